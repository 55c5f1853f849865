"""Parts that pages share: heading with freshness, key figures, facts, notices, filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup, escape

from dashboard.components import drawing
from dashboard.components.markup import emit, filled, render, unbroken
from dashboard.components.table import Cell, Row, linked
from dashboard.components.term import definition
from dashboard.components.view import View

POINT: Final = " · "


def heading(
    view: View,
    title: str,
    *,
    shown: Markup | None = None,
    lead: Cell | None = None,
    provisional: str | None = None,
) -> None:
    """Title of the page and its freshness: as-of day, documents behind it, when read, how certain.

    ``shown``: the heading where it holds words of a document, ``title`` being the plain words.
    """
    drawing.title(view.t("page-title", title=title))
    documents = view.rows("document_totals")[0]
    latest = documents["ingested_at"]
    freshness = [
        view.t("freshness-as-of", date=view.as_of),
        view.t("freshness-documents", count=documents["document_count"]),
        view.t("freshness-read", at=view.moment(latest)) if latest else view.t("freshness-never-read"),
    ]
    if provisional:
        freshness.append(provisional)
    emit(
        render(
            "heading.html",
            page=view.page,
            to_results=view.t("skip-to-results"),
            address=view.address,
            answered=view.query.get("said", ""),
            title=shown or title,
            synthetic=_synthetic(view, documents),
            lead=lead,
            freshness=freshness,
            freshness_label=view.t("freshness-label"),
        )
    )
    view.headed = True


def _synthetic(view: View, documents: Row) -> Markup | None:
    """The banner that stands on every page while any current document is made up (합성 자료)."""
    made, count = documents["synthetic_count"], documents["document_count"]
    if not made:
        return None
    return notice(view, "synthetic-all" if made == count else "synthetic-some", count=count, made=made)


def bare_heading(view: View, title: str, *, lead: Cell | None = None) -> None:
    """Title alone, where no data stand behind the page or they cannot be read."""
    drawing.title(view.t("page-title", title=title))
    emit(
        render(
            "heading.html",
            page=view.page,
            to_results=view.t("skip-to-results"),
            address=view.address,
            answered=view.query.get("said", ""),
            title=title,
            synthetic=None,
            lead=lead,
            freshness=(),
            freshness_label="",
        )
    )
    view.headed = True


@dataclass(frozen=True, slots=True)
class Kpi:
    """One key figure: value, its numerator and denominator in words, its basis, and its rows.

    ``key``: of its words, by which its definition is found. ``finding``: a sentence on what it tells.
    ``ways``: parts of the details, between their points, that have rows of their own, with the address of
    those.
    """

    label: str
    value: str
    details: Sequence[str]
    basis: str
    link: str
    link_text: str
    key: str = ""
    finding: str = ""
    ways: Mapping[str, str] = field(default_factory=dict)

    @property
    def lines(self) -> list[Markup]:
        """The details, their parts leading to their rows."""
        point = escape(POINT)
        return [point.join(map(self._part, line.split(POINT))) for line in self.details]

    def _part(self, words: str) -> Markup:
        return linked(self.ways[words], unbroken(words)) if words in self.ways else unbroken(words)


def kpis(view: View, figures: Sequence[Kpi]) -> None:
    """Key figures as a list of cards."""
    defined = [(one, definition(view, one.key, one.label)) for one in figures]
    emit(render("kpis.html", heading=view.t("kpis-heading"), kpis=defined))


def facts(pairs: Sequence[tuple[str, Cell]]) -> Markup:
    """Labelled values as a description list."""
    return render("facts.html", facts=pairs)


def notice(
    view: View, key: str, *, link: str | None = None, urgent: bool = False, **values: str | int
) -> Markup:
    """What happened and the way on: ``<key>-title``, ``<key>-text`` and, with a link, ``<key>-link``.

    An ``urgent`` one, of which a page has one at most, takes the focus when the page arrives.
    """
    return render(
        "notice.html",
        key=key,
        title=view.t(f"{key}-title", **values),
        sentence=view.t(f"{key}-text", **values),
        link=link,
        link_text=view.t(f"{key}-link") if link else None,
        urgent=urgent,
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """One choice in the address: parameter, label, (value, words) options, and the one chosen.

    ``typed``: words that a person types, instead of options. ``rare``: folded away while nothing is chosen.
    """

    name: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str
    typed: bool = False
    rare: bool = False


def filters(view: View, choices: Sequence[Filter], *, result: str, kept: Sequence[str] = ()) -> Markup:
    """A form of native selects that writes the address, with the count of what it left."""
    unfiltered = view.link(view.path, **{name: view.query.get(name) for name in kept})
    return render(
        "filters.html",
        action=unfiltered,
        label=view.t("filters-label"),
        filters=choices,
        language=view.language,
        apply=view.t("filters-apply"),
        reset=unfiltered if any(choice.chosen for choice in choices) else None,
        reset_text=view.t("filters-reset"),
        result=result,
    )


def line_link(view: View, meeting: str, first: int, last: int, subject: str | None = None) -> Markup:
    """Link to the line of the minutes that a row came from; ``subject`` tells it from others when heard."""
    one = first == last
    text = view.t("line", line=str(first)) if one else view.t("lines", first=str(first), last=str(last))
    heard = filled('<span class="visually-hidden">, {}</span>', view.korean(subject)) if subject else ""
    return filled(
        '<a class="line-link" href="{}">{}{}</a>',
        view.link("/meeting", meeting=meeting, line=first),
        text,
        heard,
    )
