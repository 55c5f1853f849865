"""Follow-ups: how many, how old, which are overdue, what changed, and all of them with their lines."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from functools import partial

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import state
from dashboard.reports.asked import Asked
from dashboard.reports.content import Block, Facts, Figure, Heading, Paragraph, Report, Value
from dashboard.reports.contents.parts import Field, meeting_name, place, report, section, table

KINDS = ("request", "commitment", "decision")
# Changes that are a step from one state to another.
STEPS = ("state", "closed", "reopened")
# Rows of more than a page or two.
A_PAGE = 60


def build(view: View, asked: Asked) -> Report:
    """Of the meetings in the period; overdue and ages speak of the as-of day."""
    scope = {**asked.scope, "meeting": asked.meeting}
    rows = view.rows("action_items", as_of=asked.as_of, **scope)
    counted = view.rows("action_closure", as_of=asked.as_of, **scope)[0]
    blocks: list[Block] = [
        section(view, "report-figures"),
        Facts(tuple(figures(view, counted))),
        *_kinds(view, rows),
        section(view, "report-ages"),
        *_ages(view, counted, view.rows("action_ages", as_of=asked.as_of, **scope)),
        section(view, "report-overdue"),
        table(
            view,
            view.t("report-overdue"),
            view.t("report-overdue"),
            late_fields(view, asked),
            overdue(view, asked),
        ),
        *_changes(view, asked),
        _long_section(view, "report-all", rows),
        Paragraph((view.t("report-drafts-note"),)),
        table(view, view.t("follow-ups-table-title"), view.t("report-all"), fields(view), rows, main=True),
    ]
    return report(view, asked, view.t("report-follow-ups-title"), blocks, of=asked.meeting)


def figures(view: View, counted: Row) -> list[tuple[str, Value]]:
    """Confirmed beside drafts; then closed, in time and late of their denominators (query action_closure)."""
    of = partial(_of, view, counted)
    found: list[tuple[str, Value]] = [
        (view.t("report-confirmed"), view.t("report-items", count=counted["confirmed_count"])),
        (view.t("report-drafts"), view.t("report-items", count=counted["draft_count"])),
    ]
    if not counted["confirmed_count"]:
        return found
    return [
        *found,
        (view.t("report-closed"), of("closed_count", "confirmed_count")),
        (view.t("report-due-closed"), of("due_closed_count", "due_count")),
        (view.t("report-on-time"), of("due_on_time_count", "due_count")),
        (view.t("report-late"), of("overdue_count", "open_count")),
        (view.t("report-undated"), of("undated_count", "confirmed_count")),
    ]


def overdue(view: View, asked: Asked) -> list[Row]:
    """Confirmed, past its day and not closed, the longest first; what has no day is never late."""
    rows = view.rows(
        "action_items",
        as_of=asked.as_of,
        meeting=asked.meeting,
        due="overdue",
        review="confirmed",
        **asked.scope,
    )
    return sorted(rows, key=lambda row: row["due_date"])


def fields(view: View) -> list[Field]:
    """Columns of a list of follow-ups; the words name the row."""
    return [
        Field(view.t("column-text"), lambda row: row["text"], 4.5),
        Field(view.t("column-kind"), lambda row: view.t(f"kind-{row['kind']}"), 1.2),
        Field(view.t("column-owner-department"), lambda row: row["owner_department"], 1.5),
        Field(view.t("column-review-status"), lambda row: view.t(f"review-{row['review_status']}"), 1.2),
        Field(view.t("column-state"), lambda row: state(view, row["state"]), 1.2),
        Field(view.t("column-due-date"), lambda row: row["due_date"], 1.2),
        Field(view.t("column-age-days"), lambda row: row["age_days"], 0.9, numeric=True),
        Field(view.t("report-meeting-column"), meeting_name, 1.4),
        Field(view.t("column-source"), lambda row: place(view, row), 1.1),
    ]


def _of(view: View, counted: Row, part: str, whole: str) -> str:
    if not counted[whole]:
        return view.t("report-of-none")
    return view.t("report-of", part=counted[part], whole=counted[whole])


def _changes(view: View, asked: Asked) -> list[Block]:
    """What changed since the first day of the period, where one was asked for (query action_changes)."""
    if not asked.since:
        return []
    rows = [
        row
        for row in view.rows(
            "action_changes", since=asked.since, as_of=asked.as_of, committee=asked.committee
        )
        if asked.meeting in (None, row["slug"])
    ]
    changed: dict[int, list[Row]] = {}
    for row in rows:
        changed.setdefault(row["follow_up_id"], []).append(row)
    title = view.t("report-changed", since=asked.since)
    return [
        _long_section(view, "report-changes", changed),
        table(
            view,
            title,
            view.t("report-changes"),
            _changed_fields(view),
            [{**own[0], "changes": own[::-1]} for own in changed.values()],
        ),
    ]


def _long_section(view: View, key: str, rows: Sized) -> Heading:
    """A heading; a long table begins on a page of its own, and is set beside the others at once."""
    return section(view, key, new_page=len(rows) > A_PAGE)


def _kinds(view: View, rows: Sequence[Row]) -> list[Block]:
    if not rows:
        return []
    counts = [(view.t(f"kind-{kind}"), sum(1 for row in rows if row["kind"] == kind)) for kind in KINDS]
    alternative = view.t("report-kinds-alt", parts=", ".join(f"{name} {count:,}" for name, count in counts))
    return [Figure(view.t("report-kinds"), alternative, tuple(counts))]


def _ages(view: View, counted: Row, ages: Sequence[Row]) -> list[Block]:
    if not ages:
        return [Paragraph((view.t("report-ages-none"),))]
    columns = [
        Field(view.t("report-age"), lambda row: view.t(f"age-{row['age'] or 'unknown'}"), 2),
        Field(view.t("report-count"), lambda row: row["open_count"], numeric=True),
        Field(view.t("report-overdue"), lambda row: row["overdue_count"], numeric=True),
    ]
    sentence = view.t(
        "report-ages-finding",
        count=counted["open_aged_count"],
        median=counted["open_days_median"],
        ninth=counted["open_days_ninety"],
    )
    told = [Paragraph((sentence,))] if counted["open_aged_count"] else []
    return [*told, table(view, view.t("report-ages"), view.t("report-ages"), columns, ages)]


def late_fields(view: View, asked: Asked) -> list[Field]:
    """Columns of a list of what is overdue, as many as an upright page holds; the words name the row."""
    return [
        Field(view.t("column-text"), lambda row: row["text"], 4),
        Field(view.t("column-owner-department"), lambda row: row["owner_department"], 1.5),
        Field(view.t("column-state"), lambda row: state(view, row["state"])),
        Field(view.t("column-due-date"), lambda row: row["due_date"], 1.2),
        Field(view.t("report-days-late"), lambda row: (asked.as_of - row["due_date"]).days, numeric=True),
        Field(view.t("report-meeting-column"), meeting_name, 1.5),
    ]


def _changed_fields(view: View) -> list[Field]:
    """One row a follow-up, with all that happened to it; the day is that of the last change."""
    return [
        Field(view.t("column-text"), lambda row: row["text"], 4),
        Field(view.t("column-change"), lambda row: _what_changed(view, row["changes"]), 2.4),
        Field(view.t("report-since"), lambda row: row["changed_on"], 1.2),
        Field(view.t("column-owner-department"), lambda row: row["owner_department"], 1.5),
        Field(view.t("column-source"), lambda row: place(view, row), 1.1),
    ]


def _what_changed(view: View, changes: Sequence[Row]) -> str:
    """The changes in their order, each kind once; then the state before the first step and after the last."""
    said = []
    for change in dict.fromkeys(row["change"] for row in changes if row["change"] != "state"):
        words = view.t(f"change-{change}")
        last = [row for row in changes if row["change"] == change][-1]
        if change == "overdue":
            words = f"{words} ({view.t('change-due', date=last['due_date'])})"
        if change == "withdrawn":
            words = f"{words} ({state(view, last['before_state'])})"
        said.append(words)
    steps = [row for row in changes if row["change"] in STEPS]
    if steps:
        before, after = state(view, steps[0]["before_state"]), state(view, steps[-1]["state"])
        said.append(view.t("change-step", before=before, after=after))
    return " · ".join(said)
