"""Agenda: the items as listed, and how each was introduced in the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.model import SourceLine
from data.parser import grids, row_items, told, unlisted
from data.parser.below import outcome_words, presenter_below, result_below, title_below, type_below
from data.parser.blocks import ITEM, SPEECH, Block
from data.parser.columns import Table
from data.parser.item_list import Agenda, ItemList
from data.parser.item_numbers import item_heading
from data.parser.items import (
    is_title,
    listed,
    section_type,
    several,
    stored_type,
)
from data.parser.layout import Layout
from data.parser.ledger import Ledger
from data.parser.named_items import by_number, named, told_of
from data.parser.numbering import place_of
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze, strip_mark

MOST_LABELS = 6
_COUNT = re.compile(r"^(?:총\s?)?(?:[가-힣·]{2,5}\s?(?:안건|사항)?\s?)?\d{1,3}\s?건(?:\s?\([^()]{0,60}\))?$")
_TOTALS = ("계", "합계", "소계", "총계")
_EMPTY = ("없음", "해당없음", "-", "생략")


def read(blocks: Sequence[Block], layout: Layout, ledger: Ledger) -> Agenda:
    """Items of the agenda list; without a list, the headings under which the meeting proceeded."""
    return _Reader(layout, ledger).read(blocks)


class _Reader:
    def __init__(self, layout: Layout, ledger: Ledger) -> None:
        self._layout = layout
        self._ledger = ledger
        self._found = Agenda()
        self._items = ItemList(self._found)
        # whether the head of the list has its items, without numbers: what is counted below is none of them
        self._plain = False
        self._titles = unlisted.Titles(())

    def read(self, blocks: Sequence[Block]) -> Agenda:
        self._titles = unlisted.Titles(blocks)
        type_of_list: str | None = None
        lists = sum(block.kind == "agenda" for block in blocks)
        section = ""
        for block in blocks:
            section = block.kind if block.heading else section
            if block.heading and block.kind == "decisions" and not block.heading.value:
                type_of_list = section_type(block.heading.label) or type_of_list
            if block.kind == "agenda" and block.head and block.heading:
                type_of_list = section_type(block.heading.label)
                self._list(block, type_of_list)
            elif block.table and block.table.purpose == "agenda" and block.kind != SPEECH and block.head:
                within = block.table.within == "agenda"
                if (within and not self._plain) or not self._is_of_works(block.table):
                    self._table(block, type_of_list if within else None)
            elif block.kind in ("decisions", "result") and block.heading:
                self._decided(block)
            elif block.kind == ITEM:
                first = not self._found.items and section == "decisions" and lists > 0
                self._further(block, type_of_list or ("의결" if first else None), first=first)
        items = self._found.items
        stated = bool(items)
        for otherwise in (self._headings, self._discussed, self._typed, self._told):
            if not items:
                otherwise(blocks)
        if items and not stated:
            self._ledger.note(items[0].source.first_line, "agenda-not-listed", count=len(items))
        if items and self._items.unnumbered:
            self._ledger.note(items[0].source.first_line, "agenda-numbered-by-position", count=len(items))
        return self._found

    def _further(self, block: Block, type_of_list: str | None, *, first: bool) -> None:
        """A heading with the number after that of the last listed item, where its list was interrupted.

        ``first``: what was decided stands before the lists of the agenda.
        """
        last = "0" if first else self._found.items[-1].printed_number if self._found.items else None
        printed = item_heading(block.head.text) if block.head else None
        number = printed[0] if printed else block.number or ""
        if not block.head or not (last or "").isdigit() or not number.isdigit():
            return
        if int(number) == int(last or 0) + 1:
            item = listed(block.head.text, presenter_in_title=self._layout.presenter_in_title)
            above = self._found.items[-1].printed_type if self._found.items else None
            self._items.add(item, block.head, type_of_list or above, rule="agenda.heading")
            self._below_heading(block)
            self._ledger.use(block.head.number, "agenda_item")

    def _decided(self, block: Block) -> None:
        """Items that a list of results alone names: ``1. 운영계획(안) : 원안의결`` below 의결사항."""
        assert block.heading is not None
        for line, item in unlisted.decided(block, presenter_in_title=self._layout.presenter_in_title):
            kind = section_type(block.heading.label)
            heading = block.heading.label
            number = unlisted.says_only(line.text, item) and item.printed_number
            if number and (own := by_number(number, None, self._found.items, heading)):
                self._found.tails.append((own, line, strip_mark(line.text)[1]))
                if self._ledger.is_open(line.number):
                    self._ledger.use(line.number, "agenda_item")
                continue
            if self._items.add(item, line, kind, rule="agenda.decided") and self._ledger.is_open(line.number):
                self._ledger.use(line.number, "agenda_item")

    def _list(self, block: Block, type_of_list: str | None) -> None:
        assert block.head is not None
        assert block.heading is not None
        before = len(self._found.items)
        value = block.heading.value.replace(" | ", ", ").strip()
        inside = last_parenthesis(value)
        value = "" if inside and inside[0] == "" else value
        value = "" if self._titles.heads(value) else value
        if value and self._is_pointer(value):
            self._ledger.note(block.head.number, "agenda-in-attachment", printed=value)
        elif value and not _COUNT.match(value) and squeeze(value) not in _EMPTY:
            parts = [part for part in several(value) if not _COUNT.match(part)]
            if len(parts) > 1 and not place_of(strip_mark(parts[0])[0])[1]:
                self._ledger.note(block.head.number, "agenda-split-at-comma", count=len(parts))
            for part in parts:
                self._items.add(
                    listed(part, presenter_in_title=self._layout.presenter_in_title), block.head, type_of_list
                )
        self._plain = len(self._found.items) > before and self._found.items[-1].printed_number is None
        self._lines(block, type_of_list)
        if len(self._found.items) > before or block.heading.value or not block.lines:
            self._ledger.use(block.head.number, "agenda_item")

    def _lines(self, block: Block, type_of_list: str | None) -> None:
        """The lines below the head: items, and what belongs to the item above."""
        style: str | None = None
        style_counts = False
        indent = 0
        for line in block.lines:
            if not self._ledger.is_open(line.number):
                continue
            if cells := grids.cells(line):
                self._row(line, cells, type_of_list)
                continue
            mark, rest = strip_mark(line.text)
            own = place_of(mark)
            if self._plain and own[1] is not None:
                break
            here = len(line.text) - len(line.text.lstrip())
            below = (
                style is not None and own[0] != style and (here > indent or (style_counts and own[1] is None))
            )
            if below and self._found.items:
                self._below(line, rest)
                continue
            if (title := title_below(rest)) and not self._found.items:
                rest = title
            if not is_title(rest) or (style is not None and own[0] != style and not mark):
                continue
            parts = several(line.text.strip()) if not mark or own[1] else [line.text]
            items = [listed(part, presenter_in_title=self._layout.presenter_in_title) for part in parts]
            for item in items:
                self._items.add(item, line, type_of_list)
            if any(items):
                self._ledger.use(line.number, "agenda_item")
                if style is None:
                    style, indent, style_counts = own[0], here, own[1] is not None

    def _refer(self, line: SourceLine, title: str, words: str) -> None:
        """A row that has the number of a listed item in place of its title."""
        number, _ = named(title, self._found.items)
        if number and words:
            self._found.tails.append((number, line, words))
            if self._ledger.is_open(line.number):
                self._ledger.use(line.number, "agenda_item")

    def _is_of_works(self, held: Table) -> bool:
        """Whether a table lists what an item is about: it has no results or types, and items are listed."""
        return bool(self._found.items) and not {"result", "type", "for"} & set(held.columns)

    def _row(self, line: SourceLine, cells: Sequence[str], type_of_list: str | None) -> None:
        item = row_items.read(cells, presenter_in_title=self._layout.presenter_in_title)
        if self._items.add(item, line, type_of_list, rule="agenda.table"):
            self._ledger.use(line.number, "agenda_item")

    def _below(self, line: SourceLine, rest: str) -> None:
        """What a line below an item says of it: who presents, what came of it."""
        item = self._found.items[-1]
        presenter = presenter_below(rest)
        if presenter and item.presenter is None:
            self._found.items[-1] = replace(item, presenter=presenter)
            self._ledger.use(line.number, "agenda_item")
        elif result := result_below(line.text):
            said = told_of(result, self._found.items, item.number)
            self._found.tails += [(number, line, words) for number, words in said]

    def _table(self, block: Block, type_of_list: str | None) -> None:
        assert block.head is not None
        assert block.table is not None
        tasks = grids.names_actors(block.head)
        for line, record in block.table.records():
            title = record.get("title")
            item = listed(title, presenter_in_title=self._layout.presenter_in_title) if title else None
            if item is None or squeeze(record.get("number", title or "")) in _TOTALS:
                continue
            if self._found.items and unlisted.is_reference(item.title):
                self._refer(line, item.title, outcome_words(record))
                continue
            group = record.get("type") or record.get("group") or ""
            kind = squeeze(group).removesuffix("안건").removesuffix("사항")
            item = replace(
                item,
                printed_number=record.get("number") or item.printed_number,
                printed_type=item.printed_type or (kind if stored_type(kind) else None),
                presenter=item.presenter if tasks else record.get("presenter") or item.presenter,
            )
            number = self._items.add(item, line, type_of_list, rule="agenda.table")
            words = outcome_words(record)
            if number and words:
                self._found.tails.append((number, line, words))
            if self._ledger.is_open(line.number):
                self._ledger.use(line.number, "agenda_item")
        if self._ledger.is_open(block.head.number):
            self._ledger.use(block.head.number, "agenda_item")

    def _headings(self, blocks: Sequence[Block]) -> None:
        """Headings of the meeting's course as items; a heading over 3-1 and 3-2 gives them its type."""
        groups = {number.split("-")[0] for block in blocks if "-" in (number := block.number or "")}
        section: Block | None = None
        type_of_group: dict[str, str | None] = {}
        for block in blocks:
            if block.kind == "discussion":
                section = block
            elif block.kind == ITEM and block.head and self._ledger.is_open(block.head.number):
                number = (block.number or "").rstrip(".)")
                own = section_type(block.text) or (block.text if stored_type(block.text) else None)
                if number in groups:
                    type_of_group[number] = own
                    self._ledger.use(block.head.number, "agenda_item")
                    continue
                item = listed(block.text, presenter_in_title=self._layout.presenter_in_title)
                if item is None or not is_title(block.text):
                    continue
                front = listed(strip_mark(block.head.text)[1]) if item.printed_type is None else None
                item = replace(
                    item,
                    printed_number=number or item.printed_number,
                    printed_type=item.printed_type or own or (front.printed_type if front else None),
                )
                kind = type_of_group.get(number.split("-")[0])
                self._items.add(item, block.head, kind, rule="agenda.heading")
                self._below_heading(block)
                self._ledger.use(block.head.number, "agenda_item")
        if self._found.items and section and section.head and self._ledger.is_open(section.head.number):
            self._ledger.use(section.head.number, "agenda_item")

    def _discussed(self, blocks: Sequence[Block]) -> None:
        """Titles under 논의 사항 where nothing else lists them and a section of results follows."""
        for block in unlisted.discussed(blocks):
            self._lines(block, None)

    def _typed(self, blocks: Sequence[Block]) -> None:
        """Lines that begin with a type in brackets, where nothing else lists items: ``[심의] 견본 안건``."""
        for line, item in unlisted.typed(blocks):
            if not self._ledger.is_open(line.number):
                continue
            if item:
                self._items.add(item, line, None, rule="agenda.typed")
                self._ledger.use(line.number, "agenda_item")
            elif self._found.items:
                self._below(line, strip_mark(line.text)[1])

    def _told(self, blocks: Sequence[Block]) -> None:
        """Subjects that the paragraphs of a told record come to, or that a speaker brings up by number."""
        for line, title in told.raised(blocks):
            self._items.add(listed(title), line, None, rule="agenda.heading")
        for line, title, sort in told.subjects(blocks):
            self._items.add(listed(f"({sort}) {title}" if sort else title), line, None, rule="agenda.heading")
            if self._ledger.is_open(line.number):
                self._ledger.use(line.number, "agenda_item")

    def _below_heading(self, block: Block) -> None:
        for line in block.lines[:MOST_LABELS]:
            rest = strip_mark(line.text)[1]
            if presenter_below(rest):
                self._below(line, rest)
            elif printed := type_below(rest):
                self._found.items[-1] = replace(
                    self._found.items[-1], item_type=stored_type(printed), printed_type=printed
                )
                self._ledger.use(line.number, "agenda_item")
            elif title_below(rest) == block.text:
                self._ledger.use(line.number, "agenda_item")

    def _is_pointer(self, value: str) -> bool:
        return len(value) <= 20 and value.endswith(tuple(table("agenda")["pointers"]))
