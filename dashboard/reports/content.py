"""The content of a report, once for all formats: headings, paragraphs, lists, facts, tables, figures.

A writer (``reports/writers``) turns it into a file; what a report holds is said by ``reports/contents``.
The first column of a table names its row: every format that can marks it as a row header.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

WIDEST_UPRIGHT: Final = 6


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead on: ``target`` is ``#anchor`` of this report or an address.

    ``description``: what lies there, for who hears the link alone; never the bare address.
    """

    words: str
    target: str
    description: str


Value = str | int | float | date | datetime | Link | None
Part = str | Link


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title; ``level`` is 2 to 4 and never skips one. ``anchor`` is where links lead.

    ``new_page``: where it is printed a page begins with it.
    """

    level: int
    words: str
    anchor: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words and links in a row; ``lead`` (a speaker) stands before them, strong."""

    parts: tuple[Part, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of short items."""

    items: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values."""

    pairs: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, and whether it holds numbers."""

    heading: str
    width: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``sheet`` is its short name in a workbook. None in a cell is what no document says.

    ``anchors``: one a row, where links to that row lead; none where no link does. ``main``: it is what the
    report is about, for formats that hold one table.
    """

    caption: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    anchors: tuple[str, ...] = ()
    main: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Horizontal bars with their numbers beside them; ``alternative`` says in words what they show."""

    caption: str
    alternative: str
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of a screen; ``webp``: in base64, ``width`` and ``height`` in CSS pixels.

    ``alternative`` says in words what it shows; a format without pictures gives that instead.
    """

    caption: str
    alternative: str
    webp: str
    width: int
    height: int


Block = Heading | Paragraph | Listing | Facts | Table | Figure | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report. ``stem``: its file name without the ending. ``missing``: the word for None.

    ``data``: tables for formats that hold nothing else; without any, the report's own. ``made_on``: the day
    that it speaks of, which also dates the file.
    """

    name: str
    title: str
    language: str
    made_on: date
    stem: str
    missing: str
    text_sheet: str
    blocks: tuple[Block, ...]
    data: tuple[Table, ...] = field(default=())

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables that a workbook holds, a sheet each."""
        return self.data or tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def main_table(self) -> Table:
        """The table that the report is about, else its first."""
        return next((table for table in self.tables if table.main), self.tables[0])

    @property
    def landscape(self) -> bool:
        """Whether a table has more columns than an upright page holds."""
        return any(len(block.columns) > WIDEST_UPRIGHT for block in self.blocks if isinstance(block, Table))


def words(value: Value, missing: str) -> str:
    """A value as a person reads it: days and times in ISO order, numbers with separators."""
    if value is None or value == "":
        return missing
    if isinstance(value, Link):
        return value.words
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value)


def text_of(parts: Sequence[Part]) -> str:
    """Parts as plain words."""
    return "".join(part.words if isinstance(part, Link) else part for part in parts)


def lines(report: Report, missing: str) -> Iterator[tuple[int, str]]:
    """What stands outside tables and figures, line by line: level of a heading, 0 for other words."""
    for block in report.blocks:
        match block:
            case Heading():
                yield block.level, block.words
            case Paragraph():
                lead = f"{block.lead}: " if block.lead else ""
                yield 0, lead + text_of(block.parts)
            case Listing():
                for item in block.items:
                    yield 0, f"- {text_of(item)}"
            case Facts():
                for label, value in block.pairs:
                    yield 0, f"{label}: {words(value, missing)}"
            case Figure() | Picture():
                ends = " " if block.caption.endswith((".", "?", "!")) else ": "
                yield 0, f"{block.caption}{ends}{block.alternative}"
            case Table():
                yield 0, block.caption
