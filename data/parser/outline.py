"""Outline of a document: which lines belong to the cover, to a label, to a section, to a speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.model import SourceLine
from data.parser import grids
from data.parser.headings import Heading, heading
from data.parser.layout import Layout
from data.parser.moments import session_hour

COVER = "cover"
SPEECH = "speech"
ITEM = "item"
OPENING = "opening"
OVERVIEW = ("overview", "when", "where", "when_and_where", "host", "office", "committee")
ITEM_PLACES = (SPEECH, ITEM, OPENING, "discussion", "other", *OVERVIEW)
GRID = "grid"
RECORD = "record"
CLOSING_LISTS = (
    "attendees",
    "observers",
    "absentees",
    "excused",
    "decisions",
    "plans",
    "result",
    "requests",
    "opinions",
)


@dataclass(slots=True)
class Block:
    """A head line and the lines with words below it, up to the next head.

    ``kind`` is ``cover``, ``speech``, ``item``, ``grid`` (a table of actions), ``record`` (what follows it)
    or the field of a heading. ``head`` is None for the
    cover and for the hour at which the meeting was opened or closed.
    ``text`` is what stands behind a speaker on the head line, or the title of an item.
    """

    kind: str
    head: SourceLine | None
    heading: Heading | None = None
    speaker: str | None = None
    text: str = ""
    number: str | None = None
    lines: list[SourceLine] = field(default_factory=list)


def read(lines: Sequence[SourceLine], layout: Layout) -> list[Block]:
    """Blocks in the order of the document; the first is the cover, which may be empty."""
    block = Block(COVER, None)
    blocks = [block]
    for line in lines:
        if not line.text.strip():
            continue
        opened = _open(line, layout, block)
        if opened:
            block = opened
            blocks.append(block)
        else:
            block.lines.append(line)
    return blocks


def _open(line: SourceLine, layout: Layout, block: Block) -> Block | None:
    if spoken := layout.speaker(line.text):
        label, text = spoken
        return Block(SPEECH, line, speaker=label, text=text)
    if block.kind != SPEECH and session_hour(line.text):
        return Block(OPENING, None, lines=[line])
    if grids.head(line):
        return Block(GRID, line) if block.kind not in ("decisions", "plans", "requests") else None
    if (found := heading(line.text)) and _stands(found, layout, block):
        return Block(found.field, line, heading=found)
    if block.kind == GRID and not grids.cells(line):
        return Block(RECORD, None, lines=[line])
    if block.kind in ITEM_PLACES and (item := layout.heads_item(line.text)):
        return Block(ITEM, line, number=item[0], text=item[1])
    return None


def _stands(found: Heading, layout: Layout, block: Block) -> bool:
    """Whether a heading may open a block here: inside a speech or a list only with the mark of a section."""
    if found.bracketed or (found.mark and found.mark[0] in layout.section_marks):
        return True
    if block.kind in (SPEECH, ITEM):
        return found.field in CLOSING_LISTS and not found.value
    return True
