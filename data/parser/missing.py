"""What minutes usually state and these do not, noted, so that nobody takes it for read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.model import AgendaItem
from data.parser.head_counts import CAME, Lists
from data.parser.ledger import Ledger
from data.parser.overview import Overview

_TYPE_AT_END = re.compile(r"(?P<type>자문|보고|심의|의결)\s?(?:의\s?건|안)?$")


def of_meeting(draft: Overview, present: Lists, line: int, ledger: Ledger) -> None:
    """Notes, on the meeting's first line, of what its head and its attendance lack."""
    came = any(entry.member and entry.status in CAME for entry in present.entries)
    if draft.committee is None:
        ledger.note(line, "no-committee-found")
    if draft.session_label is None:
        ledger.note(line, "no-session-found")
    if not came:
        ledger.note(line, "no-attendance-found")
    if present.stated_attendees is None:
        ledger.note(line, "no-attendee-count-found")
    if draft.location is None:
        ledger.note(line, "no-place-found")
    if draft.start is None:
        ledger.note(line, "no-start-found")
    elif draft.end is None:
        ledger.note(line, "no-end-found")


def of_items(items: Sequence[AgendaItem], ledger: Ledger) -> None:
    """A note on the first item that lacks its type, and one on the first that lacks its presenter."""
    untyped = [item for item in items if item.item_type is None]
    unpresented = [item for item in items if item.presenter is None and item.presented_by is None]
    if untyped:
        ledger.note(untyped[0].source.first_line, "no-item-type-found", numbers=_numbers(untyped))
    if unpresented:
        ledger.note(unpresented[0].source.first_line, "no-presenter-found", numbers=_numbers(unpresented))


def of_agenda(items: Sequence[AgendaItem], line: int, ledger: Ledger) -> None:
    """A note, on the meeting's first line, where no items say what it was about."""
    if not items:
        ledger.note(line, "no-agenda-found")


def of_types(items: Sequence[AgendaItem], ledger: Ledger) -> None:
    """A note on each item whose type is another than the word for one that ends its title."""
    for item in items:
        at_end = _TYPE_AT_END.search(item.title[-20:])
        if item.item_type and at_end and at_end["type"] != item.item_type:
            ledger.note(
                item.source.first_line,
                "item-type-differs-from-title",
                type=item.item_type,
                title_word=at_end["type"],
            )


def _numbers(items: Sequence[AgendaItem]) -> str:
    return ", ".join(str(item.number) for item in items)
