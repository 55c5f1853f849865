"""The pages in their order, the manifest that the audit learns them from, and what runs one of them.

A page is one file: load (queries), say (sentence), show (figure, table), link (records, downloads).
"""

from __future__ import annotations

import logging
from functools import cached_property
from typing import Any

import streamlit as st

from dashboard import preferences, said, visitors
from dashboard.actions import barred
from dashboard.catalogue import LANGUAGES, text
from dashboard.components.form import untold
from dashboard.components.markup import emit
from dashboard.components.parts import bare_heading, notice
from dashboard.components.view import View
from dashboard.pages import (
    accessibility,
    accessibility_findings,
    accessibility_review,
    accessibility_runs,
    agenda,
    attendance,
    brief,
    committee,
    documents,
    follow_up,
    follow_ups,
    glossary,
    help,
    meeting,
    member,
    overview,
    people,
    remembering,
    reports,
    review,
    search,
    settings,
    sources,
    statement,
    trail,
)
from dashboard.pages.page import Page
from dashboard.site import served
from data.errors import DataError
from queries.catalogue import QueryError
from queries.disclosure import Audience
from queries.engine import Engine

PAGES: tuple[Page, ...] = (
    overview.PAGE,
    brief.PAGE,
    meeting.PAGE,
    committee.PAGE,
    member.PAGE,
    attendance.PAGE,
    agenda.PAGE,
    follow_ups.PAGE,
    follow_up.PAGE,
    search.PAGE,
    reports.PAGE,
    review.PAGE,
    documents.PAGE,
    people.PAGE,
    sources.PAGE,
    trail.PAGE,
    accessibility.PAGE,
    accessibility_findings.PAGE,
    accessibility_runs.PAGE,
    accessibility_review.PAGE,
    help.PAGE,
    glossary.PAGE,
    settings.PAGE,
    statement.PAGE,
)
WIDTHS = (1280, 640, 320)
THEMES = ("light", "dark")

# Streamlit marks the page to be run, so its pages are a session's own; made anew they are a tenth of a rerun.
_MADE = "pages"
_log = logging.getLogger(__name__)


def manifest(engine: Engine) -> dict[str, Any]:
    """Pages with their states, languages, themes and widths: all that the audit has to open."""
    return {
        "pages": [
            {
                "id": page.id,
                "path": page.path,
                "sampled": page.sampled,
                "title": {language: text(language, f"{page.id}-title") for language in LANGUAGES},
                "states": [
                    {
                        "name": state.name,
                        "query": dict(state.query),
                        "steps": [dict(step) for step in state.steps],
                        "acts": [dict(act) for act in state.acts],
                        "widths": list(state.widths or WIDTHS),
                    }
                    for state in page.states(engine)
                ],
            }
            for page in PAGES
        ],
        "languages": list(LANGUAGES),
        "themes": list(THEMES),
        "widths": list(WIDTHS),
        "follows_theme": True,
    }


def run() -> None:
    """Show the page that the address names. Called by Streamlit for every visit and rerun."""
    if _MADE not in st.session_state:
        st.session_state[_MADE] = [_shown(page) for page in PAGES]
    st.navigation(st.session_state[_MADE], position="hidden").run()


class _Registered(st.Page):
    """A page of Streamlit's, which works out the same hash of its address at every use, 76 times a rerun."""

    @cached_property
    def _script_hash(self) -> str:
        return super()._script_hash


def _shown(page: Page) -> st.Page:
    def show() -> None:
        _show(page)

    return _Registered(
        show, title=page.id, url_path=page.path.strip("/") or page.id, default=page.path == "/"
    )


def _show(page: Page) -> None:
    """One page; a failure ends as a sentence and a way on, its details in the log."""
    query = dict(st.query_params.items())
    cookies = st.context.cookies
    visitor = visitors.mark_of(cookies)
    shown = preferences.shown(cookies, query)
    theme = st.context.theme.type if shown["theme"] == "system" else shown["theme"]
    person = served().access.person(st.context.headers, cookies, st.context.ip_address or "")
    view = View(
        engine=served().engine.seen_by(Audience(person.sees)),
        language=shown["lang"],
        theme="dark" if theme == "dark" else "light",
        path=page.path,
        query=query,
        person=person.name,
        token=visitors.token(visitor, served().access.key),
        said=said.recall(visitor, query.get("said", "")),
        preferences=shown,
        page=page.id,
        barred=barred(person),
        why=person.why,
        is_administrator=person.may("administrator") and not person.public,
    )
    try:
        remembering.show(page, view)
        emit(untold(view))
    except (DataError, QueryError) as error:
        _log.exception("page %s could not be shown", page.id)
        _fail(view, page, view.t(f"error-{error.code}", **error.values))
    except Exception:
        _log.exception("page %s failed", page.id)
        _fail(view, page, view.t("error-unexpected"))


def _fail(view: View, page: Page, sentence: str) -> None:
    """A sentence and a way on; the details are in the log."""
    title = view.t(f"{page.id}-title")
    if not view.headed:
        bare_heading(view, title)
    emit(notice(view, "page-failed", link=view.link(page.path), urgent=True, title=title, sentence=sentence))
