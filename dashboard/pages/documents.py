"""문서 등록: documents handed in and looked at before they are stored, and what a person has to decide."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.actions.handing_in import LARGEST_FILE, LONGEST_PASTE, MOST_AT_ONCE
from dashboard.components.form import Button, Input, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.paging import ROWS_A_PAGE
from dashboard.components.parts import heading, notice
from dashboard.components.view import View
from dashboard.pages.documents_sorting import (
    LOOKED,
    TOGETHER,
    WAITING_A_PAGE,
    committees,
    conflicts,
    meetings,
    roles,
    unsure,
)
from dashboard.pages.documents_staged import staged
from dashboard.pages.page import REST, Page, State
from dashboard.site import served
from dashboard.staging import Staging, new_word
from queries.engine import Engine

ACCEPTED = ".hwp,.hwpx,.pdf,.docx,.txt,.md,.csv,.xlsx"


def show(view: View) -> None:
    """A batch that the address names, the form for the next one, then what waits for a decision."""
    heading(view, view.t("documents-title"), lead=view.t("documents-lead"))
    emit(answer(view, undo=True), person(view))
    word = view.query.get("batch", "")
    batch = Staging(served().store).batch(word)
    if batch:
        emit(*staged(view, word, batch))
    elif word:
        emit(notice(view, "staged-gone", link=view.link("/documents"), urgent=view.said is None))
    _hand_in(view)
    emit(*unsure(view), *conflicts(view), *meetings(view), *committees(view), *roles(view))


def _hand_in(view: View) -> None:
    word = new_word()
    inputs = [
        Input(
            "files",
            view.t("hand-in-files"),
            "file",
            accept=ACCEPTED,
            multiple=True,
            longest=LARGEST_FILE,
            hint=view.t("hand-in-files-hint", most=MOST_AT_ONCE),
        ),
        Input(
            "pasted",
            view.t("hand-in-pasted"),
            "area",
            longest=LONGEST_PASTE,
            hint=view.t("hand-in-pasted-hint"),
        ),
        Input("called", view.t("hand-in-called"), longest=80, hint=view.t("hand-in-called-hint")),
    ]
    emit(
        render("section.html", id="handing-in", title=view.t("hand-in-title"), lead=view.t("hand-in-lead")),
        form(
            view,
            "stage",
            inputs,
            [Button(view.t("hand-in-button"))],
            id="hand-in",
            label=view.t("hand-in-title"),
            hidden={"batch": word},
            onward=view.link("/documents", batch=word),
            following="staged",
        ),
    )


def _states(engine: Engine) -> Sequence[State]:
    rows = engine.rows("document_roles", last=ROWS_A_PAGE + 1)
    together = {row["slug"] for row in engine.rows("meeting_records")}
    return [
        REST,
        *([State("second-page", query={"page": "2"})] if len(rows) > ROWS_A_PAGE else []),
        *([State("more-meetings", query={TOGETHER: "2"})] if len(together) > WAITING_A_PAGE else []),
        *([State("looked-for", query={LOOKED: rows[0]["file_name"]})] if rows else []),
        State("batch-gone", query={"batch": "nobodys-batch-0001"}),
        State("nothing-handed-in", steps=({"click": "#hand-in button[type=submit]"},)),
    ]


PAGE = Page("documents", "/documents", show, states=_states, essential=True)
