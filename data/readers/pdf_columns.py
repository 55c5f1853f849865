"""Columns of running text on a page of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from data.readers.pdf_lines import Column, Letter, rows_of, set_lines

# The gap between columns in multiples of the letters' size, and the share of rows that may cross it.
GUTTER: Final = 0.9
CROSSING: Final = 0.1
# A column is text set to a width of its own: this many lines, filling this share of it in the middle.
COLUMN_LINES: Final = 6
COLUMN_FILLED: Final = 0.6
COLUMN_SHARE: Final = 0.3


def columns(letters: Sequence[Letter]) -> list[Column]:
    """The text of a stretch of the page, column by column where it is set in two."""
    rows = rows_of(letters)
    middle = _gutter(rows)
    if middle is None:
        return _column(letters)
    made: list[Column] = []
    band: list[Letter] = []
    for row in rows:
        if any(one["x0"] < middle < one["x1"] for one in row):
            made += [*_halves(band, middle), *_column(row)]
            band = []
        else:
            band += row
    return [*made, *_halves(band, middle)]


def _halves(letters: Sequence[Letter], middle: float) -> list[Column]:
    sides = [[one for one in letters if (one["x1"] > middle) is side] for side in (False, True)]
    return [column for side in sides for column in _column(side, part=True)]


def _column(letters: Sequence[Letter], *, part: bool = False) -> list[Column]:
    lines = set_lines(letters)
    if not lines:
        return []
    return [Column(lines, min(line.left for line in lines), max(line.right for line in lines), part)]


def _gutter(rows: Sequence[Sequence[Letter]]) -> float | None:
    """Where the page parts into two columns of running text, or None.

    A gutter is a strip near the middle that hardly a row sets a letter in, with text on both sides that
    fills its column: a list of names beside posts has the strip, but no filled columns.
    """
    flat = [one for row in rows for one in row if one["text"].strip()]
    if len(rows) < COLUMN_LINES:
        return None
    left, right = min(one["x0"] for one in flat), max(one["x1"] for one in flat)
    size = median(one["size"] for one in flat)
    first, last = int(left + 0.3 * (right - left)), int(left + 0.7 * (right - left))
    covered = [0] * (last - first + 1)
    for one in flat:
        for place in range(max(first, int(one["x0"])), min(last, int(one["x1"])) + 1):
            covered[place - first] += 1
    strip = _widest(covered, at_most=CROSSING * len(rows))
    if strip is None or strip[1] - strip[0] < GUTTER * size:
        return None
    middle = first + sum(strip) / 2
    parted = [row for row in rows if not any(one["x0"] < middle < one["x1"] for one in row)]
    sides = [[one for row in parted for one in row if (one["x0"] > middle) is side] for side in (False, True)]
    filled = all(side and _filled(rows_of(side), COLUMN_SHARE * (right - left)) for side in sides)
    return middle if filled else None


def _widest(covered: Sequence[int], *, at_most: float) -> tuple[int, int] | None:
    """The longest run of places that at most so many letters cover, as ``(first, behind the last)``."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for place, count in enumerate([*covered, len(covered) + int(at_most) + 1]):
        clear = place < len(covered) and count <= at_most
        if clear and start is None:
            start = place
        elif not clear and start is not None:
            runs.append((start, place))
            start = None
    return max(runs, key=lambda run: run[1] - run[0], default=None)


def _filled(rows: Sequence[Sequence[Letter]], narrowest: float) -> bool:
    left, right = min(row[0]["x0"] for row in rows), max(row[-1]["x1"] for row in rows)
    widths = [row[-1]["x1"] - row[0]["x0"] for row in rows]
    return (
        len(rows) >= COLUMN_LINES
        and right - left >= narrowest
        and median(widths) >= COLUMN_FILLED * (right - left)
    )
