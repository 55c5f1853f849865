"""Confirmed follow-ups by 처리 상태, and the open ones by how long they have waited since their meeting."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components import chart
from dashboard.components.chart import Series
from dashboard.components.parts import POINT
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import state
from dashboard.pages.overview_figures import Figures

NONE = "-"
AGES = ("0-30", "31-90", "91-180", "181-")


def states(view: View, now: Figures) -> None:
    """Confirmed follow-ups by state; what is overdue among them is in the table."""
    counted = view.rows("action_states", as_of=now.as_of, **now.scope.asked)
    names = [state(view, row["state"]) for row in counted]
    counts = [row["confirmed_count"] for row in counted]
    key = "follow-up-states"
    chart.card(
        view,
        key=key,
        figure=chart.bars(
            names,
            [Series(view.t("column-confirmed-count"), counts, [row["state"] or NONE for row in counted])],
            unit=view.t("unit-items"),
            theme=view.theme,
            axis=view.t("axis-items"),
        )
        if counted
        else None,
        finding=_states_finding(view, now, names, counts) if counted else _none(view, now, key),
        rows=table(
            view.t(f"{key}-title"),
            [
                Column(view.t("column-state"), lambda row: _state(view, row["state"]), row_header=True),
                _count(view, "confirmed_count"),
                _count(view, "overdue_count"),
            ],
            counted,
            empty=view.t(f"{key}-none"),
            caption_hidden=True,
        ),
        csv=view.csv_link("action_states", as_of=now.as_of, **now.scope.asked),
        records=view.link("/follow-ups", review="confirmed"),
    )


def ages(view: View, now: Figures) -> None:
    """Open confirmed follow-ups by days since their meeting; every bucket is shown, an empty one as 0."""
    counted = {row["age"]: row for row in view.rows("action_ages", as_of=now.as_of, **now.scope.asked)}
    shown = [
        {"age": age, "open_count": 0, "overdue_count": 0} | counted.get(age, {})
        for age in (*AGES, *([None] if None in counted else []))
    ]
    names = [_age(view, row["age"]) for row in shown]
    key = "follow-up-ages"
    chart.card(
        view,
        key=key,
        figure=chart.bars(
            names,
            [
                Series(
                    view.t("column-open-count"), [row["open_count"] for row in shown], ["open"] * len(shown)
                )
            ],
            unit=view.t("unit-items"),
            theme=view.theme,
            axis=view.t("axis-items"),
        )
        if counted
        else None,
        finding=_ages_finding(view, now, shown) if counted else _none(view, now, key),
        rows=table(
            view.t(f"{key}-title"),
            [
                Column(view.t("column-age"), lambda row: _waiting(view, row), row_header=True),
                _count(view, "open_count"),
                _count(view, "overdue_count"),
            ],
            shown if counted else [],
            empty=view.t(f"{key}-none"),
            caption_hidden=True,
        ),
        csv=view.csv_link("action_ages", as_of=now.as_of, **now.scope.asked),
        records=view.link("/follow-ups", review="confirmed", state="open"),
    )


def _none(view: View, now: Figures, key: str) -> list[str]:
    """Nothing to draw, and the drafts that would be drawn once a person confirms them."""
    drafts = now.closure["draft_count"]
    return [view.t(f"{key}-none"), *([view.t("follow-up-drafts-wait", count=drafts)] if drafts else [])]


def _states_finding(view: View, now: Figures, names: Sequence[str], counts: Sequence[int]) -> list[str]:
    total, most = sum(counts), max(counts)
    first = [name for name, count in zip(names, counts, strict=True) if count == most]
    return [
        view.t(
            "follow-up-states-what",
            total=total,
            closed=now.closure["closed_count"],
            percent=round(100 * now.closure["closed_count"] / total),
        ),
        view.t("follow-up-states-most", name=POINT.join(first), ties=len(first), count=most),
    ]


def _ages_finding(view: View, now: Figures, shown: Sequence[Row]) -> list[str]:
    closure = now.closure
    told = [view.t("follow-up-ages-what", total=sum(row["open_count"] for row in shown))]
    if closure["open_days_median"] is not None:
        told.append(
            view.t(
                "follow-up-ages-statistics",
                median=closure["open_days_median"],
                ninety=closure["open_days_ninety"],
            )
        )
    return [*told, view.t("follow-up-ages-overdue", count=closure["overdue_count"])]


def _state(view: View, value: str | None) -> Cell:
    return linked(view.link("/follow-ups", review="confirmed", state=value or NONE), state(view, value))


def _age(view: View, value: str | None) -> str:
    return view.t("not-recorded") if value is None else view.t(f"waiting-{value.rstrip('-')}")


def _waiting(view: View, row: Row) -> Cell:
    words = _age(view, row["age"])
    if row["age"] is None or not row["open_count"]:
        return words
    return linked(view.link("/follow-ups", review="confirmed", state="open", age=row["age"]), words)


def _count(view: View, field: str) -> Column:
    heading = view.t(f"column-{field.replace('_', '-')}")
    return Column(heading, lambda row: view.text(row[field]), numeric=True)
