"""CSV for spreadsheets: UTF-8 with a mark for Excel, translated headings, no cell that acts as a formula."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import TYPE_CHECKING

from dashboard.catalogue import Translate
from queries.answers import records

if TYPE_CHECKING:
    import pandas as pd

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(frame: pd.DataFrame, t: Translate) -> bytes:
    """A frame as CSV bytes. Missing values are empty cells; times are ISO 8601."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow([t(f"column-{name.replace('_', '-')}") for name in frame.columns])
    writer.writerows([cell(value) for value in row.values()] for row in records(frame))
    return BYTE_ORDER_MARK + sheet.getvalue().encode("utf-8")


def cell(value: object) -> str:
    """A value as the text of a cell; one that would act as a formula is neutralised."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool | int | float):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
