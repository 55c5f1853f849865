"""The bounds below which ``make accuracy`` fails."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from tests.accuracy.tally import Score, Tally

MEASURES = ("precision", "recall", "f1", "right_or_flagged")

Bounds = Mapping[str, Mapping[str, Mapping[str, float]]]


def load() -> Bounds:
    return tomllib.loads(Path(__file__).with_name("bounds.toml").read_text(encoding="utf-8"))


def broken(parts: Mapping[str, Score], bounds: Bounds) -> list[str]:
    """A sentence for each figure that is below its bound, or that could not be measured at all."""
    sentences = []
    for part, fields in bounds.items():
        for field, limits in fields.items():
            tally = parts.get(part, {}).get(field, Tally())
            for measure, limit in limits.items():
                value = getattr(tally, measure)
                if value is None or value < limit:
                    shown = "not measured" if value is None else f"{value:.3f}"
                    sentences.append(f"{part}: {measure} of {field} is {shown}, bound {limit}")
    return sentences
