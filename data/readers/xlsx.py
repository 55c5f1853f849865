"""Excel's .xlsx: rows as lines, their cells in place. Formulas are kept as written and never worked out."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

from openpyxl import load_workbook

from data.errors import ReadError
from data.model import Document, Note, SourceLine
from data.readers.archive import Archive

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS: Final = 5000
MOST_COLUMNS: Final = 60
LONGEST_CELL: Final = 1000


def read(raw: bytes, file_name: str, sha256: str) -> Document:
    """Lines of a workbook, a line a row that holds something, a page a sheet.

    Raises ReadError: broken-file, archive-bomb, unsafe-archive, password-protected, too-long, empty-file.
    """
    archive = Archive(raw, file_name, MEDIA_TYPE)
    archive.check_xml()
    lines: list[SourceLine] = []
    notes: list[Note] = []
    start = 0
    for page, cells in _rows(raw, archive):
        if len(lines) == MOST_ROWS:
            raise ReadError("too-long", file=file_name, lines=MOST_ROWS)
        text = " | ".join(cells)
        number = len(lines) + 1
        if any(cell.startswith("=") for cell in cells):
            notes.append(Note(line=number, code="formula-kept"))
        lines.append(
            SourceLine(
                number=number,
                text=text,
                char_start=start,
                char_end=start + len(text),
                page=page,
                cells=cells,
            )
        )
        start += len(text) + 1
    if not lines:
        raise ReadError("empty-file", file=file_name)
    return Document(
        file_name=file_name,
        media_type=MEDIA_TYPE,
        sha256=sha256,
        byte_count=len(raw),
        encoding=None,
        lines=tuple(lines),
        notes=tuple(notes),
    )


def _rows(raw: bytes, archive: Archive) -> Iterator[tuple[int, tuple[str, ...]]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it misses of styles and extensions is no matter here
            book = load_workbook(BytesIO(raw), read_only=True, data_only=False, keep_links=False)
            for page, sheet in enumerate(book.worksheets, start=1):
                for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
                    cells = [_cell(value) for value in row]
                    while cells and not cells[-1]:
                        cells.pop()
                    if cells:
                        yield page, tuple(cells)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # a library for files of trust: whatever it says, the file is broken
        raise archive.broken() from error


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes") if value.time() != datetime.min.time() else f"{value:%Y-%m-%d}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())[:LONGEST_CELL]
