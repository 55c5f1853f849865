"""Agenda items of a member's meetings, newest first, each with what became of it and its history."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.paging import sheet
from dashboard.components.table import Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import item_type
from dashboard.pages.agenda_history import history, item_link, meeting_link
from dashboard.pages.member_attendance import state_words
from queries.subjects import ahead, subjects


def agenda_ahead(view: View, met: Sequence[Row]) -> None:
    """Begin to look for the items of these meetings."""
    for committee in _committees(met):
        ahead(view.engine, committee)


def agenda_items(view: View, met: Sequence[Row]) -> list[Markup]:
    """Items of the meetings that concern a member; ``met``: rows of member_meetings."""
    meetings = {row["slug"]: row for row in met}
    rows = [
        dict(item)
        for committee in _committees(met)
        for item in reversed(list(subjects(view.engine, committee).items.values()))
        if item["slug"] in meetings
    ]
    title = view.t("member-items-title")
    kept = {"person": view.query.get("person")}
    part = sheet(view, rows, view.t("pages-label", list=title), kept, name="items", anchor="#member-items")
    columns = [
        Column(view.t("column-title"), lambda row: item_link(view, row), row_header=True),
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row)),
        Column(view.t("member-state-there"), lambda row: state_words(view, meetings[row["slug"]])),
        Column(view.t("column-item-type"), lambda row: item_type(view, row["item_type"])),
        Column(view.t("column-result"), lambda row: view.korean(row["result"])),
        Column(view.t("column-history"), lambda row: history(view, row)),
    ]
    return [
        render(
            "section.html",
            id="member-items",
            title=title,
            lead=view.t("member-items-lead", items=len(rows), meetings=len(meetings), date=view.as_of),
        ),
        part.around(table(title, columns, part.rows, empty=view.t("member-items-none"), caption_hidden=True)),
    ]


def _committees(met: Sequence[Row]) -> list[int | None]:
    return list(dict.fromkeys(row["committee_id"] for row in met))
