"""Meetings held over time: by month, drawn together to quarters or years where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.components import chart
from dashboard.components.calendar import Part, parts
from dashboard.components.chart import Series
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.pages.overview_figures import Figures

KEY = "meetings-over-time"
FEWEST_FOR_A_TREND = 4


def meetings_over_time(view: View, now: Figures) -> None:
    """The chart, its sentence and its table; each part leads to its meetings."""
    counted = view.rows("meetings_by_month", **now.scope.asked)
    shown = parts(counted, ("meeting_count", "recorded_count"), now.scope, now.as_of, begun=_begun(view, now))
    names = [part_name(view, part) for part in shown]
    counts = [part.sums["meeting_count"] for part in shown]
    undated = sum(row["meeting_count"] for row in counted if row["year"] is None)
    chart.card(
        view,
        key=KEY,
        figure=chart.bars(
            names,
            [Series(view.t("column-meeting-count"), counts, ["meeting"] * len(counts))],
            unit=view.t("unit-meetings"),
            theme=view.theme,
            axis=view.t("axis-meetings"),
        )
        if shown
        else None,
        finding=_finding(view, shown, names) if shown else [view.t(f"{KEY}-none")],
        how=[view.t(f"{KEY}-undated", count=undated)] if undated else (),
        rows=table(
            view.t(f"{KEY}-title"),
            [
                Column(view.t("column-period"), lambda row: _period(view, row), row_header=True),
                Column(
                    view.t("column-meeting-count"), lambda row: view.text(row["meeting_count"]), numeric=True
                ),
                Column(
                    view.t("column-recorded-meetings"),
                    lambda row: view.text(row["recorded_count"]),
                    numeric=True,
                ),
            ],
            [{"name": name, "part": part, **part.sums} for name, part in zip(names, shown, strict=True)],
            empty=view.t(f"{KEY}-none"),
            caption_hidden=True,
        ),
        csv=view.csv_link("meetings_by_month", **now.scope.asked),
        records=view.link("/meeting", gap="held"),
    )


def _begun(view: View, now: Figures) -> date | None:
    """The first day on record; that of the period where nothing is known of the time before it."""
    first: date | None = now.totals["first_held_on"]
    if now.scope.since is not None and first is not None:
        earlier = view.rows("meeting_totals", committee=now.scope.committee, until=now.scope.since)[0]
        return earlier["first_held_on"] or first
    return first


def part_name(view: View, part: Part) -> str:
    """A month, quarter or year in figures that sort: 2026-03, 2026 1분기, 2026."""
    year = str(part.since.year)
    if part.unit == "year":
        return year
    if part.unit == "quarter":
        return view.t("quarter", year=year, number=(part.since.month - 1) // 3 + 1)
    return f"{year}-{part.since.month:02}"


def _period(view: View, row: Row) -> Cell:
    part = row["part"]
    if not part.sums["meeting_count"]:
        return str(row["name"])
    link = view.link("/meeting", gap="held", since=str(part.since), until=str(part.until))
    return Markup('<a href="{}">{}</a>').format(link, row["name"])


def _finding(view: View, shown: Sequence[Part], names: Sequence[str]) -> list[str]:
    """What it is; the most and the fewest; and, of enough parts and meetings, how the halves compare."""
    counts = [part.sums["meeting_count"] for part in shown]
    total, most = sum(counts), max(counts)
    busiest = [name for name, count in zip(names, counts, strict=True) if count == most]
    unit = shown[0].unit
    told = [view.t(f"{KEY}-what", total=total, first=names[0], last=names[-1], parts=len(shown), unit=unit)]
    if len(shown) > 1:
        told.append(
            view.t(
                f"{KEY}-most",
                most=most,
                name=busiest[-1],
                ties=len(busiest),
                without=counts.count(0),
                unit=unit,
            )
        )
    whole = [part.sums["meeting_count"] for part in shown if part.whole]
    if len(whole) >= FEWEST_FOR_A_TREND and sum(whole) >= FEWEST_FOR_A_TREND:
        half = len(whole) // 2
        earlier, later = sum(whole[:half]), sum(whole[-half:])
        change = "same" if earlier == later else "more" if later > earlier else "fewer"
        told.append(
            view.t(
                f"{KEY}-{change}",
                parts=half,
                earlier=earlier,
                later=later,
                difference=abs(later - earlier),
                unit=unit,
            )
        )
    return told
