"""후속 조치: what was asked for and promised, who is to do it, in which state, how late, from which line.

Three views of the same rows: a table in which many can be recorded at once, a board of one list a state,
and what changed since a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.components import follow_up
from dashboard.components.filter_bar import filter_bar
from dashboard.components.form import Button, answer, form, person
from dashboard.components.handing_on import report_link
from dashboard.components.markup import emit, filled, render, unbroken
from dashboard.components.paging import ROW_PARAMETER, ROWS_A_PAGE, asked_page, page_links
from dashboard.components.parts import heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import STATES, reviewed
from dashboard.pages import follow_ups_board, follow_ups_changes
from dashboard.pages.follow_ups_figures import figures
from dashboard.pages.follow_ups_filters import CHOICES, Chosen, filters
from dashboard.pages.page import FILTERED, Page, State
from queries.engine import Engine
from queries.values import Value

VIEWS = ("table", "board", "changes")
Asked = dict[str, Value]


def show(view: View) -> None:
    """All follow-ups, or those that the address asks for, as the address asks to see them."""
    shown = view.query.get("view", "")
    shown = shown if shown in VIEWS else VIEWS[0]
    meeting = view.query.get("meeting")
    drafts, confirmed = _counts(view)
    heading(
        view,
        view.t("follow-ups-title"),
        lead=view.t("follow-ups-lead"),
        provisional=view.t("follow-ups-provisional", drafts=drafts, confirmed=confirmed),
    )
    everything = sum(_counts(view, meeting)) if meeting else drafts + confirmed
    if not everything:
        emit(
            notice(view, "no-follow-ups", link=view.link("/follow-ups"), urgent=True)
            if meeting
            else notice(view, "no-minutes")
        )
        return
    emit(
        answer(view, undo=True),
        person(view),
        report_link(view, "follow-ups", meeting=meeting),
        _views(view, shown),
    )
    if shown == "changes":
        follow_ups_changes.show(view)
        return
    chosen = {name: view.query.get(name) or None for name in CHOICES}
    asked: Asked = {"meeting": meeting, **chosen, **view.scope.asked}
    if shown == "board":
        choices = [choice for choice in filters(view, chosen) if choice.name not in ("state", "review")]
        follow_ups_board.show(view, choices, asked)
        return
    _table(view, chosen, asked, everything)


def _counts(view: View, meeting: str | None = None) -> tuple[int, int]:
    """How many follow-ups are drafts and how many confirmed, of a meeting or of all."""
    rows = view.rows("action_items_by_kind", meeting=meeting)
    return sum(row["draft_count"] for row in rows), sum(row["confirmed_count"] for row in rows)


def _views(view: View, shown: str) -> Markup:
    kept = {name: view.query.get(name) or None for name in ("meeting", *CHOICES)}
    return render(
        "views.html",
        label=view.t("follow-ups-views"),
        views=[
            {
                "words": view.t(f"follow-ups-view-{name}"),
                "link": view.link("/follow-ups", **kept, view=None if name == VIEWS[0] else name),
                "current": name == shown,
            }
            for name in VIEWS
        ],
    )


def _table(view: View, chosen: Chosen, asked: Asked, all_count: int) -> None:
    page = _page(view, asked)
    rows = _rows(view, asked, page)
    if not rows and page > 1:
        page = 1
        rows = _rows(view, asked, page)
    count = rows[0]["list_count"] if rows else 0
    title = view.t("follow-ups-table-title")
    narrowed = any(chosen.values()) or any(view.scope.asked.values())
    key = "follow-ups-result" if narrowed else "follow-ups-result-all"
    result = view.t(key, shown=count, all=all_count, date=view.as_of)
    last = -(-count // ROWS_A_PAGE)
    if last > 1:
        first = rows[0]["list_place"]
        place = view.t("pages-place", first=first, last=first + len(rows) - 1, all=count)
        result = f"{result} · {place}"
    emit(
        Markup("") if asked["meeting"] else figures(view, chosen),
        filter_bar(view, result=result, choices=filters(view, chosen), kept=("meeting",)),
        _listing(view, rows),
        page_links(
            view,
            page,
            last,
            lambda number: view.link(
                view.path, meeting=view.query.get("meeting"), **chosen, page=number if number > 1 else None
            ),
            view.t("pages-label", list=title),
        ),
        filled(
            '<p class="card-links"><a href="{}" download>{}</a></p>',
            view.csv_link("action_items", as_of=view.as_of, **asked),
            view.t("follow-ups-csv"),
        ),
    )


def _page(view: View, asked: Asked) -> int:
    """The page that the address asks for, or the one that holds the row it names."""
    name, _, number = view.query.get(ROW_PARAMETER, "").rpartition("-")
    if name != "follow-up" or not number.isascii() or not number.isdigit() or len(number) > 18:
        return asked_page(view)
    found = view.rows("action_items", as_of=view.as_of, item=int(number), **asked)
    return -(-found[0]["list_place"] // ROWS_A_PAGE) if found else asked_page(view)


def _rows(view: View, asked: Asked, page: int) -> list[Row]:
    first = (page - 1) * ROWS_A_PAGE + 1
    return view.rows("action_items", as_of=view.as_of, first=first, last=first + ROWS_A_PAGE - 1, **asked)


def _listing(view: View, rows: Sequence[Row]) -> Markup:
    """The rows; where some are confirmed, many of those are recorded at once by the form around them."""
    can_choose = view.may("follow-up-record-many") and any(
        row["review_status"] == "confirmed" for row in rows
    )
    refused = view.said if view.said and view.said.form == "bulk" else None
    ticked = set(refused.typed.get("keys", ())) if refused and not refused.done else set()
    listing = table(
        view.t("follow-ups-table-title"),
        _columns(view, can_choose, ticked),
        rows,
        empty=view.t("filter-empty"),
        row_id=follow_up_id,
    )
    if not can_choose:
        return listing
    count = sum(str(row["follow_up_id"]) in ticked for row in rows)
    return form(
        view,
        "follow-up-record-many",
        follow_up.progress_inputs(view, tuple(STATES), evidence=False),
        [
            Button(
                view.t("bulk-button", count=count) if count else view.t("bulk-none"),
                counted=view.t("bulk-button", count="#"),
            )
        ],
        id="bulk",
        label=view.t("bulk-label"),
        hidden={"seen": max(row["last_event_id"] for row in rows)},
        body=render("choosing.html", t=view.t, legend=view.t("bulk-legend"), listing=listing),
    )


def _columns(view: View, can_choose: bool, ticked: set[str]) -> list[Column]:
    box = [Column(view.t("review-choose"), lambda row: _box(view, row, ticked))] if can_choose else []
    return [
        Column(view.t("column-text"), lambda row: _words(view, row), row_header=True),
        *box,
        Column(view.t("column-speaker-label"), lambda row: view.speaker(row["speaker_label"])),
        Column(view.t("column-owner-department"), lambda row: follow_up.owner(view, row)),
        Column(view.t("column-review-status"), lambda row: _reviewed(view, row)),
        Column(view.t("column-state"), lambda row: follow_up.progress(view, row)),
        Column(view.t("column-due-date"), lambda row: _due(view, row)),
        Column(view.t("column-answer-count"), lambda row: follow_up.answers(view, row)),
        Column(view.t("column-source"), lambda row: _source(view, row)),
    ]


def _words(view: View, row: Row) -> Cell:
    return filled("{} {}", follow_up.page_link(view, row), follow_up.small(follow_up.kind(view, row)))


def _due(view: View, row: Row) -> Cell:
    """The due date and how long ago the meeting was."""
    return filled("{} {}", follow_up.due(view, row), follow_up.small(follow_up.age(view, row)))


def _box(view: View, row: Row, ticked: set[str]) -> Cell:
    if row["review_status"] != "confirmed":
        return view.t("bulk-draft")
    key = str(row["follow_up_id"])
    return filled(
        '<input type="checkbox" name="keys" value="{}" aria-label="{}" lang="ko"{}>',
        key,
        view.t("review-choose-row", words=follow_up.short(row["text"])),
        Markup(" checked") if key in ticked else "",
    )


def _reviewed(view: View, row: Row) -> Cell:
    """Who confirmed it and when; a draft leads to where it is confirmed."""
    heard = filled('<span class="visually-hidden">: {}</span>', view.korean(follow_up.short(row["text"])))
    return filled(
        '<a href="{}#current">{}{}</a>',
        view.link("/review", at=f"action-item-{row['action_item_id']}"),
        unbroken(reviewed(view, row)),
        heard,
    )


def follow_up_id(row: Row) -> str:
    """Name of a follow-up's row within the page."""
    return f"follow-up-{row['follow_up_id']}"


def _source(view: View, row: Row) -> Cell:
    """The line, and how sure the rule is that took it for an action item."""
    link = line_link(view, row["slug"], row["first_line"], row["last_line"], follow_up.short(row["text"]))
    if row["confidence"] is None:
        return link
    return link + follow_up.small(view.t(f"confidence-{row['confidence']}"))


def _states(engine: Engine) -> Sequence[State]:
    rows = engine.rows("action_items", as_of=date.max, first=1, last=1)
    count = rows[0]["list_count"] if rows else 0
    return [
        FILTERED,
        *([State("second-page", query={"page": "2"})] if count > ROWS_A_PAGE else []),
        State("requests", query={"kind": "request"}),
        State("none-left", query={"state": "완료"}),
        State("unknown-meeting", query={"meeting": "no-such-meeting"}),
        State("board", query={"view": "board"}),
        State("changes", query={"view": "changes"}),
        State("changes-in-error", query={"view": "changes", "from": "yesterday"}),
        State(
            "chosen",
            steps=(
                {"focus": "#filter-kind"},
                {"press": "ArrowDown"},
                {"click": "form.filters button[type=submit]"},
            ),
        ),
    ]


PAGE = Page("follow-ups", "/follow-ups", show, states=_states, essential=True, lasting=True)
