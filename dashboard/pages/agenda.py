"""안건: every item with its type, department, outcome and which discussion of its subject it was."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import among
from dashboard.components.filter_bar import filter_bar
from dashboard.components.markup import emit
from dashboard.components.paging import ROWS_A_PAGE, asked_rows, sheet_of
from dashboard.components.parts import Filter, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import ITEM_TYPES, item_type
from dashboard.pages import agenda_item, agenda_proposals
from dashboard.pages.agenda_history import history, meeting_link
from dashboard.pages.outcome import outcome
from dashboard.pages.page import FILTERED, Page, State
from queries.engine import Engine

NEEDED = "needed"
NONE = "-"
HELD = ("yes", "no")


def show(view: View) -> None:
    """All items, the one that the address names, or the links that wait for a person."""
    choices = _choices(view)
    asked = view.query.get("item")
    if choices and asked is not None:
        agenda_item.show(view, asked)
        return
    if choices and "links" in view.query:
        agenda_proposals.show(view)
        return
    heading(view, view.t("agenda-title"), lead=view.t("agenda-lead"))
    if not choices:
        emit(notice(view, "no-minutes"))
        return
    chosen = {name: view.query.get(name, "") for name in ("type", "department", "outcome", "held")}
    scope = view.scope.asked
    narrowed = {
        "item_type": chosen["type"] or None,
        "department": chosen["department"] or None,
        "outcome": chosen["outcome"] or None,
        "held": chosen["held"] or None,
        **scope,
    }
    rows = asked_rows(view, "agenda_items", narrowed)
    part = sheet_of(view, rows, view.t("pages-label", list=view.t("agenda-table-title")), chosen)
    result = view.t(
        "agenda-result",
        shown=rows[0]["list_count"] if rows else 0,
        all=sum(row["item_count"] for row in choices),
        date=view.as_of,
    )
    emit(
        filter_bar(view, result=part.under(result), choices=_filters(view, choices, chosen)),
        _table(view, part.rows),
        part.links,
        Markup('<p class="card-links"><a href="{}">{}</a> <a href="{}" download>{}</a></p>').format(
            view.link("/agenda", links="open"),
            view.t("agenda-proposals-link"),
            view.csv_link("agenda_items", **narrowed),
            view.t("agenda-csv"),
        ),
    )


def _choices(view: View) -> list[Row]:
    """Types and departments of the committee's items; of all where it has none or none is asked for."""
    committee = view.scope.committee
    own = view.rows("agenda_choices", committee=committee) if committee else []
    return own or view.rows("agenda_choices")


def _filters(view: View, rows: Sequence[Row], chosen: dict[str, str]) -> list[Filter]:
    asked_type = chosen["type"] if chosen["type"] in ITEM_TYPES else ""
    types = _with(asked_type, {row["item_type"] for row in rows if row["item_type"]})
    departments = sorted({row["presenter"] for row in rows if row["presenter"]})
    results = [row["result"] or NONE for row in view.rows("outcome_mix")]
    if chosen["outcome"] not in ("", NEEDED, *results):
        results.append(chosen["outcome"])
    every = ("", view.t("filter-all"))
    return [
        Filter(
            "type",
            view.t("column-item-type"),
            [every, *((one, item_type(view, one)) for one in types)],
            chosen["type"],
        ),
        *among(
            view,
            "department",
            view.t("column-presenter"),
            [(one, one) for one in departments],
            chosen["department"],
        ),
        Filter(
            "outcome",
            view.t("agenda-outcome"),
            [
                every,
                (NEEDED, view.t("agenda-outcome-needed")),
                *((one, view.t("not-recorded") if one == NONE else one) for one in results),
            ],
            chosen["outcome"],
        ),
        Filter(
            "held",
            view.t("agenda-held"),
            [every, *((one, view.t(f"agenda-held-{one}")) for one in HELD)],
            chosen["held"],
        ),
    ]


def _with(chosen: str, options: set[str]) -> list[str]:
    """The options in order, with the one that is chosen, which another committee may have."""
    return sorted(options | ({chosen} if chosen else set()))


def _table(view: View, rows: Sequence[Row]) -> Markup:
    def title(row: Row) -> Cell:
        return linked(
            view.link("/agenda", meeting=row["slug"], item=row["number"]),
            Markup("{}. {}").format(row["number"], view.korean(row["title"])),
        )

    votes = view.rows("votes", meetings=sorted({row["slug"] for row in rows})) if rows else []
    columns = [
        Column(view.t("column-title"), title, row_header=True),
        Column(view.t("column-item-type"), lambda row: item_type(view, row["item_type"])),
        Column(view.t("column-presenter"), lambda row: view.korean(row["presenter"])),
        Column(view.t("column-result"), lambda row: outcome(view, row, votes)),
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row), whole=True),
        Column(view.t("column-history"), lambda row: history(view, row), whole=view.language == "ko"),
        Column(
            view.t("column-source"),
            lambda row: line_link(view, row["slug"], row["first_line"], row["last_line"], row["title"]),
        ),
    ]
    return table(view.t("agenda-table-title"), columns, rows, empty=view.t("filter-empty"))


def _states(engine: Engine) -> Sequence[State]:
    items = engine.rows("agenda_items", first=1, last=ROWS_A_PAGE + 1)
    return [
        FILTERED,
        *agenda_item.states(items),
        *([State("second-page", query={"page": "2"})] if len(items) > ROWS_A_PAGE else []),
        State("filtered", query={"type": "보고"}),
        State("none-left", query={"type": "의결"}),
        State("outcome", query={"outcome": NEEDED, "held": HELD[0]}),
        State("links", query={"links": "open"}),
        State("unknown-item", query={"item": "999"}),
    ]


PAGE = Page("agenda", "/agenda", show, states=_states, lasting=True)
