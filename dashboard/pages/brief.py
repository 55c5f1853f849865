"""보고용 한 쪽: what the overview says of a period, as one sheet of A4 to print and to hand on."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components.choosing import committees
from dashboard.components.filter_bar import filter_bar
from dashboard.components.handing_on import report_link
from dashboard.components.markup import emit, render
from dashboard.components.parts import Kpi, heading, notice
from dashboard.components.view import View
from dashboard.pages import overview, overview_attention, overview_kpis
from dashboard.pages.overview_figures import before, figures
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine


def show(view: View) -> None:
    """The brief over the same figures as the overview, from the same queries."""
    now = figures(view, view.scope, view.as_of)
    heading(
        view,
        view.t("brief-title"),
        provisional=overview.provisional(view, now),
    )
    if not committees(view).rows:
        emit(notice(view, "no-minutes"))
        return
    emit(filter_bar(view, result=overview.result(view, now)), render("print_button.html", t=view.t))
    if not now.totals["meeting_count"]:
        emit(notice(view, "scope-empty"))
        return
    then = before(view, now)
    found = overview_attention.concerns(view, now)
    emit(
        render(
            "brief.html",
            t=view.t,
            comparison=overview.comparison(view, now, then),
            kpis=_rows(overview_kpis.key_figures(view, now, overview.comparable(then))),
            concerns=overview_attention.sentences(view, found),
            rest=overview_attention.quiet(view, now, found),
        ),
        report_link(view, "brief"),
    )


def _rows(figures: Sequence[Kpi]) -> list[dict[str, object]]:
    """Key figures as rows: what, value, period before and parts, basis."""
    return [
        {"label": one.label, "value": one.value, "details": one.details, "basis": one.basis}
        for one in figures
    ]


def _states(engine: Engine) -> Sequence[State]:
    return [REST, State("empty-period", query={"since": "1999-01-01", "until": "1999-12-31"})]


PAGE = Page("brief", "/brief", show, states=_states, within="overview", lasting=True)
