"""A report as PDF/UA-1 and PDF/A-2a: set by typst, its tags completed afterwards (``pdf_tags``).

Letters that no font of ours has are written as their number, since a PDF must not hold an unreadable one.
"""

from __future__ import annotations

import json
import threading
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, Literal

import typst

from dashboard.reports.content import (
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
)
from dashboard.reports.writers.bars import bars
from dashboard.reports.writers.letters import folders, settable
from dashboard.reports.writers.pdf_runs import Runs, part_of, runs
from dashboard.reports.writers.pdf_table import INSET, WIDTHS, table
from dashboard.reports.writers.pdf_tags import complete

TEMPLATE: Final = Path(__file__).with_name("report.typ")
STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]
# A picture is as large as on a screen, within a page.
POINTS_A_PIXEL: Final = 0.75
HIGHEST: Final = 380.0

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
        "heading": runs((report.title,), report.language),
        "footer": settable(day.isoformat()),
        "language": report.language,
        "made_on": {"year": day.year, "month": day.month, "day": day.day},
        "landscape": report.landscape,
        "inset": INSET,
        "blocks": [
            {**_block(block, report), "leads": isinstance(following, Listing | Table | Figure | Picture)}
            for block, following in zip_longest(report.blocks, report.blocks[1:])
        ],
    }


def _block(block: Block, report: Report) -> dict[str, Any]:
    def said(*parts: Part) -> Runs:
        return runs(parts, report.language)

    match block:
        case Heading():
            return {
                "kind": "heading",
                "level": block.level,
                "parts": said(block.words),
                "anchor": block.anchor,
                "new_page": block.new_page,
            }
        case Paragraph():
            lead = said(block.lead) if block.lead else ""
            return {"kind": "paragraph", "lead": lead, "parts": said(*block.parts)}
        case Listing():
            return {"kind": "listing", "items": [said(*item) for item in block.items]}
        case Facts():
            pairs = [[said(label), said(part_of(value, report.missing))] for label, value in block.pairs]
            return {"kind": "facts", "pairs": pairs}
        case Figure():
            return {
                "kind": "figure",
                "caption": said(block.caption),
                "alternative": settable(block.alternative),
                "svg": bars([(settable(name), count) for name, count in block.bars]),
                "width": WIDTHS[report.landscape] * (0.6 if report.landscape else 0.9),
                "framed": False,
            }
        case Picture():
            width = min(block.width * POINTS_A_PIXEL, WIDTHS[report.landscape])
            return {
                "kind": "figure",
                "caption": said(block.caption),
                "alternative": settable(block.alternative),
                "svg": _SCREEN.format(webp=block.webp, width=block.width, height=block.height),
                "width": min(width, HIGHEST * block.width / block.height),
                "framed": True,
            }
        case Table():
            return table(block, report)


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
