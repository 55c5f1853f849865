"""How much a sentence is like those that labelled minutes call follow-ups: weights learnt from them.

``likeness.tsv`` holds a line for each trait with its weight for a request, a commitment and a decision, in
hundredths; what is none of them weighs nothing. ``python -m tests.accuracy.learn`` writes it from the parts
of the labelled corpus that rules may be written on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from data.model import ActionKind
from data.parser.candidates import Candidate, label, says_when, sort
from data.parser.wording import bare
from data.parser.words import squeeze, strip_mark

RULE = "likeness"
KINDS: tuple[ActionKind, ...] = ("request", "commitment", "decision")
WEIGHTS = Path(__file__).with_suffix(".tsv")
HUNDREDTHS = 100
LONGEST = 200
LONGEST_END = 8
LONGEST_HEADING = 40
MOST_CELLS = 5
_TAIL = 30
_NEAR_END = 18
_WORD = re.compile(r"[가-힣A-Za-z]+")
_NAMED_BEHIND = re.compile(r"[(@—–-]\s*[가-힣·, ]{2,12}\)?$")
_TELLING = (
    *("까지", "다음회의", "차기", "내년", "기로", "겠", "예정", "계획", "요청", "건의", "필요", "야"),
    *("달라", "바람", "주시", "까?"),
)


def traits(one: Candidate) -> frozenset[str]:
    """What the weights look at: how the sentence ends, its words, and what stands around it."""
    text = one.sentence.text[-LONGEST:]
    end = squeeze(bare(text))[-_TAIL:]
    words = _WORD.findall(text)
    close = squeeze(text)
    found = [f"e{end[-length:]}" for length in range(1, LONGEST_END + 1) if len(end) >= length]
    found += [f"n{part}" for part in _parts(end[-_NEAR_END:], (2, 3, 4))]
    found += [f"w{word[:2]}" for word in words]
    found += [f"l{place}{word}" for place, word in enumerate(reversed(words[-3:]))]
    found += [f"t{word}" for word in _TELLING if word in close]
    found += [f"f{place}{sound}" for place, sound in enumerate(_sounds(end[-4:]))]
    found += [f"m{sort(one.mark)}", f"s{min(6, len(close) // 10)}", "c" if one.row else "r"]
    found.append("q" if text.rstrip().endswith("?") else "p")
    found += ["D"] if says_when(text) else []
    found += ["O"] if _NAMED_BEHIND.search(text) else []
    found += ["1"] if any(letter.isdigit() for letter in text) else []
    if named := label(text):
        found += [f"a{named[1][-2:]}", *(f"b{part}" for part in _parts(squeeze(named[1]), (2,)))]
    return frozenset([*found, *_around(one)])


def _around(one: Candidate) -> Iterator[str]:
    """Traits of headings, of the row, and of the sentences beside it."""
    near = squeeze(strip_mark(one.heading[:LONGEST_HEADING])[1])
    far = squeeze(strip_mark(one.above[:LONGEST_HEADING])[1])
    head, above = (squeeze(one.column), near) if one.column else (near, far)
    yield from (f"h{part}" for part in _parts(head, (2, 3)))
    yield from (f"u{part}" for part in _parts(above, (2,)))
    if head:
        yield from (f"hE{head[-2:]}", f"hW{head}")
    for side, words in (("P", one.before), ("N", one.behind)):
        yield f"{side}{squeeze(bare(words))[-2:]}"
    if row := one.row:
        yield f"k{'H' if row.heads else ''}{min(row.width, MOST_CELLS)}"
        yield from (f"v{part}" for part in (_parts(squeeze(row.first), (2,)) if row.width == 2 else ()))
        yield from ["kO"] * row.actor + ["kD"] * row.moment
    if one.earlier:
        yield "T"


def _parts(text: str, lengths: Sequence[int]) -> Iterator[str]:
    for length in lengths:
        yield from (text[at : at + length] for at in range(len(text) - length + 1))


def _sounds(end: str) -> Iterator[str]:
    """Vowel and final consonant of the last syllables, the last first."""
    for letter in reversed(end):
        number = ord(letter) - ord("가") if "가" <= letter <= "힣" else None
        yield f"{number // 28 % 21}:{number % 28}" if number is not None else "-"


def shares(one: Candidate, weights: Mapping[str, Sequence[int]] | None = None) -> dict[ActionKind, float]:
    """How likely a sentence is of each kind (0 to 1); what is left to 1 is how likely it is none."""
    held = weights if weights is not None else _weights()
    rows = [row for trait in traits(one) if (row := held.get(trait))]
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0] * len(KINDS)
    highest = max(0, *sums)
    parts = [math.exp((total - highest) / HUNDREDTHS) for total in sums]
    whole = sum(parts) + math.exp(-highest / HUNDREDTHS)
    return {kind: part / whole for kind, part in zip(KINDS, parts, strict=True)}


def likely(one: Candidate, weights: Mapping[str, Sequence[int]] | None = None) -> tuple[ActionKind, float]:
    """The kind that a sentence is most like, and how likely it is one."""
    found = shares(one, weights)
    best = max(found, key=found.__getitem__)
    return best, found[best]


@cache
def _weights() -> dict[str, tuple[int, ...]]:
    rows = (line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines())
    return {trait: tuple(map(int, held)) for trait, *held in rows}
