"""Markdown (.md): its tables become rows, its signs of emphasis and escape are taken off.

Headings and bullets stay as written, for the parser knows those marks. Lines keep their numbers but below
a cell with line breaks (``<br>``), whose parts become lines of their own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from data.model import SourceLine
from data.readers.flow import Piece, row

MEDIA_TYPE: Final = "text/markdown"
# One ruled table, or this many headings or words in bold, make a text Markdown.
FEWEST: Final = 2

_RULE: Final = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_HEADING: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,200}?)(?<=\S)\1")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PIPE: Final = re.compile(r"(?<!\\)\|")


def is_markdown(text: str) -> bool:
    """Whether a text is written in Markdown: by its tables, headings and bold words."""
    lines = text.splitlines()
    ruled = any(_rules(lines, at) for at, line in enumerate(lines) if "|" in line)
    return ruled or len(_HEADING.findall(text)) >= FEWEST or len(_BOLD.findall(text)) >= FEWEST


def plain(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """The lines without Markdown's signs; numbers and offsets count the lines and letters so made."""
    made: list[SourceLine] = []
    start = 0
    for line, cells in zip(lines, _rows([line.text for line in lines]), strict=True):
        parts = [Piece(_unsigned(line.text))] if cells is None else row(cells) or [Piece("")]
        for part in parts:
            end = start + len(part.text)
            number = len(made) + 1
            made.append(
                replace(line, number=number, text=part.text, char_start=start, char_end=end, cells=part.cells)
            )
            start = end + 1
    return tuple(made)


def _rows(texts: Sequence[str]) -> Iterator[list[list[Piece]] | None]:
    """The cells of each line that is a row of a table, none for the rule below its head; None elsewhere."""
    inside = False
    for at, text in enumerate(texts):
        inside = "|" in text and (inside or _rules(texts, at + 1))
        if not inside:
            yield None
        else:
            yield [] if _rules(texts, at) else [_pieces(cell) for cell in _cells(text)]


def _rules(texts: Sequence[str], at: int) -> bool:
    """Whether the line rules off the head of a table, which is the line before it."""
    if not 0 < at < len(texts) or "|" not in texts[at] or not _RULE.fullmatch(texts[at][:500]):
        return False
    return "|" in texts[at - 1] and len(_cells(texts[at])) == len(_cells(texts[at - 1]))


def _cells(text: str) -> list[str]:
    stripped = text.strip()
    inner = stripped.removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return _PIPE.split(inner)


def _pieces(cell: str) -> list[Piece]:
    return [Piece(_unsigned(part).strip()) for part in _BREAK.split(cell)]


def _unsigned(text: str) -> str:
    shown = _BREAK.sub(" ", _BOLD.sub(r"\2", text))
    return html.unescape(_ESCAPED.sub(r"\1", shown))
