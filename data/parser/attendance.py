"""Attendance: the lists and tables of who took part, who sat in, and who was absent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.model import Attendance, AttendanceStatus, SourceLine
from data.parser import counted, entries, head_counts, people, told
from data.parser.blocks import PERSONS, SPEECH, Block
from data.parser.entries import Entry, can_be_entry
from data.parser.head_counts import BODY_COUNT, LONGEST_COUNT, Lists
from data.parser.ledger import Ledger
from data.parser.rolls import KINDS, LABEL, Group, Roll, add, group_of, is_group, parts, read_line
from data.parser.tables import table
from data.parser.words import split_list, squeeze, strip_mark

_COUNT_LINE = re.compile(
    r"^[(\[<]?\s?(?:이상|총원|총|합계|계|참석|출석|참석인원|출석인원|모두|인원)\s?[:：]?\s?(?:총\s?)?(?P<count>\d{1,4})\s?(?:명|인)"
    r"(?:\s?(?:참석|출석))?\s?[)\]>]?\.?$"
)
_COUNT_TOLD = re.compile(
    r"(?P<count>\d{1,4})\s?(?:명|인)(?:\([^()]{0,200}\))?(?:이|은)?\s(?:참석|출석)(?:하|한)"
)
_GROUP_COUNT = re.compile(r"\d\s?(?:명|인)?(?:\s?\([^()]{1,20}\))?$")


def read(blocks: Sequence[Block], ledger: Ledger) -> Lists:
    """Read every list and table of persons. A line of which nothing is understood stays unassigned."""
    lists = Lists()
    for block in blocks:
        if block.kind in PERSONS and block.head and block.heading:
            _list(block, block.head, lists, ledger)
        elif block.table and block.table.purpose == "attendance" and block.kind != SPEECH:
            _table(block, lists, ledger)
    if not lists.entries:
        _told(blocks, lists, ledger)
    _offices(blocks, lists, ledger)
    head_counts.of_body(blocks, lists, ledger)
    return lists


def _list(block: Block, head: SourceLine, lists: Lists, ledger: Ledger) -> None:
    assert block.heading is not None
    found = Roll(kind=block.kind, stated=block.heading.count)
    value = block.heading.value.replace(" | ", ", ")
    taken = head_counts.take(value, lists) if KINDS[block.kind][0] and len(value) <= LONGEST_COUNT else None
    if taken is not None:
        came = KINDS[block.kind][1] == "present"
        found.stated, value = (lists.stated_attendees if came else lists.stated_absent), taken
    value = counted.around(value, found, lists)
    if value == "" and block.heading.value and block.lines and found.stated is not None:
        ledger.note(head.number, "count-on-label-line", count=found.stated)
    group = Group(member=KINDS[block.kind][0], status=_status_of_label(block))
    if value:
        read_line(value, head, group, found)
    in_head = len(found.entries)
    record = "attendance" if found.entries else "meeting"
    for line in block.lines:
        if not ledger.is_open(line.number):
            continue
        before = len(found.entries), dict(found.groups), found.stated
        mark, text = strip_mark(line.text)
        if _leaves_absent(block, mark, line.text):
            group, found.left = replace(group, status="present"), True
        if total := BODY_COUNT.match(text) or _COUNT_LINE.match(text):
            found.stated = int(total["count"])
            lists.stated_members = lists.stated_members or int(total.groupdict().get("all") or 0) or None
            ledger.use(line.number, "meeting")
            continue
        if found.entries and not mark and _is_behind(line.text, block):
            break
        if found.stated is None and not found.entries:
            text = counted.around(text, found, lists)
        group = read_line(_as_list(text), line, group, found) if text else group
        if (len(found.entries), found.groups, found.stated) != before:
            ledger.use(line.number, "attendance" if len(found.entries) > before[0] else "meeting")
    if _only_counts(found.entries[:in_head]) and any(entry.name for entry in found.entries[in_head:]):
        found.stated = found.stated or _members(found.entries[:in_head], group) or None
        del found.entries[:in_head]
    if found.stated is not None or found.entries or not value:
        ledger.use(head.number, record)
    _finish(found, head.number, lists, ledger)


def _is_behind(text: str, block: Block) -> bool:
    """Whether a line without a mark is behind a list that has marks, as nobody in it is one for certain."""
    head = block.heading.mark if block.heading and block.heading.value else ""
    marked = head or strip_mark(block.lines[0].text)[0]
    told = [_is_certain(raw) for raw in parts(_as_list(text))]
    return bool(marked) and not (any(told) if "," in text else all(told))


def _is_certain(raw: str) -> bool:
    entry = entries.read(raw)
    post = people.is_post(people.without_parenthesis(raw).rsplit(maxsplit=1)[-1])
    named = entry.name is not None and people.likeness(entry.name) > 1
    return can_be_entry(raw) and bool(entry.role or named or post or entry.collective)


def _told(blocks: Sequence[Block], lists: Lists, ledger: Ledger) -> None:
    """Persons whom sentences name, where no list does."""
    for line, names, status in told.rolls(blocks):
        found = Roll(kind="attendees" if status == "present" else "absentees")
        for name in names:
            add(entries.read(name), name, line, Group(member=True, status=status), found)
        lists.entries += found.entries
        if status == "present" and lists.stated_attendees is None:
            total = _COUNT_TOLD.search(line.text)
            lists.stated_attendees = int(total["count"]) if total else None
        if ledger.is_open(line.number):
            ledger.use(line.number, "attendance")


def _offices(blocks: Sequence[Block], lists: Lists, ledger: Ledger) -> None:
    """Who is named behind the label of an office of the meeting and in no list: ``주재 : 부시장``."""
    labels = table("people")["offices_held"]
    for block in blocks:
        label = squeeze(block.heading.label) if block.heading else ""
        if block.kind != "other" or label not in labels or not block.head or not block.heading:
            continue
        value = block.heading.value.replace(" | ", ", ")
        known = {entry.name or entry.post for entry in lists.entries}
        for raw in split_list(value):
            entry = entries.read(raw) if len(raw) <= LONGEST_COUNT else None
            one = entry and (entry.name or (people.is_post(raw.split()[-1]) and entry.post))
            if entry is None or not one or not can_be_entry(raw) or {entry.name, entry.post} & known - {None}:
                continue
            found = Roll(kind="attendees")
            add(entry, raw, block.head, Group(member=labels[label], status="present"), found)
            lists.entries += found.entries
            if ledger.is_open(block.head.number):
                ledger.use(block.head.number, "attendance")


def _as_list(text: str) -> str:
    """A row as entries; one name among its cells is the person: ``한가람 | 가람대 교수``."""
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) < 2:
        return text
    names = [cell for cell in cells if people.is_name(squeeze(cell))]
    rest = [cell for cell in cells if cell and cell not in names and not cell.isdigit()]
    several = any("(" in cell or (people.is_roll(cell) and len(cell.split()) < 3) for cell in rest)
    if len(names) == 1 and rest and not several:
        return f"{names[0]}({', '.join(rest)})"
    return text.replace(" | ", ", ")


def _leaves_absent(block: Block, mark: str, text: str) -> bool:
    """Whether a label with the mark of the list of those absent opens one beside it: ``- 시 : 하수과장``."""
    assert block.heading is not None
    absent = KINDS[block.kind][1] in ("absent", "excused") and block.heading.value
    beside = mark == block.heading.mark and (mark or not text[:1].isspace())
    return bool(absent and beside and LABEL.match(strip_mark(text)[1]))


def _only_counts(listed: Sequence[Attendance]) -> bool:
    """Whether entries only say how many came of each group, as ``위원 7명, 도서관 2명`` before the names."""
    return bool(listed) and all(
        entry.collective and _GROUP_COUNT.search(entry.raw_name) is not None for entry in listed
    )


def _members(listed: Sequence[Attendance], group: Group) -> int:
    """Persons of the groups of members among such entries."""
    posts = [(entry.post or "", entry.count) for entry in listed]
    groups = [
        (group_of(post, None, group, Roll("attendees")), count) for post, count in posts if is_group(post)
    ]
    return sum(count for one, count in groups if one.member)


def _status_of_label(block: Block) -> AttendanceStatus:
    """The status of a list, by its kind and a word in its label: 화상 참석, 대리 참석."""
    label = squeeze(block.heading.label) if block.heading else ""
    ways = table("people")["status"]
    named = next((status for word, status in ways.items() if len(word) > 1 and label.startswith(word)), None)
    status: AttendanceStatus = KINDS[block.kind][1]
    if named in ("remote", "proxy") and block.kind in ("attendees", "proxies"):
        status = named
    return status


def _finish(found: Roll, line: int, lists: Lists, ledger: Ledger) -> None:
    stated = found.stated
    if stated is None and KINDS[found.kind][0] in found.groups:
        stated = found.groups[KINDS[found.kind][0]]
    if stated is None and found.kind == "attendees" and not lists.entries:
        stated = lists.stated_attendees
    observers = found.groups.get(False) if found.kind == "attendees" else None
    named = sum(1 for entry in found.entries if entry.name)
    posts = len(found.entries) - named
    if named and posts and found.kind == "attendees":
        ledger.note(found.entries[0].source.first_line, "attendance-by-post", named=named, posts=posts)
    if found.kind == "attendees" and (office := next(filter(_is_of_authority, found.entries), None)):
        label = office.affiliation or ""
        ledger.note(office.source.first_line, "authority-among-attendees", label=label)
    if found.incomplete_line is not None:
        ledger.note(found.incomplete_line, "incomplete-list", listed=len(found.entries), stated=stated or 0)
    if found.kind == "attendees" and stated is not None and 0 < (lists.stated_members or 0) < stated:
        ledger.note(line, "more-present-than-members", stated=stated, members=lists.stated_members or 0)
    if found.incomplete_line is None and stated is not None and found.entries and stated != found.persons:
        ledger.note(line, "attendance-count-differs", listed=found.persons, stated=stated)
    for number, words in found.refused:
        ledger.note(number, "entry-not-read", words=words[:LONGEST_COUNT])
    lists.entries += found.entries
    if found.kind == "attendees":
        if lists.stated_attendees is None:
            lists.stated_attendees = stated
        if lists.stated_observers is None:
            lists.stated_observers = observers
    elif found.kind == "absentees" and lists.stated_absent is None:
        lists.stated_absent = stated
    elif found.kind == "observers" and stated is not None:
        lists.stated_observers = (lists.stated_observers or 0) + stated


def _is_of_authority(entry: Attendance) -> bool:
    """Whether an entry stands behind the label of an authority, and who is of the committee is not said."""
    label = entry.affiliation or ""
    printed = label in entry.raw_name
    return entry.member and not printed and squeeze(label) in table("people")["authorities"]


def _table(block: Block, lists: Lists, ledger: Ledger) -> None:
    """Rows of a table of persons: each is one, its group and its column of attendance say how."""
    assert block.table is not None
    assert block.head is not None
    kind = block.table.within if block.table.within in KINDS else "attendees"
    found = Roll(kind=kind)
    default = Group(member=KINDS[kind][0], status=KINDS[kind][1])
    marked = any("attended" in record for _, record in block.table.records())
    for line, record in block.table.records():
        entry = _record(record, marked=marked)
        label = record.get("group", "")
        group = group_of(label, None, default, found) if label and is_group(label) else default
        if entry is None:
            continue
        if (
            squeeze(label) in table("people")["offices_held"]
            and people.is_post(label)
            and not is_group(label)
        ):
            entry = replace(entry, post=" ".join(filter(None, (label, entry.post))))
        add(entry, record.get("name") or record.get("post") or "", line, replace(group, label=None), found)
        if ledger.is_open(line.number):
            ledger.use(line.number, "attendance")
    if found.entries and ledger.is_open(block.head.number):
        ledger.use(block.head.number, "attendance")
    _finish(found, block.head.number, lists, ledger)


def _record(record: dict[str, str], *, marked: bool) -> Entry | None:
    """The entry of a row; an empty cell under 참석 여부 says nothing of whether the person came."""
    raw = record.get("name") or record.get("post")
    if not raw or not can_be_entry(raw):
        return None
    entry = entries.read(raw)
    post = record.get("post")
    role = entry.role or (people.role(post) if post else None)
    attended = squeeze(record.get("attended") or record.get("vote", ""))
    ways = table("people")["status"]
    status = ways.get(attended) or next(
        (way for word, way in ways.items() if len(word) > 1 and attended.startswith(word)), None
    )
    remark = ways.get(squeeze(record.get("remark", "")))
    if marked and not attended and remark is None and entry.status is None:
        status = "not_recorded"
    return replace(
        entry,
        post=(entry.post if not entry.name else None)
        or (post if not people.role(post or "") else entry.post),
        role=role,
        affiliation=entry.affiliation or record.get("affiliation"),
        status=remark if remark in ("absent", "proxy", "remote", "excused") else status or entry.status,
    )
