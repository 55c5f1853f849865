"""회의 목록: every meeting, newest first: who came, what was on the agenda, how whole its record is."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.filter_bar import filter_bar
from dashboard.components.markup import emit, unbroken
from dashboard.components.paging import ROWS_A_PAGE, asked_page, page_links
from dashboard.components.parts import heading, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine


def show(view: View) -> None:
    """One page of the meetings that the address asks for."""
    everything = view.rows("meeting_list", first=1, last=1)
    heading(view, view.t("meetings-title"), lead=view.t("meetings-lead"))
    if not everything:
        emit(notice(view, "no-minutes"))
        return
    scope = view.scope.asked
    page = asked_page(view)
    first = (page - 1) * ROWS_A_PAGE + 1
    rows = view.rows("meeting_list", **scope, first=first, last=first + ROWS_A_PAGE - 1)
    count = rows[0]["listed_count"] if rows else 0
    title = view.t("meetings-table-title")
    result = view.t("meetings-result", shown=count, all=everything[0]["listed_count"], date=view.as_of)
    if count > ROWS_A_PAGE:
        place = view.t("pages-place", first=first, last=first + len(rows) - 1, all=count)
        result = f"{result} · {place}"

    def address(number: int) -> str:
        return view.link(view.path, page=number if number > 1 else None)

    emit(
        filter_bar(view, result=result),
        _table(view, rows),
        page_links(view, page, -(-count // ROWS_A_PAGE), address, view.t("pages-label", list=title)),
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link("meetings", **scope), view.t("meetings-csv")
        ),
    )


def _table(view: View, rows: Sequence[Row]) -> Markup:
    def meeting(row: Row) -> Cell:
        return Markup('<a href="{}">{} {}</a>').format(
            view.link("/meeting", meeting=row["slug"]),
            unbroken(view.or_none(row["held_on"])),
            view.korean(row["session_label"] or row["name"]),
        )

    def standing(row: Row) -> Cell:
        planned = row["status"] != "passed"
        words = [view.t(f"meeting-status-{row['status']}")] if planned else []
        words += [view.t("meetings-in-writing")] if row["mode"] == "서면" else []
        return " · ".join(words) or view.t("meeting-status-passed")

    columns = [
        Column(view.t("column-meeting"), meeting, row_header=True),
        Column(view.t("column-committee"), lambda row: _committee(view, row)),
        Column(view.t("column-status"), standing),
        Column(view.t("column-present-count"), lambda row: _present(view, row), numeric=True),
        Column(
            view.t("column-agenda-item-count"), lambda row: view.text(row["agenda_item_count"]), numeric=True
        ),
        Column(view.t("meetings-follow-ups"), lambda row: _followed(view, row)),
        Column(view.t("meetings-record"), lambda row: _record(view, row)),
    ]
    return table(view.t("meetings-table-title"), columns, rows, empty=view.t("filter-empty"))


def _committee(view: View, row: Row) -> Cell:
    if row["committee_id"] is None:
        return view.t("not-recorded")
    return Markup('<a href="{}">{}</a>').format(
        view.link("/committee", id=row["committee_id"]), view.korean(row["committee"])
    )


def _present(view: View, row: Row) -> str:
    """Members listed as present; of how many, where the document says."""
    if row["present_count"] is None:
        return view.t("not-recorded")
    if row["stated_member_count"] is None:
        return view.text(row["present_count"])
    return view.t("meetings-present-of", present=row["present_count"], members=row["stated_member_count"])


def _followed(view: View, row: Row) -> str:
    return view.t("meetings-followed", confirmed=row["confirmed_count"], drafts=row["draft_count"])


def _record(view: View, row: Row) -> str:
    """How many of the statutory elements that apply are whole."""
    if not row["applicable_count"]:
        return view.t("not-recorded")
    return view.t("meetings-whole", whole=row["whole_count"], applicable=row["applicable_count"])


def _states(engine: Engine) -> Sequence[State]:
    first = engine.rows("meeting_list", first=1, last=1)
    second = State("second-page", query={"page": "2"})
    return [
        REST,
        *([second] if first and first[0]["listed_count"] > ROWS_A_PAGE else []),
        State("none-left", query={"committee": "no-such-committee"}),
    ]


PAGE = Page("meetings", "/meetings", show, states=_states)
