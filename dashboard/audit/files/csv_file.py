"""CSV: opens in Excel as what it is, one header row, whole rows, no cell that acts as a formula."""

from __future__ import annotations

import csv
import io
from typing import Final

from dashboard.audit.files.fault import Fault

RULES: Final = ("csv-encoding", "csv-header-row", "csv-whole-rows", "csv-no-formula")
_MARK = b"\xef\xbb\xbf"
_ACTING = ("=", "+", "-", "@", "\t", "\r")


def faults(content: bytes) -> list[Fault]:
    """Where a sheet fails; numbers may begin with a sign."""
    try:
        text = content.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return [Fault("csv-encoding", detail=str(error))]
    found = [] if content.startswith(_MARK) else [Fault("csv-encoding", detail="BOM")]
    rows = list(csv.reader(io.StringIO(text, newline="")))
    headings = rows[0] if rows else []
    if not headings or not all(words.strip() for words in headings) or len(set(headings)) < len(headings):
        found.append(Fault("csv-header-row"))
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(headings):
            found.append(Fault("csv-whole-rows", str(number)))
        for value in row:
            if value.startswith(_ACTING) and not _is_number(value):
                found.append(Fault("csv-no-formula", str(number), value[:40]))
    return found


def _is_number(words: str) -> bool:
    try:
        float(words)
    except ValueError:
        return False
    return True
