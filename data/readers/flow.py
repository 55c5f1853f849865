"""Pieces of text gathered into the lines of a document: for formats that keep paragraphs and tables apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.errors import ReadError
from data.model import Document, Note, SourceLine

SEPARATOR = " | "
LONGEST_DOCUMENT = 100_000
MOST_LETTERS = 10_000_000
MOST_NOTES = 2_000
LONGEST_LABEL = 12
LONGEST_WORDS = 200

_JAMO = re.compile(r"[\u1100-\u11ff]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line to be: its text and, for the row of a table, its cells."""

    text: str
    cells: tuple[str, ...] | None = None


def pieces(text: str) -> list[Piece]:
    """A paragraph as pieces: a line break inside it ends a line."""
    return [Piece(line) for line in re.split(r"\r\n|[\n\r\v\f\u2028\u2029]", text)]


def row(cells: Sequence[Sequence[Piece]]) -> list[Piece]:
    """The lines of one table row, from the pieces of each cell.

    One piece a cell gives one line, the cells joined by ``' | '``; empty cells keep their place. Where one
    cell holds several pieces the first stands in the row and the others follow as lines of their own, in
    order; where several cells do, their pieces are paired if they are as many in each and short (a list of
    names beside a list of posts), else the later cells follow the first, piece by piece. A label that is
    only broken over lines is put together. A row of one cell is a frame around paragraphs, and none of it
    is a row. The rows of a table inside a cell follow as rows of their own.
    """
    filled = [_label([piece for piece in cell if piece.text.strip()]) for cell in cells]
    if not any(filled):
        return []
    if len(filled) == 1:
        return filled[0]
    several = [at for at, cell in enumerate(filled) if len(cell) > 1 or (cell and cell[0].cells)]
    counts = {len(filled[at]) for at in several}
    if len(several) > 1 and len(counts) == 1 and all(_short(piece) for at in several for piece in filled[at]):
        return [
            _joined([cell[at].text if at < len(cell) else "" for cell in filled])
            for at in range(counts.pop())
        ]
    head: list[str] = []
    rest: list[Piece] = []
    for at, cell in enumerate(filled):
        stands = bool(cell) and cell[0].cells is None and at not in several[1:]
        head.append(cell[0].text if stands else "")
        rest += cell[1:] if stands else cell
    return [_joined(head), *rest]


def _joined(texts: Sequence[str]) -> Piece:
    stripped = tuple(text.strip() for text in texts)
    return Piece(SEPARATOR.join(stripped), stripped)


def _label(cell: list[Piece]) -> list[Piece]:
    """A cell of a few syllables broken over lines (``회의`` / ``일시``) as one piece."""
    whole = " ".join(piece.text.strip() for piece in cell)
    parted = len(cell) > 1 and len(whole) <= LONGEST_LABEL
    return [Piece(whole)] if parted and all(len(piece.text.strip()) <= 2 for piece in cell) else cell


def _short(piece: Piece) -> bool:
    return piece.cells is None and len(piece.text.strip()) <= 30


class Flow:
    """The lines of a document while it is read, and the notes on them. Bounded in lines and letters."""

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name
        self._lines: list[SourceLine] = []
        self._notes: list[Note] = []
        self._waiting: list[tuple[str, dict[str, str | int]]] = []
        self._letters = 0
        self._composed = False

    def add(self, made: Iterable[Piece], page: int | None = None) -> None:
        """Append lines. Raises ReadError too-long past the bounds."""
        for piece in made:
            text, cells = self._clean(piece.text), piece.cells and tuple(map(self._clean, piece.cells))
            end = self._letters + len(text)
            if len(self._lines) >= LONGEST_DOCUMENT or end > MOST_LETTERS:
                raise ReadError("too-long", file=self.file_name, lines=LONGEST_DOCUMENT)
            self._lines.append(
                SourceLine(
                    number=len(self._lines) + 1,
                    text=text,
                    char_start=self._letters,
                    char_end=end,
                    page=page,
                    cells=cells or None,
                )
            )
            self._letters = end + 1
        for code, values in self._waiting:
            self.note(code, **values)
        self._waiting.clear()

    def later(self, code: str, **values: str | int) -> None:
        """Note something on the last of the lines that are added next."""
        self._waiting.append((code, values))

    def note(self, code: str, **values: str | int) -> None:
        """Note something on the line that was added last; the first thousands of notes are kept."""
        if len(self._notes) >= MOST_NOTES:
            return
        shown = {key: _shortened(value) if isinstance(value, str) else value for key, value in values.items()}
        self._notes.append(Note(line=max(1, len(self._lines)), code=code, values=shown))

    @property
    def empty(self) -> bool:
        """Whether no line holds a word."""
        return not any(line.text.strip() for line in self._lines)

    def document(self, *, media_type: str, sha256: str, byte_count: int) -> Document:
        """The document. Raises ReadError empty-file where no line holds a word."""
        if self.empty:
            raise ReadError("empty-file", file=self.file_name)
        composed = [Note(line=1, code="composed-hangul")] if self._composed else []
        return Document(
            file_name=self.file_name,
            media_type=media_type,
            sha256=sha256,
            byte_count=byte_count,
            encoding=None,
            lines=tuple(self._lines),
            notes=(*composed, *self._notes),
        )

    def _clean(self, text: str) -> str:
        """Without what no output can hold; Hangul that is taken apart put together."""
        clean = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
        if _JAMO.search(clean):
            self._composed = True
            return unicodedata.normalize("NFC", clean)
        return clean


def _shortened(words: str) -> str:
    clean = " ".join(_UNPRINTABLE.sub(" ", words).split())
    return clean if len(clean) <= LONGEST_WORDS else clean[: LONGEST_WORDS - 1] + "…"
