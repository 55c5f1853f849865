"""Tables: caption, column and row headers, one place for all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from dashboard.components.markup import filled, render, unbroken

Row = dict[str, Any]
Cell = str | Markup


def linked(address: str, words: Cell) -> Markup:
    """Words that lead to an address."""
    return filled('<a href="{}">{}</a>', address, words)


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
    tags = [_tags(column) for column in columns]
    body = [
        (
            row_id(row) if row_id else None,
            _joined(
                part
                for column, (opening, closing) in zip(columns, tags, strict=True)
                for part in (opening, _whole(column.cell(row)), closing)
            ),
        )
        for row in rows
    ]
    return render("table.html", caption=caption, columns=columns, body=body, caption_hidden=caption_hidden)


def _joined(parts: Iterable[Markup]) -> Markup:
    """As ``Markup("").join``, which would escape each part once more to no effect."""
    return Markup("".join(parts))  # noqa: S704


def _tags(column: Column) -> tuple[Markup, Markup]:
    """What stands around every cell of a column: made once, not for each row."""
    label = escape(column.short or column.heading).striptags()
    if column.row_header:
        return filled('<th scope="row" data-label="{}">', label), Markup("</th>")
    classes = filled(' class="{}"', column.classes) if column.classes else Markup("")
    return filled('<td data-label="{}"{}>', label, classes), Markup("</td>")


def _whole(cell: Cell) -> Markup:
    """A cell whose dates are not broken over two lines."""
    return cell if isinstance(cell, Markup) else unbroken(cell)
