"""Counts by month drawn together to quarters or years where there are too many to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dashboard.components.scope import Scope
from dashboard.components.table import Row

Unit = Literal["month", "quarter", "year"]
MOST_PARTS = 24
_UNITS: tuple[Unit, ...] = ("month", "quarter", "year")
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Part:
    """One month, quarter or year: its first and last day, and the sums over it.

    ``whole``: record, scope and as-of day hold all of it, so that it can be compared with another.
    """

    unit: Unit
    since: date
    until: date
    sums: dict[str, int]
    whole: bool


def parts(
    rows: Sequence[Row], columns: Sequence[str], scope: Scope, as_of: date, *, begun: date | None
) -> list[Part]:
    """Sums of ``columns`` for each part of the time that ``rows`` (``year``, ``month``, …) cover.

    Months up to two years, else quarters up to six, else years; a part without rows has sums of 0. Its days
    are cut to the scope, so that a list narrowed to them has the same rows. ``begun``: the first day on
    record; of the time before it nobody knows what was held.
    """
    months = [row["year"] * 12 + row["month"] - 1 for row in rows if row["year"] is not None]
    if not months:
        return []
    first, last = min(months), max(months)
    unit: Unit = next((one for one in _UNITS if (last - first) // _MONTHS[one] + 1 <= MOST_PARTS), "year")
    width = _MONTHS[unit]
    found = []
    for start in range(first // width * width, last + 1, width):
        within = [
            row
            for row in rows
            if row["year"] is not None and start <= row["year"] * 12 + row["month"] - 1 < start + width
        ]
        since, until = _first_day(start), _first_day(start + width) - timedelta(days=1)
        cut = (max(since, scope.since or since), min(until, scope.until or until))
        sums = {column: sum(row[column] or 0 for row in within) for column in columns}
        known = begun is not None and begun <= since and until <= as_of
        found.append(Part(unit, *cut, sums, whole=known and cut == (since, until)))
    return found


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
