"""The way from a figure to its definition in the glossary."""

from __future__ import annotations

from markupsafe import Markup

from dashboard import terms
from dashboard.components.table import Cell
from dashboard.components.view import View

GLOSSARY = "/glossary"


def link(view: View, term: str) -> str:
    """Address of a term in the glossary."""
    return f"{view.link(GLOSSARY)}#{term}"


def definition(view: View, figure: str, name: Cell) -> Markup | None:
    """Link to what a figure means, by the key of its words; ``name`` tells it from others when heard."""
    term = terms.figures().get(figure)
    if term is None:
        return None
    return Markup('<a class="term-link" href="{}">{}<span class="visually-hidden">: {}</span></a>').format(
        link(view, term), view.t("glossary-link"), name
    )
