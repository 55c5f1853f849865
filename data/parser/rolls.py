"""One line of a list of persons: the groups in it, the entries of each, and the numbers that it states."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from data.model import Attendance, AttendanceStatus, Source, SourceLine
from data.parser import entries, people, ways
from data.parser.entries import Entry, can_be_entry
from data.parser.headings import known
from data.parser.tables import table
from data.parser.words import last_parenthesis, split_list, squeeze

KINDS: dict[str, tuple[bool, AttendanceStatus]] = {
    "attendees": (True, "present"),
    "observers": (False, "present"),
    "absentees": (True, "absent"),
    "excused": (True, "excused"),
    "proxies": (True, "proxy"),
}
LONGEST_GROUP = 14
LONGEST_BARE = 3
LONGEST_LINE = 2000
TOTAL = re.compile(
    r"[,/]?\s?\(?(?P<sort>등|외|이상|총|계|포함)\s?(?:총\s?)?(?P<count>\d{1,4})\s?(?:명|인)(?:\s?참석)?\)?"
    r"(?:\s?\((?P<named>[^()]{2,30})\))?$"
)
_WHOLE = re.compile(r"^(?:총|모두|전체)\s?(?P<count>\d{1,4})\s?(?:명|인)$")
_COUNTED = re.compile(r"(?P<count>\d{1,4})\s?(?:명|인)$")
_AND_OTHERS = re.compile(r"^(?P<who>\D{2,40}?)\s외\s?\d{1,4}\s?(?:명|인)$")
_LABEL_INSIDE = re.compile(r"[,/;]\s*(?=(?P<label>[가-힣]{2,6})\s?[:：])")
_BRACKETED = re.compile(r"[^()]{2,20}\([^()]{1,30}\)")
_WIDE = re.compile(r"\s{2,}|\t")
_NAMED = re.compile(
    r"^(?P<label>[가-힣·]{2,10})\s?(?P<count>\d{1,3})\s?(?:명|인)\s?\((?P<names>[^()]{2,20},[^()]{2,300})\)$"
)
_LABELLED = re.compile(
    r"^(?P<label>[가-힣·/ ]{1,14}?)"
    r"\s?(?:\(?\s?(?:총\s?)?(?P<count>\d{1,4})(?:\s?/\s?\d{1,4})?\s?(?:명|인)?\s?\)?)?"
    r"\s?[:：]\s?(?P<rest>\S.*)$"
)
LABEL = re.compile(r"^[가-힣·/ ]{1,14}?\s?(?:\([^()]{1,10}\))?\s?[:：]\s?\S")
_IN_FRONT = re.compile(
    r"[(\[<【](?P<label>[가-힣·/ ]{1,14}?)\s?(?P<count>\d{1,4})?\s?(?:명|인)?[)\]>】]\s*[:：]?\s*(?=[^\s,)])"
)


@dataclass(slots=True)
class Roll:
    """One list while it is read; ``groups`` are the persons that labels inside it state, by membership.

    ``left`` tells that the lines are those of lists beside the one of who was absent. ``refused`` are the
    words between commas, with their lines, that look like no entry.
    """

    kind: str
    entries: list[Attendance] = field(default_factory=list)
    stated: int | None = None
    incomplete_line: int | None = None
    groups: dict[bool, int] = field(default_factory=dict)
    left: bool = False
    refused: list[tuple[int, str]] = field(default_factory=list)

    @property
    def persons(self) -> int:
        member, status = KINDS[self.kind]
        there: tuple[str, ...] = ("absent", "excused") if status == "absent" else (status,)
        there = ("present", "remote", "proxy", "not_recorded") if status == "present" else there
        return sum(entry.count for entry in self.entries if entry.member == member and entry.status in there)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What stands before a list inside a list, and what it says of those behind it."""

    member: bool
    status: AttendanceStatus
    role: str | None = None
    label: str | None = None


def read_line(text: str, line: SourceLine, group: Group, found: Roll) -> Group:
    """Read a line of entries; the group that holds for the lines below."""
    parts = _groups(text, group, found)
    for own, words in parts:
        _roll(words, line, own, found)
    return parts[-1][0] if parts and len(parts) == 1 and not parts[0][1] else group


def _groups(text: str, group: Group, found: Roll) -> list[tuple[Group, str]]:
    """``위원장: A``, ``(위원) A (배석) B``, ``A, B / 불참: C``: the groups of a line, each with its words."""
    cuts = [match for match in _LABEL_INSIDE.finditer(ways.unclocked(text)) if is_group(match["label"])]
    starts = (0, *(match.end() for match in cuts))
    ends = (*(match.start() for match in cuts), len(text))
    pieces = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    return [one for piece in pieces for one in _groups_of(piece, group, found)]


def _groups_of(text: str, group: Group, found: Roll) -> list[tuple[Group, str]]:
    places = [match for match in _IN_FRONT.finditer(text[:LONGEST_LINE]) if is_group(match["label"])]
    if places and not text[: places[0].start()].strip():
        ends = [*(match.start() for match in places[1:]), len(text)]
        return [
            (group_of(match["label"], match["count"], group, found), text[match.end() : end].strip(" ,/"))
            for match, end in zip(places, ends, strict=True)
        ]
    if named := _named(text, group, found):
        return named
    match = _LABELLED.match(ways.unclocked(text[:LONGEST_LINE]))
    if match and len(squeeze(match["label"])) <= LONGEST_GROUP and not _is_sentence(text):
        return [(group_of(match["label"], match["count"], group, found), text[match.start("rest") :])]
    bare = text.strip(" -()[]<>:：")
    if is_group(bare) and people.role(bare) is None:
        return [(group_of(bare, None, group, found), "")]
    words = text.split(maxsplit=1)
    if (
        len(words) == 2
        and squeeze(words[0]) in table("people")["bare_groups"]
        and "," in words[1]
        and not words[1][0].isdigit()
    ):
        return [(group_of(words[0], None, group, found), words[1])]
    return [(group, text)]


def _named(text: str, group: Group, found: Roll) -> list[tuple[Group, str]]:
    """``자문위원 3명(A, B), 담당과장``: entries with what they are called before their number; else none."""
    pieces = split_list(text) if len(text) <= LONGEST_LINE else []
    made = [(_NAMED.match(piece), piece) for piece in pieces]
    whole = [len(split_list(match["names"])) == int(match["count"]) for match, _ in made if match]
    if not all(whole) or not any(match and is_group(match["label"]) for match, _ in made):
        return []
    return [
        (group_of(match["label"], None, group, found), match["names"]) if match else (group, piece)
        for match, piece in made
    ]


def group_of(label: str, count: str | None, group: Group, found: Roll) -> Group:
    name = squeeze(label)
    data = table("people")["groups"].get(name)
    field_of = known(name)
    member = data.get("member", KINDS[found.kind][0]) if data is not None else KINDS[found.kind][0]
    usual: AttendanceStatus = "present" if found.left else KINDS[found.kind][1]
    status: AttendanceStatus = group.status if data is None else data.get("status", usual)
    if data is None and field_of in KINDS:
        member, status = KINDS[field_of]
    if count:
        found.groups[member] = found.groups.get(member, 0) + int(count)
    role = (data or {}).get("role")
    return Group(member=member, status=status, role=role, label=None if data is not None else label.strip())


def is_group(label: str) -> bool:
    name = squeeze(label)
    return name in table("people")["groups"] or known(name) in KINDS


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "다", "음", "함", "?"))


def _roll(text: str, line: SourceLine, group: Group, found: Roll) -> None:
    total = TOTAL.search(text[-80:])
    if total:
        text = text[: len(text) - len(total.group())].rstrip(" (")
        whole = _WHOLE.match(total["named"]) if total["named"] else None
        if total["named"] and people.is_roll(named := total["named"].removesuffix("등").strip()):
            text = f"{text}, {named}"
        if total["sort"] in ("등", "외"):
            found.incomplete_line = line.number
    before = len(found.entries)
    refused: list[tuple[int, str]] = []
    for raw in parts(text):
        if others := _AND_OTHERS.match(raw):
            found.incomplete_line, raw = line.number, others["who"]
        if can_be_entry(raw):
            add(entries.read(raw), raw, line, group, found)
        elif not entries.is_nobody(raw):
            refused.append((line.number, raw))
    found.refused += refused if len(found.entries) > before else []
    if total and group.member == KINDS[found.kind][0] and (found.stated is None or not group.role):
        count = int(total["count"])
        found.stated = len(found.entries) - before + count if total["sort"] == "외" else count
        found.stated = int(whole["count"]) if whole else found.stated


def add(entry: Entry, raw: str, line: SourceLine, group: Group, found: Roll) -> None:
    if entry.count < 1:
        return
    rule = "group" if entry.collective else "name" if entry.name else "post"
    inside = last_parenthesis(raw)
    counted = _COUNTED.search(inside[0]) if inside else None
    inner = split_list(inside[1]) if inside and inside[0] and (entry.collective or counted) else []
    stated = int(counted["count"]) if counted else entry.count
    if len(inner) in (max(2, len(inner)), stated) and all(people.is_roll(one) for one in inner):
        if stated not in (len(inner), 1):
            found.incomplete_line = line.number
        for one in inner:
            add(entries.read(one), one, line, group, found)
        return
    found.entries.append(
        Attendance(
            raw_name=raw,
            name=entry.name,
            post=entry.post,
            role=entry.role or (group.role if entry.name else None),
            member=group.member,
            collective=entry.collective,
            status=entry.status or ("absent" if entry.away and group.status == "present" else group.status),
            source=Source(
                first_line=line.number,
                last_line=line.number,
                quote=raw,
                rule=f"attendance.{found.kind}.{rule}",
            ),
            affiliation=entry.affiliation or group.label,
            count=entry.count,
        )
    )


def _leads(words: list[str]) -> bool:
    """Whether one title stands before several names: ``위원 한가람 도서진``, ``회원 한가람 도서진``."""
    if people.role(words[0]):
        return all(people.is_named(word) and people.role(word) is None for word in words[1:])
    alone = words[0] in table("people")["posts"]["alone"]
    return alone and all(people.likeness(word) > 1 and not people.is_body(word) for word in words[1:])


def _each(names: list[str], behind: str) -> list[str]:
    """Names before one parenthesis, which is of the last, or of all where it says so: ``A·B(이상 위원)``."""
    if not behind:
        return names
    of_all = behind.removeprefix("이상").strip() if behind.startswith("이상") else None
    return [f"{name}({of_all}" for name in names] if of_all else [*names[:-1], f"{names[-1]}({behind}"]


def _is_whole(piece: str) -> bool:
    """Whether a piece between wide spaces is an entry of its own, and no letter or post of another."""
    words = piece.split()
    if len(words) > 1:
        return entries.names_person(piece) or people.is_office(piece)
    return len(piece) > 1 and (
        people.is_named(piece) or (people.is_post(piece) and len(piece) > LONGEST_BARE)
    )


def _stands_for_one(piece: str) -> bool:
    words = piece.split()
    return any(people.is_named(word) for word in words) or (len(words) == 1 and people.is_post(piece))


def parts(text: str) -> list[str]:
    """Entries of a line; names that stand apart by spaces or dots only are entries of their own."""
    found: list[str] = []
    for part in split_list(text):
        found += _apart(part)
    return found


def _apart(part: str) -> list[str]:
    wide = [piece.strip() for piece in _WIDE.split(part.strip())]
    if len(wide) > 1 and all(_is_whole(piece) for piece in wide):
        posts, names = wide[::2], wide[1::2]
        paired = (
            len(posts) == len(names) and all(map(people.is_office, posts)) and all(map(people.is_name, names))
        )
        return [f"{post} {name}" for post, name in zip(posts, names, strict=True)] if paired else wide
    bracketed = [piece.strip() for piece in _BRACKETED.findall(part)]
    if (
        len(bracketed) > 1
        and squeeze("".join(bracketed)) == squeeze(part)
        and all(map(entries.names_person, bracketed))
    ):
        return bracketed
    listed, _, behind = part.partition("(")
    for sign in (" · ", " / ", "·", "/", "ㆍ"):
        if sign in listed and behind.find(")") == len(behind) - 1:
            pieces = [piece.strip() for piece in listed.split(sign)]
            named = all(_stands_for_one(piece) for piece in pieces) and any(map(entries.names_person, pieces))
            if len(pieces) > 1 and named:
                return _each(pieces, behind)
    words = part.split()
    if len(words) > 1 and all(people.is_named(word) and people.role(word) is None for word in words):
        return words if not all(len(word) == 1 for word in words) else [part]
    if len(words) > 2 and _leads(words):
        return [f"{words[0]} {word}" for word in words[1:]]
    if len(words) > 2 and len(words) % 2 == 0:
        pairs = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
        roles = [people.role(word) or people.is_post(word) for word in words]
        if all(roles[1::2]) and all(people.is_named(word) for word in words[::2]):
            return pairs
        if all(roles[::2]) and all(people.is_named(word) for word in words[1::2]):
            return pairs
    return [part]
