"""What changed in the follow-ups since a day that stands in the address: new, moved, closed, overdue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from dashboard.components import follow_up
from dashboard.components.markup import emit, render, unbroken
from dashboard.components.paging import ROWS_A_PAGE, asked_page, page_links
from dashboard.components.parts import line_link
from dashboard.components.scope import day_asked
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import state
from queries.values import Value

CHANGES = ("new", "state", "closed", "reopened", "withdrawn", "overdue")
DAYS = 30
PARAMETER = "from"


def show(view: View) -> None:
    """The changes from the day in the address, else of the last 30 days, to the as-of day."""
    typed = view.query.get(PARAMETER, "")
    since, problem = _since(view, typed)
    change = view.query.get("change", "")
    change = change if change in CHANGES else ""
    asked: dict[str, Value] = {"since": since, "as_of": view.as_of, "committee": view.scope.committee}
    counts = {
        one: _count(view.rows("action_changes", **asked, change=one, first=1, last=1)) for one in CHANGES
    }
    count = counts[change] if change else sum(counts.values())
    last = -(-count // ROWS_A_PAGE)
    page = asked_page(view)
    page = page if page <= last else 1
    first = (page - 1) * ROWS_A_PAGE + 1
    rows = view.rows(
        "action_changes", **asked, change=change or None, first=first, last=first + ROWS_A_PAGE - 1
    )
    words = [view.t("change-count", change=view.t(f"change-{one}"), count=counts[one]) for one in CHANGES]
    place = view.t("pages-place", first=first, last=first + len(rows) - 1, all=count) if last > 1 else ""
    result = view.t("changes-result", since=since, date=view.as_of, counts=" · ".join(words))
    title = view.t("changes-title")
    emit(
        render(
            "changes_form.html",
            t=view.t,
            action=view.link(view.path, view="changes"),
            typed=typed if problem else since.isoformat(),
            problem=problem,
            change=change,
            changes=[(one, view.t(f"change-{one}")) for one in CHANGES],
            result=f"{result} · {place}" if place else result,
        ),
        table(title, _columns(view), rows, empty=view.t("changes-none", since=since), caption_hidden=True),
        page_links(
            view,
            page,
            last,
            lambda number: view.link(
                "/follow-ups",
                view="changes",
                change=change or None,
                page=number if number > 1 else None,
                **{PARAMETER: since.isoformat()},
            ),
            view.t("pages-label", list=title),
        ),
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link("action_changes", **asked, change=change or None),
            view.t("changes-csv"),
        ),
    )


def _since(view: View, typed: str) -> tuple[date, str | None]:
    """The day asked for, else the usual one with what is wrong with what was typed."""
    usual = view.as_of - timedelta(days=DAYS)
    if not typed:
        return usual, None
    day = day_asked(typed)
    if day is None:
        return usual, view.t("changes-not-a-day", since=usual)
    if day > view.as_of:
        return usual, view.t("changes-after", date=view.as_of, since=usual)
    return day, None


def _count(rows: Sequence[Row]) -> int:
    return int(rows[0]["list_count"]) if rows else 0


def _columns(view: View) -> list[Column]:
    return [
        Column(view.t("column-text"), lambda row: _words(view, row), row_header=True),
        Column(view.t("column-changed-on"), lambda row: unbroken(view.text(row["changed_on"]))),
        Column(view.t("column-change"), lambda row: _change(view, row), whole=True),
        Column(view.t("column-actor"), lambda row: view.korean(row["actor"])),
        Column(view.t("progress-note"), lambda row: view.korean(row["note"])),
        Column(view.t("column-owner-department"), lambda row: view.korean(row["owner_department"])),
        Column(view.t("column-source"), lambda row: _line(view, row)),
    ]


def _words(view: View, row: Row) -> Cell:
    return follow_up.page_link(view, row, event=row["event_id"])


def _change(view: View, row: Row) -> Cell:
    words = view.t(f"change-{row['change']}")
    if row["change"] == "overdue":
        return Markup("{}{}").format(words, follow_up.small(view.t("change-due", date=row["due_date"])))
    if row["event_id"] is None:
        return words
    if row["change"] == "withdrawn":
        return Markup("{}{}").format(words, follow_up.small(state(view, row["before_state"])))
    before, after = state(view, row["before_state"]), state(view, row["state"])
    return Markup("{}{}").format(words, follow_up.small(view.t("change-step", before=before, after=after)))


def _line(view: View, row: Row) -> Cell:
    return line_link(view, row["slug"], row["first_line"], row["last_line"], follow_up.short(row["text"]))
