"""Minutes into the tables: one new version of one document, in the caller's transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Final

import duckdb

from data.carrying import carry, earlier_version
from data.identity import file_name
from data.model import ActionItem, AgendaItem, Attendance, Meeting, Minutes, Source, Speech
from data.organizations import committee, persons
from data.parser.statutory import elements
from data.rows import Keys, Row, Value, insert
from data.slug import slug, slugs_of_others, unique
from data.version import TOOL_VERSION

ZONE: Final = "Asia/Seoul"
# In the order of insertion: a row follows those it refers to.
TABLES: Final = (
    "source_line",
    "parse_note",
    "meeting",
    "attendance",
    "agenda_item",
    "speech",
    "speech_paragraph",
    "action_item",
    "record_element",
)


def file_minutes(
    connection: duckdb.DuckDBPyConnection, minutes: Minutes, *, document_id: int | None, now: datetime
) -> dict[str, int]:
    """Store ``minutes`` as the next version of a document, or of a new one; rows by table.

    ``now`` is in UTC. Rows of earlier versions stay as they are.
    """
    return _Filing(connection, minutes, now).file(document_id)


class _Filing:
    def __init__(self, connection: duckdb.DuckDBPyConnection, minutes: Minutes, now: datetime) -> None:
        self._connection = connection
        self._minutes = minutes
        self._now = now.replace(tzinfo=None)
        self._keys = Keys(connection)
        self._version_id = 0
        self._rows: dict[str, list[Row]] = {table: [] for table in TABLES}

    def file(self, document_id: int | None) -> dict[str, int]:
        self._version(self._document() if document_id is None else self._again(document_id))
        self._source_lines()
        self._notes()
        taken = slugs_of_others(self._connection, self._version_id)
        for meeting in self._minutes.meetings:
            self._meeting(meeting, taken)
        counts = {table: insert(self._connection, table, rows) for table, rows in self._rows.items()}
        earlier = earlier_version(self._connection, self._version_id)
        if earlier is not None:
            carry(self._connection, earlier=earlier, version=self._version_id, now=self._now)
        return counts

    @property
    def _role(self) -> str:
        return "minutes" if self._minutes.meetings else "other"

    def _document(self) -> int:
        key = self._keys.next("document")
        row: Row = {
            "document_id": key,
            "file_name": file_name(self._minutes.document),
            "media_type": self._minutes.document.media_type,
            "role": self._role,
        }
        insert(self._connection, "document", [row])
        return key

    def _again(self, document_id: int) -> int:
        self._connection.execute(
            "UPDATE document SET media_type = ?, role = ? WHERE document_id = ?",
            [self._minutes.document.media_type, self._role, document_id],
        )
        return document_id

    def _version(self, document_id: int) -> None:
        self._version_id = self._keys.next("document_version", "version_id")
        number = self._connection.execute(
            "SELECT coalesce(max(version_no), 0) + 1 FROM document_version WHERE document_id = ?",
            [document_id],
        ).fetchone()
        document = self._minutes.document
        row: Row = {
            "version_id": self._version_id,
            "document_id": document_id,
            "version_no": number[0] if number else 1,
            "sha256": document.sha256,
            "byte_count": document.byte_count,
            "line_count": len(document.lines),
            "encoding": document.encoding,
            "title": self._minutes.title,
            "tool_version": TOOL_VERSION,
            "ingested_at": self._now,
        }
        insert(self._connection, "document_version", [row])

    def _source_lines(self) -> None:
        uses = {use.line: use.record for use in self._minutes.line_uses}
        self._rows["source_line"] = [
            {
                "version_id": self._version_id,
                "line": line.number,
                "page": line.page,
                "char_start": line.char_start,
                "char_end": line.char_end,
                "text": line.text,
                "record": uses.get(line.number),
            }
            for line in self._minutes.document.lines
        ]

    def _notes(self) -> None:
        notes = {
            (note.line, note.code, json.dumps(note.values, ensure_ascii=False, sort_keys=True))
            for note in (*self._minutes.document.notes, *self._minutes.notes)
        }
        self._rows["parse_note"] = [
            {
                "note_id": self._keys.next("parse_note", "note_id"),
                "version_id": self._version_id,
                "line": line,
                "code": code,
                "note_values": values,
            }
            for line, code, values in sorted(notes)
        ]

    def _meeting(self, meeting: Meeting, taken: set[str]) -> None:
        key = self._keys.next("meeting")
        organization = committee(self._connection, self._keys, meeting)
        row: Row = {
            "meeting_id": key,
            "organization_id": organization,
            "slug": unique(slug(meeting), taken),
            "name": meeting.title,
            "cover_title": meeting.cover_title,
            "office": meeting.office,
            "session_label": meeting.session_label,
            "session_year": meeting.session_year,
            "session_no": meeting.session_no,
            "status": "passed",
            "held_on": meeting.date,
            "start_at": _moment(meeting.date, meeting.start),
            "end_at": _moment(meeting.date, meeting.end),
            "zone": ZONE,
            "location": meeting.location,
            "stated_attendee_count": meeting.stated_attendee_count,
            "stated_observer_count": meeting.stated_observer_count,
            **self._source(meeting.source),
        }
        self._rows["meeting"].append(row)
        self._attendance(key, organization, meeting.attendance)
        items = self._agenda(key, meeting.agenda_items)
        speeches = self._speeches(key, items, meeting.speeches)
        self._action_items(key, speeches, meeting.action_items)
        self._elements(key, meeting)

    def _attendance(self, meeting: int, organization: int | None, entries: Sequence[Attendance]) -> None:
        names = [entry.name for entry in entries if entry.name and not entry.collective]
        known = persons(self._connection, self._keys, organization, names)
        for position, entry in enumerate(entries, start=1):
            row: Row = {
                "attendance_id": self._keys.next("attendance"),
                "meeting_id": meeting,
                "position": position,
                "proposed_person_id": None if entry.collective else known.get(entry.name or ""),
                "name": entry.name,
                "post": entry.post,
                "raw_name": entry.raw_name,
                "role": entry.role,
                "member": entry.member,
                "collective": entry.collective,
                "status": entry.status,
                "basis": "printed",
                **self._source(entry.source),
            }
            self._rows["attendance"].append(row)

    def _agenda(self, meeting: int, items: Iterable[AgendaItem]) -> dict[int, int]:
        keys: dict[int, int] = {}
        for item in items:
            keys[item.number] = self._keys.next("agenda_item")
            row: Row = {
                "agenda_item_id": keys[item.number],
                "meeting_id": meeting,
                "number": item.number,
                "title": item.title,
                "item_type": item.item_type,
                "presenter": item.presenter,
                "discussed_as": item.discussed_as,
                "discussed_line": item.discussed_line,
                "presented_by": item.presented_by,
                "result": item.result,
                **self._source(item.source),
            }
            self._rows["agenda_item"].append(row)
        return keys

    def _speeches(self, meeting: int, items: dict[int, int], speeches: Iterable[Speech]) -> dict[int, int]:
        keys: dict[int, int] = {}
        for speech in speeches:
            key = keys[speech.position] = self._keys.next("speech")
            row: Row = {
                "speech_id": key,
                "meeting_id": meeting,
                "agenda_item_id": items.get(speech.agenda_number or 0),
                "proposed_agenda_item_id": items.get(speech.proposed_agenda_number or 0),
                "position": speech.position,
                "speaker_label": speech.speaker_label,
                "kind": "발언요지",
                "text": "\n".join(paragraph.text for paragraph in speech.paragraphs),
                **self._source(speech.source),
            }
            self._rows["speech"].append(row)
            for position, paragraph in enumerate(speech.paragraphs, start=1):
                bullet: Row = {
                    "speech_id": key,
                    "position": position,
                    "text": paragraph.text,
                    "first_line": paragraph.first_line,
                    "last_line": paragraph.last_line,
                }
                self._rows["speech_paragraph"].append(bullet)
        return keys

    def _action_items(self, meeting: int, speeches: dict[int, int], items: Iterable[ActionItem]) -> None:
        for position, item in enumerate(items, start=1):
            row: Row = {
                "action_item_id": self._keys.next("action_item"),
                "meeting_id": meeting,
                "speech_id": speeches.get(item.speech_position or 0),
                "position": position,
                "kind": item.kind,
                "soft": item.soft,
                "text": item.text,
                "owner_department": item.owner,
                "owner_basis": item.owner_basis,
                "owner_as_printed": item.owner_as_printed,
                "review_status": "draft",
                **self._source(item.source),
            }
            self._rows["action_item"].append(row)

    def _elements(self, key: int, meeting: Meeting) -> None:
        self._rows["record_element"] += [
            {
                "meeting_id": key,
                "position": element.position,
                "element": element.element,
                "state": element.state,
                "detail": element.detail,
                "recorded_count": element.recorded_count,
                "expected_count": element.expected_count,
            }
            for element in elements(meeting)
        ]

    def _source(self, source: Source) -> dict[str, Value]:
        return {
            "version_id": self._version_id,
            "first_line": source.first_line,
            "last_line": source.last_line,
            "quote": source.quote,
            "rule": source.rule,
        }


def _moment(day: date | None, hour: time | None) -> datetime | None:
    return datetime.combine(day, hour) if day and hour else None
