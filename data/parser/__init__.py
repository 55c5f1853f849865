"""The parser: lines become minutes. Nothing is guessed; every line with words is accounted for.

The forms and words it knows are tables (``tables/*.toml``) and layout families (``layouts/*.toml``);
a new layout or synonym is a line of data there. One file of code reads one section of the minutes.
"""

from __future__ import annotations

from collections.abc import Sequence

from data.model import ActionItem, Document, Meeting, Minutes, Source
from data.parser import (
    action_items,
    agenda,
    attendance,
    outline,
    overview,
    remarks,
    results,
    sentences,
    speeches,
)
from data.parser.layout import Layout, choose
from data.parser.ledger import Ledger
from data.parser.outline import Block

EVIDENCE = ("when", "where", "when_and_where", "attendees", "agenda")


def parse(document: Document) -> Minutes:
    """Minutes of a document, with notes and the account of its lines.

    A text that is no minutes gives no meeting, a note that says so, and every line unassigned; nothing is
    raised. Minutes are recognised by two of: a title, and the labels of date, place, attendance, agenda,
    and speeches.
    """
    layout = choose(line.text for line in document.lines)
    blocks = outline.read(document.lines, layout)
    ledger = Ledger(document)
    draft = overview.read(blocks, ledger)
    kinds = {block.kind for block in blocks}
    evidence = sum(kind in kinds for kind in EVIDENCE) + bool(draft.title) + (outline.SPEECH in kinds)
    if evidence < 2 or not (draft.title or kinds.intersection(EVIDENCE)):
        empty = Ledger(document)
        empty.note(1, "no-meeting-found")
        return _minutes(document, None, (), empty)
    meeting = _meeting(document, layout, blocks, draft, ledger)
    return _minutes(document, draft.title, (meeting,), ledger)


def _minutes(document: Document, title: str | None, meetings: tuple[Meeting, ...], ledger: Ledger) -> Minutes:
    return Minutes(
        document=document,
        title=title,
        meetings=meetings,
        notes=ledger.notes(),
        line_uses=ledger.line_uses(),
        unassigned_lines=ledger.unassigned(),
    )


def _meeting(
    document: Document, layout: Layout, blocks: Sequence[Block], draft: overview.Overview, ledger: Ledger
) -> Meeting:
    present = attendance.read(blocks, ledger)
    items = agenda.read(blocks, layout, ledger)
    words = speeches.vocabulary(document.lines)
    turns = speeches.read(blocks, words, ledger)
    agenda.book_headings(blocks, items, ledger)
    spoken = speeches.speeches(turns, items)
    items = agenda.introduced(items, spoken, ledger)
    results.book(blocks, ledger)
    speech = sentences.said(turns)
    actions = action_items.read(speech, blocks, present.entries, items, spoken, words, draft.day, ledger)
    items = results.decided(items, spoken, actions)
    aliases = remarks.on_committee(turns, draft.committee, ledger)
    remarks.on_lines(document.lines, ledger)
    remarks.on_speeches(turns, speech, present.entries, ledger)
    remarks.on_names(turns, items, ledger)
    last = max((line.number for line in document.lines if line.text.strip()), default=1)
    if items and not any(item.result for item in items) and not _decided(actions):
        ledger.note(last, "no-decision-recorded")
    title_line = draft.title_line
    return Meeting(
        committee=draft.committee,
        organization=draft.organization,
        office=draft.office,
        title=draft.title,
        cover_title=draft.cover_title,
        session_label=draft.session_label,
        session_year=draft.session_year,
        session_no=draft.session_no,
        date=draft.day,
        start=draft.start,
        end=draft.end,
        location=draft.location,
        stated_attendee_count=present.stated_attendees,
        stated_observer_count=present.stated_observers,
        aliases=aliases,
        attendance=tuple(present.entries),
        agenda_items=items,
        speeches=spoken,
        action_items=actions,
        source=Source(
            first_line=min((line.number for line in document.lines if line.text.strip()), default=1),
            last_line=last,
            quote=title_line.text.strip() if title_line else "",
            rule=f"layout.{layout.id}",
        ),
    )


def _decided(actions: Sequence[ActionItem]) -> bool:
    return any(action.kind == "decision" for action in actions)
