"""Numbers of persons that minutes state outside a list: 재적, 출석, 결석."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.model import Attendance
from data.parser.blocks import PERSONS, SPEECH, Block
from data.parser.ledger import Ledger
from data.parser.words import strip_mark

LONGEST_COUNT = 80
LONGEST_TOLD = 300
CAME = ("present", "remote", "proxy", "not_recorded")
BODY_COUNT = re.compile(
    r"^[(\[<]?\s?(?:재적|정원)[가-힣]{0,4}\s?(?P<all>\d{1,4})\s?(?:명|인)\s?[,중/·]\s?(?:출석|참석)[가-힣]{0,4}\s?(?P<count>\d{1,4})\s?(?:명|인)"
    r"\s?[)\]>]?\.?$"
)
_BODY_OF = re.compile(
    r"^[(\[<]?\s?(?:재적|정원)[가-힣 ]{0,14}?\s?(?P<all>\d{1,4})\s?(?:명|인)\s?(?:중|가운데)(?:에)?"
    r"\s?(?:출석|참석)?[가-힣 ]{0,6}?"
    r"(?P<count>\d{1,4})\s?(?:명|인)(?:이|의)?(?:\s?(?:참석|출석)(?:함|하여\s?성원)?)?\s?[)\]>]?\.?$"
)
_BODY_TOLD = re.compile(
    r"(?:재적[가-힣]{0,4}|(?<![가-힣])위원)\s?(?P<all>\d{1,4})\s?(?:명|인)\s?(?:(?:중에?|가운데)\s|[,，]\s?(?:[가-힣]{0,4}정족수\s?\d{1,4}\s?명[,，]\s?)?)"
    r"(?:출석[가-힣]{0,4}\s)?(?P<count>\d{1,4})\s?(?:명|인)(?:이|의 위원이)?(?=\s?(?:참석|출석)(?:하|한)|$)"
)
_OF_ALL = re.compile(
    r"(?P<all>\d{1,4})\s?(?:명|인)\s?(?:중에?|가운데)\s?(?:[가-힣]{2,6}\s)?(?P<came>\d{1,4})\s?(?:명|인)(?:이)?\s?(?:참석|출석)"
)
_TOLD = {
    "members": re.compile(r"(?:재적|정원|구성원|총원)(?:[가-힣]{0,4})?\s?[:：]?\s?(\d{1,4})\s?(?:명|인)"),
    "total": re.compile(r"(?:총|전체)(?:[가-힣]{0,4})?\s?[:：]?\s?(\d{1,4})\s?(?:명|인)"),
    "came": re.compile(
        r"(?<!불)(?<!미)(?:출석|참석)(?:위원|인원|자|이사)?(?:은|은\s)?\s?[:：]?\s?(?:총\s?)?(\d{1,4})\s?(?:명|인)"
    ),
    "absent": re.compile(
        r"(?:결석|불참|불출석|미참석)(?:위원|인원|자|이사)?\s?[:：]?\s?(\d{1,4})\s?(?:명|인)"
    ),
}


_BODY = re.compile(r"재적|정원|구성원|총원|위원|이사|의원|회원")


_ONLY_COUNTS = re.compile(
    r"(?=.*\d)(?!중)(?:\d{1,4}|[\s/,·:：()]|명|인|중에?|가운데|이상|수|총(?:원)?|전체|(?:재적|정원|출석|참석)(?:위원|의원|이사|회원|인원)?)+"
)
_ONE_COUNT = re.compile(
    r"(?P<word>[가-힣]*)(?:\s?수)?\s?[:：]?\s?(?P<count>\d{1,4})\s?(?:명|인)?\s?(?P<of>중|가운데)?"
)
_WHOLE = ("재적", "정원", "총", "전체")


@dataclass(slots=True)
class Lists:
    """The entries in printed order, and the numbers of persons that the lists state.

    ``stated_members`` is the size of the body (재적) where it is printed beside those who came.
    """

    entries: list[Attendance] = field(default_factory=list)
    stated_attendees: int | None = None
    stated_observers: int | None = None
    stated_members: int | None = None
    stated_absent: int | None = None


def of_body(blocks: Sequence[Block], lists: Lists, ledger: Ledger) -> None:
    """Numbers of the body outside a list: ``재적이사 5명, 출석이사 3명``, ``재적위원 9명 중 7명 참석``."""
    for block in blocks:
        if block.kind == SPEECH or block.kind in PERSONS:
            continue
        for line in (*([block.head] if block.head else ()), *block.lines):
            text = strip_mark(line.text)[1] if len(line.text) <= LONGEST_COUNT else ""
            before = lists.stated_attendees
            if ledger.is_open(line.number) and _BODY.search(text) and take(text, lists) is not None:
                ledger.use(line.number, "meeting")
            if before is None and lists.stated_attendees is not None:
                compare(lists, line.number, ledger)
            match = BODY_COUNT.match(text) or _BODY_OF.match(text)
            match = match if match and ledger.is_open(line.number) else None
            match = match or _BODY_TOLD.search(line.text[:LONGEST_TOLD])
            if match:
                if ledger.is_open(line.number):
                    ledger.use(line.number, "meeting")
                lists.stated_members = lists.stated_members or int(match["all"])
                if lists.stated_attendees is None:
                    lists.stated_attendees = int(match["count"])
                    compare(lists, line.number, ledger)


def take(text: str, lists: Lists) -> str | None:
    """Take two or three numbers of a line: ``재적 14명, 출석 9명(대면 6, 화상 3), 결석 5명``.

    What stands behind them, without further numbers; None where there are none to take. A total (총, 전체) is
    that of the body only where those who came and those who did not make it up.
    """
    matches = {name: match for name, form in _TOLD.items() if (match := form.search(text))}
    found = {name: int(match[1]) for name, match in matches.items()}
    total = found.pop("total", None)
    if "absent" in found and total == found.get("came", 0) + found["absent"]:
        found.setdefault("members", total)
    ends = [matches[name].end() for name in found if name in matches]
    if of_all := _OF_ALL.search(text):
        found |= {"members": int(of_all["all"]), "came": int(of_all["came"])}
        ends.append(of_all.end())
    if len(found) < 2 or "came" not in found:
        return None
    lists.stated_members = lists.stated_members or found.get("members")
    if lists.stated_attendees is None:
        lists.stated_attendees = found["came"]
    if lists.stated_absent is None:
        lists.stated_absent = found.get("absent")
    behind = text[max(ends) :].strip(" ():：,，.-")
    return behind if not any(letter.isdigit() for letter in behind) else ""


def alone(text: str) -> tuple[int, int] | None:
    """``(who came, all)`` of words that are two numbers of persons and nothing else: ``5명 / 7명 중``."""
    if len(text) > LONGEST_COUNT or not is_count(text):
        return None
    found = [
        (int(one["count"]), one["word"].startswith(_WHOLE) or bool(one["of"]))
        for one in _ONE_COUNT.finditer(text)
    ]
    if len(found) != 2 or found[0][1] == found[1][1]:
        return None
    (came, _), (whole, _) = sorted(found, key=lambda one: one[1])
    return came, whole


def is_count(text: str) -> bool:
    """Whether words are numbers of persons and nobody: ``8인 / 재적위원 수: 11인``."""
    return len(text) <= LONGEST_COUNT and _ONLY_COUNTS.fullmatch(text) is not None


def compare(lists: Lists, line: int, ledger: Ledger) -> None:
    """Note where those who came by the body's own number are others than the lists have."""
    came = sum(entry.count for entry in lists.entries if entry.member and entry.status in CAME)
    if came != lists.stated_attendees:
        ledger.note(line, "attendance-count-differs", listed=came, stated=lists.stated_attendees or 0)
