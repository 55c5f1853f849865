"""A report as PDF/UA-1 and PDF/A-2a: set by typst, its tags completed afterwards (``pdf_tags``).

Letters that no font of ours has are written as their number, since a PDF must not hold an unreadable one.
"""

from __future__ import annotations

import json
import re
import threading
from functools import cache
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, Literal

import typst
from fontTools.ttLib import TTCollection, TTFont

from dashboard import assets
from dashboard.components.markup import language_runs
from dashboard.reports.content import (
    Block,
    Facts,
    Figure,
    Heading,
    Link,
    Listing,
    Paragraph,
    Part,
    Report,
    Table,
    Value,
    words,
)
from dashboard.reports.writers.bars import bars
from dashboard.reports.writers.pdf_tags import complete

TEMPLATE: Final = Path(__file__).with_name("report.typ")
STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]
A_PAGE: Final = 2400

Runs = str | list[dict[str, Any]]

_REGULAR: Final = "pretendard/dist/public/static/Pretendard-Regular.otf"
_LONG = re.compile(r"[^\s가-힣]{18}(?=[^\s])")
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
    return typst.Compiler(
        font_paths=[assets.path(_REGULAR).parent, _fallback().parent], ignore_system_fonts=True
    )


def _fallback() -> Path:
    return Path(str(files("paperang_p2_fonts_cjk") / "fonts/wqy-microhei.ttc"))


@cache
def _letters() -> frozenset[str]:
    """Every letter that one of the fonts can set, and what only ends or parts a line."""
    with TTFont(assets.path(_REGULAR), lazy=True) as font:
        letters = set(font.getBestCmap())
    with TTCollection(_fallback(), lazy=True) as collection:
        letters |= set(collection.fonts[0].getBestCmap())
    return frozenset(map(chr, letters)) | {"\n", "\u200b"}


def _settable(text: str) -> str:
    if strange := set(text) - _letters():
        text = "".join(f"[U+{ord(letter):04X}]" if letter in strange else letter for letter in text)
    return _LONG.sub(lambda found: f"{found[0]}\u200b", text)


def _content(report: Report) -> dict[str, Any]:
    day = report.made_on
    return {
        "title": _settable(report.title),
        "heading": _runs((report.title,), report.language),
        "footer": _settable(day.isoformat()),
        "language": report.language,
        "made_on": {"year": day.year, "month": day.month, "day": day.day},
        "landscape": report.landscape,
        "blocks": [_block(block, report) for block in report.blocks],
    }


def _block(block: Block, report: Report) -> dict[str, Any]:
    def runs(*parts: Part) -> Runs:
        return _runs(parts, report.language)

    def cell(value: Value) -> Runs:
        return runs(value if isinstance(value, Link) else words(value, report.missing))

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
            lead = runs(block.lead) if block.lead else []
            return {"kind": "paragraph", "lead": lead, "parts": runs(*block.parts)}
        case Listing():
            return {"kind": "listing", "items": [runs(*item) for item in block.items]}
        case Facts():
            return {"kind": "facts", "pairs": [[runs(label), cell(value)] for label, value in block.pairs]}
        case Figure():
            return {
                "kind": "figure",
                "caption": runs(block.caption),
                "alternative": _settable(block.alternative),
                "svg": bars([(_settable(name), count) for name, count in block.bars]),
            }
        case Table():
            return {
                "kind": "table",
                "caption": runs(block.caption),
                "columns": [
                    {"heading": runs(column.heading), "width": column.width, "numeric": column.numeric}
                    for column in block.columns
                ],
                "rows": [
                    {
                        "cells": [cell(value) for value in row],
                        "anchor": anchor,
                        "breakable": sum(len(words(value, report.missing)) for value in row) > A_PAGE,
                    }
                    for row, anchor in zip_longest(block.rows, block.anchors, fillvalue="")
                ],
            }


def _runs(parts: tuple[Part, ...], language: str) -> Runs:
    """Parts, each in pieces of one language; words of the report's own language as they are."""
    if len(parts) == 1 and isinstance(parts[0], str) and language == "ko":
        return _settable(parts[0])
    found: list[dict[str, Any]] = []
    for part in parts:
        text = _settable(part.words if isinstance(part, Link) else part)
        pieces = [(text, True)] if language == "ko" else list(language_runs(text))
        found.append(
            {
                "pieces": [("ko" if korean else language, piece) for piece, korean in pieces],
                "target": part.target if isinstance(part, Link) else "",
            }
        )
    return found


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
