"""Columns of a table by the words above them: who came, what was on the agenda, who said what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from data.model import SourceLine
from data.parser.headings import label_field
from data.parser.misread import is_near
from data.parser.tables import table
from data.parser.words import squeeze

Purpose = Literal["attendance", "agenda", "speeches", "other"]
LONGEST_COLUMN = 14
SHORTEST_MISREAD = 3
_COUNT = re.compile(r"^제?\d{1,3}(?:호|항|번)?[.)]?$")
_ITEM = re.compile(r"^(?:제?\d{1,2}(?:호|안|번)(?:안건|의안)?|(?:안건|의안)(?:제)?\d{1,2}(?:호)?)$")


@dataclass(slots=True)
class Table:
    """A table in the text: what each column holds (None where unknown), and the rows below its head.

    ``within`` is the field of the heading that the table stands under.
    """

    columns: tuple[str | None, ...]
    within: str
    rows: list[tuple[SourceLine, list[str]]] = field(default_factory=list)

    @property
    def purpose(self) -> Purpose:
        """What the rows are, by the columns they have."""
        held = {column for column in self.columns if column}
        if "title" in held:
            return "agenda"
        if held >= {"vote", "name"}:
            return "attendance"
        if held & {"speaker", "name"} and "content" in held:
            return "speeches"
        return "attendance" if "name" in held or held >= {"post", "attended"} else "other"

    def records(self) -> list[tuple[SourceLine, dict[str, str]]]:
        """Each row as column → cell; two sets of the same columns side by side are two records.

        A row with fewer cells than the head lacks those that an earlier row holds for both: the group in
        front. Rows with more cells are cut.
        """
        width = _period(self.columns)
        found: list[tuple[SourceLine, dict[str, str]]] = []
        group = ""
        for line, cells in self.rows:
            missing = len(self.columns) - len(cells)
            if missing > 0 and self.columns[0] == "group":
                cells = [group] * missing + cells
            for start in range(0, len(self.columns), width):
                part = cells[start : start + width]
                record = {
                    column: cell
                    for column, cell in zip(self.columns[start : start + width], part, strict=False)
                    if column and cell
                }
                group = record.get("group", group) if self.columns[0] == "group" else ""
                if record:
                    found.append((line, {**({"group": group} if group else {}), **record}))
        return found


def columns(cells: Sequence[str]) -> tuple[str | None, ...] | None:
    """What a row says its columns hold, where it is the head of a table: all its cells but one are known.

    Half of them are enough in a table of items and results; a column that is named as an item holds votes.
    One is known by its whole name: what rows hold may end as a column does.
    """
    if cells and is_count(cells[0]):
        return None
    named = tuple(_column(cell) for cell in cells)
    held = tuple(column or _by_ending(cell) for cell, column in zip(cells, named, strict=True))
    known = sum(column is not None for column in held) if any(named) else 0
    unknown = sum(1 for cell, column in zip(cells, held, strict=True) if cell and column is None)
    most = known if {"title", "result"} <= set(held) else int(known > 2)
    return held if known >= 2 and unknown <= most else None


def below_label(cells: Sequence[str]) -> tuple[str, tuple[str | None, ...]] | None:
    """``참석자 | 소속 | 성명``: the label in front, and the columns that stand beside it."""
    if len(cells) < 3 or label_field(cells[0]) is None:
        return None
    held = columns(cells[1:])
    return (cells[0], held) if held else None


def _column(cell: str) -> str | None:
    name = squeeze(cell)
    if not 0 < len(name) <= LONGEST_COLUMN:
        return None
    found = _names().get(name.strip("()")) or ("vote" if is_vote(name) else None)
    if found is None and len(name) >= SHORTEST_MISREAD:
        found = next((field for likely, field in _names().items() if is_near(name, likely)), None)
    return found


def _by_ending(cell: str) -> str | None:
    name = cell.strip()
    ends = _endings().items() if name.isalpha() and len(name) <= LONGEST_COLUMN else ()
    return next((field for end, field in ends if name.endswith(end)), None)


def is_vote(name: str) -> bool:
    """Whether a column is named as an item, so that it holds the votes on it: 1안, 안건 2."""
    return _ITEM.match(name) is not None


def is_count(cell: str) -> bool:
    """Whether a cell is no more than a number, as the first of a row is and none of a head: 3, 제1호."""
    return _COUNT.match(squeeze(cell[:LONGEST_COLUMN])) is not None


def _period(held: Sequence[str | None]) -> int:
    half = len(held) // 2
    even = len(held) % 2 == 0 and half > 1 and tuple(held[:half]) == tuple(held[half:])
    return half if even else len(held)


@cache
def _names() -> dict[str, str]:
    return {name: entry["field"] for entry in table("columns")["column"] for name in entry["names"]}


@cache
def _endings() -> dict[str, str]:
    return {end: entry["field"] for entry in table("columns")["column"] for end in entry.get("endings", ())}
