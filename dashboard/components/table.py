"""Tables: caption, column and row headers, one place for all pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dashboard.components.markup import render, unbroken

Row = dict[str, Any]
Cell = str | Markup


def linked(address: str, words: Cell) -> Markup:
    """Words that lead to an address."""
    return Markup('<a href="{}">{}</a>').format(address, words)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what a row shows in it, and whether that names the row.

    ``short``: the heading where it stands beside each value, on a narrow screen. ``whole``: its few words
    stay on one line where there is room for the table.
    """

    heading: Cell
    cell: Callable[[Row], Cell]
    row_header: bool = False
    numeric: bool = False
    short: Cell | None = None
    whole: bool = False

    @property
    def classes(self) -> str:
        """How its cells are set."""
        return " ".join(name for name in ("numeric", "whole") if getattr(self, name))


def table(
    caption: Cell,
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    empty: str,
    row_id: Callable[[Row], str] | None = None,
    caption_hidden: bool = False,
) -> Markup:
    """A table as HTML, or the sentence ``empty`` where there are no rows."""
    if not rows:
        return render("empty.html", sentence=empty)
    body = [
        {"id": row_id(row) if row_id else None, "cells": [_whole(c.cell(row)) for c in columns]}
        for row in rows
    ]
    return render("table.html", caption=caption, columns=columns, body=body, caption_hidden=caption_hidden)


def _whole(cell: Cell) -> Cell:
    """A cell whose dates are not broken over two lines."""
    return cell if isinstance(cell, Markup) else unbroken(cell)
