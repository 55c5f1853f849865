"""Counts behind precision, recall and F1, and which of the wrong values were flagged."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import Any


@dataclass(slots=True)
class Tally:
    """``right``: found and true. ``extra``: found, not true. ``missed``: true, not found.

    ``agreed``: of those ``labelled`` how many are right, a value that is rightly not recorded among them.
    ``flagged``: labelled and not right, but a note says so.
    """

    right: int = 0
    extra: int = 0
    missed: int = 0
    agreed: int = 0
    flagged: int = 0
    labelled: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self

    @property
    def precision(self) -> float | None:
        return ratio(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        return ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        return ratio(2 * self.right, 2 * self.right + self.extra + self.missed)

    @property
    def right_or_flagged(self) -> float | None:
        return ratio(self.agreed + self.flagged, self.labelled)

    def as_json(self) -> dict[str, Any]:
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "right_or_flagged": self.right_or_flagged,
            **{field.name: getattr(self, field.name) for field in fields(self)},
        }


Score = dict[str, Tally]


def ratio(numerator: int, denominator: int) -> float | None:
    """None where there is nothing to divide by."""
    return numerator / denominator if denominator else None


def added(scores: list[Score]) -> Score:
    """The counts of several documents, field by field."""
    total: Score = defaultdict(Tally)
    for score in scores:
        for field, tally in score.items():
            total[field] += tally
    return dict(total)
