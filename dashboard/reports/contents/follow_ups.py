"""Follow-ups: how many, how old, which are overdue, what changed, and all of them with their lines."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import state
from dashboard.reports.asked import Asked
from dashboard.reports.content import Block, Facts, Figure, Paragraph, Report, Value
from dashboard.reports.contents.parts import Field, meeting_name, place, report, section, table

KINDS = ("request", "commitment", "decision")
CLOSED = ("완료", "종결")
AGES = ((0, 30), (31, 90), (91, 180), (181, None))


def build(view: View, asked: Asked) -> Report:
    """Of the meetings in the period; overdue and ages speak of the as-of day."""
    rows = [
        row
        for row in view.rows("action_items", as_of=asked.as_of, meeting=asked.meeting)
        if asked.covers(row)
    ]
    confirmed = [row for row in rows if row["review_status"] == "confirmed"]
    late = sorted((row for row in confirmed if overdue(row, asked)), key=lambda row: row["due_date"])
    changed = [row for row in rows if _changed(row, asked)]
    blocks: list[Block] = [
        section(view, "report-figures"),
        Facts(tuple(figures(view, rows, asked))),
        *_kinds(view, rows),
        section(view, "report-ages"),
        *_ages(view, confirmed),
        section(view, "report-overdue"),
        table(view, view.t("report-overdue"), view.t("report-overdue"), _late_fields(view, asked), late),
    ]
    if asked.since:
        title = view.t("report-changed", since=asked.since)
        blocks += [
            section(view, "report-changes"),
            table(view, title, view.t("report-changes"), _changed_fields(view), changed),
        ]
    blocks += [
        section(view, "report-all"),
        Paragraph((view.t("report-drafts-note"),)),
        table(view, view.t("follow-ups-table-title"), view.t("report-all"), fields(view), rows),
    ]
    return report(view, asked, view.t("report-follow-ups-title"), blocks, of=asked.meeting)


def figures(view: View, rows: Sequence[Row], asked: Asked) -> list[tuple[str, Value]]:
    """Confirmed beside drafts; closed, due and late with their denominators."""
    confirmed = [row for row in rows if row["review_status"] == "confirmed"]
    closed = [row for row in confirmed if row["state"] in CLOSED]
    due = [row for row in confirmed if row["due_date"] and row["due_date"] <= asked.as_of]
    on_time = [row for row in due if row["state"] in CLOSED and row["state_on"] <= row["due_date"]]
    undated = sum(1 for row in confirmed if row["due_date"] is None)
    return [
        (view.t("report-confirmed"), view.t("report-items", count=len(confirmed))),
        (view.t("report-drafts"), view.t("report-items", count=len(rows) - len(confirmed))),
        (view.t("report-closed"), _of(view, len(closed), len(confirmed))),
        (view.t("report-on-time"), _of(view, len(on_time), len(due))),
        (view.t("report-late"), _of(view, sum(overdue(row, asked) for row in confirmed), len(due))),
        (view.t("report-undated"), _of(view, undated, len(confirmed))),
    ]


def overdue(row: Row, asked: Asked) -> bool:
    """Past its day and not closed; what has no day is never late."""
    return row["due_date"] is not None and row["due_date"] < asked.as_of and row["state"] not in CLOSED


def fields(view: View) -> list[Field]:
    """Columns of a list of follow-ups; the words name the row."""
    return [
        Field(view.t("column-text"), lambda row: row["text"], 4.5),
        Field(view.t("column-kind"), lambda row: view.t(f"kind-{row['kind']}")),
        Field(view.t("column-owner-department"), lambda row: row["owner_department"], 1.5),
        Field(view.t("column-review-status"), lambda row: view.t(f"review-{row['review_status']}"), 1.2),
        Field(view.t("column-state"), lambda row: state(view, row["state"]), 1.2),
        Field(view.t("column-due-date"), lambda row: row["due_date"], 1.2),
        Field(view.t("column-age-days"), lambda row: row["age_days"], 0.9, numeric=True),
        Field(view.t("report-meeting-column"), meeting_name, 1.4),
        Field(view.t("column-source"), lambda row: place(view, row), 1.1),
    ]


def _of(view: View, part: int, whole: int) -> str:
    return view.t("report-of", part=part, whole=whole) if whole else view.t("report-of-none")


def _changed(row: Row, asked: Asked) -> bool:
    return row["state_on"] is not None and asked.since is not None and row["state_on"] >= asked.since


def _kinds(view: View, rows: Sequence[Row]) -> list[Block]:
    if not rows:
        return []
    counts = [(view.t(f"kind-{kind}"), sum(1 for row in rows if row["kind"] == kind)) for kind in KINDS]
    alternative = view.t("report-kinds-alt", parts=", ".join(f"{name} {count:,}" for name, count in counts))
    return [Figure(view.t("report-kinds"), alternative, tuple(counts))]


def _ages(view: View, confirmed: Sequence[Row]) -> list[Block]:
    open_ages = sorted(
        row["age_days"] for row in confirmed if row["state"] not in CLOSED and row["age_days"] is not None
    )
    if not open_ages:
        return [Paragraph((view.t("report-ages-none"),))]
    counted = [
        {"first": first, "last": last, "count": sum(first <= age <= (last or age) for age in open_ages)}
        for first, last in AGES
    ]
    sentence = view.t(
        "report-ages-finding", count=len(open_ages), median=_rank(open_ages, 50), ninth=_rank(open_ages, 90)
    )
    columns = [
        Field(view.t("report-age"), lambda row: _age(view, row), 2),
        Field(view.t("report-count"), lambda row: row["count"], numeric=True),
    ]
    return [
        Paragraph((sentence,)),
        table(view, view.t("report-ages"), view.t("report-ages"), columns, counted),
    ]


def _rank(values: Sequence[int], percent: int) -> int:
    """Percentile by nearest rank of sorted values."""
    return values[max(0, -(-percent * len(values) // 100) - 1)]


def _age(view: View, row: Row) -> str:
    if row["last"] is None:
        return view.t("report-age-over", first=row["first"] - 1)
    return view.t("report-age-between", first=row["first"], last=row["last"])


def _late_fields(view: View, asked: Asked) -> list[Field]:
    return [
        Field(view.t("column-text"), lambda row: row["text"], 4),
        Field(view.t("column-owner-department"), lambda row: row["owner_department"], 1.5),
        Field(view.t("column-state"), lambda row: state(view, row["state"])),
        Field(view.t("column-due-date"), lambda row: row["due_date"], 1.2),
        Field(view.t("report-days-late"), lambda row: (asked.as_of - row["due_date"]).days, numeric=True),
        Field(view.t("report-meeting-column"), meeting_name, 1.5),
    ]


def _changed_fields(view: View) -> list[Field]:
    return [
        Field(view.t("column-text"), lambda row: row["text"], 4),
        Field(view.t("column-state"), lambda row: state(view, row["state"])),
        Field(view.t("report-since"), lambda row: row["state_on"], 1.2),
        Field(view.t("report-meeting-column"), meeting_name, 1.5),
    ]
