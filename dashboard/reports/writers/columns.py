"""How wide the columns of a table are, in a format that does not reckon it by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import ceil
from typing import Final
from unicodedata import east_asian_width

# The part of its cells that a narrow column has room for in one line: all, or all but a few long ones.
PARTS: Final = (1.0, 0.8)
SAMPLE: Final = 120
# Lines end between words: a text that wraps needs more of them than its length alone.
PARTED: Final = 1.15
# The part of the whole that is not worth a second line.
SHORT: Final = 0.1


def widths(
    rows: Sequence[Sequence[float]], least: Sequence[float], shares: Sequence[float], whole: float
) -> list[float]:
    """What each column gets of the whole so that the table has the fewest lines.

    ``rows``: how far each cell reaches in one line; ``least``: what keeps words and headings together; both
    in the measure of the whole. Narrow columns get what they need, the others part the rest by their shares,
    and wrap. Without room for what is least, all are parted by their shares.
    """
    if sum(least) >= whole:
        least = [0.0] * len(least)
    sample = rows[:: len(rows) // SAMPLE + 1]

    def lines(given: Sequence[float]) -> int:
        return sum(
            max(
                1 if reach <= width else ceil(PARTED * reach / width)
                for reach, width in zip(row, given, strict=True)
            )
            for row in sample
        )

    return min(_choices(rows, least, shares, whole), key=lines)


def letters(line: str) -> int:
    """How wide a line is in letters, whatever its font; Hangul is two wide."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in line)


def _need(reach: float, line_count: int, whole: float) -> float:
    """What a text needs for some lines; a short one stands in one."""
    return reach if line_count == 1 or reach <= SHORT * whole else PARTED * reach / line_count


def _choices(
    rows: Sequence[Sequence[float]], least: Sequence[float], shares: Sequence[float], whole: float
) -> Iterator[list[float]]:
    """All columns as wide as they need for one line or two, then ever fewer, the widest left out first."""
    columns = [sorted(column) for column in zip(*rows, strict=True)]
    for part, line_count in product(PARTS, (1, 2)):
        more = [
            max(0.0, _need(column[round(part * (len(column) - 1))], line_count, whole) - low)
            for low, column in zip(least, columns, strict=True)
        ]
        order = sorted(range(len(more)), key=lambda place: least[place] + more[place])
        for count in range(len(order), -1, -1):
            given = [low + more[place] if place in order[:count] else low for place, low in enumerate(least)]
            parting = order[count:] or order
            unit = (whole - sum(given)) / sum(shares[place] for place in parting)
            if unit >= 0:
                yield [
                    width + (unit * share if place in parting else 0)
                    for place, (width, share) in enumerate(zip(given, shares, strict=True))
                ]
