"""How much a sentence is like those that labelled minutes call follow-ups: weights learnt from them.

``likeness.tsv`` holds a line for each trait with its weight for a request, a commitment and a decision, in
hundredths; what is none of them weighs nothing. ``python -m tests.accuracy.learn`` writes it from the parts
of the labelled corpus that rules may be written on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.joining import Vocabulary, needs_space
from data.model import ActionKind, SourceLine
from data.parser import grids
from data.parser.sentences import Sentence, split
from data.parser.speeches import CLOSERS, STOPS, Passage
from data.parser.wording import bare
from data.parser.words import squeeze, strip_mark

KINDS: tuple[ActionKind, ...] = ("request", "commitment", "decision")
WEIGHTS = Path(__file__).with_suffix(".tsv")
HUNDREDTHS = 100
LONGEST = 200
LONGEST_HEADING = 20
LONGEST_LABEL = 40
LONGEST_END = 8
FULL_LINE = 28
SHORTEST = 4
_TAIL = 30
_NEAR_END = 18
_SENTENCE = re.compile(r"(?:[다요까오]|[음함임됨람])[.?!]?$")
_VALUE = re.compile(r"[:：|]\s*\S")
_LABEL = re.compile(r"^[(\[<○]?\s*([가-힣 ]{2,14}?)\s*[)\]>]?\s*[:：▷—–-]")
_WORD = re.compile(r"[가-힣A-Za-z]+")
_TELLING = (
    *("까지", "다음회의", "차기", "내년", "기로", "겠", "예정", "계획", "요청", "건의", "필요", "야"),
    *("달라", "바람", "주시", "까?"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with what stands around it: the nearest heading above, its mark."""

    sentence: Sentence
    heading: str = ""
    mark: str = ""
    cell: bool = False


def candidates(lines: Iterable[SourceLine], words: Vocabulary) -> Iterator[Candidate]:
    """The sentences of some lines in order, whatever section they are of; lines that run on are joined."""
    heading = ""
    for mark, passage, cell in _passages(lines, words):
        for sentence in split(passage):
            if len(sentence.text) >= SHORTEST:
                yield Candidate(sentence=sentence, heading=heading, mark=mark, cell=cell)
        if not cell and _is_heading(passage.text):
            heading = _spaced(passage.text)


def _passages(lines: Iterable[SourceLine], words: Vocabulary) -> Iterator[tuple[str, Passage, bool]]:
    last: tuple[str, Passage, bool] | None = None
    for line in lines:
        mark, rest = strip_mark(line.text)
        cells = grids.cells(line)
        if last and not cells and not mark and _runs_on(last, rest, line):
            tail = last[1].tail[-60:]
            last[1].append(rest, line.number, space=needs_space(tail, rest, words))
            continue
        if last:
            yield last
            last = None
        if cells:
            yield from ((mark, Passage(cell, line.number), True) for cell in cells if cell)
        else:
            last = mark, Passage(rest or line.text.strip(), line.number), False
    if last:
        yield last


def _runs_on(last: tuple[str, Passage, bool], rest: str, line: SourceLine) -> bool:
    tail = last[1].tail.rstrip().rstrip(CLOSERS)
    whole = tail.endswith(STOPS) or bool(_SENTENCE.search(tail))
    near = line.number - last[1].lines[-1] <= 1
    return near and len(tail) >= FULL_LINE and not whole and not _label(rest)


def _label(text: str) -> re.Match[str] | None:
    return _LABEL.match(_spaced(text[:LONGEST_LABEL]))


def _spaced(text: str) -> str:
    """The text with one space where there are many, over which the pattern of a label would go again."""
    return " ".join(text.split())


def _is_heading(text: str) -> bool:
    return len(squeeze(text)) <= LONGEST_HEADING and not _SENTENCE.search(text) and not _VALUE.search(text)


def traits(one: Candidate) -> frozenset[str]:
    """What the weights look at: how the sentence ends, its words, its label, its mark and its heading."""
    text = one.sentence.text[-LONGEST:]
    end = squeeze(bare(text))[-_TAIL:]
    words = _WORD.findall(text)
    heading = squeeze(strip_mark(one.heading)[1])
    label = _label(text)
    close = squeeze(text)
    found = [f"e{end[-length:]}" for length in range(1, LONGEST_END + 1) if len(end) >= length]
    found += [f"n{part}" for part in _parts(end[-_NEAR_END:], (2, 3, 4))]
    found += [f"h{part}" for part in _parts(heading, (2,))]
    found += [f"w{word[:2]}" for word in words]
    found += [f"l{place}{word}" for place, word in enumerate(reversed(words[-3:]))]
    found += [f"t{word}" for word in _TELLING if word in close]
    found += [f"f{place}{sound}" for place, sound in enumerate(_sounds(end[-4:]))]
    found.append(f"m{_sort(one.mark)}")
    found.append(f"s{min(6, len(close) // 10)}")
    found.append("q" if text.rstrip().endswith("?") else "p")
    found.append("c" if one.cell else "r")
    if label:
        found.append(f"a{label[1][-2:]}")
    return frozenset(found)


def _parts(text: str, lengths: Sequence[int]) -> Iterator[str]:
    for length in lengths:
        yield from (text[at : at + length] for at in range(len(text) - length + 1))


def _sounds(end: str) -> Iterator[str]:
    """Vowel and final consonant of the last syllables, the last first."""
    for letter in reversed(end):
        number = ord(letter) - ord("가") if "가" <= letter <= "힣" else None
        yield f"{number // 28 % 21}:{number % 28}" if number is not None else "-"


def _sort(mark: str) -> str:
    return re.sub(r"[가-하]", "가", re.sub(r"\d+", "1", mark))


def likely(one: Candidate, weights: Mapping[str, Sequence[int]] | None = None) -> tuple[ActionKind, float]:
    """The kind that a sentence is most like, and how likely it is one (0 to 1)."""
    held = weights if weights is not None else _weights()
    sums = [0, 0, 0]
    for trait in traits(one):
        for place, weight in enumerate(held.get(trait, ())):
            sums[place] += weight
    highest = max(0, *sums)
    shares = [math.exp((total - highest) / HUNDREDTHS) for total in sums]
    best = max(range(len(KINDS)), key=shares.__getitem__)
    return KINDS[best], shares[best] / (sum(shares) + math.exp(-highest / HUNDREDTHS))


@cache
def _weights() -> dict[str, tuple[int, ...]]:
    rows = (line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines())
    return {trait: tuple(map(int, held)) for trait, *held in rows}
