"""Agenda: the items as listed, and how each was introduced in the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.model import AgendaItem, Source, SourceLine
from data.parser import grids, told, unlisted
from data.parser.below import outcome_words, presenter_below, result_below, title_below, type_below
from data.parser.blocks import ITEM, SPEECH, Block
from data.parser.item_numbers import item_heading
from data.parser.items import (
    Listed,
    is_title,
    listed,
    section_type,
    several,
    stored_type,
)
from data.parser.known_items import title_forms
from data.parser.layout import Layout
from data.parser.ledger import Ledger
from data.parser.numbering import place_of
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze, strip_mark

MOST_LABELS = 6
_COUNT = re.compile(r"^(?:총\s?)?\d{1,3}\s?건(?:\s?\([^()]{0,60}\))?$")
_EMPTY = ("없음", "해당없음", "-", "생략")


@dataclass(slots=True)
class Agenda:
    """Items in order, and what was printed behind their titles of their results, by item number."""

    items: list[AgendaItem] = field(default_factory=list)
    tails: list[tuple[int, SourceLine, str]] = field(default_factory=list)


def read(blocks: Sequence[Block], layout: Layout, ledger: Ledger) -> Agenda:
    """Items of the agenda list; without a list, the headings under which the meeting proceeded."""
    return _Reader(layout, ledger).read(blocks)


class _Reader:
    def __init__(self, layout: Layout, ledger: Ledger) -> None:
        self._layout = layout
        self._ledger = ledger
        self._agenda = Agenda()
        self._known: dict[str, int] = {}
        self._unnumbered = 0

    def read(self, blocks: Sequence[Block]) -> Agenda:
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
                self._table(block, type_of_list if block.table.within == "agenda" else None)
            elif block.kind == ITEM:
                first = not self._agenda.items and section == "decisions" and lists > 0
                self._further(block, type_of_list or ("의결" if first else None), first=first)
        items = self._agenda.items
        for otherwise in (self._headings, self._discussed, self._typed, self._told):
            if not items:
                otherwise(blocks)
        if items and self._unnumbered:
            self._ledger.note(items[0].source.first_line, "agenda-numbered-by-position", count=len(items))
        return self._agenda

    def _further(self, block: Block, type_of_list: str | None, *, first: bool) -> None:
        """A heading with the number after that of the last listed item, where its list was interrupted.

        ``first``: what was decided stands before the lists of the agenda.
        """
        last = "0" if first else self._agenda.items[-1].printed_number if self._agenda.items else None
        printed = item_heading(block.head.text) if block.head else None
        if not block.head or printed is None or not (last or "").isdigit() or not printed[0].isdigit():
            return
        if int(printed[0]) == int(last or 0) + 1:
            item = listed(block.head.text, presenter_in_title=self._layout.presenter_in_title)
            above = self._agenda.items[-1].printed_type if self._agenda.items else None
            self._add(item, block.head, type_of_list or above, rule="agenda.heading")
            self._below_heading(block)
            self._ledger.use(block.head.number, "agenda_item")

    def _list(self, block: Block, type_of_list: str | None) -> None:
        assert block.head is not None
        assert block.heading is not None
        before = len(self._agenda.items)
        value = block.heading.value.replace(" | ", ", ").strip()
        inside = last_parenthesis(value)
        value = "" if inside and inside[0] == "" else value
        if value and self._is_pointer(value):
            self._ledger.note(block.head.number, "agenda-in-attachment", printed=value)
        elif value and not _COUNT.match(value) and squeeze(value) not in _EMPTY:
            parts = several(value)
            if len(parts) > 1 and not place_of(strip_mark(parts[0])[0])[1]:
                self._ledger.note(block.head.number, "agenda-split-at-comma", count=len(parts))
            for part in parts:
                self._add(
                    listed(part, presenter_in_title=self._layout.presenter_in_title), block.head, type_of_list
                )
        self._lines(block, type_of_list)
        if len(self._agenda.items) > before or block.heading.value or not block.lines:
            self._ledger.use(block.head.number, "agenda_item")

    def _lines(self, block: Block, type_of_list: str | None) -> None:
        """The lines below the head: items, and what belongs to the item above."""
        style: str | None = None
        style_counts = False
        indent = 0
        for line in block.lines:
            if not self._ledger.is_open(line.number):
                continue
            mark, rest = strip_mark(line.text)
            own = place_of(mark)
            here = len(line.text) - len(line.text.lstrip())
            below = (
                style is not None and own[0] != style and (here > indent or (style_counts and own[1] is None))
            )
            if below and self._agenda.items:
                self._below(line, rest)
                continue
            if (title := title_below(rest)) and not self._agenda.items:
                rest = title
            if not is_title(rest) or (style is not None and own[0] != style and not mark):
                continue
            parts = several(line.text.strip()) if not mark or own[1] else [line.text]
            items = [listed(part, presenter_in_title=self._layout.presenter_in_title) for part in parts]
            for item in items:
                self._add(item, line, type_of_list)
            if any(items):
                self._ledger.use(line.number, "agenda_item")
                if style is None:
                    style, indent, style_counts = own[0], here, own[1] is not None

    def _below(self, line: SourceLine, rest: str) -> None:
        """What a line below an item says of it: who presents, what came of it."""
        item = self._agenda.items[-1]
        presenter = presenter_below(rest)
        if presenter and item.presenter is None:
            self._agenda.items[-1] = replace(item, presenter=presenter)
            self._ledger.use(line.number, "agenda_item")
        elif result := result_below(line.text):
            self._agenda.tails.append((item.number, line, result))

    def _table(self, block: Block, type_of_list: str | None) -> None:
        assert block.head is not None
        assert block.table is not None
        tasks = grids.names_actors(block.head)
        for line, record in block.table.records():
            title = record.get("title")
            item = listed(title, presenter_in_title=self._layout.presenter_in_title) if title else None
            if item is None:
                continue
            group = record.get("type") or record.get("group") or ""
            kind = squeeze(group).removesuffix("안건").removesuffix("사항")
            item = replace(
                item,
                printed_number=record.get("number") or item.printed_number,
                printed_type=item.printed_type or (kind if stored_type(kind) else None),
                presenter=item.presenter if tasks else record.get("presenter") or item.presenter,
            )
            number = self._add(item, line, type_of_list, rule="agenda.table")
            words = outcome_words(record)
            if number and words:
                self._agenda.tails.append((number, line, words))
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
                self._add(item, block.head, type_of_group.get(number.split("-")[0]), rule="agenda.heading")
                self._below_heading(block)
                self._ledger.use(block.head.number, "agenda_item")
        head = section.head if section and self._agenda.items else None
        if head and self._ledger.is_open(head.number):
            self._ledger.use(head.number, "agenda_item")

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
                self._add(item, line, None, rule="agenda.typed")
                self._ledger.use(line.number, "agenda_item")
            elif self._agenda.items:
                self._below(line, strip_mark(line.text)[1])

    def _told(self, blocks: Sequence[Block]) -> None:
        """Subjects that the paragraphs of a told record come to."""
        for line, title, sort in told.subjects(blocks):
            self._add(listed(f"({sort}) {title}" if sort else title), line, None, rule="agenda.heading")
            if self._ledger.is_open(line.number):
                self._ledger.use(line.number, "agenda_item")

    def _below_heading(self, block: Block) -> None:
        for line in block.lines[:MOST_LABELS]:
            rest = strip_mark(line.text)[1]
            if presenter_below(rest):
                self._below(line, rest)
            elif printed := type_below(rest):
                self._agenda.items[-1] = replace(
                    self._agenda.items[-1], item_type=stored_type(printed), printed_type=printed
                )
                self._ledger.use(line.number, "agenda_item")
            elif title_below(rest) == block.text:
                self._ledger.use(line.number, "agenda_item")

    def _add(
        self, item: Listed | None, line: SourceLine, type_of_list: str | None, *, rule: str = "agenda.listed"
    ) -> int | None:
        """The number of the item in the list: a new one, or one of the same title that is listed already."""
        if item is None:
            return None
        for form in title_forms(item.title):
            if form in self._known:
                number = self._known[form]
                if item.tail:
                    self._agenda.tails.append((number, line, item.tail))
                self._fill(number, item)
                return number
        number = len(self._agenda.items) + 1
        printed = item.printed_type or type_of_list
        self._agenda.items.append(
            AgendaItem(
                number=number,
                item_type=stored_type(printed),
                title=item.title,
                presenter=item.presenter,
                result=None,
                discussed_as=None,
                discussed_line=None,
                presented_by=None,
                source=Source(
                    first_line=line.number, last_line=line.number, quote=line.text.strip(), rule=rule
                ),
                printed_number=item.printed_number,
                printed_type=printed,
            )
        )
        self._unnumbered += item.printed_number is None
        if item.tail:
            self._agenda.tails.append((number, line, item.tail))
        for form in title_forms(item.title):
            self._known.setdefault(form, number)
        return number

    def _fill(self, number: int, item: Listed) -> None:
        """What a second listing of an item adds to the first."""
        held = self._agenda.items[number - 1]
        self._agenda.items[number - 1] = replace(
            held,
            presenter=held.presenter or item.presenter,
            printed_type=held.printed_type or item.printed_type,
            item_type=held.item_type or item.item_type,
            printed_number=held.printed_number or item.printed_number,
        )

    def _is_pointer(self, value: str) -> bool:
        return len(value) <= 20 and value.endswith(tuple(table("agenda")["pointers"]))
