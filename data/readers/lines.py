"""Lines of a text, numbered as an editor numbers them."""

from __future__ import annotations

import re

from data.model import SourceLine

_LINE_END = re.compile(r"\r\n|\r|\n")
_PAGE_BREAK = "\f"


def split(text: str) -> tuple[SourceLine, ...]:
    """Lines of ``text``, each with ``text[char_start:char_end]`` as printed.

    Only CR LF, LF and CR end a line, so that numbers equal the editor's: not U+2028, NEL or a vertical tab.
    A form feed is a page break, not a line end: what follows it is on the next page, and one at the edge
    of a line is left out of it. ``page`` is None where the text has no form feed.
    """
    lines: list[SourceLine] = []
    paged = _PAGE_BREAK in text
    page = 1
    start = 0
    ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
    if not ends or ends[-1][1] < len(text):
        ends.append((len(text), len(text)))
    for number, (end, after) in enumerate(ends, start=1):
        first, last = start, end
        while first < last and text[first] == _PAGE_BREAK:
            first += 1
        while last > first and text[last - 1] == _PAGE_BREAK:
            last -= 1
        page += first - start
        lines.append(
            SourceLine(
                number=number,
                text=text[first:last],
                char_start=first,
                char_end=last,
                page=page if paged else None,
            )
        )
        page += text.count(_PAGE_BREAK, first, end)
        start = after
    return tuple(lines)
