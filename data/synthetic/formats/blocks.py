"""Lines as a word processor holds them: titles, paragraphs, and tables of rows and cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from data.synthetic.layout import BAR, TITLE

Block = str | list[list[str]]
_LINE_IN_CELL = "\\n"


def blocks(lines: list[str]) -> Iterator[Block]:
    """A string for a paragraph, rows of cells for a run of table lines; a cell may hold line ends."""
    for is_row, run in groupby(lines, key=lambda line: line.startswith(BAR)):
        if is_row:
            yield [cells(line) for line in run]
        else:
            yield from run


def cells(line: str) -> list[str]:
    return [cell.strip().replace(_LINE_IN_CELL, "\n") for cell in line.strip().strip(BAR).split(BAR)]


def plain(line: str) -> str:
    """A paragraph without the sign of a title."""
    return line.removeprefix(TITLE)
