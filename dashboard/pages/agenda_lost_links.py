"""Confirmed links whose other item the newest version of its document no longer has."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.table import Column, table
from dashboard.components.view import View
from dashboard.pages.agenda_history import item_link, meeting_link


def lost_links(view: View, item: int | None = None) -> list[Markup]:
    """Those of one item, or all, with what was lost and where it stood; nothing where none is lost."""
    rows = view.rows("lost_links", item=item)
    if not rows:
        return []
    title = view.t("lost-links-title")
    columns = [
        Column(
            view.t("column-title"),
            lambda row: Markup("{}<br>{}").format(item_link(view, row), meeting_link(view, row)),
            row_header=True,
        ),
        Column(view.t("column-lost-title"), lambda row: view.korean(row["lost_title"])),
        Column(
            view.t("lost-links-stood"),
            lambda row: view.quoting("document-version", file=row["file_name"], version=row["version_no"]),
        ),
    ]
    return [
        render("section.html", id="lost-links", title=title, lead=view.t("lost-links-lead", count=len(rows))),
        table(title, columns, rows, empty="", caption_hidden=True),
    ]
