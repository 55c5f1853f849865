"""Cross-checks of what was read: a second value that is printed, or words that a value does not have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from data.model import AgendaItem, SourceLine
from data.parser.blocks import SPEECH, Block
from data.parser.item_numbers import item_heading
from data.parser.ledger import Ledger
from data.parser.overview import Overview
from data.parser.words import squeeze

WITHIN = 25
LONGEST = 200
MOST_ITEMS = 30
_ITEMS = re.compile(r"(?:안\s?건|의\s?안|상\s?정)[^\d.,]{0,12}?(?:총\s?)?(?P<count>\d{1,2})\s?건(?!의)")
_SESSION = re.compile(
    r"(?P<front>[가-힣]{0,4})\s?제\s?(?P<number>\d{1,3})\s?(?P<unit>차|회)(?=[)\](,.:：]|\s?회의|\s?정기|\s?임시|\s?[가-힣]{0,14}위원회|\s*$)"
)
_OTHERS = ("지난", "직전", "전회", "전차", "차기", "다음", "이전", "종전", "당초", "대비")
_NO_PLACE = re.compile(
    r"\d\s?(?:명|인|건|분)(?![가-힣])|\d{1,2}:\d{2}|[:：|]|당초|변경|(?:다|음|임)\.$|(?:함|됨|었음|았음|니다|세요)\.?$"
)


def differ(one: str, other: str) -> bool:
    """Whether two results are not the same said more or less fully: 가결 and 원안가결 are."""
    return one not in other and other not in one


def of_results(
    decided: Mapping[int, str], stated: Sequence[tuple[int, SourceLine, str]], ledger: Ledger
) -> None:
    """Once an item, another result than the one that is kept: the last that is stated, else the decided."""
    kept = {**decided, **{number: word for number, _, word in stated}}
    noted: set[int] = set()
    for number, line, word in stated:
        others = [one for one in (word, decided.get(number)) if one and differ(one, kept[number])]
        if others and number not in noted:
            noted.add(number)
            ledger.note(line.number, "result-differs", number=number, result=kept[number], other=others[0])


def of_session(draft: Overview, blocks: Sequence[Block], ledger: Ledger) -> None:
    """Another 차수 near the top than the one that was read, or one that no title or label printed."""
    lines = [
        line
        for block in blocks
        if block.kind != SPEECH
        for line in ([block.head] if block.head else []) + block.lines
    ]
    for line in sorted(lines, key=lambda line: line.number)[:WITHIN]:
        if draft.title_line is line:
            continue
        for match in _SESSION.finditer(line.text[:LONGEST]):
            printed = f"제{match['number']}{match['unit']}"
            read = squeeze(draft.session_label or "")
            other = (not read or match["unit"] in read) and printed.removeprefix("제") not in read
            if other and not any(word in line.text[: match.end()] for word in _OTHERS):
                session = draft.session_label or "-"
                ledger.note(line.number, "session-differs", session=session, other=printed)
                return


def of_place(draft: Overview, line: int, ledger: Ledger) -> None:
    """A place that holds a number of persons, a time, a label, a change or the end of a sentence."""
    if draft.location and _NO_PLACE.search(draft.location):
        ledger.note(line, "place-doubtful", place=draft.location)


def of_agenda(items: Sequence[AgendaItem], blocks: Sequence[Block], ledger: Ledger) -> None:
    """Another number of items than was read: as stated near the top, or as the highest that a heading has."""
    if not items:
        return
    written = [
        line
        for block in blocks
        if block.kind != SPEECH
        for line in ([block.head] if block.head else []) + block.lines
    ]
    stated = (
        (line, int(match["count"]))
        for line in sorted(written, key=lambda line: line.number)[:WITHIN]
        if (match := _ITEMS.search(line.text[:LONGEST]))
    )
    numbered = (
        (line, int(found[0]))
        for line in written
        if (found := item_heading(line.text[:LONGEST])) and found[0].isdigit() and int(found[0]) < MOST_ITEMS
    )
    line, count = next(
        ((line, count) for line, count in stated if count != len(items)),
        next(((line, count) for line, count in numbered if count > len(items)), (None, 0)),
    )
    if line:
        ledger.note(line.number, "agenda-count-differs", listed=len(items), stated=count)
