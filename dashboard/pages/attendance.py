"""출석: member by meeting, with glyph, word and colour; a rate only where a confirmed roster gives one."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import committees
from dashboard.components.filter_bar import filter_bar
from dashboard.components.markup import emit, render
from dashboard.components.parts import heading, notice
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import persons
from dashboard.pages.attendance_grid import MOST_COMMITTEES, MOST_MEETINGS, grids
from dashboard.pages.attendance_rates import PARAMETER, coverage, rate_table
from dashboard.pages.page import FILTERED, Page, State
from queries.engine import Engine


def show(view: View) -> None:
    """Everybody whom the minutes list, against the meetings that the address asks for."""
    scope = view.scope.asked
    heading(view, view.t("attendance-title"), lead=view.t("attendance-lead"))
    if not committees(view).rows:
        emit(notice(view, "no-minutes"))
        return
    totals = view.rows("meeting_totals", **scope)[0]
    kept = {name: view.query.get(name) for name in ("page", PARAMETER)}
    shown = grids(view, kept)
    summary = _summary(view, totals)
    emit(filter_bar(view, result=f"{summary} · {shown.place}" if shown.place else summary))
    if not totals["held_count"]:
        emit(notice(view, "scope-empty"))
        return
    seats = view.rows("attendance_totals", as_of=view.as_of, **scope)[0]
    if not seats["seat_count"]:
        emit(notice(view, "no-roster"))
    if totals["held_count"] == 1:
        emit(notice(view, "no-earlier-meeting"))
    emit(
        render("section.html", id="grid", title=view.t("attendance-grid-title"), lead=None),
        render("legend.html", label=view.t("legend-label"), entries=shown.legend(view)),
        *shown.draw(view, view.t("attendance-members-title"), member=True),
        shown.links,
    )
    if seats["seat_count"]:
        emit(
            render(
                "section.html",
                id="rates",
                title=view.t("attendance-rates-title"),
                lead=coverage(view, seats),
            ),
            rate_table(view, kept, several=seats["committee_count"] > 1),
            _csv(view.csv_link("attendance_rate", as_of=view.as_of, **scope), view.t("attendance-rates-csv")),
        )
    emit(
        render(
            "section.html",
            id="observers",
            title=view.t("attendance-observers-title"),
            lead=_observers(view, totals),
        ),
        *shown.draw(view, view.t("attendance-observers-title"), member=False),
        _csv(view.csv_link("attendance", **scope), view.t("attendance-csv")),
    )


def _csv(address: str, words: str) -> Markup:
    return Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(address, words)


def _summary(view: View, totals: Row) -> str:
    return view.t(
        "attendance-summary",
        meetings=totals["held_count"],
        present=_added(view, totals["present_count"], totals["recorded_count"]),
        stated=_stated(view, totals, "stated_attendee_count", "stated_count"),
        date=view.as_of,
    )


def _observers(view: View, totals: Row) -> str:
    listed = totals["observer_entry_count"]
    entries = view.t("entry-count", count=listed) if listed else view.t("not-recorded")
    stated = _stated(view, totals, "stated_observer_count", "observers_stated_count")
    return view.t("observers-summary", entries=entries, stated=stated)


def _stated(view: View, totals: Row, column: str, stating: str) -> str:
    """The sum of what the minutes state, and how many of them do; 기록 없음 where none does."""
    said = _added(view, totals[column], totals[stating])
    if totals[stating] in (0, totals["held_count"]):
        return said
    return view.t("stated-by-some", count=said, stating=totals[stating], meetings=totals["held_count"])


def _added(view: View, count: int | None, meetings: int) -> str:
    """A number of persons, said to count one who came to several meetings several times."""
    said = persons(view, count)
    return view.t("several-persons", persons=said) if count is not None and meetings > 1 else said


def _states(engine: Engine) -> Sequence[State]:
    committees = engine.rows("committee_meetings")
    alone = len(committees) == 1
    count, most = (
        (committees[0]["held_count"], MOST_MEETINGS) if alone else (len(committees), MOST_COMMITTEES)
    )
    second = [State("second-page", query={"page": "2"})] if count > most else []
    return [
        FILTERED,
        *second,
        State("nothing-in-period", query={"since": "1999-01-01", "until": "1999-12-31"}),
    ]


PAGE = Page("attendance", "/attendance", show, states=_states, lasting=True)
