"""What the agenda has listed so far while the outline is read: titles, and the number it has come to."""

from __future__ import annotations

from data.parser.blocks import SPEECH, Block
from data.parser.items import is_title
from data.parser.layout import LONGEST_LINE
from data.parser.numbering import place_of, step
from data.parser.people import without_parenthesis
from data.parser.words import letters, strip_mark

LONGEST_TITLE = 60
MOST_BESIDE = 30


class Listing:
    """Titles of the lists of an agenda, without their marks, and the last mark that counts.

    A list may be interrupted by what was said of an item (``1. 주차 제한 / (근로자위원) … / 2. 휴게실``).
    """

    def __init__(self) -> None:
        self.titles: set[str] = set()
        self._whole: set[str] = set()
        self._last: tuple[str, int] | None = None

    def begin(self, value: str) -> None:
        """A list begins, with what stands behind its heading."""
        self._last = None
        self.add(value)

    def add(self, text: str) -> None:
        """A line of the list."""
        if len(text) <= LONGEST_LINE:
            mark, rest = strip_mark(text)
            self.titles |= {letters(without_parenthesis(rest))} - {""}
            self._whole |= {letters(rest)} - {""}
            style, number = place_of(mark)
            if number is not None:
                self._last = style, step(number)

    def knows(self, text: str) -> bool:
        """Whether a line is a title that was listed, whatever its mark."""
        return letters(without_parenthesis(strip_mark(text[:LONGEST_LINE])[1])) in self.titles

    def repeats(self, text: str) -> bool:
        """Whether a counted line heads an item: it says a title of the list again, parentheses and all."""
        mark, rest = strip_mark(text[:LONGEST_LINE])
        return place_of(mark)[1] is not None and letters(rest) in self._whole

    def resumed(self, text: str, block: Block) -> tuple[str, str] | None:
        """``(number, title)`` of a line behind a speech that is the next of the list."""
        mark, rest = strip_mark(text)
        style, number = place_of(mark)
        if block.kind != SPEECH or number is None or self._last != (style, step(number) - 1):
            return None
        beside = any(place_of(strip_mark(line.text)[0])[0] == style for line in block.lines[-MOST_BESIDE:])
        if beside or len(rest) > LONGEST_TITLE or not is_title(rest):
            return None
        self.add(text)
        return number, rest
