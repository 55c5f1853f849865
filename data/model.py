"""Minutes as data: what the readers hand to the parser and the parser to the store.

Terms follow OParl 1.1 (Meeting, AgendaItem), Popolo (Speech) and iCalendar VTODO
(ActionItem). What the document does not say is ``None``. Lines count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

Values = dict[str, str | int]

# A class with a field of the name `date` cannot name the type so behind it.
Day = date
ItemType = Literal["자문", "보고", "심의", "의결", "기타"]
ActionKind = Literal["request", "commitment", "decision"]
OwnerBasis = Literal["printed", "speaker", "proposed"]
Confidence = Literal["high", "medium", "low"]
AnswerScope = Literal["개별", "포괄"]
MeetingMode = Literal["대면", "화상", "서면"]
MinutesStatus = Literal["초안", "확정"]
VoteOption = Literal["찬성", "반대", "기권"]
AttendanceStatus = Literal["present", "remote", "proxy", "excused", "absent", "not_recorded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line as printed, without its line end; offsets count characters of the whole text.

    ``cells`` holds the cells of a table row, whose ``text`` is the cells joined by ``' | '``; None elsewhere.
    """

    number: int
    text: str
    char_start: int
    char_end: int
    page: int | None = None
    cells: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something a person should know about a line; its sentence is ``note-<code>`` in the catalogue."""

    line: int
    code: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that was read: its identity, its lines, and what the reader noticed."""

    file_name: str
    media_type: str
    sha256: str
    byte_count: int
    encoding: str | None
    lines: tuple[SourceLine, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a row comes from: the lines, the words as printed, and the rule that read them."""

    first_line: int
    last_line: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One printed entry of the attendance list: a person by name, or a post (직), or both.

    ``affiliation`` is the body or group printed with it, ``count`` the persons that it stands for.
    """

    raw_name: str
    name: str | None
    post: str | None
    role: str | None
    member: bool
    collective: bool
    status: AttendanceStatus
    source: Source
    affiliation: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteEvent:
    """A vote that the minutes state: its outcome as stored, and the persons for each option."""

    result: str | None
    counts: tuple[tuple[VoteOption, int], ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item as listed, with the title and presenter under which it was later introduced.

    ``number`` is its place in the list; ``printed_number`` and ``printed_type`` are as printed, as in
    ``3-1`` and ``논의``. ``resolution_text`` is the wording of what was decided.
    """

    number: int
    item_type: ItemType | None
    title: str
    presenter: str | None
    result: str | None
    discussed_as: str | None
    discussed_line: int | None
    presented_by: str | None
    source: Source
    printed_number: str | None = None
    printed_type: str | None = None
    resolution_text: str | None = None
    votes: tuple[VoteEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One bullet of a speech, page breaks joined; the printed lines remain in the document."""

    text: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One turn of speech. ``proposed_agenda_number`` is inferred from its place, not printed."""

    position: int
    speaker_label: str
    paragraphs: tuple[Paragraph, ...]
    agenda_number: int | None
    proposed_agenda_number: int | None
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A request that a promise may answer: its place among the meeting's action items, counted from 1.

    ``rule``: which rule of the parser proposed it, ``answers.<name>``.
    """

    request: int
    scope: AnswerScope
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """A sentence that asks for or promises something; a draft until a person confirms it.

    Without a speech (``speech_position`` None) it stands under a heading of a record without speakers.
    ``confidence`` is how often the wording of its rule means what the rule says. ``due_basis`` are the words
    that state a limit, ``due_rule`` how ``due_date`` is reckoned from them. ``answers`` are proposals.
    """

    kind: ActionKind
    soft: bool
    confidence: Confidence
    text: str
    speech_position: int | None
    speaker_label: str | None
    owner: str | None
    owner_basis: OwnerBasis | None
    owner_as_printed: str | None
    due_date: date | None
    due_basis: str | None
    due_rule: str | None
    answers: tuple[Answer, ...] = ()
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting: overview, attendance, agenda, speeches, action items. Times are local."""

    committee: str | None
    organization: str | None
    office: str | None
    title: str | None
    cover_title: str | None
    session_label: str | None
    session_year: int | None
    session_no: int | None
    date: date | None
    start: time | None
    end: time | None
    location: str | None
    stated_attendee_count: int | None
    stated_observer_count: int | None
    aliases: tuple[str, ...]
    attendance: tuple[Attendance, ...]
    agenda_items: tuple[AgendaItem, ...]
    speeches: tuple[Speech, ...]
    action_items: tuple[ActionItem, ...]
    source: Source
    mode: MeetingMode | None = None
    minutes_status: MinutesStatus | None = None
    stated_member_count: int | None = None
    stated_absent_count: int | None = None
    published: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineUse:
    """What became of one non-blank line: ``record`` is a table name, or ``note``."""

    line: int
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """A document's meetings, the notes on it, and the account of every non-blank line."""

    document: Document
    title: str | None
    meetings: tuple[Meeting, ...]
    notes: tuple[Note, ...]
    line_uses: tuple[LineUse, ...]
    unassigned_lines: tuple[int, ...]
