"""현황: is the committee meeting, are members coming, what follows from it, how whole is the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from dashboard.components import drawing
from dashboard.components.choosing import committees
from dashboard.components.filter_bar import filter_bar, scope_words
from dashboard.components.markup import emit, unbroken
from dashboard.components.parts import heading, kpis, notice
from dashboard.components.view import View
from dashboard.pages import (
    overview_attendance,
    overview_attention,
    overview_charts,
    overview_follow_ups,
    overview_kpis,
    overview_months,
    overview_records,
)
from dashboard.pages.overview_figures import Figures, before, figures
from dashboard.pages.page import EXPANDED, FILTERED, MENU_OPEN, READING, Page, State
from queries.engine import Engine


def show(view: View) -> None:
    """The overview of what the current minutes hold of a period and a committee."""
    _ahead(view)
    now = figures(view, view.scope, view.as_of)
    heading(view, view.t("overview-title"), lead=view.t("overview-lead"), provisional=provisional(view, now))
    if not committees(view).rows:
        emit(notice(view, "no-minutes"))
        return
    then = before(view, now)
    emit(
        filter_bar(view, result=result(view, now)),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/brief"), view.t("brief-link")
        ),
    )
    if not now.totals["meeting_count"]:
        emit(notice(view, "scope-empty"))
        return
    overview_attention.attention(view, now)
    emit(comparison(view, now, then))
    kpis(view, overview_kpis.key_figures(view, now, comparable(then)))
    _charts(view, now)


def _ahead(view: View) -> None:
    """Begin to ask what every overview of a meeting shows below its key figures."""
    for name in ("outcome_mix", "action_items_by_kind", "minutes_lag"):
        view.ahead(name, **view.scope.asked)
    for name in ("action_ages", "action_states"):
        view.ahead(name, as_of=view.as_of, **view.scope.asked)


def _charts(view: View, now: Figures) -> None:
    if now.held > 1:
        overview_months.meetings_over_time(view, now)
    left, right = drawing.columns(2)
    with left:
        overview_charts.agenda_types(view, now)
    with right:
        overview_charts.follow_up_kinds(view, now)
    left, right = drawing.columns(2)
    with left:
        overview_follow_ups.states(view, now)
    with right:
        overview_follow_ups.ages(view, now)
    left, right = drawing.columns(2)
    with left:
        overview_records.outcomes(view, now)
    with right:
        overview_records.publication(view, now)
    overview_charts.completeness(view, now)
    if now.held > 1:
        overview_attendance.charts(view, now)


def result(view: View, now: Figures) -> str:
    """Period and committee in words, and how many meetings that leaves."""
    return view.t("overview-result", scope=scope_words(view, now.scope), count=now.held)


def comparable(then: Figures | None) -> Figures | None:
    """The period before, where it has a meeting to compare with."""
    return then if then is not None and then.held else None


def comparison(view: View, now: Figures, then: Figures | None) -> Markup:
    """Which period the figures are compared with, or why with none."""
    if then is not None and then.held:
        words = scope_words(view, replace(then.scope, committee=None))
        link = view.link(
            view.path, since=str(then.scope.since), until=str(then.scope.until), as_of=str(then.as_of)
        )
        return Markup('<p class="comparison">{} <a href="{}">{}</a></p>').format(
            unbroken(view.t("comparison-with", scope=words, count=then.held, date=view.text(then.as_of))),
            link,
            view.t("comparison-link"),
        )
    if then is not None:
        words = scope_words(view, replace(then.scope, committee=None))
        return notice(view, "comparison-empty", scope=words)
    return notice(view, "no-earlier-meeting") if now.held == 1 else notice(view, "comparison-none")


def provisional(view: View, now: Figures) -> str | None:
    """How many of the minutes are approved; a meeting that was not held has none."""
    totals = now.totals
    if not now.held:
        return None
    return view.t(
        "freshness-status",
        approved=totals["approved_count"],
        unknown=totals["approval_unknown_count"],
        count=now.held,
    )


def _states(engine: Engine) -> Sequence[State]:
    totals = engine.rows("meeting_totals")[0]
    last = totals["last_held_on"]
    compared = []
    if last is not None and totals["held_count"] > 1:
        year = {"since": f"{last.year}-01-01", "until": f"{last.year}-12-31"}
        compared = [State("compared", query=year)]
    empty = State("empty-period", query={"since": "1999-01-01", "until": "1999-12-31"})
    wrong = State("wrong-period", query={"since": "어제"})
    return [FILTERED, EXPANDED, READING, MENU_OPEN, *compared, empty, wrong]


PAGE = Page("overview", "/", show, states=_states, lasting=True)
