"""후속 조치: what was asked for and promised, who is to do it, in which state, how old, from which line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.components.filter_bar import filter_bar
from dashboard.components.markup import emit
from dashboard.components.paging import ROWS_A_PAGE, sheet
from dashboard.components.parts import Filter, heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import STATES, owner_basis, reviewed, state
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine

KINDS = ("request", "commitment", "decision")
NONE = "-"


def show(view: View) -> None:
    """All follow-ups, or those that the address asks for."""
    meeting = view.query.get("meeting")
    everything = view.rows("action_items", as_of=view.as_of, meeting=meeting)
    drafts = sum(1 for row in everything if row["review_status"] == "draft")
    heading(
        view,
        view.t("follow-ups-title"),
        lead=view.t("follow-ups-lead"),
        provisional=view.t("follow-ups-provisional", drafts=drafts, confirmed=len(everything) - drafts),
    )
    if not everything:
        emit(
            notice(view, "no-follow-ups", link=view.link("/follow-ups"), urgent=True)
            if meeting
            else notice(view, "no-minutes")
        )
        return
    chosen = {name: view.query.get(name, "") for name in ("kind", "department", "state")}
    scope = view.scope.asked
    rows = view.rows("action_items", as_of=view.as_of, meeting=meeting, **chosen, **scope)
    asked = {name: value or None for name, value in chosen.items()}
    title = view.t("follow-ups-table-title")
    part = sheet(
        view,
        rows,
        view.t("pages-label", list=title),
        {"meeting": meeting, **asked},
        row_id=follow_up_id,
    )
    result = view.t("follow-ups-result", shown=len(rows), all=len(everything), date=view.as_of)
    emit(
        filter_bar(
            view, result=part.under(result), choices=_filters(view, everything, chosen), kept=("meeting",)
        ),
        _table(view, part.rows),
        part.links,
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link("action_items", as_of=view.as_of, meeting=meeting, **asked, **scope),
            view.t("follow-ups-csv"),
        ),
    )


def _filters(view: View, rows: Sequence[Row], chosen: dict[str, str]) -> list[Filter]:
    departments = sorted({row["owner_department"] for row in rows if row["owner_department"]})
    every = ("", view.t("filter-all"))
    return [
        Filter(
            "kind",
            view.t("column-kind"),
            [every, *((kind, view.t(f"kind-{kind}")) for kind in KINDS)],
            chosen["kind"],
        ),
        Filter(
            "department",
            view.t("column-owner-department"),
            [every, *((one, one) for one in departments), (NONE, view.t("owner-none"))],
            chosen["department"],
        ),
        Filter(
            "state",
            view.t("column-state"),
            [every, *((one, state(view, one)) for one in STATES), (NONE, view.t("state-none"))],
            chosen["state"],
        ),
    ]


def _table(view: View, rows: Sequence[Row]) -> Markup:
    def words(row: Row) -> Cell:
        soft = Markup(' <span class="entry-kind">{}</span>').format(view.t("soft")) if row["soft"] else ""
        return view.korean(row["text"]) + soft

    columns = [
        Column(view.t("column-text"), words, row_header=True),
        Column(view.t("column-kind"), lambda row: view.t(f"kind-{row['kind']}")),
        Column(view.t("column-speaker-label"), lambda row: view.korean(row["speaker_label"])),
        Column(view.t("column-owner-department"), lambda row: _owner(view, row)),
        Column(view.t("column-review-status"), lambda row: _reviewed(view, row)),
        Column(view.t("column-state"), lambda row: state(view, row["state"])),
        Column(view.t("column-due-date"), lambda row: _due(view, row)),
        Column(view.t("column-age-days"), lambda row: _age(view, row)),
        Column(view.t("column-answer-count"), lambda row: _answer(view, row)),
        Column(
            view.t("column-source"),
            lambda row: _source(view, row),
        ),
    ]
    return table(
        view.t("follow-ups-table-title"),
        columns,
        rows,
        empty=view.t("filter-empty"),
        row_id=follow_up_id,
    )


def _reviewed(view: View, row: Row) -> Cell:
    """Who confirmed it and when; a draft leads to where it is confirmed."""
    heard = Markup('<span class="visually-hidden">: {}</span>').format(view.korean(f"{row['text'][:24]}…"))
    return Markup('<a href="{}#current">{}{}</a>').format(
        view.link("/review", at=f"action-item-{row['action_item_id']}"), reviewed(view, row), heard
    )


def follow_up_id(row: Row) -> str:
    """Name of a follow-up's row within the page: its meeting and its place there."""
    return f"follow-up-{row['slug']}-{row['position']}"


def _owner(view: View, row: Row) -> Cell:
    if row["owner_department"] is None:
        printed = row["owner_as_printed"]
        return view.quoting("owner-as-printed", words=printed) if printed else view.t("not-recorded")
    return Markup('{} <span class="entry-kind">{}</span>').format(
        view.korean(row["owner_department"]), owner_basis(view, row["owner_basis"])
    )


def _due(view: View, row: Row) -> Cell:
    """The day, late or not, and the words that it rests on; the words alone where they give no day."""
    basis = Markup("")
    if row["due_basis"]:
        words = view.quoting("due-words", words=row["due_basis"])
        rule = f", {view.t('due-rule-' + row['due_rule'])}" if row["due_rule"] else ""
        basis = Markup(' <span class="entry-kind">{}{}</span>').format(words, rule)
    if row["due_date"] is None:
        return basis or view.t("due-none")
    late = (view.as_of - row["due_date"]).days if row["state"] not in ("완료", "종결") else 0
    day = view.text(row["due_date"])
    return Markup("{}").format(view.t("due-late", date=day, days=late) if late > 0 else day) + basis


def _age(view: View, row: Row) -> str:
    return view.t("not-recorded") if row["age_days"] is None else view.t("age-days", days=row["age_days"])


def _answer(view: View, row: Row) -> Cell:
    """Answers to the request; one that answers everything is no answer of its own."""
    if row["kind"] != "request":
        return view.t("answer-inapplicable")
    if row["answer_count"]:
        words = view.t("answer-some", count=row["answer_count"])
    elif row["blanket_answer_count"]:
        words = view.t("answer-blanket", count=row["blanket_answer_count"])
    else:
        return view.t("answer-none")
    if row["confirmed_answer_count"]:
        return words
    return Markup('{} <span class="entry-kind">{}</span>').format(words, view.t("answer-proposed"))


def _source(view: View, row: Row) -> Cell:
    """The line, and how sure the rule is that took it for an action item."""
    link = line_link(view, row["slug"], row["first_line"], row["last_line"], f"{row['text'][:24]}…")
    if row["confidence"] is None:
        return link
    return link + Markup(' <span class="entry-kind">{}</span>').format(
        view.t(f"confidence-{row['confidence']}")
    )


def _states(engine: Engine) -> Sequence[State]:
    count = len(engine.run("action_items", as_of=date.max))
    return [
        REST,
        *([State("second-page", query={"page": "2"})] if count > ROWS_A_PAGE else []),
        State("requests", query={"kind": "request"}),
        State("without-owner", query={"department": NONE}),
        State("none-left", query={"state": "완료"}),
        State("unknown-meeting", query={"meeting": "no-such-meeting"}),
        State(
            "chosen",
            steps=({"focus": "#filter-kind"}, {"press": "ArrowDown"}, {"click": "form.filters button"}),
        ),
    ]


PAGE = Page("follow-ups", "/follow-ups", show, states=_states)
