"""What was decided of the items that need a decision, and how soon the minutes were published."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components import chart
from dashboard.components.chart import Series
from dashboard.components.parts import POINT
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import LAGS, minutes_lag
from dashboard.pages.overview_figures import Figures

MOST = 8
NOT_RECORDED = "기록 없음"


def outcomes(view: View, now: Figures) -> None:
    """Items that need a decision, by result; the rarest results are one bar, each a row of the table."""
    counted = view.rows("outcome_mix", **now.scope.asked)
    key = "outcome-mix"
    bars = _most(view, counted)
    chart.card(
        view,
        key=key,
        figure=chart.bars(
            [name for name, _, _ in bars],
            [
                Series(
                    view.t("column-item-count"),
                    [count for _, count, _ in bars],
                    [meaning for _, _, meaning in bars],
                )
            ],
            unit=view.t("unit-items"),
            theme=view.theme,
            axis=view.t("axis-items"),
        )
        if counted
        else None,
        finding=_outcome_finding(view, counted) if counted else view.t(f"{key}-none"),
        rows=table(
            view.t(f"{key}-title"),
            [
                Column(view.t("column-result"), lambda row: _items(view, row["result"]), row_header=True),
                Column(view.t("column-item-count"), lambda row: view.text(row["item_count"]), numeric=True),
                Column(
                    view.t("column-untyped-count"), lambda row: view.text(row["untyped_count"]), numeric=True
                ),
            ],
            counted,
            empty=view.t(f"{key}-none"),
            caption_hidden=True,
        ),
        csv=view.csv_link("outcome_mix", **now.scope.asked),
        records=view.link("/agenda", outcome="needed"),
    )


def _items(view: View, result: str | None) -> Cell:
    """A result that leads to exactly its items."""
    return linked(view.link("/agenda", outcome=result or "-"), view.korean(result))


def _most(view: View, counted: Sequence[Row]) -> list[tuple[str, int, str]]:
    """Name, count and meaning of each bar: the most frequent results, the others as one, none on record."""
    said = [(row["result"], row["item_count"]) for row in counted if row["result"] is not None]
    bars = [(name, count, "result") for name, count in said[:MOST]]
    if others := sum(count for _, count in said[MOST:]):
        bars.append((view.t("outcome-others"), others, "기타"))
    if missing := _missing(counted):
        bars.append((view.t("not-recorded"), missing, NOT_RECORDED))
    return bars


def _missing(counted: Sequence[Row]) -> int:
    return sum(row["item_count"] for row in counted if row["result"] is None)


def _outcome_finding(view: View, counted: Sequence[Row]) -> list[str]:
    total, missing = sum(row["item_count"] for row in counted), _missing(counted)
    untyped = sum(row["untyped_count"] for row in counted)
    told = [view.t("outcome-mix-what", total=total, recorded=total - missing, missing=missing)]
    if untyped:
        told.append(view.t("outcome-mix-untyped", untyped=untyped, typed=total - untyped))
    if total == missing:
        return told
    said = {row["result"]: row["item_count"] for row in counted if row["result"] is not None}
    most = max(said.values())
    first = [result for result, count in said.items() if count == most]
    share = round(100 * most / (total - missing))
    most_often = view.t(
        "outcome-mix-most", result=POINT.join(first), ties=len(first), count=most, percent=share
    )
    return [*told, most_often]


def publication(view: View, now: Figures) -> None:
    """Days from a meeting to the publication of its minutes, where the document gives that day."""
    counted = {row["lag"]: row for row in view.rows("minutes_lag", **now.scope.asked)}
    known = sum(row["meeting_count"] for lag, row in counted.items() if lag is not None)
    missing = counted[None]["meeting_count"] if None in counted else 0
    shown: list[Row] = [
        {"lag": lag, "meeting_count": counted[lag]["meeting_count"] if lag in counted else 0}
        for lag in (*LAGS, *([None] if missing else []))
    ]
    key = "minutes-lag"
    chart.card(
        view,
        key=key,
        figure=chart.bars(
            [minutes_lag(view, row["lag"]) for row in shown],
            [
                Series(
                    view.t("column-meeting-count"),
                    [row["meeting_count"] for row in shown],
                    [NOT_RECORDED if row["lag"] is None else "meeting" for row in shown],
                )
            ],
            unit=view.t("unit-meetings"),
            theme=view.theme,
            axis=view.t("axis-meetings"),
        )
        if known
        else None,
        finding=_lag_finding(view, counted, known, missing) if known else _unpublished(view, missing),
        rows=table(
            view.t(f"{key}-title"),
            [
                Column(view.t("column-lag"), lambda row: _meetings(view, row), row_header=True),
                Column(
                    view.t("column-meeting-count"), lambda row: view.text(row["meeting_count"]), numeric=True
                ),
            ],
            shown if counted else [],
            empty=view.t(f"{key}-none"),
            caption_hidden=True,
        ),
        csv=view.csv_link("minutes_lag", **now.scope.asked),
        records=view.link("/meeting", gap="held"),
    )


def _lag_finding(view: View, counted: dict[str | None, Row], known: int, missing: int) -> list[str]:
    one = next(iter(counted.values()))
    return [
        view.t("minutes-lag-what", known=known, all=known + missing, missing=missing),
        view.t("minutes-lag-statistics", median=one["lag_median"], ninety=one["lag_ninety"]),
    ]


def _unpublished(view: View, missing: int) -> str:
    return view.t("minutes-lag-unknown", count=missing) if missing else view.t("minutes-lag-none")


def _meetings(view: View, row: Row) -> Cell:
    """A span of days that leads to exactly its meetings; one without any leads nowhere."""
    words = minutes_lag(view, row["lag"])
    return linked(view.link("/meeting", lag=row["lag"] or "-"), words) if row["meeting_count"] else words
