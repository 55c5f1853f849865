"""Words and parts for a follow-up, the same wherever one is shown: due, age, owner, answers, its own page."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.form import Input
from dashboard.components.markup import filled, unbroken
from dashboard.components.table import Cell, Row
from dashboard.components.view import View
from dashboard.components.words import owner_basis, state, uptake

SHORT = 40


def short(words: str) -> str:
    """The beginning of a sentence, enough to tell it from others."""
    return words if len(words) <= SHORT else f"{words[:SHORT]}…"


def page_link(view: View, row: Row, *, event: int | None = None) -> Markup:
    """The words of a follow-up, linked to its page or to one of its events there."""
    place = f"#event-{event}" if event else ""
    address = view.link("/follow-up", id=row.get("follow_up_id") or row["action_item_id"]) + place
    return filled('<a href="{}">{}</a>', address, view.korean(row["text"]))


def small(words: Cell) -> Markup:
    """Words beside a value that say what it rests on."""
    return filled(' <span class="entry-kind">{}</span>', words)


def kind(view: View, row: Row) -> Cell:
    """Request, commitment or decision, and whether it is worded softly."""
    words = view.t(f"kind-{row['kind']}")
    return filled("{}{}", words, small(view.t("soft"))) if row["soft"] else words


def owner(view: View, row: Row) -> Cell:
    """Who is to act and what that rests on; the document's own general words where it names nobody."""
    if row["owner_department"] is None:
        printed = row["owner_as_printed"]
        return view.quoting("owner-as-printed", words=printed) if printed else view.t("not-recorded")
    return filled("{}{}", view.korean(row["owner_department"]), small(owner_basis(view, row["owner_basis"])))


def due(view: View, row: Row) -> Cell:
    """The day, late or near, and the words that it rests on; the words alone where they give no day."""
    basis = due_basis(view, row)
    if row["due_date"] is None:
        return small(basis) if basis else view.t("due-none")
    return filled("{}{}", due_words(view, row), small(basis) if basis else "")


def due_words(view: View, row: Row) -> Cell:
    """The due date with how many days are over or left, in words."""
    if row["due_date"] is None:
        return view.t("due-none")
    days = (row["due_date"] - view.as_of).days
    if row["due_status"] == "overdue":
        return unbroken(view.t("due-late", date=row["due_date"], days=-days))
    if row["due_status"] == "soon":
        return unbroken(view.t("due-soon" if days else "due-today", date=row["due_date"], days=days))
    return unbroken(view.text(row["due_date"]))


def due_basis(view: View, row: Row) -> Cell:
    """The words that state the limit and how a day was reckoned from them, or a person's word for it."""
    if row["due_rule"]:
        rule = view.t(f"due-rule-{row['due_rule']}")
        return filled("{}, {}", view.quoting("due-words", words=row["due_basis"]), rule)
    if row["due_basis"]:
        return view.quoting("due-by-person-words", words=row["due_basis"])
    return view.t("due-by-person") if row["due_date"] else ""


def age(view: View, row: Row) -> str:
    """Days since the meeting."""
    days = row["age_days"]
    return view.t("age-unknown") if days is None else view.t("age-since", days=days)


def answers(view: View, row: Row) -> Cell:
    """Answers to a request, or requests that a promise answers; they lead to where that is confirmed.

    One that answers everything is no answer of its own.
    """
    own, blanket = row["answer_count"], row["blanket_answer_count"]
    if row["kind"] == "decision":
        return view.t("answer-inapplicable")
    if row["kind"] == "commitment":
        words = view.t("answer-to", count=own + blanket) if own + blanket else view.t("answer-to-none")
    elif own:
        words = view.t("answer-some", count=own)
    else:
        words = view.t("answer-blanket", count=blanket) if blanket else view.t("answer-none")
    if not own + blanket:
        return words
    confirmed = row["confirmed_answer_count"]
    heard = filled('<span class="visually-hidden">: {}</span>', view.korean(short(row["text"])))
    return filled(
        '<a href="{}#answers">{}{}</a>{}',
        view.link("/review", at=f"action-item-{row['action_item_id']}"),
        words,
        heard,
        small(view.t("answer-confirmed", count=confirmed) if confirmed else view.t("answer-proposed")),
    )


def progress(view: View, row: Row) -> Cell:
    """처리 상태 with the day from which it holds and, of a request, its 반영 여부."""
    if row["state"] is None:
        return view.t("state-none")
    words = since(view, row)
    if not row["uptake"]:
        return words
    return filled("{}{}", words, small(view.t("event-uptake", uptake=uptake(view, row["uptake"]))))


def since(view: View, row: Row) -> Cell:
    """처리 상태 with the day from which it holds."""
    if row["state"] is None:
        return view.t("state-none")
    return unbroken(view.t("state-from", state=state(view, row["state"]), date=row["state_on"]))


def progress_inputs(
    view: View, states: Sequence[str], *, uptakes: Sequence[str] = (), chosen_uptake: str = "", evidence: bool
) -> Sequence[Input]:
    """What a person records: a state, of requests also 반영 여부, from when, why, shown by what."""
    made = [
        Input("state", view.t("column-state"), "select", options=[(one, state(view, one)) for one in states])
    ]
    if uptakes:
        options = [("", view.t("uptake-none")), *((one, uptake(view, one)) for one in uptakes)]
        made.append(Input("uptake", view.t("column-uptake"), "select", chosen_uptake, options=options))
    made += [
        Input("on", view.t("column-effective-on"), "date", hint=view.t("progress-on-hint")),
        Input("note", view.t("progress-note"), "area", hint=view.t("progress-note-hint"), longest=500),
    ]
    if evidence:
        made.append(
            Input(
                "evidence", view.t("progress-evidence"), hint=view.t("progress-evidence-hint"), longest=2000
            )
        )
    return made
