"""A member's record: seats, attendance with its basis, and the agenda of the meetings that they attended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.content import Block, Facts, Paragraph, Report, Value
from dashboard.reports.contents.parts import Field, agenda_fields, meeting_name, place, report, section, table

LEAST_FOR_A_RATE = 3
STATES = ("attended", "proxy", "excused", "absent", "not_recorded")


def build(view: View, asked: Asked) -> Report:
    """Of one person. ReportError where the name is nobody's or that of several and nobody said which."""
    name, person = _who(view, asked)

    def own(row: Row) -> bool:
        return bool(row["name"] == name if person is None else row["person_id"] == person)

    seats = [row for row in view.rows("roster", as_of=asked.as_of) if own(row)]
    by_roster = [
        row for row in view.rows("roster_attendance", as_of=asked.as_of) if own(row) and asked.covers(row)
    ]
    entries = [row for row in view.rows("attendance") if own(row) and asked.covers(row)]
    if not (seats or entries):
        raise ReportError("report-no-member", member=name)
    attended = {row["slug"] for row in entries if row["status"] in ("present", "remote")}
    items = [row for row in view.rows("agenda_items") if row["slug"] in attended]
    blocks: list[Block] = [
        section(view, "report-seats"),
        table(view, view.t("report-seats"), view.t("report-seats"), _seats(view), seats),
        section(view, "report-attendance"),
        *_attendance(view, by_roster, entries),
        section(view, "report-agenda-history"),
        Paragraph((view.t("report-agenda-history-note"),)),
        table(
            view,
            view.t("report-agenda-history"),
            view.t("report-agenda-history"),
            agenda_fields(view, with_meeting=True),
            items,
        ),
    ]
    title = view.t("report-member-title", name=name)
    return report(view, asked, title, blocks, of=name)


def _who(view: View, asked: Asked) -> tuple[str, int | None]:
    """Name and key of the member; without a key somebody whom only lists name."""
    if asked.person is not None:
        for own in view.rows("standing_person", person=asked.person):
            for row in view.rows("members", person=own["person_id"]):
                # Who was merged with another bears that one's name, and is asked for by theirs.
                if asked.member in (None, own["name"], row["name"]):
                    return str(row["name"]), own["person_id"]
    if not asked.member:
        raise ReportError("report-needs-member")
    namesakes = [row for row in view.rows("members", name=asked.member) if row["name"] == asked.member]
    if len(namesakes) > 1:
        known = ", ".join(f"{row['person_id']} ({_place(row)})" for row in namesakes)
        raise ReportError("report-which-member", member=asked.member, known=known)
    return asked.member, namesakes[0]["person_id"] if namesakes else None


def _place(row: Row) -> str:
    """What tells a person from others of the name."""
    told = [row["distinction"], row["committee"], row["post"] or row["role"]]
    return " · ".join(str(one) for one in told if one)


def _seats(view: View) -> list[Field]:
    return [
        Field(view.t("column-committee"), lambda row: row["committee"], 2),
        Field(view.t("column-role"), lambda row: row["role"]),
        Field(view.t("column-member-type"), lambda row: row["member_type"]),
        Field(view.t("column-start-date"), lambda row: row["start_date"]),
        Field(view.t("column-end-date"), lambda row: row["end_date"]),
    ]


def _attendance(view: View, by_roster: Sequence[Row], entries: Sequence[Row]) -> list[Block]:
    """By the roster where there is one, else the entries that name the member and no rate."""
    name = view.t("report-attendance")
    if not by_roster:
        columns = [
            Field(view.t("report-meeting-column"), meeting_name, 2),
            Field(view.t("column-committee"), lambda row: row["committee"], 2),
            Field(
                view.t("column-status"), lambda row: view.t(f"attendance-{row['status'].replace('_', '-')}")
            ),
            Field(view.t("column-source"), lambda row: place(view, row)),
        ]
        return [
            Paragraph((view.t("report-no-roster"),)),
            table(view, name, name, columns, entries, main=True),
        ]
    counts = Counter(row["status"] for row in by_roster)
    eligible = len(by_roster) - counts["not_recorded"]
    pairs: list[tuple[str, Value]] = [
        (view.t("report-rate"), rate(view, counts["attended"], eligible)),
        *((state_name(view, one), view.t("report-times", count=counts[one])) for one in STATES),
    ]
    columns = [
        Field(view.t("column-held-on"), lambda row: row["held_on"], 1.2),
        Field(view.t("column-committee"), lambda row: row["committee"], 2),
        Field(view.t("column-status"), lambda row: state_name(view, row["status"])),
        Field(view.t("column-basis"), lambda row: view.t(f"report-basis-{row['basis']}"), 1.5),
    ]
    return [Facts(tuple(pairs)), table(view, name, name, columns, by_roster, main=True)]


def rate(view: View, attended: int, eligible: int) -> str:
    """Attended of eligible meetings; under three of them counts and no rate."""
    if eligible < LEAST_FOR_A_RATE:
        return view.t("report-rate-few", attended=attended, eligible=eligible)
    percent = round(100 * attended / eligible)
    return view.t("report-rate-value", percent=percent, attended=attended, eligible=eligible)


def state_name(view: View, status: str) -> str:
    """A state of attendance by the roster, in words."""
    return view.t(f"report-attendance-{status.replace('_', '-')}")
