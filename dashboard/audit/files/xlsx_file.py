"""XLSX: the UK Analysis Function's checklist for accessible spreadsheets, as far as a machine can read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.audit.files.fault import Fault

RULES: Final = (
    "xlsx-title",
    "xlsx-language",
    "xlsx-sheet-names",
    "xlsx-heading-style",
    "xlsx-one-table",
    "xlsx-header-row",
    "xlsx-no-empty-cell",
    "xlsx-no-merged-cell",
    "xlsx-nothing-hidden",
    "xlsx-no-frozen-pane",
    "xlsx-no-filter",
    "xlsx-no-formula",
)
_UNNAMED = re.compile(r"^(sheet|시트)\s*\d*$", re.IGNORECASE)


def faults(content: bytes) -> list[Fault]:
    """Where a workbook fails; one that cannot be opened fails at its title."""
    try:
        book = load_workbook(BytesIO(content))
    except (BadZipFile, KeyError, ValueError) as error:
        return [Fault("xlsx-title", detail=str(error))]
    found = []
    if not (book.properties.title or "").strip():
        found.append(Fault("xlsx-title"))
    if not (book.properties.language or "").strip():
        found.append(Fault("xlsx-language"))
    for sheet in book.worksheets:
        if _UNNAMED.match(sheet.title):
            found.append(Fault("xlsx-sheet-names", sheet.title))
        found += _about_the_sheet(sheet)
        found += _about_its_table(sheet)
    return found


def _about_the_sheet(sheet: Worksheet) -> Iterator[Fault]:
    name = sheet.title
    first = sheet["A1"]
    if not str(first.value or "").strip() or not first.style.startswith(("Headline", "Heading", "Title")):
        yield Fault("xlsx-heading-style", f"{name}!A1")
    if sheet.merged_cells.ranges:
        yield Fault("xlsx-no-merged-cell", name, str(sheet.merged_cells))
    hidden = [key for key, shape in sheet.row_dimensions.items() if shape.hidden]
    hidden_columns = [key for key, shape in sheet.column_dimensions.items() if shape.hidden]
    if sheet.sheet_state != "visible" or hidden or hidden_columns:
        yield Fault("xlsx-nothing-hidden", name, ", ".join(map(str, [*hidden, *hidden_columns])))
    if sheet.freeze_panes:
        yield Fault("xlsx-no-frozen-pane", name, str(sheet.freeze_panes))
    if sheet.auto_filter.ref or any(table.autoFilter is not None for table in sheet.tables.values()):
        yield Fault("xlsx-no-filter", name)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                yield Fault("xlsx-no-formula", f"{name}!{cell.coordinate}")


def _about_its_table(sheet: Worksheet) -> Iterator[Fault]:
    tables = list(sheet.tables.values())
    if len(tables) > 1:
        yield Fault("xlsx-one-table", sheet.title, str(len(tables)))
    for table in tables:
        if table.headerRowCount != 1:
            yield Fault("xlsx-header-row", sheet.title, table.displayName)
        left, top, right, bottom = range_boundaries(table.ref)
        for row in sheet.iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right):
            for cell in row:
                if cell.value is None or str(cell.value).strip() == "":
                    yield Fault("xlsx-no-empty-cell", f"{sheet.title}!{cell.coordinate}")
        headings = [cell.value for cell in next(sheet.iter_rows(top, top, left, right))]
        if len(set(headings)) < len(headings) or not all(isinstance(words, str) for words in headings):
            yield Fault("xlsx-header-row", sheet.title, table.displayName)
