"""A report as PDF/UA-1 and PDF/A-2a: set by typst, its tags completed afterwards (``pdf_tags``).

Letters that no font of ours has are written as their number, since a PDF must not hold an unreadable one.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, Literal

import typst

from dashboard.components.markup import language_runs
from dashboard.reports.content import (
    WIDEST_UPRIGHT,
    Block,
    Facts,
    Figure,
    Heading,
    Link,
    Listing,
    Paragraph,
    Part,
    Picture,
    Report,
    Table,
    Value,
    text_of,
    words,
)
from dashboard.reports.writers.bars import bars
from dashboard.reports.writers.columns import widths
from dashboard.reports.writers.letters import DOUBT, fits, folders, kept_whole, length, settable
from dashboard.reports.writers.pdf_tags import complete

TEMPLATE: Final = Path(__file__).with_name("report.typ")
STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]
A_PAGE: Final = 2400
# In points: the width of A4 between its margins, upright and flipped; the air beside the words of a cell.
WIDTHS: Final = {False: 493.2, True: 739.8}
INSET: Final = 5.0
# The longest word that is kept whole, in parts of its size.
LONGEST: Final = 9.0
# A picture is as large as on a screen, within a page.
POINTS_A_PIXEL: Final = 0.75
HIGHEST: Final = 380.0

Runs = str | list[dict[str, Any]]

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")

_SCREEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    '<image width="{width}" height="{height}" href="data:image/webp;base64,{webp}"/></svg>'
)
_lock = threading.Lock()


def write(report: Report) -> bytes:
    """The PDF. The template never sees the content as markup."""
    content = json.dumps(_content(report), ensure_ascii=False)
    with _lock:
        made = _compiler().compile(
            TEMPLATE.read_bytes(), sys_inputs={"content": content}, pdf_standards=list(STANDARDS), timestamp=0
        )
    assert isinstance(made, bytes)
    return complete(made, _descriptions(report))


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=folders(), ignore_system_fonts=True)


def _content(report: Report) -> dict[str, Any]:
    day = report.made_on
    return {
        "title": settable(report.title),
        "heading": _runs((report.title,), report.language),
        "footer": settable(day.isoformat()),
        "language": report.language,
        "made_on": {"year": day.year, "month": day.month, "day": day.day},
        "landscape": report.landscape,
        "inset": INSET,
        "blocks": [
            {**_block(block, report), "leads": isinstance(following, Listing)}
            for block, following in zip_longest(report.blocks, report.blocks[1:])
        ],
    }


def _block(block: Block, report: Report) -> dict[str, Any]:
    def runs(*parts: Part) -> Runs:
        return _runs(parts, report.language)

    match block:
        case Heading():
            return {
                "kind": "heading",
                "level": block.level,
                "parts": runs(block.words),
                "anchor": block.anchor,
                "new_page": block.new_page,
            }
        case Paragraph():
            lead = runs(block.lead) if block.lead else ""
            return {"kind": "paragraph", "lead": lead, "parts": runs(*block.parts)}
        case Listing():
            return {"kind": "listing", "items": [runs(*item) for item in block.items]}
        case Facts():
            pairs = [[runs(label), runs(_part(value, report.missing))] for label, value in block.pairs]
            return {"kind": "facts", "pairs": pairs}
        case Figure():
            return {
                "kind": "figure",
                "caption": runs(block.caption),
                "alternative": settable(block.alternative),
                "svg": bars([(settable(name), count) for name, count in block.bars]),
                "width": WIDTHS[report.landscape] * (0.6 if report.landscape else 0.9),
                "framed": False,
            }
        case Picture():
            width = min(block.width * POINTS_A_PIXEL, WIDTHS[report.landscape])
            return {
                "kind": "figure",
                "caption": runs(block.caption),
                "alternative": settable(block.alternative),
                "svg": _SCREEN.format(webp=block.webp, width=block.width, height=block.height),
                "width": min(width, HIGHEST * block.width / block.height),
                "framed": True,
            }
        case Table():
            return _table(block, report)


def _table(table: Table, report: Report) -> dict[str, Any]:
    size = 8.5 if len(table.columns) > WIDEST_UPRIGHT else 9.5
    rows = [[_part(value, report.missing) for value in row] for row in table.rows]
    headings: list[Part] = [column.heading for column in table.columns]
    inset = 2 * INSET / size
    given = widths(
        [[_reach(part) for part in row] for row in rows],
        [
            _least(*column)
            for column in zip([str(heading) for heading in headings], zip(*rows, strict=True), strict=True)
        ],
        [column.width for column in table.columns],
        WIDTHS[report.landscape] / size - inset * len(headings),
    )

    def cells(parts: Sequence[Part]) -> list[Runs]:
        return [_runs((part,), report.language, width) for part, width in zip(parts, given, strict=True)]

    return {
        "kind": "table",
        "caption": _runs((table.caption,), report.language),
        "size": size,
        "widths": [round((width + inset) * size, 2) for width in given],
        "numeric": [column.numeric for column in table.columns],
        "headings": cells(headings),
        "rows": [
            {
                "cells": cells(row),
                "anchor": anchor,
                "breakable": sum(len(text_of((part,))) for part in row) > A_PAGE,
            }
            for row, anchor in zip_longest(rows, table.anchors, fillvalue="")
        ],
    }


def _reach(part: Part) -> float:
    """What a cell needs so that it surely stands in one line, in parts of its size."""
    return length(settable(text_of((part,)))) / (1 - DOUBT) + 0.01


def _least(heading: str, parts: Sequence[Part]) -> float:
    """What a column needs so that its heading surely stands in two lines and no word is parted.

    Words that may be parted, as no word is that long, count as the longest that may not.
    """
    said = heading.split()
    halves = (max(_reach(" ".join(said[:n])), _reach(" ".join(said[n:]))) for n in range(1, len(said) + 1))
    words_said = {word for part in parts for word in text_of((part,)).split()}
    return max(min(halves), min(LONGEST, max(map(_reach, words_said), default=0)))


def _part(value: Value, missing: str) -> Part:
    return value if isinstance(value, Link) else words(value, missing)


def _runs(parts: Sequence[Part], language: str, width: float = 0) -> Runs:
    """Parts, each in pieces of one language, which are kept whole at line ends or cannot stand at one.

    ``width``: of the lines, in parts of the letters' size; 0 where it is not known. A text of the report's
    own language in one line is as it is.
    """
    text = settable(text_of(parts))
    alone = fits(text, width)
    plain = language == "ko" or not _HANGUL.search(text)
    if alone and plain and not any(isinstance(part, Link) for part in parts):
        return text
    found: list[dict[str, Any]] = []
    for part in parts:
        text = settable(text_of((part,)))
        pieces = [(text, False)] if alone else kept_whole(text, width)
        found.append(
            {
                "pieces": [
                    (spoken, keep, words)
                    for piece, keep in pieces
                    for spoken, words in _spoken(piece, language)
                ],
                "target": part.target if isinstance(part, Link) else "",
            }
        )
    return found


def _spoken(text: str, language: str) -> list[tuple[str, str]]:
    """A text in pieces of one language; without a word of the report's own, Korean is Korean as a whole."""
    if language == "ko" or (_HANGUL.search(text) and not _LATIN.search(text)):
        return [("ko", text)]
    return [("ko" if korean else language, piece) for piece, korean in language_runs(text)]


def _descriptions(report: Report) -> list[str]:
    """What each link says of where it leads, in the order of the document."""
    links: list[Link] = []
    for block in report.blocks:
        values: list[Value] = []
        match block:
            case Paragraph():
                values = list(block.parts)
            case Listing():
                values = [part for item in block.items for part in item]
            case Facts():
                values = [value for _, value in block.pairs]
            case Table():
                values = [value for row in block.rows for value in row]
        links += [value for value in values if isinstance(value, Link)]
    return [link.description for link in links]
