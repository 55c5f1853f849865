"""A report's main table as CSV for Excel: UTF-8 with a mark, no cell that acts as a formula."""

from __future__ import annotations

import csv
import io

from dashboard.reports.content import Link, Report
from dashboard.reports.csv import cell


def write(report: Report) -> bytes:
    """The main table with its headings; what no document says is an empty cell."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    table = report.main_table
    writer.writerow([cell(column.heading) for column in table.columns])
    for row in table.rows:
        writer.writerow([cell(value.words if isinstance(value, Link) else value) for value in row])
    return b"\xef\xbb\xbf" + sheet.getvalue().encode("utf-8")
