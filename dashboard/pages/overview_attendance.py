"""Members present at each meeting: a chart for each committee; what is not recorded is counted apart."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
from markupsafe import Markup

from dashboard.components import chart
from dashboard.components.chart import Series
from dashboard.components.markup import render
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View

KEY = "attendance-by-meeting"
MOST_MEETINGS = 12  # of a committee in its chart


def charts(view: View, meetings: Sequence[Row]) -> None:
    """A card for each committee, the one that met last first; ``meetings`` are newest first."""
    committees = list(dict.fromkeys(row["committee"] for row in meetings))
    for place, committee in enumerate(committees, start=1):
        _card(
            view,
            [row for row in reversed(meetings) if row["committee"] == committee],
            id=KEY if place == 1 else f"{KEY}-{place}",
            of=view.or_none(committee) if len(committees) > 1 else None,
        )


def _card(view: View, oldest_first: Sequence[Row], *, id: str, of: str | None) -> None:
    recorded = [row for row in oldest_first if row["present_count"] is not None]
    unrecorded = [row for row in oldest_first if row["present_count"] is None]
    how = []
    if len(recorded) > MOST_MEETINGS:
        how.append(view.t(f"{KEY}-newest", shown=MOST_MEETINGS, count=len(recorded)))
    chart.card(
        view,
        key=KEY,
        id=id,
        of=of,
        figure=_figure(view, recorded[-MOST_MEETINGS:]) if recorded else None,
        finding=_finding(view, recorded, len(oldest_first)),
        how=how,
        apart=_apart(view, unrecorded, id) if unrecorded else None,
        rows=table(
            view.t(f"{KEY}-title"),
            [
                Column(view.t("column-name"), lambda row: _meeting(view, row), row_header=True),
                Column(view.t("column-held-on"), lambda row: view.or_none(row["held_on"])),
                _count(view, "present_count"),
                _count(view, "stated_attendee_count"),
            ],
            oldest_first,
            empty=view.t("not-recorded"),
            caption_hidden=True,
        ),
        csv=view.csv_link("meetings"),
        records=view.link("/attendance"),
    )


def _figure(view: View, recorded: Sequence[Row]) -> go.Figure:
    counts = [row["present_count"] for row in recorded]
    return chart.bars(
        [f"{view.or_none(row['held_on'])} {row['session_label'] or ''}".strip() for row in recorded],
        [Series(view.t("column-present-count"), counts, ["present"] * len(counts))],
        unit=view.t("unit-persons"),
        theme=view.theme,
        axis=view.t("axis-persons"),
    )


def _finding(view: View, recorded: Sequence[Row], count: int) -> str:
    """The range over what is recorded, the last two of it, and of how many meetings that speaks."""
    counts = [row["present_count"] for row in recorded]
    if not counts:
        return view.t(f"{KEY}-none", count=count)
    if len(counts) == 1:
        return view.t(f"{KEY}-single", count=count, present=counts[0])
    return view.t(
        f"{KEY}-finding",
        recorded=len(counts),
        count=count,
        fewest=min(counts),
        most=max(counts),
        latest=counts[-1],
        before=counts[-2],
    )


def _apart(view: View, unrecorded: Sequence[Row], id: str) -> Markup:
    links = Markup("").join(
        Markup("<li>{} {}</li>").format(view.or_none(row["held_on"]), _meeting(view, row))
        for row in unrecorded
    )
    return render(
        "folded.html",
        id=f"{id}-unrecorded",
        summary=view.t(f"{KEY}-unrecorded", count=len(unrecorded)),
        open=False,
        content=Markup("<ul>{}</ul>").format(links),
    )


def _meeting(view: View, row: Row) -> Cell:
    name = row["name"] or row["file_name"]
    return Markup('<a href="{}">{}</a>').format(view.link("/meeting", meeting=row["slug"]), view.korean(name))


def _count(view: View, field: str) -> Column:
    heading = view.t(f"column-{field.replace('_', '-')}")
    return Column(heading, lambda row: view.or_none(row[field]), numeric=True)
