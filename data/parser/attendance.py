"""Attendance: the lists of who took part, who sat in, and who was absent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.model import Attendance, AttendanceStatus, Source, SourceLine
from data.parser import people
from data.parser.ledger import Ledger
from data.parser.outline import Block
from data.parser.tables import table
from data.parser.words import last_parenthesis, split_list, squeeze, strip_mark

LONGEST_ENTRY = 80
MOST_WORDS = 8
KINDS: dict[str, tuple[bool, AttendanceStatus]] = {
    "attendees": (True, "present"),
    "observers": (False, "present"),
    "absentees": (True, "absent"),
    "excused": (True, "excused"),
}
_COUNT = re.compile(r"(\d{1,4})\s?(?:명|인)")
_COUNT_ALONE = re.compile(r"^[^,\d]{0,30}\d{1,4}\s?(?:명|인)(?:\s?\([^()]{0,40}\))?$")
_TOTAL = re.compile(r"\s?(?P<sort>등|외)\s?(?:총\s?)?(?P<count>\d{1,4})\s?(?:명|인)$")
_GROUP = re.compile(r"^(?P<who>[^\d]{2,40}?)\s?(?P<count>\d{1,4})\s?(?:명|인)?$")


@dataclass(slots=True)
class Lists:
    """The entries in printed order, and the numbers of persons that the lists state."""

    entries: list[Attendance] = field(default_factory=list)
    stated_attendees: int | None = None
    stated_observers: int | None = None


@dataclass(slots=True)
class _List:
    """One list while it is read."""

    entries: list[Attendance] = field(default_factory=list)
    persons: int = 0
    stated: int | None = None
    incomplete_line: int | None = None


def read(blocks: Sequence[Block], ledger: Ledger) -> Lists:
    """Read every list of persons. A line of which nothing is understood stays unassigned."""
    lists = Lists()
    for block in blocks:
        if block.kind in KINDS and block.head and block.heading:
            _list(block, block.head, lists, ledger)
    return lists


def _list(block: Block, head: SourceLine, lists: Lists, ledger: Ledger) -> None:
    assert block.heading is not None
    found = _List(stated=block.heading.count)
    value = block.heading.value
    if value and _COUNT_ALONE.match(value):
        count = _COUNT.search(value)
        found.stated = int(count[1]) if count else None
        value = ""
        if block.lines:
            ledger.note(head.number, "count-on-label-line", count=found.stated or 0)
    if value:
        _entries(block.kind, value, head, found)
    record = "attendance" if found.entries else "meeting"
    for line in block.lines:
        before = len(found.entries)
        _entries(block.kind, strip_mark(line.text)[1], line, found)
        if len(found.entries) > before and ledger.is_open(line.number):
            ledger.use(line.number, "attendance")
    if found.stated is not None or found.entries or not value:
        ledger.use(head.number, record)
    _remark(block.kind, head, found, ledger)
    lists.entries += found.entries
    if block.kind == "attendees" and lists.stated_attendees is None:
        lists.stated_attendees = found.stated
    elif block.kind == "observers" and lists.stated_observers is None:
        lists.stated_observers = found.stated


def _remark(kind: str, head: SourceLine, found: _List, ledger: Ledger) -> None:
    named = sum(1 for entry in found.entries if entry.name)
    posts = len(found.entries) - named
    if named and posts and kind == "attendees":
        line = found.entries[0].source.first_line
        ledger.note(line, "attendance-by-post", named=named, posts=posts)
    if found.incomplete_line is not None:
        ledger.note(
            found.incomplete_line, "incomplete-list", listed=len(found.entries), stated=found.stated or 0
        )
    elif found.stated is not None and found.entries and found.stated != found.persons:
        ledger.note(head.number, "attendance-count-differs", listed=found.persons, stated=found.stated)


def _entries(kind: str, text: str, line: SourceLine, found: _List) -> None:
    total = _TOTAL.search(text[-40:])
    if total:
        text = text[: len(text) - len(total.group())]
        found.incomplete_line = line.number
    for raw in _parts(text):
        if not _can_be_entry(raw):
            continue
        entry, persons = _entry(kind, raw, line)
        found.entries.append(entry)
        found.persons += persons
    if total:
        count = int(total["count"])
        found.stated = count if total["sort"] == "등" else len(found.entries) + count


def _parts(text: str) -> list[str]:
    """Entries of a line; names that stand apart by spaces only are entries of their own."""
    parts = split_list(text)
    if len(parts) == 1:
        words = text.split()
        if len(words) > 1 and all(people.is_name(word) and people.role(word) is None for word in words):
            return words
    return parts


def _can_be_entry(raw: str) -> bool:
    """Whether words can be an entry of a list of persons; a sentence cannot."""
    words = raw.split()
    if len(raw) > LONGEST_ENTRY or len(words) > MOST_WORDS or raw.endswith((".", "?", "!")):
        return False
    predicate = words[-1].endswith(("음", "함", "됨", "임", "다"))
    return not predicate or len(words) == 1 or people.is_office(raw) or people.is_name(words[-1])


def _entry(kind: str, raw: str, line: SourceLine) -> tuple[Attendance, int]:
    """One printed entry, and how many persons it stands for."""
    member, status = KINDS[kind]
    who, printed_role, persons, rule = raw, None, 1, "post"
    inside = last_parenthesis(raw)
    if inside and inside[0]:
        who = inside[0]
        printed_role = people.role(inside[1])
        status = table("people")["status"].get(squeeze(inside[1]), status)
    group = _GROUP.match(who)
    if group:
        who, persons = group["who"].strip(), int(group["count"])
    name, own_role = (None, None) if group else _name(who, in_parenthesis=bool(inside and inside[0]))
    if name:
        rule = "name"
    collective = not name and (persons > 1 or group is not None or _is_collective(who))
    return (
        Attendance(
            raw_name=raw,
            name=name,
            post=None if name else who,
            role=own_role or printed_role,
            member=member,
            collective=collective,
            status=status,
            source=Source(
                first_line=line.number,
                last_line=line.number,
                quote=raw,
                rule=f"attendance.{kind}.{'group' if collective else rule}",
            ),
        ),
        persons,
    )


def _name(who: str, *, in_parenthesis: bool) -> tuple[str | None, str | None]:
    """``(name, role)`` where the entry is a person: 김영미 부위원장, 위원장 남보라, 나예온(…)."""
    words = who.split()
    if len(words) == 2:
        first, second = words
        if people.role(second) and people.is_name(first):
            return first, people.role(second)
        if people.role(first) and people.is_name(second):
            return second, people.role(first)
        if people.is_post(second) and people.is_name(first) and not people.is_office(first):
            return first, None
        if people.is_post(first) and people.is_name(second):
            return second, None
    if len(words) == 1 and people.is_name(who) and (in_parenthesis or not people.is_office(who)):
        return who, None
    return None, None


def _is_collective(who: str) -> bool:
    words = who.split()
    several = table("people")["posts"]["collective"]
    return "및" in words or (bool(words) and words[-1] in several)
