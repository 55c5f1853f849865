"""Sentences of a paragraph: a full stop inside brackets or quotation marks ends nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.parser.speeches import CLOSERS, Passage, Turn
from data.parser.words import enclosed

_STOP = re.compile(r"[.?!。]+")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:No|Vol|vs|etc|Mr|Ms|Dr|St|p|pp|예)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, page breaks joined; ``quote`` is the same as printed, with its line ends.

    ``inner_stop`` tells that a full stop inside brackets or quotation marks did not end it.
    """

    text: str
    quote: str
    first_line: int
    last_line: int
    inner_stop: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One paragraph of a turn of speech, with its sentences."""

    turn: Turn
    passage: Passage
    sentences: tuple[Sentence, ...]


def said(turns: Sequence[Turn]) -> tuple[Said, ...]:
    """Every paragraph of every turn, in order; cells of a table are statements and are read as such."""
    return tuple(
        Said(turn, passage, tuple(split(passage)))
        for turn in turns
        if not turn.cell
        for passage in turn.passages
    )


def split(passage: Passage) -> list[Sentence]:
    """Sentences in order; what has no full stop at its end is a sentence too."""
    text = passage.text
    inside = enclosed(text)
    found: list[Sentence] = []
    start = 0
    inner = False
    for match in _STOP.finditer(text):
        end = match.end()
        if inside[match.start()]:
            inner = inner or _would_end(text, match.start(), end)
            continue
        while end < len(text) and text[end] in CLOSERS and not inside[end]:
            end += 1
        if _would_end(text, match.start(), end):
            _add(found, passage, start, end, inner)
            start, inner = end, False
    _add(found, passage, start, len(text), inner)
    return found


def _would_end(text: str, stop: int, end: int) -> bool:
    """Whether the stop can end a sentence: words before it, white space or the end behind it.

    A number with a point (``3. 26.``, ``1. 안건``) and an abbreviation go on.
    """
    behind = text[end : end + 1]
    if behind and not behind.isspace() and behind not in CLOSERS:
        return False
    before = text[max(0, stop - 8) : stop]
    if before[-1:].isdigit() and text[stop] == "." and text[end : end + 20].strip() != "":
        return False
    return bool(before.strip()) and not _ABBREVIATION.search(before)


def _add(found: list[Sentence], passage: Passage, start: int, end: int, inner: bool) -> None:
    while start < end and passage.text[start].isspace():
        start += 1
    while end > start and passage.text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    found.append(
        Sentence(
            text=passage.text[start:end],
            quote=passage.printed(start, end),
            first_line=passage.line_at(start),
            last_line=passage.line_at(end - 1),
            inner_stop=inner,
        )
    )
