"""Minutes as plain data for JSON: what the document holds, and nothing that it does not."""

from __future__ import annotations

from typing import Any

from data.model import ActionItem, Meeting, Minutes, VoteEvent
from data.parser.statutory import Element, elements
from data.parser.tables import table


def as_json(minutes: Minutes) -> dict[str, Any]:
    """``document``, ``meetings``, ``statutory_elements`` of the first, ``notes``, ``unassigned_lines``.

    Dates are ISO 8601, times HH:MM local, lines count from 1; what is not printed is None. Notes hold code
    and values; the sentence is ``note-<code>`` in the message catalogue.
    """
    return {
        "document": {
            "title": minutes.title,
            "line_count": len(minutes.document.lines),
            "sha256": minutes.document.sha256,
        },
        "meetings": [_meeting(meeting) for meeting in minutes.meetings],
        "statutory_elements": {element.element: _state(element) for element in elements(minutes.meetings[0])}
        if minutes.meetings
        else {},
        "notes": [
            {"line": note.line, "code": note.code, "values": dict(note.values)} for note in minutes.notes
        ],
        "unassigned_lines": list(minutes.unassigned_lines),
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "committee": meeting.committee,
        "organization": meeting.organization,
        "office": meeting.office,
        "session_label": meeting.session_label,
        "session_no": meeting.session_no,
        "title": meeting.title,
        "date": meeting.date.isoformat() if meeting.date else None,
        "start": meeting.start.strftime("%H:%M") if meeting.start else None,
        "end": meeting.end.strftime("%H:%M") if meeting.end else None,
        "location": meeting.location,
        "stated_attendee_count": meeting.stated_attendee_count,
        "stated_observer_count": meeting.stated_observer_count,
        "stated_member_count": meeting.stated_member_count,
        "stated_absent_count": meeting.stated_absent_count,
        "mode": meeting.mode,
        "minutes_status": meeting.minutes_status,
        "published": meeting.published.isoformat() if meeting.published else None,
        "attendance": [
            {
                "name": entry.name,
                "post": entry.post,
                "role": entry.role,
                "member": entry.member,
                "collective": entry.collective,
                "status": entry.status,
                "affiliation": entry.affiliation,
                "count": entry.count,
                "line": entry.source.first_line,
            }
            for entry in meeting.attendance
        ],
        "agenda_items": [
            {
                "number": item.number,
                "item_type": item.printed_type if item.item_type == "기타" else item.item_type,
                "title": item.title,
                "presenter": item.presenter,
                "result": item.result,
                "line": item.source.first_line,
                "discussed_as": item.discussed_as,
                "discussed_line": item.discussed_line,
                "presented_by": item.presented_by,
                "printed_number": item.printed_number,
                "printed_type": item.printed_type,
                "resolution_text": item.resolution_text,
                "votes": [_vote(vote) for vote in item.votes],
            }
            for item in meeting.agenda_items
        ],
        "speeches": [
            {
                "position": speech.position,
                "line": speech.source.first_line,
                "speaker_label": speech.speaker_label,
                "paragraphs": [
                    {
                        "text": paragraph.text,
                        "first_line": paragraph.first_line,
                        "last_line": paragraph.last_line,
                    }
                    for paragraph in speech.paragraphs
                ],
            }
            for speech in meeting.speeches
        ],
        "action_items": [_action_item(item) for item in meeting.action_items],
    }


def _action_item(item: ActionItem) -> dict[str, Any]:
    basis: str | None = "text" if item.owner_basis == "printed" else item.owner_basis
    if item.owner_as_printed:
        basis = f"as printed: {item.owner_as_printed}"
    return {
        "kind": item.kind,
        "soft": item.soft,
        "confidence": item.confidence,
        "text": item.text,
        "speaker_label": item.speaker_label,
        "owner": item.owner,
        "owner_basis": basis,
        "due_date": item.due_date.isoformat() if item.due_date else None,
        "due_basis": item.due_basis,
        "due_rule": item.due_rule,
        "answers": [{"request": answer.request, "scope": answer.scope} for answer in item.answers],
        "first_line": item.source.first_line,
        "last_line": item.source.last_line,
        "rule": item.source.rule,
    }


def _vote(vote: VoteEvent) -> dict[str, Any]:
    return {
        "result": vote.result,
        "counts": [{"option": option, "value": value} for option, value in vote.counts],
        "first_line": vote.source.first_line,
        "last_line": vote.source.last_line,
    }


def _state(element: Element) -> str:
    if element.detail is None:
        return element.state
    return f"{element.state} ({table('statutory')['details'][element.detail].format(**element.values)})"
