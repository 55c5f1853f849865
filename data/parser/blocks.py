"""Blocks of a document: a head line and what stands below it, and the kinds that there are."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.model import SourceLine
from data.parser.columns import Table
from data.parser.headings import Heading

COVER = "cover"
SPEECH = "speech"
ITEM = "item"
OPENING = "opening"
TABLE = "table"
GRID = "grid"
RECORD = "record"
OVERVIEW = ("overview", "when", "where", "when_and_where", "host", "office", "committee", "mode")
PERSONS = ("attendees", "observers", "absentees", "excused", "proxies")
ITEM_PLACES = (
    SPEECH,
    ITEM,
    OPENING,
    TABLE,
    GRID,
    RECORD,
    "discussion",
    "other",
    "result",
    "speeches",
    *OVERVIEW,
)
CLOSING_LISTS = (*PERSONS, "decisions", "plans", "result", "requests", "opinions")


@dataclass(slots=True)
class Block:
    """A head line and the lines with words below it, up to the next head.

    ``kind`` is ``cover``, ``speech``, ``item``, ``table``, ``grid`` (a table of actions), ``record`` (what
    follows a table) or the field of a heading. ``head`` is None for the cover, for a record and for the hour
    at which the meeting was opened or closed.
    ``text`` is what stands behind a speaker on the head line, or the title of an item.
    """

    kind: str
    head: SourceLine | None
    heading: Heading | None = None
    speaker: str | None = None
    text: str = ""
    number: str | None = None
    lines: list[SourceLine] = field(default_factory=list)
    table: Table | None = None
