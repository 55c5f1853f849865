"""Headers, footers and page numbers of a PDF: lines at the edge of a page that come again on other pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from data.readers.pdf_lines import Column, SetLine
from data.readers.pdf_page import Sheet

# The part of a page's height, at the top and at the bottom, where they stand.
EDGE: Final = 0.12
_DEEPEST: Final = 3
_SHARE: Final = 0.5
_NUMBER: Final = re.compile(
    r"[-–—|\s]*(?:p(?:age|\.)?\s*)?\d{1,4}\s*(?:[/／]\s*\d{1,4}\s*)?(?:쪽|페이지|면)?[-–—|\s]*", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"\d+")


def set_apart(sheets: Iterable[Sheet]) -> list[str]:
    """Take headers, footers, page numbers and turned text out of the pages; their words, each once."""
    pages = list(sheets)
    counts = Counter(key for page in pages for key in {_key(line) for _, line in _edges(page)})
    found: dict[str, None] = {}
    for page in pages:
        for column, line in list(_edges(page)):
            again = counts[_key(line)]
            if _NUMBER.fullmatch(line.text) or (again > 1 and again >= _SHARE * len(pages)):
                column.lines.remove(line)
                found[line.text if not _NUMBER.fullmatch(line.text) else _DIGITS.sub("#", line.text)] = None
        found.update(dict.fromkeys(words for text in page.aside if (words := text.strip())))
    return list(found)


def _edges(page: Sheet) -> Iterator[tuple[Column, SetLine]]:
    """The first and last lines of a page that stand at its edges."""
    flat = [(column, line) for column in page.blocks if isinstance(column, Column) for line in column.lines]
    flat.sort(key=lambda found: found[1].top)
    yield from (one for one in flat[:_DEEPEST] if one[1].bottom <= EDGE * page.height)
    yield from (one for one in flat[-_DEEPEST:] if one[1].top >= (1 - EDGE) * page.height)


def _key(line: SetLine) -> tuple[str, int]:
    """What a header has in common from page to page: its words but for digits, and its height."""
    return _DIGITS.sub("#", line.text), round(line.top / 4)
