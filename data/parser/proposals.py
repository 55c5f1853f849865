"""Follow-ups that no rule found: sentences like those that labelled minutes call so, marked as unsure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from data.joining import Vocabulary
from data.model import ActionItem, ActionKind, SourceLine
from data.parser import facts, labels, outcomes, scenes
from data.parser.answers import Place
from data.parser.blocks import Block
from data.parser.candidates import Candidate, candidates
from data.parser.drafts import Found
from data.parser.ledger import Ledger
from data.parser.likeness import RULE, likely
from data.parser.moments import is_cover_date
from data.parser.sentences import Sentence
from data.parser.speeches import Turn
from data.parser.tables import table
from data.parser.wording import Setting, Verdict, judge
from data.parser.words import letters, squeeze

# how likely a sentence has to be one; a decision that was none misleads more than another
LEAST: dict[ActionKind, float] = {"request": 0.9, "commitment": 0.9, "decision": 0.93}
# and how likely to be one although a rule says that it is none, or another section has its line
CERTAIN = 0.95
LOOSE = ("approval", "past", "supposition", "thought")
SHORTEST = 6
MOST_COMPARED = 20
MOST_LETTERS = 2000
LONGEST_RESULT = 30
# what names a list of things to be done, as a heading that is not known does
NAMING = ("사항", "사항:")
_SIGN = re.compile(r"[:：→⇒|]")
# what a line may be booked to and still ask for something; others are of the meeting, items and persons
SHARED = (None, "speech", "action_item")
Taken = dict[int, dict[str, None] | None]


def read(
    sentences: Iterable[Candidate],
    blocks: Sequence[Block],
    turns: Sequence[Turn],
    found: Iterable[Found],
    names: frozenset[str],
    ledger: Ledger,
) -> Iterator[Found]:
    """Sentences in which no rule found an item, where the weights say that they are one.

    ``turns`` are those of speech, ``names`` of persons who attended.
    """
    taken = _taken(found)
    heads = set(_heads(blocks))
    saying = {number: turn for turn in turns if not turn.cell for number in _lines_of(turn)}
    for one in sentences:
        sentence = one.sentence
        numbers = range(sentence.first_line, sentence.last_line + 1)
        if not heads.isdisjoint(numbers) or _is_taken(sentence, taken):
            continue
        turn = saying.get(sentence.first_line)
        sentence, label = _without_label(sentence, turn, names)
        foreign = any(ledger.record(number) not in SHARED for number in numbers)
        if (verdict := _verdict(one, sentence, label, turn, foreign=foreign)) is None:
            continue
        yield Found(sentence, verdict, Place(None, turn.position if turn else -1), turn=turn, label=label)
        for number in numbers:
            if ledger.is_open(number):
                ledger.use(number, "action_item")


def certain(actions: Iterable[ActionItem]) -> list[ActionItem]:
    """The items that rules found: what is proposed decides nothing about other fields."""
    return [action for action in actions if action.source.rule != f"action_items.{RULE}"]


def sentences(blocks: Sequence[Block], turns: Sequence[Turn], words: Vocabulary) -> list[Candidate]:
    """The sentences of the blocks, with what stands around them."""
    return list(candidates(_lines(blocks), words, scenes.of(blocks, turns)))


def _lines(blocks: Sequence[Block]) -> Iterator[SourceLine]:
    """The lines of the blocks in the order of the document; a line that holds several labels once."""
    last: SourceLine | None = None
    for block in blocks:
        for line in ([block.head] if block.head else []) + block.lines:
            if line is not last:
                yield line
            last = line


def _heads(blocks: Sequence[Block]) -> Iterator[int]:
    """Lines that name a section or a speaker and say nothing."""
    for block in blocks:
        names = (block.heading and not block.heading.value) or (block.speaker and not block.text)
        if block.head and names:
            yield block.head.number


def _lines_of(turn: Turn) -> Iterator[int]:
    yield turn.head.number
    for passage in turn.passages:
        yield from passage.lines


def _taken(found: Iterable[Found]) -> Taken:
    """What items say on each line, of long ones the near end; None for a line that lies within an item."""
    taken: Taken = {}
    for item in found:
        sentence = item.sentence
        said = letters(sentence.text)
        for number, near in (
            (sentence.first_line, said[:MOST_LETTERS]),
            (sentence.last_line, said[-MOST_LETTERS:]),
        ):
            if (there := taken.setdefault(number, {})) is not None:
                there[near] = None
        for number in range(sentence.first_line + 1, sentence.last_line):
            taken[number] = None
    return taken


def _is_taken(sentence: Sentence, taken: Taken) -> bool:
    """Whether an item that stands on the same lines is this sentence, a part of it, or holds it."""
    said = letters(sentence.text)
    for number in {sentence.first_line, sentence.last_line}:
        there = taken.get(number, {})
        if there is None:
            return True
        if said in there or any(words in said or said in words for words in islice(there, MOST_COMPARED)):
            return True
    return False


def _without_label(
    sentence: Sentence, turn: Turn | None, names: frozenset[str]
) -> tuple[Sentence, str | None]:
    """The words behind the label of a line, and who says them."""
    if turn:
        first = turn.passages[0].text[:SHORTEST] if turn.passages else ""
        at_head = bool(first) and sentence.first_line == turn.head.number
        start = max(0, sentence.text.find(first)) if at_head and turn.label in sentence.text else 0
        return replace(sentence, text=sentence.text[start:]), turn.label
    label, start = labels.label(sentence.text, names)
    return replace(sentence, text=sentence.text[start:].strip()), label


def _verdict(
    one: Candidate, sentence: Sentence, label: str | None, turn: Turn | None, *, foreign: bool
) -> Verdict | None:
    words = squeeze(sentence.text)
    if len(words) < SHORTEST or words.endswith(NAMING) or is_cover_date(sentence.text):
        return None
    kind, share = likely(one)
    if one.earlier and (one.row or kind != "commitment"):
        return None
    if share < (CERTAIN if foreign else LEAST[kind]) or (kind == "decision" and _is_result(sentence.text)):
        return None
    if _is_ruled_out(
        sentence.text, kind, Setting(label=label, spoken=turn is not None, section="speech"), share
    ):
        return None
    return Verdict(rule=RULE, kind=kind, confidence="low")


def _is_ruled_out(text: str, kind: ActionKind, setting: Setting, share: float) -> bool:
    """Whether a rule says that words are none, or they are a request of who speaks for an office.

    What is reported, thought or supposed may be one all the same; the conduct of a meeting never is.
    """
    unlikely = share < CERTAIN
    answers = setting.label in table("wording/forms")["roles"]["answers"]
    office = kind == "request" and setting.role == "office"
    if (unlikely and (office or facts.is_none(text, kind))) or (office and answers):
        return True
    ruled = judge(text, setting)
    return ruled is not None and ruled.kind is None and (unlikely or ruled.rule not in LOOSE)


def _is_result(text: str) -> bool:
    """Whether words say no more than what came of an item: that is the item's result."""
    last = _SIGN.split(text)[-1]
    short = len(squeeze(last)) <= LONGEST_RESULT
    return short and (outcomes.begins_with_outcome(last) or outcomes.result_word(last) is not None)
