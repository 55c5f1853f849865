"""The 55 success criteria of WCAG 2.2 at levels A and AA; KWCAG has no item for several of them.

``applies`` names the check that proves whether there is anything the criterion applies to.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

FILE: Final = "wcag-2.2.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One success criterion; ``no`` as 1.4.10, ``level`` A or AA."""

    no: str
    level: str
    name_ko: str
    name_en: str
    applies: str


@cache
def criteria() -> dict[str, Criterion]:
    """All criteria by number, in the order of WCAG."""
    text = (files(__package__) / FILE).read_text(encoding="utf-8")
    return {row["no"]: Criterion(**row) for row in csv.DictReader(text.splitlines())}
