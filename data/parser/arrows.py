"""A request and its answer in one line, apart by an arrow: ``가로등을 늘려 주기 바람 → 도로과: 늘리겠음``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from data.parser import labels
from data.parser.blocks import SPEECH, Block
from data.parser.sentences import Sentence
from data.parser.tables import table
from data.parser.words import squeeze

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a side of its arrow; ``label``: who answers, where the line names them.

    ``asks``: an answer stands behind it. ``answers``: it is one.
    """

    sentence: Sentence
    label: str | None = None
    asks: bool = False
    answers: bool = False


def split(sentences: Iterable[Sentence], names: frozenset[str]) -> list[Piece]:
    """Each sentence as it is, or what stands before and behind its arrow to an answer."""
    return [piece for sentence in sentences for piece in _pieces(sentence, names)]


def concluding(blocks: Iterable[Block]) -> frozenset[int]:
    """Lines inside a speech that an arrow sets apart from it: what came of what was said."""
    signs = tuple(table("answers")["arrows"])
    return frozenset(
        line.number
        for block in blocks
        if block.kind == SPEECH
        for line in block.lines
        if line.text.lstrip().startswith(signs)
    )


def _pieces(sentence: Sentence, names: frozenset[str]) -> list[Piece]:
    promises = _promises(sentence.text)
    for arrow in _arrow().finditer(sentence.text[:LONGEST]):
        label, start = labels.label(sentence.text[arrow.end() :][:LONGEST], names)
        if labels.is_result(label) or not (label or promises):
            continue
        behind = sentence.text[arrow.end() :]
        answer = Piece(_part(sentence, behind[start:]), label, answers=True)
        before = sentence.text[: arrow.start()].strip()
        return [Piece(_part(sentence, before), asks=True), answer] if before else [answer]
    return [Piece(sentence)]


def _promises(text: str) -> bool:
    return squeeze(text).rstrip(".").endswith(tuple(table("answers")["behind_arrow"]))


def _part(sentence: Sentence, text: str) -> Sentence:
    """A part of a sentence; where it is broken over lines it is quoted whole."""
    words = text.strip()
    return replace(sentence, text=words, quote=words if words in sentence.quote else sentence.quote)


@cache
def _arrow() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, table('answers')['arrows']))})\s*(?=\S)")
