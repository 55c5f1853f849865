"""Results: which item a stated outcome or vote belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.model import ActionItem, AgendaItem, Source, SourceLine, Speech, VoteEvent
from data.parser import doubts, motions
from data.parser.blocks import ITEM, Block
from data.parser.item_list import Agenda
from data.parser.ledger import Ledger
from data.parser.named_items import LONGEST_WORD, SIGNS, is_ambiguous, named, several_results
from data.parser.outcomes import (
    ARROWS,
    closing_word,
    ends_with_outcome,
    outcome,
    result_word,
    several_votes,
    votes,
)
from data.parser.placed import Places
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

LONGEST = 300
LONGEST_UNKNOWN = 12
NO_RESULT = ("없음", "해당없음", "생략", "완료", "이상", "별지", "기타", "하단", "아래", "다음")
WITHOUT_RESULT = ("보고", "자문", "기타")
SECTIONS = ("result", "decisions")
_WORDS = re.compile(
    r"^(?:[가-힣]{2,8}(?: [가-힣]{2,6})?|[가-힣]{2,4} [가-힣]{2,6} (?:선출|선임|호선|위촉|추대))$"
)
_ALL = ("모두", "전체안건", "전건", "일괄", "전안건", "각각", "모든안건", "상정안건전부")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """An outcome as printed and the item that it is of."""

    number: int
    line: SourceLine
    text: str
    word: str | None


def book(blocks: Sequence[Block], ledger: Ledger) -> None:
    """Book result labels that only point to an attachment, which is not there to read."""
    for block in blocks:
        if block.kind == "result" and block.head and block.heading and ledger.is_open(block.head.number):
            value = block.heading.value
            if value.endswith(tuple(table("agenda")["pointers"])):
                ledger.use(block.head.number, "note")
                ledger.note(block.head.number, "result-in-attachment", printed=value)


def undecided(items: Sequence[AgendaItem], *, decided: bool) -> list[AgendaItem]:
    """Items for decision without a result, where others have one or something was decided."""
    if not decided and not any(item.result for item in items):
        return []
    return [item for item in items if not item.result and item.item_type not in WITHOUT_RESULT]


def decided(
    agenda: Agenda,
    blocks: Sequence[Block],
    items: Sequence[AgendaItem],
    speeches: Sequence[Speech],
    actions: Sequence[ActionItem],
    ledger: Ledger,
) -> tuple[AgendaItem, ...]:
    """The items with what was decided on them and how it was voted.

    A result printed behind the title, in a column, or under a result label that names the item or stands
    below it comes first; then the last decision that the minutes put under the item: one in a speech on it,
    one below its heading, or, outside the speeches of a meeting with a single item, any.
    """
    found = [
        _Stated(number=number, line=line, text=text, word=outcome(text) or _as_stated(text))
        for number, line, text in agenda.tails
    ]
    places = Places(blocks, items)
    found += _under_labels(blocks, items, places)
    for one in found:
        if ledger.is_open(one.line.number):
            ledger.use(one.line.number, "agenda_item")
    for block in blocks:
        if block.kind in SECTIONS and block.head and ledger.is_open(block.head.number):
            below = {line.number for line in block.lines}
            if any(one.line.number in below for one in found):
                ledger.use(block.head.number, "agenda_item")
    words, wordings = _by_actions(places, items, speeches, actions)
    doubts.of_results(words, [(one.number, one.line, one.word) for one in found if one.word], ledger)
    for one in found:
        if one.word:
            words[one.number], wordings[one.number] = one.word, one.text
    polls = _votes(found, items, speeches, ledger)
    return tuple(
        replace(
            item,
            result=words.get(item.number, item.result),
            resolution_text=wordings.get(item.number),
            votes=tuple(polls.get(item.number, ())),
        )
        for item in items
    )


def _as_stated(text: str) -> str | None:
    """A result that the table does not know, where a column or label says that it is one: a word or two."""
    bare = text.strip()
    known = bare and len(bare) <= LONGEST_UNKNOWN and not bare.endswith(tuple(table("agenda")["pointers"]))
    return bare if known and _WORDS.match(bare) else None


def _under_labels(blocks: Sequence[Block], items: Sequence[AgendaItem], places: Places) -> list[_Stated]:
    found: list[_Stated] = []
    for block in blocks:
        current = places.at(block.head.number) if block.head else None
        if block.kind == ITEM:
            found += _below_item(block, current)
        elif block.kind in SECTIONS and block.head and block.heading:
            written = [(line, line.text.strip()) for line in block.lines]
            if block.heading.value:
                written.insert(0, (block.head, block.heading.value))
            printed = [(line, part) for line, text in written for part in several_results(text)]
            found += _section(block, printed, items, current or _only_above(block, items))
    return found


def _only_above(block: Block, items: Sequence[AgendaItem]) -> int | None:
    """The one item of the list so far, where a label with a result interrupts the list behind it."""
    number = block.head.number if block.head and block.heading and block.heading.value else 0
    above = [item.number for item in items if item.source.first_line < number]
    return above[0] if len(above) == 1 else None


def _below_item(block: Block, current: int | None) -> list[_Stated]:
    """Lines below an item that an arrow, or a word for the result, marks as its outcome."""
    if current is None:
        return []
    found = []
    for line in block.lines:
        text = line.text.strip()
        if len(text) > LONGEST:
            continue
        mark, rest = strip_mark(text)
        labelled = squeeze(rest.partition(":")[0]).endswith(("결과", "의결사항"))
        word = outcome(rest.partition(":")[2]) if labelled and ":" in rest else None
        if word is None and mark in ARROWS:
            word = result_word(rest)
        if word or votes(rest) or several_votes(rest):
            found.append(_Stated(number=current, line=line, text=rest, word=word or result_word(rest)))
    return found


def _section(
    block: Block, printed: Iterable[tuple[SourceLine, str]], items: Sequence[AgendaItem], current: int | None
) -> list[_Stated]:
    """Outcomes under a result label: each names its item, follows one, or is the only one's.

    A number that several lists have, and the heading does not tell which, is nobody's.
    """
    heading = block.heading.label if block.heading else ""
    found: list[_Stated] = []
    alone = items[0].number if len(items) == 1 else None
    last: int | None = None
    told: set[int] = set()
    for line, text in printed:
        if len(text) > LONGEST:
            continue
        number, rest = named(text, items, heading)
        word = outcome(rest) if number else None
        if number is None and is_ambiguous(text, items):
            continue
        if number is None:
            word = outcome(strip_mark(text)[1])
            if word and len(items) > 1 and any(sign in squeeze(text) for sign in _ALL):
                found += [_Stated(number=item.number, line=line, text=text, word=word) for item in items]
                continue
        else:
            last = number
        owner = number or last or current or alone
        if (
            word is None
            and owner
            and block.kind == "result"
            and not (text.strip() in NO_RESULT or " " in text)
        ):
            word = _as_stated(text)
        strict = number is not None or len(squeeze(text)) <= LONGEST_WORD or ends_with_outcome(text)
        # what follows a result without naming an item says more of it
        if owner and number is None and owner in told:
            word = None
        if owner and strict and (word or votes(text) or several_votes(text)):
            told |= {owner} if word else set()
            found.append(_Stated(number=owner, line=line, text=strip_mark(rest)[1].lstrip(SIGNS), word=word))
    return found


def _by_actions(
    places: Places,
    items: Sequence[AgendaItem],
    speeches: Sequence[Speech],
    actions: Sequence[ActionItem],
) -> tuple[dict[int, str], dict[int, str]]:
    alone = items[0].number if len(items) == 1 else None
    numbers = {speech.position: speech.agenda_number for speech in speeches}
    words: dict[int, str] = {}
    wordings: dict[int, str] = {}
    for action in actions:
        if action.kind != "decision":
            continue
        number = numbers.get(action.speech_position or 0)
        if action.speech_position is None:
            number = places.at(action.source.first_line) or alone or named(action.text, items)[0]
        elif number is None:
            number = named(action.text, items)[0] or motions.raised(action, speeches, items)
        word = motions.carried(action, speeches) or result_word(action.text) or closing_word(action.text)
        if number and word:
            words[number], wordings[number] = word, action.text
    return words, wordings


def _votes(
    found: Sequence[_Stated], items: Sequence[AgendaItem], speeches: Sequence[Speech], ledger: Ledger
) -> dict[int, list[VoteEvent]]:
    """Votes by item, in the order of the lines; a line that only adds an option to the one above joins it.

    A line that counts several votes is noted: of which one a number is cannot be told.
    """
    stated = [(one.line.number, one.line.number, one.number, one.text, one.word) for one in found]
    for speech in speeches:
        number = speech.agenda_number or (items[0].number if len(items) == 1 else None)
        stated += [
            (part.first_line, part.last_line, number, part.text, result_word(part.text))
            for part in speech.paragraphs
            if number
        ]
    polls: dict[int, list[VoteEvent]] = {}
    seen: set[tuple[int, int]] = set()
    for first, last, number, text, word in sorted(stated, key=lambda entry: entry[:3]):
        counts, several = votes(text), several_votes(text)
        if not (counts or several) or (first, number) in seen:
            continue
        seen.add((first, number))
        if several:
            ledger.note(first, "several-votes-in-line", number=number)
            continue
        events = polls.setdefault(number, [])
        event = VoteEvent(
            result=word,
            counts=counts,
            source=Source(first_line=first, last_line=last, quote=text.strip(), rule="votes.counted"),
        )
        previous = events[-1] if events else None
        apart = previous and not {o for o, _ in previous.counts} & {o for o, _ in counts}
        if previous and apart and word is None and first - previous.source.last_line <= 3:
            source = replace(previous.source, last_line=last)
            events[-1] = replace(previous, counts=previous.counts + counts, source=source)
        else:
            events.append(event)
    return polls
