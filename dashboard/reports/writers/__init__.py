"""Writers of reports, one file a format; libraries are loaded when a format is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from dashboard.reports.content import Report

FORMATS: Final = {
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "hwpx": "application/hwp+zip",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
}


def write(report: Report, form: str) -> bytes:
    """The bytes of a report in a format of ``FORMATS``: the same report, the same bytes."""
    written = import_module(f"{__name__}.{form}_file").write(report)
    assert isinstance(written, bytes)
    return written
