"""Letters on a page of a PDF become lines as they are set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

Letter = dict[str, Any]

# In multiples of the letters' size.
WIDE_GAP: Final = 0.18
TAB_GAP: Final = 1.2
SAME_LINE: Final = 0.45


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line as set: its words, its place (points from the top left), and whether a space ends it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    natural: float
    first_word: float
    first_letter: float
    spaced_end: bool


@dataclass(slots=True)
class Column:
    """Lines set to one width, top to bottom; ``right`` is how far they reach, ``part`` of a page's width."""

    lines: list[SetLine]
    left: float
    right: float
    part: bool = False


def rows_of(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters on one base line, top to bottom, each from left to right; without spaces at its edges."""
    rows: list[tuple[float, list[Letter]]] = []
    for one in sorted(letters, key=lambda one: ((one["top"] + one["bottom"]) / 2, one["x0"])):
        height = (one["top"] + one["bottom"]) / 2
        if rows and height - rows[-1][0] < SAME_LINE * max(one["size"], 1.0):
            rows[-1][1].append(one)
        else:
            rows.append((height, [one]))
    ordered = [sorted(row, key=lambda one: one["x0"]) for _, row in rows]
    return [row for row in ordered if any(one["text"].strip() for one in row)]


def set_lines(letters: Iterable[Letter]) -> list[SetLine]:
    """The lines of a column."""
    return [_set_line(row) for row in rows_of(letters)]


def _set_line(row: Sequence[Letter]) -> SetLine:
    inked = [at for at, one in enumerate(row) if one["text"].strip()]
    spaced_end = inked[-1] < len(row) - 1
    letters = row[inked[0] : inked[-1] + 1]
    size = median(one["size"] for one in letters)
    glyphs = any(not one["text"].strip() for one in letters)
    parts: list[str] = []
    for before, one in zip([None, *letters], letters, strict=False):
        gap = one["x0"] - before["x1"] if before else 0.0
        wide = gap > (TAB_GAP if glyphs else WIDE_GAP) * size
        if wide and one["text"].strip() and parts and not parts[-1].isspace():
            parts.append(" ")
        parts.append(one["text"] if one["text"].strip() else " ")
    text = "".join(parts)
    word = text.split(" ", 1)[0]
    return SetLine(
        text=text,
        left=letters[0]["x0"],
        right=letters[-1]["x1"],
        top=min(one["top"] for one in letters),
        bottom=max(one["bottom"] for one in letters),
        size=size,
        natural=sum(one["x1"] - one["x0"] for one in letters),
        first_word=sum(one["x1"] - one["x0"] for one in letters[: len(word)]),
        first_letter=letters[0]["x1"] - letters[0]["x0"],
        spaced_end=spaced_end,
    )
