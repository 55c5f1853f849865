"""Persons who may be one, each pair with the reason; a person decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from dashboard.components.table import Row

MOST = 100

Reason = Literal["same-name", "spacing"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two persons who may be one: ``other`` would give way to ``person``."""

    person: Row
    other: Row
    reason: Reason


def proposals(persons: Sequence[Row], apart: Iterable[tuple[int, int]]) -> list[Proposal]:
    """Pairs of persons, none merged, of one name in two committees or of names that differ by blanks alone.

    Homonyms that were split, and pairs that a person has kept apart, are not proposed. The one with a seat
    on a roster, then with more entries, gives the name.
    """
    known = set(apart)
    alike: dict[str, list[Row]] = defaultdict(list)
    for person in persons:
        if person["same_as"] is None and not person["distinction"]:
            alike["".join(person["name"].split())].append(person)
    found = []
    for group in alike.values():
        for one, other in combinations(group, 2):
            if tuple(sorted((one["person_id"], other["person_id"]))) in known:
                continue
            reason: Reason = "same-name" if one["name"] == other["name"] else "spacing"
            first, second = sorted((one, other), key=_rank)
            found.append(Proposal(first, second, reason))
    return found[:MOST]


def _rank(person: Row) -> tuple[int, int, int]:
    return -person["seat_count"], -person["entry_count"], person["person_id"]
