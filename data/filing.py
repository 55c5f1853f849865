"""Minutes into the tables: one new version of one document, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from data import versions, zone
from data.agenda_links import carry_items
from data.carrying import carry
from data.committees import one_of
from data.connection import Connection
from data.earlier_versions import earlier_versions
from data.model import ActionItem, AgendaItem, Attendance, Meeting, Minutes, Source, Speech, VoteEvent
from data.organizations import committee, homonyms, persons
from data.rows import Held, Row, Value, insert
from data.same_meeting import address
from data.versions import Filed

# In the order of insertion: a row follows those it refers to.
TABLES: Final = (
    "meeting",
    "attendance",
    "agenda_item",
    "vote_event",
    "vote_count",
    "speech",
    "speech_paragraph",
    "action_item",
    "action_answer",
    "record_element",
)


def file_minutes(
    connection: Connection,
    minutes: Minutes,
    *,
    document_id: int | None,
    now: datetime,
    modified_at: datetime | None = None,
    held: Held | None = None,
) -> Filed:
    """Store ``minutes`` as the next version of a document, or of a new one; what was stored.

    ``now`` and ``modified_at``, when the file was last changed, are in UTC. Rows of earlier versions stay
    as they are. ``held``, of :func:`hold`, gathers rows of several documents; whoever gives it writes it.
    """
    gathered = held or hold(connection)
    filed = _Filing(connection, minutes, gathered).file(document_id, now, modified_at)
    if held is None:
        gathered.write()
    return filed


def hold(connection: Connection) -> Held:
    """Holds back what no other document of the same transaction is compared with."""
    return Held(connection, (*versions.TABLES, *(table for table in TABLES if table != "meeting")))


class _Filing:
    def __init__(self, connection: Connection, minutes: Minutes, held: Held) -> None:
        self._connection = connection
        self._minutes = minutes
        self._held = held
        self._keys = held.keys
        self._rows: dict[str, list[Row]] = {table: [] for table in TABLES}

    def file(self, document_id: int | None, now: datetime, modified_at: datetime | None) -> Filed:
        self._first = document_id is None
        self._filed = versions.file_version(
            self._connection,
            self._keys,
            self._minutes,
            document_id=document_id,
            now=now,
            modified_at=modified_at,
            held=self._held,
        )
        used: set[str] = set()
        for meeting in self._minutes.meetings:
            self._meeting(meeting, used)
        insert(self._connection, "meeting", self._rows["meeting"])
        stored = {"meeting": len(self._rows["meeting"])}
        stored |= {
            table: self._held.add(table, rows) for table, rows in self._rows.items() if table != "meeting"
        }
        version = self._filed.version_id
        for earlier in earlier_versions(self._connection, version):
            self._held.write()
            carry_items(self._connection, earlier=earlier, version=version)
            carry(self._connection, earlier=earlier, version=version, now=now.replace(tzinfo=None))
        slugs = tuple(str(row["slug"]) for row in self._rows["meeting"])
        return replace(self._filed, rows=self._filed.rows | stored, slugs=slugs)

    def _meeting(self, meeting: Meeting, used: set[str]) -> None:
        key = self._keys.next("meeting")
        organization = committee(self._connection, self._keys, meeting)
        row: Row = {
            "meeting_id": key,
            "organization_id": organization,
            "slug": address(
                self._connection,
                meeting,
                organization,
                self._filed.document_id,
                used,
                first=self._first,
            ),
            "name": meeting.title,
            "cover_title": meeting.cover_title,
            "office": meeting.office,
            "session_label": meeting.session_label,
            "session_year": meeting.session_year,
            "session_no": meeting.session_no,
            # An agenda says that a meeting is to be held, not that it was.
            "status": "tentative" if self._filed.role == "agenda" else "passed",
            "mode": meeting.mode,
            "minutes_status": meeting.minutes_status or self._filed.minutes_status,
            "published_at": _moment(meeting.published, time.min),
            "held_on": meeting.date,
            "start_at": _moment(meeting.date, meeting.start),
            "end_at": _moment(meeting.date, meeting.end),
            "zone": zone.NAME,
            "location": meeting.location,
            "stated_attendee_count": meeting.stated_attendee_count,
            "stated_observer_count": meeting.stated_observer_count,
            "stated_member_count": meeting.stated_member_count,
            "stated_absent_count": meeting.stated_absent_count,
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
        committee = one_of(self._connection, organization)
        known = persons(self._connection, self._keys, committee, names)
        several = homonyms(self._connection, committee)
        for position, entry in enumerate(entries, start=1):
            row: Row = {
                "attendance_id": self._keys.next("attendance"),
                "meeting_id": meeting,
                "position": position,
                "proposed_person_id": None
                if entry.collective or entry.name in several
                else known.get(entry.name or ""),
                "name": entry.name,
                "post": entry.post,
                "affiliation": entry.affiliation,
                "raw_name": entry.raw_name,
                "person_count": entry.count,
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
                "printed_number": item.printed_number,
                "title": item.title,
                "printed_type": item.printed_type,
                "item_type": item.item_type,
                "presenter": item.presenter,
                "discussed_as": item.discussed_as,
                "discussed_line": item.discussed_line,
                "presented_by": item.presented_by,
                "result": item.result,
                "resolution_text": item.resolution_text,
                **self._source(item.source),
            }
            self._rows["agenda_item"].append(row)
            for vote in item.votes:
                self._vote(keys[item.number], vote)
        return keys

    def _vote(self, item: int, vote: VoteEvent) -> None:
        key = self._keys.next("vote_event")
        row: Row = {
            "vote_event_id": key,
            "agenda_item_id": item,
            "result": vote.result,
            **self._source(vote.source),
        }
        self._rows["vote_event"].append(row)
        self._rows["vote_count"] += [
            {"vote_event_id": key, "option": option, "value": value} for option, value in vote.counts
        ]

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
        filed = list(items)
        keys = [self._keys.next("action_item") for _ in filed]
        for position, (key, item) in enumerate(zip(keys, filed, strict=True), start=1):
            row: Row = {
                "action_item_id": key,
                "meeting_id": meeting,
                "speech_id": speeches.get(item.speech_position or 0),
                "position": position,
                "kind": item.kind,
                "soft": item.soft,
                "confidence": item.confidence,
                "text": item.text,
                "owner_department": item.owner,
                "owner_basis": item.owner_basis,
                "owner_as_printed": item.owner_as_printed,
                "due_date": item.due_date,
                "due_basis": item.due_basis,
                "due_rule": item.due_rule,
                "review_status": "draft",
                **self._source(item.source),
            }
            self._rows["action_item"].append(row)
            self._rows["action_answer"] += [
                {
                    "answer_id": self._keys.next("action_answer", "answer_id"),
                    "request_id": keys[answer.request - 1],
                    "commitment_id": key,
                    "scope": answer.scope,
                    "rule": answer.rule,
                    "review_status": "draft",
                }
                for answer in item.answers
            ]

    def _elements(self, key: int, meeting: Meeting) -> None:
        from data.parser.statutory import elements  # its rules are made ready by whoever stores minutes

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
            "version_id": self._filed.version_id,
            "first_line": source.first_line,
            "last_line": source.last_line,
            "quote": source.quote,
            "rule": source.rule,
        }


def _moment(day: date | None, hour: time | None) -> datetime | None:
    return datetime.combine(day, hour) if day and hour else None
