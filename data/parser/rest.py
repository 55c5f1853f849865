"""What no section of the parser took: labels without a place in the tables, text without a speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.model import SourceLine
from data.parser.blocks import COVER, GRID, ITEM, OPENING, RECORD, SPEECH, TABLE, Block
from data.parser.cleaning import is_rule
from data.parser.ledger import Ledger
from data.parser.moments import clock
from data.parser.words import last_parenthesis

SECTIONS = (
    "requests",
    "opinions",
    GRID,
    RECORD,
    "discussion",
    "speeches",
    "decisions",
    "plans",
    "result",
    "other",
    "agenda",
    ITEM,
    OPENING,
    TABLE,
)
LONGEST = 60


def book_rules(lines: Iterable[SourceLine], ledger: Ledger) -> None:
    """Lines that only draw."""
    for line in lines:
        if ledger.is_open(line.number) and is_rule(line.text):
            ledger.use(line.number, "note")


def book(blocks: Sequence[Block], ledger: Ledger) -> None:
    """Book what is left in its block: the label, the heading, the lines below it; each with a note."""
    for block in blocks:
        if block.head and block.heading and block.heading.likely:
            ledger.note(
                block.head.number,
                "label-misread",
                printed=block.heading.label,
                likely=block.heading.likely,
            )
        if block.kind in (SPEECH, COVER):
            continue
        _head(block, ledger)
        if block.kind in SECTIONS:
            _lines(block, ledger)


def _head(block: Block, ledger: Ledger) -> None:
    if block.head is None or not ledger.is_open(block.head.number):
        return
    if block.heading and block.heading.value and block.kind == "other":
        ledger.note(
            block.head.number,
            "label-without-table",
            label=block.heading.label[:LONGEST],
            value=block.heading.value[:LONGEST],
        )
        ledger.use(block.head.number, "note")
    elif block.heading and block.heading.value and block.kind in SECTIONS:
        ledger.note(block.head.number, "text-without-speaker", count=1)
        ledger.use(block.head.number, "note")
    elif block.kind in (TABLE, GRID) or (block.heading and not block.heading.value):
        ledger.note(block.head.number, "section-heading", heading=block.head.text.strip()[:LONGEST])
        ledger.use(block.head.number, "note")


def _lines(block: Block, ledger: Ledger) -> None:
    left = [line for line in block.lines if ledger.is_open(line.number)]
    for line in left:
        inside = last_parenthesis(line.text) if len(line.text) <= LONGEST else None
        if inside and inside[0] == "" and clock(inside[1]):
            ledger.note(line.number, "time-mark", printed=line.text.strip())
            ledger.use(line.number, "note")
    left = [line for line in left if ledger.is_open(line.number)]
    if not left:
        return
    ledger.note(left[0].number, "text-without-speaker", count=len(left))
    for line in left:
        if ledger.is_open(line.number):
            ledger.use(line.number, "note")
