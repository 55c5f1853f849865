"""How wide the columns of a table are, in a format that does not reckon it by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product, starmap
from math import ceil
from typing import Final, NamedTuple
from unicodedata import east_asian_width

# The part of its cells that a narrow column has room for in one line: all, or all but a few long ones.
PARTS: Final = (1.0, 0.8)
SAMPLE: Final = 120
# Lines end between words: a text that wraps needs more of them than its length alone.
PARTED: Final = 1.15
# How often every column is tried at another width of its own.
ROUNDS: Final = 2
# The part of the whole that is not worth a second line.
SHORT: Final = 0.1
# The words of a text whose best place for a second line is looked for.
MOST_WORDS: Final = 6


class Reach(NamedTuple):
    """How far a text reaches, in one line and in two that end between words."""

    one: float
    two: float


def reaching(text: str, reach: Callable[[str], float]) -> Reach:
    """How far a text reaches by ``reach`` of its letters; in two lines of many words about the half.

    The space that ends a line is part of it.
    """
    one, words = reach(text), text.split()
    if not 1 < len(words) <= MOST_WORDS:
        return Reach(one, PARTED * one / 2)
    parted = ((" ".join([*words[:n], ""]), " ".join(words[n:])) for n in range(1, len(words)))
    return Reach(one, min(max(map(reach, both)) for both in parted))


def widths(
    rows: Sequence[Sequence[Reach]], least: Sequence[float], shares: Sequence[float], whole: float
) -> list[float]:
    """What each column gets of the whole so that the table has the fewest lines.

    ``rows``: how far each cell reaches; ``least``: what keeps words and headings together; both in the
    measure of the whole. Narrow columns get what they need, the others part the rest by their shares,
    and wrap. Without room for what is least, all are parted by their shares.
    """
    if sum(least) >= whole:
        least = [0.0] * len(least)
    sample = list(zip(*rows[:: len(rows) // SAMPLE + 1], strict=True))
    needs = [list(_needs(column, whole)) for column in zip(*rows, strict=True)]

    @cache
    def lines_of(place: int, width: float) -> Sequence[int]:
        return [_line_count(reach, width) for reach in sample[place]]

    def lines(given: Sequence[float]) -> int:
        return sum(map(max, zip(*starmap(lines_of, enumerate(given)), strict=True)))

    found = min(_choices(needs, least, shares, whole), key=lines)
    for _, place in product(range(ROUNDS), range(len(found))):
        trials = [_exchanged(found, place, max(need, least[place]), least) for need in needs[place]]
        found = min([found, *trials], key=lines)
    return found


def letters(line: str) -> int:
    """How wide a line is in letters, whatever its font; Hangul is two wide."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in line)


def _line_count(reach: Reach, width: float) -> int:
    if reach.one <= width:
        return 1
    return 2 if reach.two <= width else max(3, ceil(PARTED * reach.one / width))


def _needs(reaches: Sequence[Reach], whole: float) -> Iterator[float]:
    """What a column needs for one line or two of all its cells, then of all but a few long ones.

    A short text stands in one.
    """
    in_one = sorted(reach.one for reach in reaches)
    in_two = sorted(reach.one if reach.one <= SHORT * whole else reach.two for reach in reaches)
    for part, needed in product(PARTS, (in_one, in_two)):
        yield needed[round(part * (len(needed) - 1))]


def _choices(
    needs: Sequence[Sequence[float]], least: Sequence[float], shares: Sequence[float], whole: float
) -> Iterator[list[float]]:
    """All columns as wide as they need for one line or two, then ever fewer, the widest left out first."""
    for alike in zip(*needs, strict=True):
        more = [max(0.0, need - low) for need, low in zip(alike, least, strict=True)]
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


def _exchanged(given: list[float], place: int, wanted: float, least: Sequence[float]) -> list[float]:
    """A column as wide as is wanted, what is over or wanting from the widest, which stays that."""
    widest = max(range(len(given)), key=given.__getitem__)
    left = given[widest] - (wanted - given[place])
    if place == widest or left < max(least[widest], wanted):
        return given
    trial = list(given)
    trial[place], trial[widest] = wanted, left
    return trial
