"""용어집: every term and formula of the pages, each at an address of its own."""

from __future__ import annotations

from dashboard import terms
from dashboard.components.markup import emit, render
from dashboard.components.parts import bare_heading
from dashboard.components.view import View
from dashboard.pages.page import Page


def show(view: View) -> None:
    """All terms by subject; ``#<term>`` is the place of one."""
    bare_heading(view, view.t("glossary-title"), lead=view.t("glossary-lead"))
    groups = [
        {
            "id": group.id,
            "title": view.t(f"glossary-group-{group.id}"),
            "terms": [_term(view, term) for term in group.terms],
        }
        for group in terms.groups()
    ]
    emit(render("glossary.html", label=view.t("glossary-contents"), groups=groups))


def _term(view: View, term: terms.Term) -> dict[str, object]:
    return {
        "id": term.id,
        "name": view.t(f"term-{term.id}"),
        "means": view.t(f"term-{term.id}-means"),
        "parts": [
            (view.t(f"glossary-part-{part}"), view.t(f"term-{term.id}-{part}"))
            for part in terms.PARTS
            if part in term.parts
        ],
        "used": view.t("glossary-used", page=_title(view, term.used)),
        "link": view.link(term.used),
    }


def _title(view: View, path: str) -> str:
    from dashboard.pages import PAGES

    return view.t(f"{next(page.id for page in PAGES if page.path == path)}-title")


PAGE = Page("glossary", "/glossary", show, place="footer")
