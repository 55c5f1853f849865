"""Attendance and agenda that sentences tell: ``위원장 한가람, 위원 도서진 등 7명이 참석하였다``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.model import AttendanceStatus, SourceLine
from data.parser import entries, people
from data.parser.blocks import SPEECH, Block
from data.parser.tables import table

WITHIN = 6
LONGEST = 600
LONGEST_BEHIND = 60
FEWEST = 2
_ENTRY = r"(?:[가-힣]{2,10} )?[가-힣]{2,12}"
_ROLL = re.compile(rf"(?<![\d가-힣]){_ENTRY}(?:, {_ENTRY})+")
_COUNTED = re.compile(r"^[가-힣 ]{0,6}\d{1,4}\s?(?:명|인)")
_END = re.compile(r"(?:은|는|이|가|등|과|와)$")
_ABSENT = re.compile(r"참석하지|불참|결석|출석하지|참석 못|참석치")
_CAME = re.compile(r"참석|출석")
_SUBJECT = re.compile(
    r"^\s*(?P<order>[가-힣]+(?:\s?번째로?|로|저|서)?)[,\s]\s?(?P<title>\S.{3,80}?)(?:을|를)\s?(?P<type>[가-힣]{2})(?:하였|했|하고|한|받았|받고|하기|함)"
)
_RAISED = re.compile(
    r"의사일정\s?제\s?(?P<number>\d{1,2})\s?항[,.]?\s?(?P<title>[^\s,.][^,.]{2,100}?)(?:을|를)\s?"
    r"(?:상정합니다|상정하겠습니다|상정하고자|상정함|상정하다|상정한다)"
)
_LEADS = re.compile(r"^.*[고며서은는가] ")
_BROUGHT = re.compile(
    r"(?:^|[고며서은는가] )(?P<title>[^\s,.][^,.]{3,60}?)(?:을|를) 안건으로 "
    r"(?:올렸|올리|상정하였|상정했|상정함|다루었)"
)
_EXPLAINED = re.compile(r"[이가은는] (?P<title>[^\s,.][^,.]{3,60}\(안\))을 (?:제안)?설명[하함]")


def rolls(blocks: Sequence[Block]) -> Iterator[tuple[SourceLine, list[str], AttendanceStatus]]:
    """Lists of persons in the sentences near the top, each with what the verb behind it says of them.

    Words beside each other may look like names: a line counts where a role, a post or a number of persons
    stands with a list of it.
    """
    lines = [line for block in blocks if block.kind != SPEECH for line in block.lines]
    for line in lines[:WITHIN]:
        found = _rolls(line.text[:LONGEST])
        if any(persons for *_, persons in found):
            for names, status, _ in found:
                yield line, names, status


def _rolls(text: str) -> list[tuple[list[str], AttendanceStatus, bool]]:
    """``(names, status, whether they are persons for certain)`` of each list of a line."""
    found: list[tuple[list[str], AttendanceStatus, bool]] = []
    for match in _ROLL.finditer(text) if _CAME.search(text) else ():
        behind = text[match.end() : match.end() + LONGEST_BEHIND]
        names = _names(match.group())
        verbs = [verb.start() for form in (_ABSENT, _CAME) if (verb := form.search(behind))]
        if len(names) < FEWEST or not verbs:
            continue
        absent = _ABSENT.search(behind)
        status: AttendanceStatus = "absent" if absent and absent.start() == min(verbs) else "present"
        read = [entries.read(name) for name in names]
        certain = any(one.role or one.post for one in read) or _COUNTED.match(behind) is not None
        found.append((names, status, certain))
    return found


def subjects(blocks: Sequence[Block]) -> Iterator[tuple[SourceLine, str, str | None]]:
    """``(line, title, type)`` of each subject that a paragraph comes to: ``먼저 … 계획(안)을 심의하였다``.

    The type is None where it was brought as an item and no more is said: ``… 계획을 안건으로 올렸다``,
    ``교감이 … 계획(안)을 설명함``.
    """
    orders = tuple(table("agenda")["told"])
    for block in blocks:
        for line in block.lines if block.kind != SPEECH else ():
            if brought := _BROUGHT.search(line.text[:LONGEST]) or _EXPLAINED.search(line.text[:LONGEST]):
                yield line, _LEADS.sub("", brought["title"]).strip(), None
            match = _SUBJECT.match(line.text[: LONGEST_BEHIND * 2])
            if match and match["order"].startswith(orders) and match["type"] in table("agenda")["types"]:
                yield line, match["title"].strip(), match["type"]


def raised(blocks: Sequence[Block]) -> Iterator[tuple[SourceLine, str]]:
    """Subjects that a speaker brings before the meeting by number: ``의사일정 제1항 …을 상정합니다``."""
    for block in blocks:
        if block.kind == SPEECH and block.head:
            for line in (block.head, *block.lines):
                for match in _RAISED.finditer(line.text[:LONGEST]):
                    yield line, f"의사일정 제{match['number']}항 {match['title'].strip()}"


def _names(roll: str) -> list[str]:
    """The entries of a list; none where one of them is neither a person nor a post."""
    parts = roll.split(", ")
    parts[-1] = _END.sub("", parts[-1])
    return parts if all(_is_person(part) for part in parts) else []


def _is_person(part: str) -> bool:
    return entries.names_person(part) or people.is_post(part.rsplit(maxsplit=1)[-1])
