"""도움말: what each page is for, the keys, how to read charts, what a draft is, and where to write to."""

from __future__ import annotations

from dashboard.catalogue import has
from dashboard.components.contact import contact
from dashboard.components.markup import emit, render
from dashboard.components.parts import bare_heading
from dashboard.components.term import link
from dashboard.components.view import View
from dashboard.pages.page import Page
from dashboard.site import served

KEYS = ("skip", "tab", "enter", "send", "back", "find", "chart", "leave")
CHART_STEPS = ("finding", "table", "one-by-one", "sound", "picture")
DRAFT_STEPS = ("found", "apart", "review", "never")


def show(view: View) -> None:
    """One page of help for all pages; ``#help-<page>`` is the place of one."""
    bare_heading(view, view.t("help-title"), lead=view.t("help-lead"))
    emit(
        render(
            "help.html",
            t=view.t,
            sections=[
                (f"help-{name}", view.t(f"help-{name}")) for name in ("keys", "charts", "drafts", "pages")
            ],
            pages=_pages(view),
            keys=[(view.t(f"help-key-{key}"), view.t(f"help-key-{key}-does")) for key in KEYS],
            charts=[view.t(f"help-chart-{step}") for step in CHART_STEPS],
            drafts=[view.t(f"help-draft-{step}") for step in DRAFT_STEPS],
            term=link(view, "draft"),
            contact=contact(view, served().feedback),
        )
    )


def _pages(view: View) -> list[dict[str, object]]:
    """Every page of the product in the order of its navigation, with the sentence that it begins with."""
    from dashboard.pages import PAGES

    return [
        {
            "id": f"help-{page.id}",
            "link": view.link(page.path),
            "title": view.t(f"{page.id}-title"),
            "words": [
                view.quoted(view.t(key))
                for key in (f"{page.id}-lead", f"help-{page.id}-do")
                if has(view.language, key)
            ],
        }
        for page in PAGES
        if page.id != PAGE.id
    ]


PAGE = Page("help", "/help", show, place="footer")
