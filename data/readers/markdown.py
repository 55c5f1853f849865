"""Markdown (.md): its tables become rows, its signs of emphasis and escape are taken off.

Every line keeps its number. Headings and bullets stay as written, for the parser knows those marks.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from data.model import SourceLine
from data.readers.flow import SEPARATOR

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
    """The lines without Markdown's signs; offsets count characters of the text so made."""
    made: list[SourceLine] = []
    start = 0
    for line, cells in zip(lines, _rows([line.text for line in lines]), strict=True):
        text = _unsigned(line.text) if cells is None else SEPARATOR.join(cells)
        row = cells if cells and len(cells) > 1 else None
        made.append(replace(line, text=text, char_start=start, char_end=start + len(text), cells=row))
        start += len(text) + 1
    return tuple(made)


def _rows(texts: Sequence[str]) -> Iterator[tuple[str, ...] | None]:
    """The cells of each line that is a row of a table, none for the rule below its head; None elsewhere."""
    inside = False
    for at, text in enumerate(texts):
        inside = "|" in text and (inside or _rules(texts, at + 1))
        if not inside:
            yield None
        else:
            yield () if _rules(texts, at) else tuple(_unsigned(cell).strip() for cell in _cells(text))


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


def _unsigned(text: str) -> str:
    shown = _BREAK.sub(" ", _BOLD.sub(r"\2", text))
    return html.unescape(_ESCAPED.sub(r"\1", shown))
