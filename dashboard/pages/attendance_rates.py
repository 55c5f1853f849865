"""Rates of attendance: of each seat of the confirmed roster, over the meetings that it was eligible for."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.paging import asked_rows, sheet_of
from dashboard.components.table import Column, Row, table
from dashboard.components.view import View

FEWEST_FOR_A_RATE = 3
PARAMETER = "rates"


def coverage(view: View, seats: Row) -> str:
    """The committee's rate as a ratio of sums, and how much of what counts is recorded at all."""
    attended, eligible = seats["attended_count"], seats["eligible_count"]
    return view.t(
        "attendance-rates-lead",
        attended=attended,
        eligible=eligible,
        percent=round(100 * attended / eligible) if eligible else 0,
        seats=seats["seat_count"],
        unknown=seats["not_recorded_count"],
        date=view.as_of,
    )


def rate_table(view: View, kept: dict[str, str | None], *, several: bool) -> Markup:
    """A page of the seats; ``kept``: what else the address asks for; ``several``: of several committees."""

    def rate(row: Row) -> str:
        attended, eligible = row["attended_count"], row["eligible_count"]
        if eligible < FEWEST_FOR_A_RATE:
            return view.t("rate-too-few", attended=attended, eligible=eligible)
        return view.t("rate", percent=round(100 * attended / eligible), attended=attended, eligible=eligible)

    def count(field: str) -> Column:
        return Column(
            view.t(f"column-{field.replace('_', '-')}"), lambda row: view.text(row[field]), numeric=True
        )

    columns = [
        Column(
            view.t("column-raw-name"), lambda row: view.korean(row["name"] or row["post"]), row_header=True
        ),
        *([Column(view.t("column-committee"), lambda row: view.korean(row["committee"]))] if several else []),
        Column(view.t("column-member-type"), lambda row: view.korean(row["member_type"])),
        Column(view.t("column-rate"), rate),
        count("proxy_count"),
        count("excused_count"),
        count("absent_count"),
        count("not_recorded_count"),
    ]
    title = view.t("attendance-rates-title")
    rates = asked_rows(view, "attendance_rate", {"as_of": view.as_of, **view.scope.asked}, name=PARAMETER)
    label = view.t("pages-label", list=title)
    part = sheet_of(view, rates, label, kept, name=PARAMETER, anchor="#rates")
    return part.around(table(title, columns, part.rows, empty=view.t("not-recorded"), caption_hidden=True))
