"""Paragraphs and tables of OWPML (KS X 6101) as XML.

The rows of a table are written as they are going to stand in the file: as elements, which a long table has a
hundred thousand of, they would take twice as long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import count, pairwise
from typing import Any, Final

from lxml import etree

from dashboard.reports.writers.columns import PARTED, Reach, letters, reaching, widths

HP: Final = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_ROWS: Final = "rows"
_ROWS_HERE = re.compile(rb"<\?rows (\d+)\?>")
_UNWRITABLE = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
_MARGIN: Final = {"left": "510", "right": "510", "top": "141", "bottom": "141"}
_LINE_END: Final = "<hp:lineBreak/>"
_WIDE: Final = "mwMW%@"
_NONE: Final = dict.fromkeys(("left", "right", "top", "bottom"), "0")
_LEAST_HEIGHT: Final = 282
# In HWP units, of 10 points: a letter, one of Hangul, what a wide one needs more, the longest word that is
# kept whole; the margins of a cell, the air between a caption and its table. Strong letters are wider.
LETTER: Final = 600
SQUARE: Final = 1000
LONGEST: Final = 9 * SQUARE
STRONG: Final = 1.1
WIDER: Final = 300
AROUND: Final = 1100
GAP: Final = 850
# A row of more lines may not stand on a page: pages then end within cells, else between rows.
MOST_LINES: Final = 24
_LIST: Final = {
    "id": "",
    "textDirection": "HORIZONTAL",
    "lineWrap": "BREAK",
    "vertAlign": "TOP",
    "linkListIDRef": "0",
    "linkListNextIDRef": "0",
    "textWidth": "0",
    "textHeight": "0",
    "hasTextRef": "0",
    "hasNumRef": "0",
}
_PLACED: Final = {
    "treatAsChar": "0",
    "affectLSpacing": "0",
    "flowWithText": "1",
    "allowOverlap": "0",
    "holdAnchorAndSO": "0",
    "vertRelTo": "PARA",
    "horzRelTo": "COLUMN",
    "vertAlign": "TOP",
    "horzAlign": "LEFT",
    "vertOffset": "0",
    "horzOffset": "0",
}


def _written(name: str, attributes: Mapping[str, str]) -> str:
    written = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f"<hp:{name} {written}"


_CELL: Final = (
    '<hp:tc name="" header="{header}" hasMargin="0" protect="0" editable="0" dirty="0" '
    f'borderFillIDRef="{{border}}">{_written("subList", _LIST)}>'
    '<hp:p id="{id}" paraPrIDRef="{shape.form}" styleIDRef="{shape.style}" pageBreak="0" columnBreak="0" '
    'merged="0"><hp:run charPrIDRef="{form}"><hp:t>{words}</hp:t></hp:run></hp:p></hp:subList>'
    '<hp:cellAddr colAddr="{column}" rowAddr="{row}"/><hp:cellSpan colSpan="1" rowSpan="1"/>'
    f'<hp:cellSz width="{{width}}" height="{_LEAST_HEIGHT}"/>{_written("cellMargin", _MARGIN)}/></hp:tc>'
)

Run = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shape:
    """Numbers, in the document's header, of a paragraph's form and style."""

    form: str = "0"
    style: str = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Numbers, in the document's header, of what a table uses. ``width``: of the text, HWP units."""

    plain: str
    strong: str
    border: str
    shaded: str
    left: Shape
    right: Shape
    caption: Shape
    width: int


class Section:
    """The body of a section, to which paragraphs and tables are added in their order."""

    def __init__(self, root: Any) -> None:
        assert root.nsmap["hp"] == HP[1:-1]
        self._root = root
        self._numbers = count(1)
        self._rows: list[bytes] = []

    def written(self) -> bytes:
        """The section as XML, UTF-8. Words are escaped, so that no instruction but ours stands in it."""
        return _ROWS_HERE.sub(lambda found: self._rows[int(found[1])], xml(self._root))

    def paragraph(self, runs: Sequence[Run], shape: Shape) -> Any:
        """A paragraph; each run is the number of its letters' form and its words."""
        return self._paragraph(self._root, runs, shape)

    def table(
        self,
        caption: str,
        headings: Sequence[str],
        shares: Sequence[float],
        numeric: Sequence[bool],
        rows: Sequence[Sequence[str]],
        look: Look,
    ) -> None:
        """A table with its caption above, its first row as header cells that repeat on each page."""
        fitted = _whole(_widths(headings, shares, rows, look.width), look.width)
        run = self._paragraph(self._root, [(look.plain, "")], look.left)[0]
        run.clear()
        run.set("charPrIDRef", look.plain)
        table = etree.SubElement(
            run,
            f"{HP}tbl",
            id=str(next(self._numbers)),
            zOrder="0",
            numberingType="TABLE",
            textWrap="TOP_AND_BOTTOM",
            textFlow="BOTH_SIDES",
            lock="0",
            dropcapstyle="None",
            pageBreak="CELL" if any(_is_tall(row, fitted) for row in rows) else "TABLE",
            repeatHeader="1",
            rowCnt=str(len(rows) + 1),
            colCnt=str(len(headings)),
            cellSpacing="0",
            borderFillIDRef=look.border,
            noAdjust="0",
        )
        height = str(_LEAST_HEIGHT * (len(rows) + 1))
        etree.SubElement(
            table,
            f"{HP}sz",
            width=str(look.width),
            widthRelTo="ABSOLUTE",
            height=height,
            heightRelTo="ABSOLUTE",
            protect="0",
        )
        etree.SubElement(table, f"{HP}pos", _PLACED)
        etree.SubElement(table, f"{HP}outMargin", _NONE)
        above = etree.SubElement(
            table,
            f"{HP}caption",
            side="TOP",
            fullSz="0",
            width=str(look.width),
            gap=str(GAP),
            lastWidth=str(look.width),
        )
        self._paragraph(
            etree.SubElement(above, f"{HP}subList", _LIST), [(look.strong, caption)], look.caption
        )
        etree.SubElement(table, f"{HP}inMargin", _MARGIN)
        lines = "".join(
            f"<hp:tr>{self._cells(row, number, fitted, look, numeric)}</hp:tr>"
            for number, row in enumerate([headings, *rows])
        )
        table.append(etree.ProcessingInstruction(_ROWS, str(len(self._rows))))
        self._rows.append(lines.encode("utf-8"))

    def _cells(
        self, row: Sequence[str], number: int, widths: Sequence[str], look: Look, numeric: Sequence[bool]
    ) -> str:
        head = number == 0
        cells = []
        for place, (words, width) in enumerate(zip(row, widths, strict=True)):
            shape = look.right if numeric[place] and not head else look.left
            cells.append(
                _CELL.format(
                    header=int(head),
                    border=look.shaded if head else look.border,
                    id=next(self._numbers),
                    shape=shape,
                    form=look.strong if head or place == 0 else look.plain,
                    words=_LINE_END.join(
                        escape(writable(line), quote=False) for line in words.splitlines() or [""]
                    ),
                    column=place,
                    row=number,
                    width=width,
                )
            )
        return "".join(cells)

    def _paragraph(self, parent: Any, runs: Sequence[Run], shape: Shape) -> Any:
        made = etree.SubElement(
            parent,
            f"{HP}p",
            id=str(next(self._numbers)),
            paraPrIDRef=shape.form,
            styleIDRef=shape.style,
            pageBreak="0",
            columnBreak="0",
            merged="0",
        )
        for form, words in runs:
            run = etree.SubElement(made, f"{HP}run", charPrIDRef=form)
            etree.SubElement(run, f"{HP}t").text = writable(words)
        return made


def xml(root: Any) -> bytes:
    """An XML part of the package, UTF-8."""
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def writable(words: str) -> str:
    """Words on one line, without signs that XML cannot hold."""
    return _UNWRITABLE.sub(" ", words)


def _is_tall(row: Sequence[str], widths: Sequence[str]) -> bool:
    """Whether a row may take more lines than surely stand on a page, its letters as wide as Hangul."""
    return any(
        PARTED * SQUARE * len(words) > MOST_LINES * (int(width) - AROUND)
        for words, width in zip(row, widths, strict=True)
    )


def _widths(
    headings: Sequence[str], shares: Sequence[float], rows: Sequence[Sequence[str]], whole: int
) -> list[float]:
    """The widths of the columns in HWP units, as wide as what stands in them needs."""

    @cache
    def reach(text: str) -> float:
        return sum(map(_letter, text))

    least = [STRONG * max(map(reach, heading.split()), default=0.0) for heading in headings]
    for place, low in enumerate(least):
        longest = max((reach(word) for row in rows for word in row[place].split()), default=0.0)
        least[place] = max(low, min(LONGEST, longest))

    @cache
    def reaches(text: str) -> Reach:
        return reaching(text, reach)

    given = widths(
        [[reaches(text) for text in row] for row in rows], least, shares, whole - AROUND * len(least)
    )
    return [width + AROUND for width in given]


@cache
def _letter(one: str) -> float:
    """How far a letter reaches, in HWP units."""
    return SQUARE if letters(one) > 1 else LETTER + WIDER * (one in _WIDE)


def _whole(given: Sequence[float], whole: int) -> list[str]:
    """Widths of the columns in whole units that add up."""
    edges = [0.0]
    for width in given:
        edges.append(edges[-1] + width)
    places = [round(whole * edge / edges[-1]) for edge in edges]
    return [str(right - left) for left, right in pairwise(places)]
