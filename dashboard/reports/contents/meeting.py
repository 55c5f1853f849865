"""One meeting's record: facts, the nine statutory elements, who was there, agenda, decisions, follow-ups."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import element, element_state
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.content import Block, Link, Paragraph, Report, Value
from dashboard.reports.contents.follow_ups import fields as follow_up_fields
from dashboard.reports.contents.parts import Field, agenda_fields, place, report, section, table


def build(view: View, asked: Asked) -> Report:
    """Of the meeting that is asked for, else the newest in the scope."""
    row = chosen(view, asked)
    slug = row["slug"]
    items = view.rows("action_items", as_of=asked.as_of, meeting=slug)
    decided = [item for item in view.rows("agenda_items", meeting=slug) if item["result"]]
    name = row["name"] or row["file_name"]
    blocks: list[Block] = [
        section(view, "record-elements-title"),
        table(
            view,
            view.t("record-elements-title"),
            view.t("record-elements-title"),
            [
                Field(view.t("column-element"), lambda one: element(view, one["position"]), 2),
                Field(view.t("column-state"), lambda one: _element(view, one), 3),
            ],
            view.rows("record_elements", meeting=slug),
        ),
        section(view, "meeting-attendance-title"),
        Paragraph((attendance_sentence(view, row),)),
        attendance(view, slug),
        section(view, "meeting-agenda-title"),
        table(
            view,
            view.t("meeting-agenda-title"),
            view.t("meeting-agenda-title"),
            agenda_fields(view, with_meeting=False),
            view.rows("agenda_items", meeting=slug),
        ),
        section(view, "report-decisions"),
        table(view, view.t("report-decisions"), view.t("report-decisions"), _decisions(view), decided),
        section(view, "follow-ups-title"),
        table(view, view.t("follow-ups-title"), view.t("follow-ups-title"), _items(view), items),
        *_lines(view, slug, items),
    ]
    title = view.t("report-meeting-title", name=name)
    return report(view, asked, title, blocks, facts=facts(view, row), of=slug)


def chosen(view: View, asked: Asked) -> Row:
    """The meeting asked for, else the newest that was held, else the newest; ReportError without any."""
    if asked.meeting:
        rows = view.rows("meetings", meeting=asked.meeting)
    else:
        rows = [row for row in view.rows("meetings") if asked.covers(row)]
    if not rows:
        raise ReportError("report-no-meeting", meeting=asked.meeting or "-")
    held = (row for row in rows if row["status"] == "passed" and row["held_on"])
    return next((row for row in held if row["held_on"] <= asked.as_of), rows[0])


def facts(view: View, row: Row) -> list[tuple[str, Value]]:
    """What the minutes say of the meeting itself."""
    when: Value = row["held_on"]
    if row["start_at"]:
        end = row["end_at"].strftime("%H:%M") if row["end_at"] else view.t("not-recorded")
        day = view.or_none(row["held_on"])
        when = view.t("meeting-time", day=day, start=row["start_at"].strftime("%H:%M"), end=end)
    status = row["minutes_status"]
    return [
        (view.t("column-committee"), row["committee"]),
        (view.t("column-session-label"), row["session_label"]),
        (view.t("fact-when"), when),
        (view.t("column-location"), row["location"]),
        (view.t("column-office"), row["office"]),
        (view.t("report-minutes-status"), status),
        (view.t("column-file-name"), row["file_name"]),
    ]


def attendance_sentence(view: View, row: Row) -> str:
    """How many came, beside how many the document states."""
    present, stated = view.or_none(row["present_count"]), view.or_none(row["stated_attendee_count"])
    return view.t("attendance-count", present=present, stated=stated)


def attendance(view: View, slug: str) -> Block:
    """Every printed entry of who was there."""
    return table(
        view,
        view.t("meeting-attendance-title"),
        view.t("meeting-attendance-title"),
        [
            Field(view.t("column-raw-name"), lambda row: row["raw_name"], 2.5),
            Field(view.t("column-role"), lambda row: row["role"]),
            Field(
                view.t("column-member"),
                lambda row: view.t("report-of-members" if row["member"] else "report-observer"),
            ),
            Field(
                view.t("column-status"), lambda row: view.t(f"attendance-{row['status'].replace('_', '-')}")
            ),
            Field(view.t("column-source"), lambda row: place(view, row)),
        ],
        view.rows("attendance", meeting=slug),
    )


def _element(view: View, row: Row) -> str:
    why = [view.t(f"element-detail-{row['detail']}")] if row["detail"] else []
    if row["expected_count"] is not None:
        why.append(view.t("element-counted", recorded=row["recorded_count"], expected=row["expected_count"]))
    return " · ".join([element_state(view, row["state"]), *why])


def _decisions(view: View) -> list[Field]:
    return [
        Field(view.t("column-title"), lambda row: row["title"], 3),
        Field(view.t("column-result"), lambda row: row["result"]),
        Field(view.t("column-resolution-text"), lambda row: row["resolution_text"], 3),
        Field(view.t("column-source"), lambda row: place(view, row)),
    ]


def _items(view: View) -> list[Field]:
    """Columns of follow-ups that lead to their sentence as printed, further on."""

    def line(row: Row) -> Value:
        where = place(view, row)
        return Link(where, f"#line-{row['first_line']}", view.t("report-line-link", place=where))

    left_out = {view.t("report-meeting-column"), view.t("column-age-days"), view.t("column-source")}
    kept = [field for field in follow_up_fields(view) if field.heading not in left_out]
    return [*kept, Field(view.t("column-source"), line, 1.1)]


def _lines(view: View, slug: str, items: Sequence[Row]) -> list[Block]:
    """The printed lines that the follow-ups rest on."""
    wanted = {line for item in items for line in range(item["first_line"], item["last_line"] + 1)}
    if not wanted:
        return []
    lines = [row for row in view.rows("source_lines", meeting=slug) if row["line"] in wanted]
    columns = [
        Field(view.t("column-line"), lambda row: view.t("line", line=str(row["line"])), 0.8),
        Field(view.t("report-as-printed"), lambda row: row["text"].strip(), 6),
    ]
    name = view.t("report-source-lines")
    return [
        section(view, "report-source-lines"),
        table(view, name, name, columns, lines, anchor=lambda row: f"line-{row['line']}"),
    ]
