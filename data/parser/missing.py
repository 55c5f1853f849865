"""What minutes usually state and these do not, noted, so that nobody takes it for read."""

from __future__ import annotations

from collections.abc import Sequence

from data.model import AgendaItem
from data.parser.attendance import CAME, Lists
from data.parser.ledger import Ledger
from data.parser.overview import Overview


def of_meeting(draft: Overview, present: Lists, line: int, ledger: Ledger) -> None:
    """Notes, on the meeting's first line, of what its head and its attendance lack."""
    came = any(entry.member and entry.status in CAME for entry in present.entries)
    if draft.committee is None:
        ledger.note(line, "no-committee-found")
    if not came:
        ledger.note(line, "no-attendance-found")
    elif present.stated_attendees is None:
        ledger.note(line, "no-attendee-count-found")
    if draft.location is None:
        ledger.note(line, "no-place-found")
    if draft.start and not draft.end:
        ledger.note(line, "no-end-found")


def of_items(items: Sequence[AgendaItem], ledger: Ledger) -> None:
    """A note on the first item that lacks its type, and one on the first that lacks its presenter."""
    untyped = [item for item in items if item.item_type is None]
    unpresented = [item for item in items if item.presenter is None and item.presented_by is None]
    if untyped:
        ledger.note(untyped[0].source.first_line, "no-item-type-found", numbers=_numbers(untyped))
    if unpresented:
        ledger.note(unpresented[0].source.first_line, "no-presenter-found", numbers=_numbers(unpresented))


def _numbers(items: Sequence[AgendaItem]) -> str:
    return ", ".join(str(item.number) for item in items)
