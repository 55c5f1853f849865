"""What is known about a synthetic meeting before anything is written: the truth that a parser is held to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from data.model import ActionKind, AttendanceStatus, ItemType

Style = Literal["noun", "formal", "reported", "plan"]
Result = Literal["원안가결", "수정가결", "조건부가결", "부결", "보류", "재심의"]
SentenceKind = Literal["request", "commitment", "decision", "opinion", "information", "procedure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A committee of an invented city; ``departments`` present items, each topic is about a thing."""

    name: str
    organization: str
    office: str
    place: str
    departments: tuple[str, ...]
    topics: tuple[str, ...]
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One seat for one term: a person by name (위촉직) or whoever holds a post (당연직)."""

    name: str | None
    post: str | None
    role: str
    start: date
    end: date

    @property
    def kind(self) -> str:
        return "당연직" if self.name is None else "위촉직"

    @property
    def label(self) -> str:
        """As a list of those present prints it."""
        return f"{self.name} {self.role}" if self.name else str(self.post)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Whether a member came to one meeting, and how."""

    member: Member
    status: AttendanceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One thing said, in each style that a layout may write; ``action`` kinds are follow-ups."""

    kind: SentenceKind
    words: dict[str, str]
    owner: str | None = None
    due: date | None = None

    def told(self, style: Style) -> str:
        return self.words[style]

    @property
    def action(self) -> ActionKind | None:
        match self.kind:
            case "request" | "commitment" | "decision":
                return self.kind
            case _:
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of speech; ``item`` is the number of the agenda item, None before and after them."""

    speaker: str
    item: int | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item about a ``thing``; ``result`` is None where nothing is to be decided (보고, 자문)."""

    number: int
    type: ItemType
    title: str
    thing: str
    presenter: str
    result: Result | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A whole meeting. ``observers`` are posts of those who sat in (배석)."""

    committee: Committee
    year: int
    number: int
    day: date
    start: time
    end: time
    presences: tuple[Presence, ...]
    observers: tuple[str, ...]
    items: tuple[Item, ...]
    turns: tuple[Turn, ...]

    @property
    def label(self) -> str:
        return f"{self.year}년 제{self.number}차"

    def members(self, *statuses: AttendanceStatus) -> list[Member]:
        """Members with one of these statuses, in the order of the list."""
        return [one.member for one in self.presences if one.status in statuses]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything that was invented from one seed; ``planned``: meetings called, not yet held."""

    seed: int
    committees: tuple[Committee, ...]
    members: dict[str, tuple[Member, ...]]
    meetings: tuple[Meeting, ...]
    planned: tuple[Meeting, ...] = ()
