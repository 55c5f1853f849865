"""Agenda: the items as listed, and how each was introduced in the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.model import AgendaItem, ItemType, Source, SourceLine, Speech
from data.parser import people
from data.parser.layout import Layout
from data.parser.ledger import Ledger
from data.parser.outline import ITEM, Block
from data.parser.tables import table
from data.parser.words import last_parenthesis, letters, squeeze, strip_mark

LONGEST_TITLE = 300
_INTRODUCTION = re.compile(
    r"^[(\[<]?\s?(?:제\s?)?(?P<number>\d{1,2})\s?호\s?(?:안건|의안|안)\s?[)\]>]?\s?[:.]?\s?(?P<title>\S.*)$"
)
_NUMBER = re.compile(r"^\(?(?:제\s?)?(?P<number>\d{1,2})(?:\s?호\s?(?:안건)?|[.)])")
_TYPE = re.compile(r"^[(\[](?P<type>[^()\[\]]{2,8})[)\]]\s?")
_TYPE_AT_END = re.compile(r"(?P<type>자문|보고|심의|의결)\s?(?:의\s?건|안)?$")


def read(blocks: Sequence[Block], layout: Layout, ledger: Ledger) -> tuple[AgendaItem, ...]:
    """Items of the agenda list; without a list, the headings under which the meeting proceeded."""
    items: list[AgendaItem] = []
    for block in blocks:
        if block.kind == "agenda" and block.head and block.heading:
            _listed(block, layout, items, ledger)
    if not items:
        _headings(blocks, layout, items, ledger)
    return tuple(items)


def _listed(block: Block, layout: Layout, items: list[AgendaItem], ledger: Ledger) -> None:
    assert block.head is not None
    assert block.heading is not None
    lines: list[tuple[SourceLine, str]] = [(block.head, block.heading.value)] if block.heading.value else []
    lines += [(line, line.text) for line in block.lines if ledger.is_open(line.number)]
    known = {title for item in items for title in _forms(item.title)}
    unnumbered = 0
    for line, text in lines:
        item, numbered = _item(line, text, len(items) + 1, layout)
        if item is None:
            continue
        if not known.intersection(_forms(item.title)):
            items.append(item)
            unnumbered += not numbered
        if line is not block.head:
            ledger.use(line.number, "agenda_item")
    ledger.use(block.head.number, "agenda_item")
    if unnumbered:
        ledger.note(items[0].source.first_line, "agenda-numbered-by-position", count=len(items))
    for item in items:
        _remark_type(item, ledger)


def book_headings(blocks: Sequence[Block], items: Sequence[AgendaItem], ledger: Ledger) -> None:
    """Book headings between speeches that repeat a listed title."""
    known = {title for item in items for title in _forms(item.title)}
    for block in blocks:
        if block.kind != ITEM or block.head is None or not ledger.is_open(block.head.number):
            continue
        if known.intersection(_forms(block.text)):
            ledger.use(block.head.number, "agenda_item")


def _forms(title: str) -> set[str]:
    """A title as it is compared with another: whole, and without the parenthesis at its end."""
    inside = last_parenthesis(title)
    return {form for form in (letters(title), letters(inside[0]) if inside else "") if form}


def _headings(blocks: Sequence[Block], layout: Layout, items: list[AgendaItem], ledger: Ledger) -> None:
    groups = {number.split("-")[0] for block in blocks if "-" in (number := block.number or "")}
    section: Block | None = None
    for block in blocks:
        if block.kind == "discussion":
            section = block
        elif block.kind == ITEM and block.head and ledger.is_open(block.head.number):
            if (block.number or "").rstrip(".)") in groups:
                ledger.use(block.head.number, "agenda_item")
                continue
            item, _ = _item(block.head, block.text, len(items) + 1, layout)
            if item:
                items.append(replace(item, source=replace(item.source, rule="agenda.heading")))
                ledger.use(block.head.number, "agenda_item")
    if items and section and section.head and ledger.is_open(section.head.number):
        ledger.use(section.head.number, "agenda_item")


def _item(line: SourceLine, text: str, number: int, layout: Layout) -> tuple[AgendaItem | None, bool]:
    """The item on a line, numbered by its place in the list, and whether the list prints a number."""
    stripped = text.strip()
    mark, rest = strip_mark(stripped)
    numbered = bool(_NUMBER.match(mark) or _NUMBER.match(rest))
    introduced = _INTRODUCTION.match(rest)
    title = introduced["title"] if introduced else rest
    item_type: ItemType | None = None
    printed = _TYPE.match(title)
    if printed and squeeze(printed["type"]) in table("agenda")["types"]:
        item_type = table("agenda")["types"][squeeze(printed["type"])]
        title = title[printed.end() :]
    presenter: str | None = None
    inside = last_parenthesis(title)
    if layout.presenter_in_title and inside and inside[0] and people.is_office(inside[1]):
        title, presenter = inside
    title = title.strip()
    if not title or len(title) > LONGEST_TITLE:
        return None, numbered
    source = Source(
        first_line=line.number, last_line=line.number, quote=line.text.strip(), rule="agenda.listed"
    )
    item = AgendaItem(
        number=number,
        item_type=item_type,
        title=title,
        presenter=presenter,
        result=None,
        discussed_as=None,
        discussed_line=None,
        presented_by=None,
        source=source,
    )
    return item, numbered


def _remark_type(item: AgendaItem, ledger: Ledger) -> None:
    at_end = _TYPE_AT_END.search(item.title)
    if item.item_type and at_end and at_end["type"] != item.item_type:
        ledger.note(
            item.source.first_line,
            "item-type-differs-from-title",
            type=item.item_type,
            title_word=at_end["type"],
        )


def introduction(text: str) -> tuple[int, str] | None:
    """``(number, title)`` where a paragraph introduces an item: ``(3호 안건) …``."""
    match = _INTRODUCTION.match(text) if len(text) <= LONGEST_TITLE else None
    return (int(match["number"]), match["title"].strip()) if match and int(match["number"]) else None


def introduced(
    items: Sequence[AgendaItem], speeches: Sequence[Speech], ledger: Ledger
) -> tuple[AgendaItem, ...]:
    """The items with the title, line and speaker of their introduction in the speeches."""
    found = {item.number: item for item in items}
    for speech in speeches:
        shown = [(paragraph, introduction(paragraph.text)) for paragraph in speech.paragraphs]
        if shown and all(value for _, value in shown):
            numbers = ", ".join(str(value[0]) for _, value in shown if value)
            ledger.note(shown[0][0].first_line, "presented-title-only", numbers=numbers)
        for paragraph, value in shown:
            if value is None:
                continue
            number, title = value
            item = found.get(number)
            if item is None:
                ledger.note(paragraph.first_line, "agenda-number-unknown", number=number)
            elif item.discussed_line is None:
                item = replace(
                    item,
                    discussed_as=title,
                    discussed_line=paragraph.first_line,
                    presented_by=speech.speaker_label,
                )
                found[number] = item
                _remark_introduction(item, ledger)
    return tuple(found[item.number] for item in items)


def _remark_introduction(item: AgendaItem, ledger: Ledger) -> None:
    line, title = item.discussed_line or 0, item.discussed_as or ""
    if letters(title) != letters(item.title):
        ledger.note(line, "agenda-title-differs", number=item.number, listed=item.title, printed=title)
    if item.presenter and item.presented_by and item.presented_by != item.presenter:
        ledger.note(
            line, "presenter-differs", number=item.number, listed=item.presenter, speaker=item.presented_by
        )
