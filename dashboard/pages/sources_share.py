"""How much of a document went to records and notes."""

from __future__ import annotations

from dashboard.components.table import Row
from dashboard.components.view import View


def printed(row: Row) -> int:
    """Lines of a document that hold words."""
    return int(row["line_count"]) - int(row["blank_count"])


def assigned(row: Row) -> int:
    """Those of them that went to a record or a note."""
    return int(row["record_count"]) + int(row["note_line_count"])


def share(view: View, part: int, whole: int) -> str:
    """A ratio with both its numbers; none where there is nothing to divide by."""
    if not whole:
        return view.t("not-recorded")
    percent = f"{100 * part / whole:.1f}".removesuffix(".0")
    return view.t("source-share", part=part, whole=whole, percent=percent)
