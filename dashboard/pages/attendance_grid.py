"""Grids of attendance: an entry of the list by meeting, with glyph, word, colour and its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.markup import badge
from dashboard.components.paging import asked_rows, sheet, sheet_of
from dashboard.components.parts import line_link
from dashboard.components.scope import NO_COMMITTEE
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import session
from queries.values import Value

GLYPHS = {"present": "●", "remote": "◐", "proxy": "▲", "excused": "△", "absent": "✕", "not_recorded": "○"}
MOST_MEETINGS = 6  # of one committee
MOST_COMMITTEES = 3  # at once, each with fewer meetings
MOST_MEETINGS_EACH = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """Meetings to show of one committee, in time order, of ``count`` that it held; its entries at them."""

    committee: str
    count: int
    meetings: Sequence[Row]
    entries: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Grids:
    """What the address asks for: a page of one committee's meetings, or of committees with their newest."""

    shown: Sequence[Shown]
    place: str | None
    links: Markup

    def draw(self, view: View, title: str, *, member: bool) -> list[Markup]:
        """A grid for each committee: nobody is missing from the meetings of another."""
        parts = []
        for one in self.shown:
            caption: Cell = title
            if len(self.shown) > 1:
                caption = Markup("{}: {}").format(title, _name(view, one.committee))
            rows = [row for row in one.entries if row["member"] == member]
            parts.append(_grid(view, caption, rows, one.meetings))
            if member and len(self.shown) > 1 and one.count > len(one.meetings):
                told = view.t("attendance-newest", shown=len(one.meetings), count=one.count)
                older = linked(
                    view.link("/attendance", committee=one.committee), view.t("attendance-older-link")
                )
                parts.append(Markup('<p class="how-to-read">{} {}</p>').format(told, older))
        return parts

    def legend(self, view: View) -> list[dict[str, str]]:
        """The states that are seen in the grids."""
        seen = {row["status"] for one in self.shown for row in one.entries} | {"not_recorded"}
        return [
            {
                "status": status.replace("_", "-"),
                "glyph": glyph,
                "word": view.t(f"attendance-{status.replace('_', '-')}"),
            }
            for status, glyph in GLYPHS.items()
            if status in seen
        ]


def grids(view: View, kept: dict[str, str | None]) -> Grids:
    """The grids of the scope that the address asks for; ``kept``: what else the address asks for."""
    asked = view.scope.asked
    committees = view.rows("committee_meetings", **asked)
    if len(committees) == 1:
        one = committees[0]
        rows = asked_rows(view, "held_meetings", asked, size=MOST_MEETINGS)
        label = view.t("pages-label", list=view.t("all-meetings-title"))
        meetings = sheet_of(view, rows, label, kept, size=MOST_MEETINGS, place="attendance-place-meetings")
        return Grids(_shown(view, [(one, meetings.rows)]), meetings.place, meetings.links)
    label = view.t("pages-label", list=view.t("committee-title"))
    part = sheet(view, committees, label, kept, size=MOST_COMMITTEES, place="attendance-place-committees")
    names = [one["committee"] for one in part.rows]
    period = {name: value for name, value in asked.items() if name != "committee"}
    held = (
        view.rows("newest_meetings", committees=names, most=MOST_MEETINGS_EACH, recorded=0, **period)
        if names
        else []
    )
    newest = [(one, [row for row in held if row["committee"] == one["committee"]]) for one in part.rows]
    return Grids(_shown(view, newest), part.place, part.links)


def _shown(view: View, newest: Sequence[tuple[Row, Sequence[Row]]]) -> list[Shown]:
    """Of each committee with its newest meetings: entries as printed, and seats of the roster that a
    complete list leaves out.
    """
    slugs = [row["slug"] for _, meetings in newest for row in meetings]
    if not slugs:
        return []
    asked: dict[str, Value] = {"meetings": slugs, "committee": view.scope.committee}
    absent = [
        {**row, "member": True, "collective": False, "first_line": None}
        for row in view.rows("roster_attendance", as_of=view.as_of, **asked)
        if row["basis"] == "derived" and row["status"] == "absent"
    ]
    entries: dict[str, list[Row]] = {}
    for row in [*view.rows("attendance", **asked), *absent]:
        entries.setdefault(row["slug"], []).append(row)
    return [
        Shown(
            committee["committee"],
            committee["held_count"],
            list(reversed(meetings)),
            [row for meeting in reversed(meetings) for row in entries.get(meeting["slug"], ())],
        )
        for committee, meetings in newest
    ]


def _name(view: View, committee: str) -> Cell:
    return view.t("no-committee") if committee == NO_COMMITTEE else view.korean(committee)


def _grid(view: View, caption: Cell, rows: Sequence[Row], meetings: Sequence[Row]) -> Markup:
    by_entry: dict[tuple[str, str], dict[str, Row]] = {}
    for row in rows:
        by_entry.setdefault((row["committee"] or "", row["name"] or row["post"]), {})[row["slug"]] = row
    entries: list[Row] = [{"label": label, "seen": seen} for (_, label), seen in by_entry.items()]

    def label(entry: Row) -> Cell:
        newest = list(entry["seen"].values())[-1]
        kind = view.t("entry-by-name" if newest["name"] else "entry-by-post")
        kind = view.t("entry-collective") if newest["collective"] else kind
        return Markup('{} <span class="entry-kind">{}</span>').format(view.korean(entry["label"]), kind)

    def role(entry: Row) -> Cell:
        return view.korean(list(entry["seen"].values())[-1]["role"])

    def mark(slug: str) -> Column:
        meeting = next(row for row in meetings if row["slug"] == slug)

        def cell(entry: Row) -> Cell:
            row = entry["seen"].get(slug)
            status = row["status"] if row else "not_recorded"
            name = status.replace("_", "-")
            read = row is not None and row["first_line"] is not None
            source = (
                line_link(view, slug, row["first_line"], row["last_line"], entry["label"]) if read else ""
            )
            word = view.t("attendance-absent-derived" if row and not read else f"attendance-{name}")
            return Markup("{} {}").format(badge(f"status-{name}", GLYPHS[status], word), source)

        day = view.or_none(meeting["held_on"])
        said = view.korean(session(meeting["session_label"], meeting["held_on"]))
        alone = [row["held_on"] for row in meetings].count(meeting["held_on"]) == 1
        heading = Markup('<span class="day">{}</span> {}').format(day, said).strip()
        return Column(heading, cell, short=day if alone else None)

    columns = [
        Column(view.t("column-raw-name"), label, row_header=True),
        Column(view.t("column-role"), role),
        *(mark(meeting["slug"]) for meeting in meetings),
    ]
    nobody = Markup("{}: {}").format(caption, view.t("not-recorded"))
    return Markup('<div class="attendance-grid">{}</div>').format(
        table(caption, columns, entries, empty=nobody)
    )
