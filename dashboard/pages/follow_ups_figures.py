"""Figures of the confirmed follow-ups above their list: open, overdue, closed in time, how long they wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.markup import filled
from dashboard.components.parts import facts
from dashboard.components.table import Cell, Row
from dashboard.components.view import View
from queries.values import Value

PATH = "/follow-ups"
# What the figures are narrowed by like the list; the other choices are what the figures tell apart.
NARROWING = ("kind", "department", "owner", "uptake", "answer")
Kept = Mapping[str, str]


def figures(view: View, chosen: Mapping[str, str | None]) -> Markup:
    """Each figure with what it is a part of, leading to its rows; nothing where nothing is confirmed.

    They speak of the period, the committee and what ``NARROWING`` names of ``chosen``; where the list is
    narrowed further, words say so.
    """
    kept = {name: one for name in NARROWING if (one := chosen.get(name))}
    asked: dict[str, Value] = {**view.scope.asked, **kept}
    row = view.rows("action_closure", as_of=view.as_of, **asked)[0]
    if not row["confirmed_count"]:
        return Markup("")
    ages = view.rows("action_ages", as_of=view.as_of, **asked)
    shown = facts(
        [
            (view.t("figure-open"), _link(view, kept, _of(view, row, "open", "confirmed"), state="open")),
            (view.t("figure-overdue"), _link(view, kept, _of(view, row, "overdue", "open"), due="overdue")),
            (view.t("figure-ages"), _ages(view, kept, ages)),
            (view.t("figure-waiting"), _waiting(view, row)),
            (view.t("figure-closure"), _closure(view, row)),
            (view.t("figure-duration"), _duration(view, row)),
        ]
    )
    if not any(one for name, one in chosen.items() if name not in NARROWING):
        return shown
    return filled("<p>{}</p>", view.t("figures-of-more", count=row["confirmed_count"])) + shown


def _of(view: View, row: Row, part: str, whole: str) -> str:
    return view.t(f"figure-{part}-of", part=row[f"{part}_count"], whole=row[f"{whole}_count"])


def _link(view: View, kept: Kept, words: str, **narrowed: str) -> Markup:
    address = view.link(PATH, **{**kept, "review": "confirmed", **narrowed})
    return Markup('<a href="{}" data-results>{}</a>').format(address, words)


def _ages(view: View, kept: Kept, rows: Sequence[Row]) -> Cell:
    links = [
        _link(
            view,
            kept,
            view.t("figure-age", age=view.t(f"age-{row['age']}"), count=row["open_count"]),
            state="open",
            age=row["age"],
        )
        for row in rows
        if row["age"]
    ]
    return Markup(" · ").join(links) if links else view.t("figure-nothing-open")


def _waiting(view: View, row: Row) -> str:
    if not row["open_aged_count"]:
        return view.t("figure-nothing-open")
    return view.t(
        "figure-waiting-days",
        median=row["open_days_median"],
        ninety=row["open_days_ninety"],
        count=row["open_aged_count"],
    )


def _closure(view: View, row: Row) -> str:
    undated = view.t("figure-undated", undated=row["undated_count"])
    if not row["due_count"]:
        return f"{view.t('figure-nothing-due')} · {undated}"
    counts = {"closed": row["due_closed_count"], "due": row["due_count"], "time": row["due_on_time_count"]}
    return f"{view.t('figure-closed-of-due', **counts)} · {undated}"


def _duration(view: View, row: Row) -> str:
    if not row["closed_aged_count"]:
        return view.t("figure-nothing-closed")
    return view.t("figure-duration-days", median=row["closed_days_median"], count=row["closed_aged_count"])
