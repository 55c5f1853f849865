"""Sentences of a document, whatever section they are of, with what stands around them.

Where no table knows a heading, a column or a list, its words and what lies beside it still say much: what
is listed below ``다음 모임까지 숙제`` is to be done, in a column of that name too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from data.joining import Vocabulary, needs_space
from data.model import SourceLine
from data.parser import grids
from data.parser.history import below, in_table
from data.parser.lists import SECTIONS
from data.parser.scenes import NOWHERE, Scene
from data.parser.sentences import Sentence, split
from data.parser.speeches import CLOSERS, STOPS, Passage
from data.parser.words import squeeze, strip_mark

LONGEST_HEADING = 20
LONGEST_LABEL = 40
FULL_LINE = 28
MOST_BLANK = 6
SHORTEST = 4
MOST_LEVELS = 6
LONGEST_CELL = 14
MOST_BESIDE = 40
_SENTENCE = re.compile(r"(?:[다요까오]|[음함임됨람])[.?!]?$")
_VALUE = re.compile(r"[:：|]\s*\S")
_LABEL = re.compile(r"^[(\[<○]?\s*([가-힣 ]{2,14}?)\s*[)\]>]?\s*[:：▷—–-]")
_MOMENT = re.compile(r"\d{1,2}\s?[./월]\s?\d{1,2}|\d월|\d일까지|다음|차기|이번|내년|연내|상반기|하반기|분기")
_ACTOR = re.compile(r"(?:과|팀|국|실|담당관|센터|사무국|위원회|시설|총무|간사)\)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row of a table has: how many cells, the first, one that names who acts, one that says when."""

    width: int
    first: str = ""
    heads: bool = False
    actor: bool = False
    moment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with the headings above it, the nearest first, its mark, and what it stands beside.

    ``column`` is the head of its column, ``before`` and ``behind`` the ends of the sentences beside it.
    ``earlier`` tells that it stands where is told what became of what was asked or decided before.
    ``scene`` is where it stands in the meeting.
    """

    sentence: Sentence
    heading: str = ""
    above: str = ""
    mark: str = ""
    column: str = ""
    row: Row | None = None
    before: str = ""
    behind: str = ""
    earlier: bool = False
    scene: Scene = NOWHERE


def candidates(
    lines: Iterable[SourceLine], words: Vocabulary, scenes: Mapping[int, Scene] | None = None
) -> Iterator[Candidate]:
    """The sentences of some lines, of which ``scenes`` are, in order; lines that run on are joined."""
    last: Candidate | None = None
    held = scenes or {}
    for one in _Reader(words).read(lines):
        one = replace(one, scene=held.get(one.sentence.first_line, NOWHERE))
        if last:
            yield replace(last, behind=_end(one))
        last = replace(one, before=_end(last)) if last else one
    if last:
        yield last


def label(text: str) -> re.Match[str] | None:
    """The label that a line begins with, whatever it names."""
    return _LABEL.match(_spaced(text[:LONGEST_LABEL]))


def sort(mark: str, text: str = "") -> str:
    """A mark without its count, so that marks of one list are the same."""
    if text.lstrip().startswith("#"):
        return text.split(maxsplit=1)[0]
    return re.sub(r"[가-하]", "가", re.sub(r"\d+", "1", mark))


def says_when(text: str) -> bool:
    """Whether words name a day, a month or a meeting to come."""
    return _MOMENT.search(text) is not None


class _Reader:
    """Reads lines; ``_levels`` are the headings that the line stands below, with the sort of their mark."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._levels: list[tuple[str, str]] = []
        self._heads: tuple[str, ...] = ()
        # whether no line with the mark of a heading has passed that is none itself
        self._within = True

    def read(self, lines: Iterable[SourceLine]) -> Iterator[Candidate]:
        for line, mark, passage in self._passages(lines):
            if passage is None:
                yield from self._row(line, mark)
            else:
                self._heads = ()
                yield from self._line(line, mark, passage)

    def _passages(self, lines: Iterable[SourceLine]) -> Iterator[tuple[SourceLine, str, Passage | None]]:
        """Each line with its mark and its words, joined with those that run on; None for a row."""
        last: tuple[SourceLine, str, Passage] | None = None
        for line in lines:
            mark, rest = strip_mark(line.text)
            cells = grids.cells(line)
            if last and not cells and not mark and _runs_on(last[2], rest, line, marked=bool(last[1])):
                last[2].append(rest, line.number, space=needs_space(last[2].tail[-60:], rest, self._words))
                continue
            if last:
                yield last
                last = None
            if cells:
                yield line, mark, None
            else:
                last = line, mark, Passage(rest or line.text.strip(), line.number)
        if last:
            yield last

    def _line(self, line: SourceLine, mark: str, passage: Passage) -> Iterator[Candidate]:
        own = sort(mark, line.text)
        above = self._above(own)
        self._within = self._within and not (own and any(own == name for name, _ in self._levels))
        near, far = _nth(above, 1), _nth(above, 2)
        signed = bool(self._levels and self._levels[-1][0])
        earlier = self._within and signed and below(near, far)
        for sentence in split(passage):
            if len(sentence.text) >= SHORTEST:
                yield Candidate(sentence=sentence, mark=mark, heading=near, above=far, earlier=earlier)
        signed = mark[:1] in SECTIONS and len(squeeze(passage.text)) <= LONGEST_HEADING
        if is_heading(passage.text) or (signed and not _VALUE.search(passage.text)):
            kept = [name for name, _ in self._levels]
            at = kept.index(own) if own in kept else len(kept)
            self._levels = [*self._levels[:at], (own, _spaced(passage.text))][-MOST_LEVELS:]
            self._within = True

    def _above(self, own: str) -> list[str]:
        """The headings above a line, the outermost first; one with its own mark stands beside it."""
        names = [name for name, _ in self._levels]
        levels = self._levels[: names.index(own)] if own in names else self._levels
        return [text for _, text in levels]

    def _row(self, line: SourceLine, mark: str) -> Iterator[Candidate]:
        cells = grids.cells(line)
        heads, self._heads = self._heads, self._heads or cells
        named = heads if len(heads) == len(cells) else ()
        above = [text for _, text in self._levels]
        row = Row(
            width=len(cells),
            heads=not heads,
            actor=any(_ACTOR.search(cell[-LONGEST_CELL:]) for cell in cells),
            moment=any(len(cell) < LONGEST_CELL and says_when(cell) for cell in cells),
        )
        earlier = bool(named) and in_table(named, _nth(above, 1))
        for place, cell in enumerate(cells):
            own = replace(row, first=cells[0][:LONGEST_CELL]) if place else row
            column = _spaced(named[place][:LONGEST_HEADING]) if named else ""
            for sentence in split(Passage(cell, line.number)) if cell else ():
                if len(sentence.text) >= SHORTEST:
                    yield Candidate(
                        sentence=sentence,
                        mark=mark,
                        heading=_nth(above, 1),
                        above=_nth(above, 2),
                        column=column,
                        row=own,
                        earlier=earlier,
                    )


def is_heading(text: str) -> bool:
    """Whether words are short and no sentence, so that they may head what follows."""
    return len(squeeze(text)) <= LONGEST_HEADING and not _SENTENCE.search(text) and not _VALUE.search(text)


def _runs_on(last: Passage, rest: str, line: SourceLine, *, marked: bool) -> bool:
    """Whether a line goes on with the one before; ``marked`` with a mark, so that a page may end between."""
    tail = last.tail.rstrip().rstrip(CLOSERS)
    whole = tail.endswith(STOPS) or bool(_SENTENCE.search(tail))
    near = line.number - last.lines[-1] <= (MOST_BLANK if marked else 1)
    return near and len(tail) >= FULL_LINE and not whole and not label(rest)


def _end(one: Candidate) -> str:
    return one.sentence.text[-MOST_BESIDE:]


def _nth(above: list[str], place: int) -> str:
    return above[-place] if len(above) >= place else ""


def _spaced(text: str) -> str:
    """The text with one space where there are many, over which the pattern of a label would go again."""
    return " ".join(text.split())
