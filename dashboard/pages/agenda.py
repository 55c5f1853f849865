"""안건: every item with its type, department and outcome; one item from its listing to what was said."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.filter_bar import filter_bar
from dashboard.components.markup import emit, render, unbroken
from dashboard.components.paging import ROWS_A_PAGE, sheet
from dashboard.components.parts import Filter, facts, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import item_type
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine


def show(view: View) -> None:
    """All items, or the one that the address names."""
    everything = view.rows("agenda_items")
    asked = view.query.get("item")
    if everything and asked is not None:
        _one(view, everything, asked)
        return
    heading(view, view.t("agenda-title"), lead=view.t("agenda-lead"))
    if not everything:
        emit(notice(view, "no-minutes"))
        return
    chosen = {name: view.query.get(name, "") for name in ("type", "department")}
    scope = view.scope.asked
    rows = view.rows("agenda_items", item_type=chosen["type"], department=chosen["department"], **scope)
    part = sheet(view, rows, view.t("pages-label", list=view.t("agenda-table-title")), chosen)
    result = view.t("agenda-result", shown=len(rows), all=len(everything), date=view.as_of)
    emit(
        filter_bar(view, result=part.under(result), choices=_filters(view, everything, chosen)),
        _table(view, part.rows),
        part.links,
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link(
                "agenda_items",
                item_type=chosen["type"] or None,
                department=chosen["department"] or None,
                **scope,
            ),
            view.t("agenda-csv"),
        ),
    )


def _filters(view: View, rows: Sequence[Row], chosen: dict[str, str]) -> list[Filter]:
    types = sorted({row["item_type"] for row in rows if row["item_type"]})
    departments = sorted({row["presenter"] for row in rows if row["presenter"]})
    every = ("", view.t("filter-all"))
    return [
        Filter(
            "type",
            view.t("column-item-type"),
            [every, *((one, item_type(view, one)) for one in types)],
            chosen["type"],
        ),
        Filter(
            "department",
            view.t("column-presenter"),
            [every, *((one, one) for one in departments)],
            chosen["department"],
        ),
    ]


def _table(view: View, rows: Sequence[Row]) -> Markup:
    def title(row: Row) -> Cell:
        return Markup('{}. <a href="{}">{}</a>').format(
            row["number"],
            view.link("/agenda", meeting=row["slug"], item=row["number"]),
            view.korean(row["title"]),
        )

    def meeting(row: Row) -> Cell:
        return Markup('<a href="{}">{}</a>').format(
            view.link("/meeting", meeting=row["slug"]),
            Markup("{} {}").format(
                unbroken(view.or_none(row["held_on"])),
                view.korean(row["session_label"]) if row["session_label"] else "",
            ),
        )

    columns = [
        Column(view.t("column-title"), title, row_header=True),
        Column(view.t("column-item-type"), lambda row: item_type(view, row["item_type"])),
        Column(view.t("column-presenter"), lambda row: view.korean(row["presenter"])),
        Column(view.t("column-result"), lambda row: view.korean(row["result"])),
        Column(view.t("column-meeting"), meeting),
        Column(view.t("column-history"), lambda row: _history(view, row)),
        Column(
            view.t("column-source"),
            lambda row: line_link(view, row["slug"], row["first_line"], row["last_line"], row["title"]),
        ),
    ]
    return table(view.t("agenda-table-title"), columns, rows, empty=view.t("filter-empty"))


def _history(view: View, row: Row) -> str:
    count = row["earlier_count"]
    return view.t("history-earlier", count=count) if count else view.t("history-none")


def _one(view: View, rows: Sequence[Row], asked: str) -> None:
    meeting = view.query.get("meeting")
    item = next((row for row in rows if str(row["number"]) == asked and meeting in (None, row["slug"])), None)
    if item is None:
        heading(view, view.t("agenda-title"))
        emit(notice(view, "unknown-item", link=view.link("/agenda"), urgent=True))
        return
    name = view.t("agenda-item-heading", number=str(item["number"]))
    heading(
        view,
        f"{name}: {item['title']}",
        shown=Markup("{}: {}").format(name, view.korean(item["title"])),
    )
    slug = item["slug"]
    recorded: list[tuple[str, Cell]] = [
        (view.t("column-item-type"), item_type(view, item["item_type"])),
        (view.t("column-presenter"), view.korean(item["presenter"])),
        (view.t("column-discussed-as"), view.korean(item["discussed_as"])),
        (view.t("column-presented-by"), view.korean(item["presented_by"])),
        (view.t("column-result"), view.korean(item["result"])),
        (view.t("column-history"), _history(view, item)),
        (view.t("fact-listed-at"), line_link(view, slug, item["first_line"], item["last_line"])),
    ]
    if item["discussed_line"] is not None:
        recorded.append(
            (
                view.t("fact-introduced-at"),
                line_link(view, slug, item["discussed_line"], item["discussed_line"]),
            )
        )
    emit(
        facts(recorded),
        render("section.html", id="item-speeches", title=view.t("item-speeches-title"), lead=None),
        _speeches(view, item),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/agenda"), view.t("agenda-back")
        ),
    )


def _speeches(view: View, item: Row) -> Markup:
    number, slug = item["number"], item["slug"]
    said = [
        row
        for row in view.rows("speech_paragraphs", meeting=slug)
        if number in (row["agenda_number"], row["proposed_agenda_number"])
    ]
    columns = [
        Column(
            view.t("column-speaker-label"), lambda row: view.korean(row["speaker_label"]), row_header=True
        ),
        Column(view.t("column-text"), lambda row: view.korean(row["text"])),
        Column(
            view.t("column-link-basis"),
            lambda row: view.t(_basis(row, number)),
        ),
        Column(
            view.t("column-source"), lambda row: line_link(view, slug, row["first_line"], row["last_line"])
        ),
    ]
    return table(
        view.t("item-speeches-title"), columns, said, empty=view.t("item-speeches-none"), caption_hidden=True
    )


def _basis(row: Row, number: int) -> str:
    """Why a speech stands under the item: printed, or proposed by its place, confirmed or not."""
    if row["agenda_number"] == number:
        return "link-printed"
    return "link-confirmed" if row["review_status"] == "confirmed" else "link-proposed"


def _states(engine: Engine) -> Sequence[State]:
    items = engine.run("agenda_items")
    last = [State("item", query={"item": str(items["number"].max())})] if len(items) else []
    return [
        REST,
        *last,
        *([State("second-page", query={"page": "2"})] if len(items) > ROWS_A_PAGE else []),
        State("filtered", query={"type": "보고"}),
        State("none-left", query={"type": "의결"}),
        State("unknown-item", query={"item": "999"}),
    ]


PAGE = Page("agenda", "/agenda", show, states=_states)
