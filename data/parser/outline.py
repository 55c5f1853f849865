"""Outline of a document: which lines belong to the cover, a label, a section, a table, a speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.model import SourceLine
from data.parser import grids, headings, item_blocks, item_numbers, items, lists, misread, outcomes, rows
from data.parser.below import title_below
from data.parser.blocks import (
    CLOSING_LISTS,
    COVER,
    GRID,
    ITEM,
    ITEM_PLACES,
    OPENING,
    OVERVIEW,
    PERSONS,
    RECORD,
    SPEECH,
    TABLE,
    Block,
)
from data.parser.cleaning import split_row
from data.parser.columns import Table, below_label, columns
from data.parser.headings import Heading, heading, label_field, next_apart
from data.parser.layout import ITEM_SIGNS, LONGEST_LINE, Layout
from data.parser.listing import Listing
from data.parser.moments import session_hour
from data.parser.numbering import Levels, place_of
from data.parser.people import is_name
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark, unruled

LONGEST_UNKNOWN = 40
LONGEST_RESULT = 80
_UNKNOWN = re.compile(r"^(?P<label>[가-힣 ]{2,14})\s*[:：]\s*(?P<value>\S.*)$")


def read(lines: Sequence[SourceLine], layout: Layout, names: frozenset[str] = frozenset()) -> list[Block]:
    """Blocks in the order of the document; the first is the cover, which may be empty."""
    return _Reader(layout, names).read(lines)


class _Reader:
    def __init__(self, layout: Layout, names: frozenset[str]) -> None:
        self._layout = layout
        self._names = names
        self._blocks = [Block(COVER, None)]
        self._levels = Levels()
        self._fields: set[str] = set()
        self._listing = Listing()
        self._numbers: set[tuple[str, str | None]] = set()
        self._marks: frozenset[str] = frozenset()
        self._blockwise: frozenset[str] = frozenset()
        self._signs: dict[str, int] = {}
        self._started = self._by_item = False

    def read(self, lines: Sequence[SourceLine]) -> list[Block]:
        worded = [line for line in lines if line.text.strip()]
        self._blockwise = item_blocks.labels([line.text for line in worded])
        for place, line in enumerate(worded):
            self._signs.setdefault(strip_mark(line.text)[0], place)
            below = worded[place + 1].text if place + 1 < len(worded) else ""
            opened = self._open(line, below)
            if opened is None:
                self._block.lines.append(line)
                if self._block.kind == "agenda":
                    self._listing.add(line.text)
            else:
                self._blocks += opened
        return self._blocks

    @property
    def _block(self) -> Block:
        return self._blocks[-1]

    def _open(self, line: SourceLine, below: str) -> list[Block] | None:
        """The blocks that a line opens; an empty list where it was taken into the last one as a row."""
        if (opened := self._row(line)) is not None:
            return opened
        if said := self._says(line.text, below):
            self._started = True
            return [Block(SPEECH, line, speaker=said[0], text=said[1])]
        if self._block.kind != SPEECH and session_hour(line.text):
            return [Block(OPENING, None, lines=[line])]
        if (block := self._item_block(line, below)) is not None:
            return block
        if (found := heading(line.text)) and self._stands(found, line.text):
            if len(beside := headings.beside(line.text)) > 1:
                return [self._headed(one, line) for one in beside]
            spoken = self._said_at_once(found, line)
            return [self._headed(replace(found, value="") if spoken else found, line), *spoken]
        roll = None if self._started or self._block.kind in PERSONS else lists.roll(line.text, self._fields)
        if (found := self._next_apart(line.text) or roll) is not None:
            return [self._headed(found, line)]
        if item := self._item(line.text):
            return [Block(ITEM, line, number=item[0], text=item[1])]
        if (found := self._misread(line.text)) is not None:
            return [self._headed(found, line)]
        if found := self._unknown(line.text):
            return [Block("other", line, heading=found)]
        if self._block.kind in (TABLE, GRID) and not grids.cells(line):
            return [Block(RECORD, None, lines=[line])]
        return None

    def _misread(self, text: str) -> Heading | None:
        """A label that a scanner misread, where one can stand; a short one alone only behind a list."""
        mark = strip_mark(text)[0]
        section = mark[:1] in self._layout.section_marks and self._block.kind == SPEECH
        ended = lists.is_ended(text, self._block)
        if self._started and not section and not self._levels.follows(mark):
            return None
        return misread.heading(text, self._fields, 2 if ended else misread.SHORTEST_ALONE)

    def _item_block(self, line: SourceLine, below: str) -> list[Block] | None:
        """An item that is a block of labels; None where the line is no head of one, nor its title."""
        if number := item_blocks.bare_number(line.text):
            title = item_blocks.title_behind(line.text, below)
            listed = any(number == known for known, _ in self._numbers)
            return [Block(ITEM, line, number=number, text=title or "")] if title or listed else None
        title = item_blocks.titled(line.text, self._blockwise)
        if title and not (self._block.kind == ITEM and not self._block.lines):
            return [Block(ITEM, line, number="", text=title)]
        if self._block.kind == ITEM and self._block.text == title_below(line.text):
            self._block.lines.append(line)
            return []
        return None

    def _said_at_once(self, found: Heading, line: SourceLine) -> list[Block]:
        """The speech that begins behind the heading of its section, as in the cell of a form."""
        if found.field not in ("discussion", "speeches", "opinions") or not found.value:
            return []
        spoken = self._layout.speaker(found.value, "", self._names, started=True)
        self._started = self._started or spoken is not None
        return [Block(SPEECH, line, speaker=spoken[0], text=spoken[1])] if spoken else []

    def _next_apart(self, text: str) -> Heading | None:
        apart = self._block.heading and self._block.heading.apart and len(text) <= LONGEST_LINE
        return next_apart(text) if apart else None

    def _says(self, text: str, below: str) -> tuple[str, str] | None:
        """Who speaks on a line, and the words."""
        listed = self._block.kind == "agenda" and not self._started and lists.continues(text, self._block)
        titled = self._block.kind == COVER and (label := heading(below)) and label.field in OVERVIEW
        if titled or listed or lists.is_task(text, self._block):
            return None
        return self._layout.speaker(text, below, self._names, started=self._started)

    def _headed(self, found: Heading, line: SourceLine) -> Block:
        self._fields.add(found.field)
        self._marks |= {found.mark} - {""}
        self._levels.head(found.mark, found.numbered)
        if found.field == "agenda":
            self._listing.begin(found.value)
            self._numbers = set() if self._block.kind == "agenda" else self._numbers
        self._started |= found.field == "speeches"
        self._by_item = squeeze(found.label).startswith("안건별")
        return Block(found.field, line, heading=found)

    def _row(self, line: SourceLine) -> list[Block] | None:
        """The table that a row belongs to or heads; speeches where its columns say who said what."""
        cells = split_row(line.text)
        if cells is None:
            return None
        open_table = self._block.table
        if self._block.kind == GRID and (open_table is None or rows.is_turn(line, self._block)):
            return [] if rows.taken(line, self._block) else None
        acts = grids.head(line) is not None and not rows.is_label(cells)
        if acts and self._block.kind in ("decisions", "plans", "requests"):
            self._block.lines.append(line)
            return []
        held = columns(cells)
        made = Table(held, self._within()) if held else None
        if acts or made:
            told = made is not None and made.purpose == "speeches" and not rows.has_acts(line)
            return [Block(GRID if acts and not told else TABLE, line, table=made)]
        if beside := below_label(cells):
            found = heading(beside[0])
            block = Block(TABLE, line, table=Table(beside[1], found.field if found else self._within()))
            return [self._headed(found, line), block] if found else [block]
        if open_table is None or rows.leaves_table(cells, open_table):
            return None
        if len(cells) > len(open_table.columns) and label_field(cells[0]):
            cells = cells[1:]
        if open_table.purpose == "speeches" and self._block.kind != GRID:
            return self._spoken_row(line, cells, open_table)
        open_table.rows.append((line, cells))
        self._block.lines.append(line)
        return []

    def _spoken_row(self, line: SourceLine, cells: list[str], spoken: Table) -> list[Block]:
        held = dict(zip(spoken.columns, cells, strict=False))
        label, self._started = held.get("speaker") or held.get("name") or "", True
        if not label and self._blocks[-1].kind == SPEECH:
            self._block.lines.append(line)
            return []
        speech = Block(SPEECH, line, speaker=label or "-", text=held.get("content") or "", table=spoken)
        return [speech] if label else []

    def _within(self) -> str:
        return next((block.kind for block in reversed(self._blocks) if block.heading), COVER)

    def _stands(self, found: Heading, text: str) -> bool:
        """Whether a heading may open a block here.

        Inside a speech or an item only with the mark of a section, with the next number of its level, as a
        list that closes the record, or as a stated result. A result below a listed item belongs to it.
        """
        kind = self._block.kind
        if found.apart and found.field == "other" and item_numbers.item_heading(text):
            return False
        if kind == found.field and kind in PERSONS and found.count and not found.value and self._block.lines:
            return False
        if kind == "agenda" and found.field == "result" and lists.is_below_item(found, self._block):
            return False
        if kind == "agenda" and not found.value and lists.continues(text, self._block):
            return False
        if found.bracketed or (found.mark and found.mark[0] in self._layout.section_marks):
            return not (kind in PERSONS and lists.is_group(found, self._block))
        if kind in (SPEECH, ITEM, "discussion", "result"):
            if self._levels.follows(found.mark) and (not found.value or found.field != "where"):
                return True
            if found.field in ("result", "decisions") and len(found.value) <= LONGEST_RESULT:
                stated = outcomes.result_word(found.value) or outcomes.votes(found.value)
                return (
                    not found.value
                    or bool(stated)
                    or kind == ITEM
                    or outcomes.begins_with_outcome(found.value)
                )
            return kind not in (SPEECH, ITEM) or (found.field in CLOSING_LISTS and not found.value)
        return not (kind in PERSONS and lists.is_group(found, self._block))

    def _item(self, text: str) -> tuple[str, str] | None:
        """The heading of an item: numbered as one, or a number before a title that the agenda lists."""
        text = item_numbers.unclocked(unruled(text))
        kind = self._block.kind
        states = kind in ("result", "decisions") and items.states_outcome(text[:LONGEST_LINE])
        if states or lists.is_title(text, self._block):
            return None
        if printed := item_numbers.item_heading(text):
            number, sort, title = printed
            if kind == SPEECH and lists.is_said(text, self._block, ITEM_SIGNS):
                return None
            if kind != "agenda" or (number, sort) in self._numbers:
                return number, title
            self._numbers.add((number, sort))
            return None
        if resumed := self._listing.resumed(text, self._block):
            return resumed
        apart = kind == "agenda" and self._block.lines and not lists.continues(text, self._block)
        if apart and self._listing.repeats(text):
            mark, rest = strip_mark(text)
            return place_of(mark)[1] or mark, rest
        placed = kind in ITEM_PLACES and (kind != TABLE or bool(self._listing.titles))
        again = kind == "decisions" and self._listing.knows(text)
        if not (placed or again or lists.begins_items(text, self._block)):
            return None
        if kind == "result" and self._listing.titles and not self._listing.knows(text):
            return None
        if self._layout.item and (item := self._layout.heads_item(text)):
            if self._levels.follows(strip_mark(text)[0]) and kind != ITEM and label_field(item[1]):
                return None
            return item
        if kind in ("discussion", SPEECH, ITEM) and (below := item_numbers.below(text, self._by_item)):
            return below
        mark, rest = strip_mark(text)
        return (place_of(mark)[1] or mark, rest) if mark and self._listing.knows(text) else None

    def _unknown(self, text: str) -> Heading | None:
        """A section or label that no table knows, told by the number or sign of those before it."""
        mark, rest = strip_mark(text)
        if not mark or not rest or self._block.kind == COVER or rest.endswith((".", "다", "음", "함", "?")):
            return None
        head = self._block.heading
        if lists.leaves(text, self._block, self._marks, self._signs):
            return Heading(field="other", label=rest, value="", mark=mark, bracketed=False, count=None)
        labelled = _UNKNOWN.match(rest[:LONGEST_LINE])
        label, value = (labelled["label"].strip(), labelled["value"]) if labelled else (rest, "")
        found = Heading(field="other", label=label, value=value, mark=mark, bracketed=False, count=None)
        if self._levels.follows(mark) and not lists.continues(text, self._block):
            if labelled is None and len(rest) > LONGEST_UNKNOWN:
                return None
            self._levels.head(mark, "")
            return found
        same = head is not None and head.mark == mark and not mark[0].isalnum()
        if not (same and labelled) or self._block.kind in (SPEECH, ITEM, "discussion", "speeches", *PERSONS):
            return None
        named = squeeze(label) in table("people")["groups"] or is_name(squeeze(label))
        return None if named else found
