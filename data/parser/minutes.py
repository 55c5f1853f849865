"""Minutes of a document: its parts, and of each part one section after the other."""

from __future__ import annotations

from collections.abc import Sequence

from data.model import ActionItem, Document, Meeting, Minutes, Source, SourceLine
from data.parser import (
    action_items,
    agenda,
    attendance,
    cleaning,
    doubts,
    introductions,
    known_items,
    layout,
    missing,
    outline,
    overview,
    proposals,
    quotes,
    remarks,
    rest,
    results,
    segments,
    sentences,
    speeches,
)
from data.parser.blocks import SPEECH, Block
from data.parser.known_items import Index
from data.parser.layout import Layout
from data.parser.ledger import Ledger

SYNTHETIC = "synthetic-document"
EVIDENCE = ("when", "where", "when_and_where", "attendees", "agenda")


def minutes(document: Document) -> Minutes:
    """As :func:`data.parser.parse` tells."""
    ledger = Ledger(document)
    lines = cleaning.clean(document.lines)
    meetings: list[Meeting] = []
    for part in segments.split(lines) if lines else []:
        if meeting := _read(part, meetings, ledger):
            meetings.append(meeting)
    if not meetings:
        empty = Ledger(document)
        empty.note(1, "no-meeting-found")
        return _minutes(document, (), empty)
    rest.book_rules(document.lines, ledger)
    for note in document.notes:
        if note.code == SYNTHETIC and ledger.is_open(note.line):
            ledger.use(note.line, "note")
    remarks.on_lines(document.lines, ledger)
    return _minutes(document, quotes.as_printed(meetings, document.lines), ledger)


def _minutes(document: Document, meetings: tuple[Meeting, ...], ledger: Ledger) -> Minutes:
    return Minutes(
        document=document,
        title=meetings[0].title if meetings else None,
        meetings=meetings,
        notes=ledger.notes(),
        line_uses=ledger.line_uses(),
        unassigned_lines=ledger.unassigned(),
    )


def _read(lines: Sequence[SourceLine], earlier: Sequence[Meeting], ledger: Ledger) -> Meeting | None:
    """The meeting of some lines, or None where they are no minutes; then they stay unassigned."""
    texts = [line.text for line in lines]
    names = layout.speaking_names(texts) | layout.speaking_offices(texts)
    chosen = layout.choose(texts, names)
    blocks = outline.read(lines, chosen, names)
    own = ledger.attempt()
    draft = overview.read(blocks, own)
    kinds = {block.kind for block in blocks}
    evidence = sum(kind in kinds for kind in EVIDENCE) + bool(draft.title) + (SPEECH in kinds)
    evidence += draft.day is not None and not kinds.intersection(("when", "when_and_where"))
    if evidence < 2 or not (draft.title or kinds.intersection(EVIDENCE)):
        return None
    ledger.accept(own)
    if draft.committee is None and earlier and earlier[0].committee:
        draft.committee = earlier[0].committee
        ledger.note(lines[0].number, "committee-from-first-minutes", committee=draft.committee)
    return _meeting(lines, chosen, blocks, draft, ledger)


def _meeting(
    lines: Sequence[SourceLine],
    chosen: Layout,
    blocks: Sequence[Block],
    draft: overview.Overview,
    ledger: Ledger,
) -> Meeting:
    present = attendance.read(blocks, ledger)
    top = (draft.title_line or lines[0]).number
    missing.of_meeting(draft, present, top, ledger)
    doubts.of_session(draft, blocks, ledger)
    doubts.of_place(draft, top, ledger)
    listed = agenda.read(blocks, chosen, ledger)
    missing.of_types(listed.items, ledger)
    items = tuple(listed.items)
    words = speeches.vocabulary(lines)
    turns = speeches.read(blocks, words, Index(items), ledger)
    known_items.book_headings(blocks, items, ledger)
    spoken = speeches.speeches(turns, items)
    items = introductions.introduced(items, spoken, ledger)
    results.book(blocks, ledger)
    speech = sentences.said(turns)
    actions = action_items.read(speech, blocks, present.entries, items, spoken, words, draft.day, ledger)
    actions = action_items.in_cells(actions, turns)
    speeches.book_cells(turns, blocks, ledger)
    certain = proposals.certain(actions)
    items = results.decided(listed, blocks, items, spoken, certain, ledger)
    aliases = remarks.on_committee(turns, draft.committee, ledger)
    remarks.on_speeches(turns, speech, present.entries, ledger)
    remarks.on_names(turns, items, ledger)
    rest.book(blocks, ledger)
    last = lines[-1].number
    decided = _decided(certain)
    if items and not any(item.result for item in items) and not decided:
        ledger.note(last, "no-decision-recorded")
    for item in results.undecided(items, decided=decided):
        ledger.note(item.source.first_line, "no-result-found", number=item.number)
    missing.of_agenda(items, top, ledger)
    doubts.of_agenda(items, blocks, ledger)
    missing.of_items(items, ledger)
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
            first_line=lines[0].number,
            last_line=last,
            quote=title_line.text.strip() if title_line else "",
            rule=f"layout.{chosen.id}",
        ),
        mode=draft.mode,
        minutes_status=draft.minutes_status,
        published=draft.published if draft.day and draft.published and draft.published >= draft.day else None,
        stated_member_count=present.stated_members,
        stated_absent_count=present.stated_absent,
    )


def _decided(actions: Sequence[ActionItem]) -> bool:
    return any(action.kind == "decision" for action in actions)
