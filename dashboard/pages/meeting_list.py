"""The list of meetings: all of a period and a committee, or those whose record lacks something."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.filter_bar import filter_bar, scope_words
from dashboard.components.markup import emit
from dashboard.components.paging import asked_rows, sheet_of
from dashboard.components.parts import Filter, heading, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import LAGS, minutes_lag

GAPS = ("held", "record", "attendance", "quorum")
NONE = "-"


def show(view: View) -> None:
    """A page of the list, newest first, with what narrows it."""
    asked = view.query.get("gap", "")
    gap = asked if asked in GAPS else None
    asked = view.query.get("lag", "")
    lag = asked if asked in (*LAGS, NONE) else None
    scope = view.scope
    rows = asked_rows(view, "meetings", {"gap": gap, "lag": lag, **scope.asked})
    shown = rows[0]["list_count"] if rows else 0
    total = view.rows("meeting_totals", **scope.asked)[0]["meeting_count"] if gap or lag else shown
    heading(view, view.t("meeting-title"), lead=view.t("meetings-lead"))
    every = ("", view.t("filter-all"))
    choices = [
        Filter(
            "gap",
            view.t("meetings-gap"),
            [every, *((one, view.t(f"meetings-gap-{one}")) for one in GAPS)],
            gap or "",
        ),
        Filter(
            "lag",
            view.t("meetings-lag"),
            [every, *((one, minutes_lag(view, one)) for one in LAGS), (NONE, view.t("not-recorded"))],
            lag or "",
        ),
    ]
    part = sheet_of(
        view, rows, view.t("pages-label", list=view.t("all-meetings-title")), {"gap": gap, "lag": lag}
    )
    result = view.t(
        "meetings-result",
        scope=scope_words(view, scope),
        shown=shown,
        all=total,
    )
    emit(
        filter_bar(view, result=part.under(result), choices=choices),
        _table(view, part.rows) if rows else notice(view, "scope-empty"),
        part.links,
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link("meetings", gap=gap, lag=lag, **scope.asked), view.t("meetings-csv")
        ),
    )


def _table(view: View, rows: Sequence[Row]) -> Markup:
    def name(row: Row) -> Cell:
        words = row["name"] or row["file_name"]
        return Markup('<a href="{}">{}</a>').format(
            view.link("/meeting", meeting=row["slug"]), view.korean(words)
        )

    def committee(row: Row) -> Cell:
        if row["committee_id"] is None:
            return view.t("not-recorded")
        return Markup('<a href="{}">{}</a>').format(
            view.link("/committee", id=row["committee_id"]), view.korean(row["committee"])
        )

    def standing(row: Row) -> str:
        written = [view.t("meetings-in-writing")] if row["mode"] == "서면" else []
        return " · ".join([view.t(f"meeting-status-{row['status']}"), *written])

    def gap(row: Row) -> Cell:
        if not row["applicable_count"]:
            return view.t("not-recorded")
        whole = row["applicable_count"] - row["gap_count"]
        words = view.t("meetings-whole", whole=whole, applicable=row["applicable_count"])
        if not row["gap_count"]:
            return words
        return Markup('<a href="{}#record-elements">{}</a>').format(
            view.link("/meeting", meeting=row["slug"]), words
        )

    columns = [
        Column(view.t("column-name"), name, row_header=True),
        Column(view.t("column-held-on"), lambda row: view.or_none(row["held_on"])),
        Column(view.t("column-session-label"), lambda row: view.korean(row["session_label"]), whole=True),
        Column(view.t("column-committee"), committee),
        Column(view.t("column-status"), standing),
        Column(view.t("column-present-count"), lambda row: view.or_none(row["present_count"]), numeric=True),
        Column(
            view.t("column-agenda-item-count"), lambda row: view.text(row["agenda_item_count"]), numeric=True
        ),
        Column(
            view.t("meetings-follow-ups"),
            lambda row: view.t(
                "meetings-followed", confirmed=row["confirmed_count"], drafts=row["draft_count"]
            ),
            whole=True,
        ),
        Column(view.t("meetings-elements"), gap),
    ]
    return table(
        view.t("all-meetings-title"), columns, rows, empty=view.t("filter-empty"), caption_hidden=True
    )
