"""Members present at each meeting: a chart for each committee; what is not recorded is counted apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
from markupsafe import Markup

from dashboard.components import chart
from dashboard.components.chart import Series
from dashboard.components.markup import emit, filled, render
from dashboard.components.scope import NO_COMMITTEE
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import session
from dashboard.pages.overview_figures import Figures
from queries.values import Value

KEY = "attendance-by-meeting"
MOST_COMMITTEES = 3
MOST_MEETINGS = 12  # of a committee in its chart
MOST_ROWS = 24  # of a committee in its table


def charts(view: View, now: Figures) -> None:
    """A card for each committee, the one that met last first; of many committees only the first few."""
    committees = view.rows("committee_meetings", **now.scope.asked)
    shown = committees[:MOST_COMMITTEES]
    newest = _newest(view, now, [row["committee"] for row in shown]) if shown else []
    for place, committee in enumerate(shown, start=1):
        _card(view, now, committee, newest, place, alone=len(committees) == 1)
    if len(committees) > MOST_COMMITTEES:
        words = view.t(f"{KEY}-more", shown=MOST_COMMITTEES, count=len(committees))
        emit(
            Markup('<p class="card-links">{} <a href="{}">{}</a></p>').format(
                words, view.link("/attendance"), view.t(f"{KEY}-records")
            )
        )


def _newest(view: View, now: Figures, committees: Sequence[str]) -> list[Row]:
    period = {name: value for name, value in now.scope.asked.items() if name != "committee"}
    return view.rows(
        "newest_meetings", committees=committees, most=MOST_ROWS, recorded=MOST_MEETINGS, **period
    )


def _card(view: View, now: Figures, committee: Row, held: Sequence[Row], place: int, *, alone: bool) -> None:
    id = KEY if place == 1 else f"{KEY}-{place}"
    asked = {**now.scope.asked, "committee": committee["committee"]}
    held = [row for row in reversed(held) if row["committee"] == committee["committee"]]
    newest = [row for row in held if row["list_place"] <= MOST_ROWS]
    recorded = [row for row in held if (row["recorded_place"] or MOST_MEETINGS + 1) <= MOST_MEETINGS]
    missing = committee["held_count"] - committee["recorded_count"]
    how = []
    if committee["recorded_count"] > len(recorded):
        how.append(view.t(f"{KEY}-newest", shown=len(recorded), count=committee["recorded_count"]))
    if committee["held_count"] > len(newest):
        how.append(view.t(f"{KEY}-table", shown=len(newest), count=committee["held_count"]))
    chart.card(
        view,
        key=KEY,
        id=id,
        of=None
        if alone
        else view.t("no-committee")
        if committee["committee"] == NO_COMMITTEE
        else committee["committee"],
        figure=_figure(view, recorded) if recorded else None,
        finding=_finding(view, committee, recorded),
        how=how,
        apart=_apart(view, asked, missing, id) if missing else None,
        rows=table(
            view.t(f"{KEY}-title"),
            [
                Column(view.t("column-name"), lambda row: _meeting(view, row), row_header=True),
                Column(view.t("column-held-on"), lambda row: view.or_none(row["held_on"])),
                _count(view, "present_count"),
                _count(view, "stated_attendee_count"),
            ],
            newest,
            empty=view.t("not-recorded"),
            caption_hidden=True,
        ),
        csv=view.csv_link("meetings", **asked),
        records=view.link("/attendance", committee=committee["committee"]),
    )


def _figure(view: View, recorded: Sequence[Row]) -> go.Figure:
    counts = [row["present_count"] for row in recorded]
    return chart.bars(
        [
            f"{view.or_none(row['held_on'])} {session(row['session_label'], row['held_on'])}"
            for row in recorded
        ],
        [Series(view.t("column-present-count"), counts, ["present"] * len(counts))],
        unit=view.t("unit-persons"),
        theme=view.theme,
        axis=view.t("axis-persons"),
    )


def _finding(view: View, committee: Row, recorded: Sequence[Row]) -> str:
    """The range over what is recorded, the last two of it, and of how many meetings that speaks."""
    count, known = committee["held_count"], committee["recorded_count"]
    latest = [row["present_count"] for row in recorded[-2:]]
    if not latest:
        return view.t(f"{KEY}-none", count=count)
    if len(latest) == 1:
        return view.t(f"{KEY}-single", count=count, present=latest[0])
    return view.t(
        f"{KEY}-finding",
        recorded=known,
        count=count,
        fewest=committee["fewest_count"],
        most=committee["most_count"],
        latest=latest[1],
        before=latest[0],
    )


def _apart(view: View, asked: Mapping[str, Value], count: int, id: str) -> Markup:
    """The newest meetings without attendance on record, and the way to all of them."""
    unrecorded = view.rows("meetings", gap="attendance", **asked, first=1, last=MOST_MEETINGS)
    links = Markup("").join(
        filled("<li>{} {}</li>", view.or_none(row["held_on"]), _meeting(view, row))
        for row in reversed(unrecorded)
    )
    if count > len(unrecorded):
        every = view.link("/meeting", gap="attendance", committee=str(asked["committee"]))
        links += Markup('<li><a href="{}">{}</a></li>').format(
            every, view.t(f"{KEY}-all-unrecorded", count=count)
        )
    return render(
        "folded.html",
        id=f"{id}-unrecorded",
        summary=view.t(f"{KEY}-unrecorded", count=count),
        open=False,
        content=Markup("<ul>{}</ul>").format(links),
    )


def _meeting(view: View, row: Row) -> Cell:
    name = row["name"] or row["file_name"]
    return linked(view.link("/meeting", meeting=row["slug"]), view.korean(name))


def _count(view: View, field: str) -> Column:
    heading = view.t(f"column-{field.replace('_', '-')}")
    return Column(heading, lambda row: view.or_none(row[field]), numeric=True)
