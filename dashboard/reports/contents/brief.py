"""Committee activity for executives: a page of figures, each with its basis, then the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import attendance_unrated, item_type
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.content import Block, Facts, Figure, Paragraph, Report, Value
from dashboard.reports.contents import follow_ups
from dashboard.reports.contents.member import rate
from dashboard.reports.contents.parts import Field, agenda_fields, report, section, table


def build(view: View, asked: Asked) -> Report:
    """Of the committees and the period asked for. Raises ReportError where no meeting lies in them."""
    meetings = view.rows("meetings", **asked.scope)
    if not meetings:
        raise ReportError("report-no-meeting", meeting="-")
    agenda = view.rows("agenda_items", held="yes", **asked.scope)
    ahead = view.rows("agenda_items", held="no", **asked.scope)
    counted = view.rows("action_closure", as_of=asked.as_of, **asked.scope)[0]
    blocks: list[Block] = [
        section(view, "report-figures"),
        Facts(
            (
                (view.t("kpi-meetings"), _held(view, asked)),
                (view.t("kpi-attendance"), _attendance(view, asked, meetings)),
                (view.t("kpi-agenda"), view.t("kpi-agenda-value", count=len(agenda))),
                (view.t("kpi-completeness"), _completeness(view, asked)),
            )
        ),
        *_types(view, agenda),
        section(view, "follow-ups-title"),
        Facts(tuple(follow_ups.figures(view, counted))),
        Paragraph((view.t("report-drafts-note"),)),
        section(view, "report-overdue", new_page=True),
        table(
            view,
            view.t("report-overdue"),
            view.t("report-overdue"),
            follow_ups.late_fields(view, asked),
            follow_ups.overdue(view, asked),
        ),
        section(view, "all-meetings-title"),
        table(
            view,
            view.t("all-meetings-title"),
            view.t("all-meetings-title"),
            _fields(view),
            meetings,
            main=True,
        ),
        section(view, "agenda-title"),
        table(
            view,
            view.t("agenda-title"),
            view.t("agenda-title"),
            agenda_fields(view, with_meeting=True),
            agenda,
        ),
        *_ahead(view, ahead),
    ]
    return report(view, asked, view.t("report-brief-title"), blocks)


def _ahead(view: View, items: Sequence[Row]) -> list[Block]:
    """Items of meetings that were not held, yet or at all: in no figure, and so apart from those that are."""
    if not items:
        return []
    title = view.t("agenda-held-no")
    return [
        section(view, "agenda-held-no"),
        table(view, title, title, agenda_fields(view, with_meeting=True), items),
    ]


def _held(view: View, asked: Asked) -> str:
    """How many were held, as the overview counts them, and from when to when."""
    totals = view.rows("meeting_totals", **asked.scope)[0]
    held = view.t("kpi-meetings-value", count=totals["held_count"])
    days = [str(day) for day in (totals["first_held_on"], totals["last_held_on"]) if day]
    return f"{held} ({' ~ '.join(dict.fromkeys(days))})" if days else held


def _attendance(view: View, asked: Asked, meetings: Sequence[Row]) -> str:
    """A ratio of sums by the confirmed roster, else what the minutes list."""
    seats = view.rows("attendance_rate", as_of=asked.as_of, **asked.scope)
    if eligible := sum(row["eligible_count"] for row in seats):
        return rate(view, sum(row["attended_count"] for row in seats), eligible)
    held = [row["present_count"] for row in meetings if row["status"] == "passed"]
    listed = [count for count in held if count is not None]
    return attendance_unrated(view, sum(listed), len(listed), held=len(held), rostered=bool(seats))


def _completeness(view: View, asked: Asked) -> str:
    rows = view.rows("record_completeness", **asked.scope)
    whole = sum(row["whole_count"] for row in rows)
    applicable = whole + sum(row["part_count"] + row["missing_count"] for row in rows)
    return view.t("kpi-completeness-value", whole=whole, applicable=applicable)


def _types(view: View, agenda: Sequence[Row]) -> list[Block]:
    counted = Counter(row["item_type"] for row in agenda)
    if not counted:
        return []
    bars = tuple((item_type(view, name), count) for name, count in counted.most_common())
    parts = ", ".join(f"{name} {count:,}" for name, count in bars)
    return [Figure(view.t("agenda-types-title"), view.t("report-types-alt", parts=parts), bars)]


def _fields(view: View) -> list[Field]:
    def number(heading: str, name: str) -> Field:
        def value(row: Row) -> Value:
            found: Value = row[name]
            return found

        return Field(view.t(heading), value, numeric=True)

    def present(row: Row) -> Value:
        """Who came; of a meeting that was not held, yet or at all, that."""
        count: Value = row["present_count"]
        return count if row["status"] == "passed" else view.t(f"meeting-status-{row['status']}")

    return [
        Field(view.t("column-name"), lambda row: row["name"] or row["file_name"], 3),
        Field(view.t("column-committee"), lambda row: row["committee"], 2),
        Field(view.t("column-held-on"), lambda row: row["held_on"], 1.2),
        Field(view.t("column-present-count"), present, numeric=True),
        number("column-agenda-item-count", "agenda_item_count"),
        number("report-confirmed", "confirmed_count"),
    ]
