"""A report as a workbook after the UK Analysis Function's checklist for accessible spreadsheets.

A cover sheet with the words, then one table a sheet: title in A1 with a heading style, one header row,
named tables, no merged, empty or hidden cells, no frozen panes, no filters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from math import ceil, floor
from typing import Final, Literal

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as SheetTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.reports.content import Link, Report, Table, Value, lines, words
from dashboard.reports.writers.archives import steadied
from dashboard.reports.writers.columns import letters

LONGEST_CELL: Final = 32_000
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_LEFT = Alignment(wrap_text=True, vertical="top", horizontal="left", indent=1)
_RIGHT = Alignment(wrap_text=True, vertical="top", horizontal="right")
_HEADER = 3
LINE_PT: Final = 16.5
HIGHEST_PT: Final = 409.0
# In letters: the air in a cell, the narrowest column, the widest whose cells stand in one line, the widest.
AROUND: Final = 3
NARROWEST: Final = 11.0
WIDE: Final = 36.0
WIDEST: Final = 60.0
COVER_WIDTH: Final = 72.0  # what a page of A4 holds upright, in letters
# In points: A4 between the margins of a sheet, its width and height; a letter's width in the widest font that
# a program takes for one that it has not.
PAGE_PT: Final = {"portrait": (487.0, 697.0), "landscape": (733.0, 451.0)}
LETTER_PT: Final = 7.0
# In percent: the scales that a sheet can be printed at. In pages: the longest sheet whose scale is fitted.
SCALES: Final = (10, 100)
MOST_FITTED: Final = 200


def write(report: Report) -> bytes:
    """The workbook; numbers and days stay numbers and days, what no document says is said in a word."""
    book = Workbook()
    book.properties.title = ILLEGAL_CHARACTERS_RE.sub(" ", report.title)
    book.properties.language = report.language
    book.properties.creator = ""
    cover = book.active
    assert isinstance(cover, Worksheet)
    names = {cover_name := _name(report.text_sheet, set())}
    cover.title = cover_name
    _cover(cover, report)
    for number, table in enumerate(report.tables, 1):
        name = _name(table.sheet, names)
        names.add(name)
        _sheet(book.create_sheet(name), table, number, report)
    stream = BytesIO()
    book.save(stream)
    return steadied(stream.getvalue(), report.made_on, dated=("docProps/core.xml",))


def _name(wanted: str, taken: set[str]) -> str:
    """A sheet's name of at most 31 letters that no other sheet bears."""
    short = _FORBIDDEN.sub(" ", wanted).strip()[:28] or "1"
    name, number = short, 2
    while name in taken:
        name, number = f"{short} {number}", number + 1
    return name


def _cover(sheet: Worksheet, report: Report) -> None:
    _title(sheet, report.title)
    sheet.column_dimensions["A"].width = COVER_WIDTH
    for place, (level, text) in enumerate(lines(report, report.missing), 2):
        cell = _put(sheet, place, 1, text)
        if level:
            cell.style = "Headline 2" if level == 2 else "Headline 3"
        _heighten(sheet, place, _line_count(text, COVER_WIDTH) + bool(level) / 2)
    _printed(sheet, "portrait", COVER_WIDTH)


def _sheet(sheet: Worksheet, table: Table, number: int, report: Report) -> None:
    _title(sheet, table.caption)
    _put(sheet, 2, 1, report.title).alignment = Alignment(wrap_text=False)
    headings = _unique([column.heading for column in table.columns])
    widths = _widths(table, headings, report.missing)
    sides = [_RIGHT if column.numeric else _LEFT for column in table.columns]
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    rows: list[Sequence[Value]] = [headings, *(table.rows or [(None,) * len(widths)])]
    for number_of_row, row in enumerate(rows, _HEADER):
        cells = [
            _put(sheet, number_of_row, place, report.missing if value in (None, "") else value)
            for place, value in enumerate(row, 1)
        ]
        for cell, side in zip(cells, sides, strict=True):
            cell.alignment = side
            if number_of_row == _HEADER:
                cell.font = Font(name=cell.font.name, size=cell.font.size, bold=True)
        counts = [_line_count(str(cell.value), width) for cell, width in zip(cells, widths, strict=True)]
        _heighten(sheet, number_of_row, max(counts))
    last = get_column_letter(len(table.columns))
    reference = f"A{_HEADER}:{last}{_HEADER + max(len(table.rows), 1)}"
    named = SheetTable(displayName=f"table_{number}", ref=reference)
    named.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False, showFirstColumn=True)
    named._initialise_columns()
    named.autoFilter = None
    for column, heading in zip(named.tableColumns, headings, strict=True):
        column.name = heading
    sheet.add_table(named)
    sheet.print_title_rows = f"{_HEADER}:{_HEADER}"
    _printed(sheet, "landscape", sum(widths))


def _widths(table: Table, headings: Sequence[str], missing: str) -> list[float]:
    """The width of each column in letters: what its longest cell needs, or a share where that is wide."""
    found = []
    for place, column in enumerate(table.columns):
        texts = {headings[place], *(words(row[place], missing) for row in table.rows)}
        need = AROUND + max(letters(line) for text in texts for line in text.splitlines() or [""])
        found.append(max(NARROWEST, need if need <= WIDE else min(WIDEST, max(WIDE, 14 * column.width))))
    return found


def _title(sheet: Worksheet, title: str) -> None:
    cell = _put(sheet, 1, 1, title)
    cell.style = "Headline 1"
    cell.alignment = Alignment(wrap_text=False, vertical="top")
    _heighten(sheet, 1, 1.5)


def _line_count(text: str, width: float) -> int:
    """Lines that a text takes in a column, whose width is in letters."""
    return sum(max(1, ceil(letters(line) / (width - AROUND))) for line in text.splitlines() or [""])


def _heighten(sheet: Worksheet, row: int, line_count: float) -> None:
    """Give a row its height: not every program works it out from what wraps."""
    sheet.row_dimensions[row].height = min(HIGHEST_PT, LINE_PT * line_count)


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    held = value.words if isinstance(value, Link) else value
    if isinstance(held, str):
        held = ILLEGAL_CHARACTERS_RE.sub(" ", held)[:LONGEST_CELL]
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = held
    if isinstance(held, str):
        cell.data_type = "s"  # a text that begins with = is a text
    if isinstance(value, Link) and not value.target.startswith("#"):
        cell.hyperlink = value.target
    cell.alignment = _WRAPPED
    return cell


def _unique(headings: list[str]) -> list[str]:
    """Headings of one row, no two alike."""
    found: list[str] = []
    for heading in headings:
        found.append(heading if heading not in found else f"{heading} {found.count(heading) + 1}")
    return found


def _printed(sheet: Worksheet, orientation: Literal["portrait", "landscape"], letter_count: float) -> None:
    """A4, as wide as the page.

    The scale of a long sheet is said: LibreOffice, left to fit it, tries one after the other for minutes.
    """
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = orientation
    width, height = PAGE_PT[orientation]
    least, most = SCALES
    scale = max(least, min(most, floor(100 * width / (LETTER_PT * letter_count))))
    long = sum(row.height or LINE_PT for row in sheet.row_dimensions.values())
    if long * scale / 100 > MOST_FITTED * height:
        sheet.page_setup.scale = scale
    else:
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
