"""Introductions: how each listed item was brought up in the speeches, and where that differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from data.model import AgendaItem, Speech
from data.parser import people
from data.parser.item_numbers import introduction
from data.parser.ledger import Ledger
from data.parser.tables import table
from data.parser.words import letters, squeeze


def introduced(
    items: Sequence[AgendaItem], speeches: Sequence[Speech], ledger: Ledger
) -> tuple[AgendaItem, ...]:
    """The items with the title, line and speaker of their introduction in the speeches."""
    found = {item.number: item for item in items}
    for earlier, speech in pairwise(speeches):
        item = found.get(earlier.agenda_number or 0)
        if (
            item
            and item.presented_by is None
            and _calls(earlier)
            and not people.is_chair(speech.speaker_label)
        ):
            found[item.number] = replace(item, presented_by=speech.speaker_label)
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
                    presented_by=speech.speaker_label if _presents(speech.speaker_label) else None,
                )
                found[number] = item
                _remark_introduction(item, ledger)
    return tuple(found[item.number] for item in items)


def _presents(label: str) -> bool:
    """Whether who brings an item up presents it: the chair only calls it, the secretary may do both."""
    clerks = table("people")["clerks"]
    return not people.is_chair(label) or any(word in clerks for word in label.split())


def _calls(speech: Speech) -> bool:
    """Whether the chair ends by asking someone to explain the item."""
    if not people.is_chair(speech.speaker_label) or not speech.paragraphs:
        return False
    last = squeeze(speech.paragraphs[-1].text[-60:]).rstrip(".")
    return last.endswith(tuple(table("agenda")["calls"]))


def _remark_introduction(item: AgendaItem, ledger: Ledger) -> None:
    line, title = item.discussed_line or 0, item.discussed_as or ""
    if letters(title) != letters(item.title):
        ledger.note(line, "agenda-title-differs", number=item.number, listed=item.title, printed=title)
    if item.presenter and item.presented_by and item.presented_by != item.presenter:
        ledger.note(
            line, "presenter-differs", number=item.number, listed=item.presenter, speaker=item.presented_by
        )
