"""Lines as set become paragraphs: where a line was only wrapped, and whether a space was lost at its end.

A line runs on in the next where what begins the next would not have fitted behind it, and nothing else
begins there: no mark, no other size, no wider gap, no other indent. Whether the break swallowed a space is
read off the page where the page tells: a space set at the end of wrapped lines, or room that another
syllable would have taken (then the program breaks lines between words only). Where it does not tell, form
and the document's own words decide (:mod:`data.joining`), and the note says how often.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from data.joining import Vocabulary, needs_space
from data.readers.flow import Flow, Piece, row
from data.readers.pdf_lines import Column, SetLine
from data.readers.pdf_page import Sheet
from data.readers.pdf_tables import Grid

# In multiples of the letters' size.
SAME_INDENT: Final = 0.6
DEEPEST_HANG: Final = 6.0
FIRST_INDENT: Final = 3.0
SPACE: Final = 0.25
# Places are told this closely.
CLOSE: Final = 0.15
# A line broken inside a word can want this many letters: a full stop does not begin a line.
LETTERS: Final = 2.2
# How much wider than the usual pitch of lines a gap between paragraphs is, at least.
WIDER: Final = 1.35
# The share of wrapped lines with room to spare above which lines break between words only.
ROOMY: Final = 0.2
SPACED: Final = 0.1
# So many lines of so many letters that end this near each other end at the margin.
REACHING: Final = 3
LONG: Final = 20
NEAR: Final = 2.0
# So many wrapped lines, nearly all of them to the margin: the text is justified.
FEWEST_FLUSH: Final = 5
FLUSH: Final = 0.85

_MARK: Final = re.compile(
    r"[→⇒◆◇■□●○◎▪▫▶▷☞※★☆•·∙‧ㆍ▲△▼▽❖➢✓*#]\s*\S|[-–—―]\s|[<〈《【\[]\s*\S+|\([「“‘]"
    r"|[①-⑳㉮-㉻㉠-㉭]|제\s?\d{1,3}\s?(?:호|조|항|차)\s|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s?[.)]?\s|\S{1,8}(?: \S{1,4})?\s?[:：]\s"
)
_COUNT: Final = re.compile(r"\(?(?:(\d{1,2})|([가나다라마바사아자차카타파하]))[.)]\s")
_SYLLABLES: Final = "가나다라마바사아자차카타파하"
_STOP: Final = re.compile(r"[.?!。…][\"'’”」』)\]〉》]*$")
# What ends a paragraph of summary minutes without a full stop, and hardly a word inside one.
_ENDED: Final = re.compile(r"[있없였했었았됐겠않같많좋렸졌켰]음$")
_HANGUL: Final = re.compile(r"[가-힣]")


@dataclass(slots=True)
class Paragraph:
    """Lines that run on, the page of the first, and how far its column reaches."""

    lines: list[SetLine]
    page: int
    right: float


@dataclass(slots=True)
class _Block:
    """Paragraphs of a column, or the cells of a table."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    rows: list[list[list[Paragraph]]] = field(default_factory=list)
    page: int = 1


class Paragraphs:
    """The paragraphs and tables of a document."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._columns = [b for sheet in sheets for b in sheet.blocks if isinstance(b, Column) and b.lines]
        self._pitch = _pitch(self._columns)
        self._by_letter = self._justified = False
        self._counted: dict[str, int] = {}
        self._blocks = list(self._read())
        self._style = _Style(self._all())
        if self._style.by_letter or self._style.justified:
            self._by_letter, self._justified = self._style.by_letter, self._style.justified
            self._counted.clear()
            self._blocks = list(self._read())
        self._words = Vocabulary(_whole_words(self._all()))
        self._joined = self._unsure = 0

    def write(self, flow: Flow) -> None:
        """Append the lines of the document."""
        for block in self._blocks:
            for paragraph in block.paragraphs:
                flow.add([Piece(self._text(paragraph))], paragraph.page)
            for cells in block.rows:
                flow.add(row([[Piece(self._text(one)) for one in cell] for cell in cells]), block.page)
        if self._joined:
            flow.note("wrapped-lines-joined", count=self._joined, unsure=self._unsure)

    def _all(self) -> Iterator[Paragraph]:
        for block in self._blocks:
            yield from block.paragraphs
            yield from (one for cells in block.rows for cell in cells for one in cell)

    def _read(self) -> Iterator[_Block]:
        last: Paragraph | None = None
        for sheet in self._sheets:
            for block in sheet.blocks:
                if isinstance(block, Grid):
                    last = None
                    yield _Block(rows=self._cells(block, sheet.number), page=sheet.number)
                elif block.lines:
                    made = self._paragraphs(block.lines, self._reach(block, sheet), sheet.number, last)
                    last = made[-1] if made else last
                    yield _Block(paragraphs=made)

    def _cells(self, grid: Grid, page: int) -> list[list[list[Paragraph]]]:
        return [
            [self._paragraphs(cell.lines, cell.right, page, None) if cell else [] for cell in cells]
            for cells in grid.rows
        ]

    def _reach(self, column: Column, sheet: Sheet) -> float:
        """How far lines of this column may go: as far as several long lines at this place do go.

        Where they do not tell, as no line was wrapped, the margins of the page are taken to be alike.
        """
        near = [c for c in self._columns if c.part is column.part and _beside(c, column)]
        lines = [line for one in near for line in one.lines]
        rights = sorted((line.right for line in lines), reverse=True)
        far = rights[1] if len(rights) >= 10 else rights[0]
        reaching = [line for line in lines if line.right > far - NEAR * line.size and len(line.text) >= LONG]
        if column.part or len(reaching) >= REACHING:
            return far
        return max(far, sheet.width - min(one.left for one in self._columns))

    def _paragraphs(
        self, lines: Sequence[SetLine], right: float, page: int, before: Paragraph | None
    ) -> list[Paragraph]:
        """Paragraphs that begin here; lines that run on from ``before``, on the page before, join that."""
        made: list[Paragraph] = []
        open_one = before
        for line in lines:
            if open_one and self._runs_on(open_one, line, other_page=open_one is before):
                open_one.lines.append(line)
            else:
                open_one = Paragraph([line], page, right)
                made.append(open_one)
                self._counted.update([found] if (found := _count(line.text)) else [])
        return made

    def _runs_on(self, paragraph: Paragraph, line: SetLine, *, other_page: bool) -> bool:
        last = paragraph.lines[-1]
        size = last.size
        needed = line.first_word + (SPACE + CLOSE) * size
        if self._by_letter and _HANGUL.match(line.text):
            needed = min(needed, LETTERS * line.first_letter)
        room = paragraph.right - last.right
        if room >= needed or abs(line.size - size) > 0.1 * size or (self._justified and room > size):
            return False
        if _MARK.match(line.text) or self._counts(line.text):
            return False
        if " | " in last.text and " | " in line.text:
            return False  # rows of a table that is set with strokes
        if not self._by_letter and room > SPACE * size and _ENDED.search(last.text):
            return False
        if other_page:
            return not _STOP.search(last.text) and line.left <= paragraph.lines[-1].left + SAME_INDENT * size
        if line.top - last.top > WIDER * max(self._pitch.get(round(size), 0.0), 1.2 * size):
            return False
        shift = line.left - last.left
        if len(paragraph.lines) > 1:
            return abs(shift) <= SAME_INDENT * size
        return -FIRST_INDENT * size <= shift <= DEEPEST_HANG * size

    def _counts(self, text: str) -> bool:
        """Whether a line begins with the first number of a list or with its next one.

        Else ``다.`` may be the end of ``하겠습니다.``, and ``3.`` a part of a date.
        """
        found = _count(text)
        return found is not None and (found[1] == 1 or self._counted.get(found[0]) == found[1] - 1)

    def _text(self, paragraph: Paragraph) -> str:
        text = paragraph.lines[0].text
        for before, behind in pairwise(paragraph.lines):
            space = self._style.space(paragraph, before, behind)
            self._joined += 1
            if space is None:
                self._unsure += 1
                space = needs_space(text, behind.text, self._words)
            text += (" " if space else "") + behind.text
        return text


class _Style:
    """How a document breaks its lines, told from the lines that are wrapped."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        everything = list(paragraphs)
        wraps = [(one, *pair) for one in everything for pair in pairwise(one.lines)]
        loose = [
            (line.right - line.left) / line.natural
            for one in everything
            for line in one.lines[-1:]
            if line.natural > 0 and one.right - line.right > 2 * line.size
        ]
        self._tracking = median(loose) if loose else 1.0
        spaced = sum(before.spaced_end for _, before, _ in wraps)
        self._spaces_set = spaced >= max(2, SPACED * len(wraps))
        roomy = sum(self._has_room(*wrap) for wrap in wraps)
        flush = sum(one.right - before.right < 0.5 * before.size for one, before, _ in wraps)
        self.justified = len(wraps) >= FEWEST_FLUSH and flush >= FLUSH * len(wraps)
        self.by_letter = bool(wraps) and roomy <= ROOMY * len(wraps)

    def space(self, paragraph: Paragraph, before: SetLine, behind: SetLine) -> bool | None:
        """Whether the break between two lines swallowed a space; None where the page does not tell."""
        if self._spaces_set:
            return before.spaced_end
        parted = not self.by_letter or self._has_room(paragraph, before, behind)
        ends = before.text[-1].isalnum() or before.text[-1] in ",.;:?!…"
        begins = behind.text[0].isalnum() or behind.text[0] in "‘“「『<〈《"
        return True if parted and ends and begins else None

    def _has_room(self, paragraph: Paragraph, before: SetLine, behind: SetLine) -> bool:
        """Whether the first syllable of the next line would have fitted on the line before."""
        if not _HANGUL.match(behind.text):
            return False
        natural = paragraph.right - before.left - before.natural * self._tracking
        return max(natural, paragraph.right - before.right) >= 1.1 * behind.first_letter


def _beside(one: Column, other: Column) -> bool:
    """Whether two columns begin at one place across the page."""
    return abs(one.left - other.left) < 3 * other.lines[0].size


def _count(text: str) -> tuple[str, int] | None:
    """``(kind, n)`` of a number in digits or in syllables that begins a line."""
    match = _COUNT.match(text)
    if not match:
        return None
    return ("digit", int(match[1])) if match[1] else ("syllable", _SYLLABLES.index(match[2]) + 1)


def _pitch(columns: Iterable[Column]) -> dict[int, float]:
    """By size of letters, how far below each other the lines of a paragraph are: the usual smaller gap."""
    gaps: dict[int, list[float]] = {}
    for column in columns:
        for before, behind in pairwise(column.lines):
            if round(before.size) == round(behind.size):
                gaps.setdefault(round(before.size), []).append(behind.top - before.top)
    return {size: sorted(found)[len(found) // 4] for size, found in gaps.items()}


def _whole_words(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The words that no break between lines can have cut."""
    for paragraph in paragraphs:
        last = len(paragraph.lines) - 1
        for at, line in enumerate(paragraph.lines):
            words = line.text.split()
            yield from words[1 if at else 0 : -1 if at < last else None]
