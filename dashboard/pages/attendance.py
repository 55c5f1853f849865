"""출석: member by meeting, with glyph, word and colour; a rate only where a confirmed roster gives one."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.filter_bar import filter_bar
from dashboard.components.markup import emit, render
from dashboard.components.parts import heading, line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.components.words import persons
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine

GLYPHS = {"present": "●", "remote": "◐", "proxy": "▲", "excused": "△", "absent": "✕", "not_recorded": "○"}
FEWEST_FOR_A_RATE = 3
MOST_MEETINGS = 6  # of a committee in its grid


def show(view: View) -> None:
    """Everybody whom the minutes list, against every meeting."""
    scope = view.scope.asked
    heading(view, view.t("attendance-title"), lead=view.t("attendance-lead"))
    rows = view.rows("attendance", **scope)
    if not rows and not view.rows("committee_choices"):
        emit(notice(view, "no-minutes"))
        return
    meetings = list(reversed(view.rows("meetings", **scope)))
    members = [row for row in rows if row["member"]]
    emit(filter_bar(view, result=_summary(view, meetings, members)))
    if not rows:
        emit(notice(view, "scope-empty"))
        return
    rates = view.rows("attendance_rate", as_of=view.as_of, **scope)
    if not rates:
        emit(notice(view, "no-roster"))
    if len(meetings) == 1:
        emit(notice(view, "no-earlier-meeting"))
    absent = _absent(view) if rates else []
    observers = [row for row in rows if not row["member"]]
    emit(
        render(
            "section.html",
            id="grid",
            title=view.t("attendance-grid-title"),
            lead=None,
        ),
        render("legend.html", label=view.t("legend-label"), entries=_legend(view, rows + absent)),
        *_grids(view, view.t("attendance-members-title"), members + absent, meetings),
    )
    if rates:
        emit(
            render(
                "section.html",
                id="rates",
                title=view.t("attendance-rates-title"),
                lead=_coverage(view, rates),
            ),
            _rates(view, rates),
            Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
                view.csv_link("attendance_rate", as_of=view.as_of, **scope), view.t("attendance-rates-csv")
            ),
        )
    emit(
        render(
            "section.html",
            id="observers",
            title=view.t("attendance-observers-title"),
            lead=_observers(view, meetings, observers),
        ),
        *_grids(view, view.t("attendance-observers-title"), observers, meetings),
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link("attendance", **scope), view.t("attendance-csv")
        ),
    )


def _absent(view: View) -> list[Row]:
    """Seats of the roster that a complete list leaves out, as entries of the grid."""
    return [
        {**row, "collective": False, "first_line": None}
        for row in view.rows("roster_attendance", as_of=view.as_of, **view.scope.asked)
        if row["basis"] == "derived" and row["status"] == "absent"
    ]


def _summary(view: View, meetings: Sequence[Row], members: Sequence[Row]) -> str:
    stated = _stated(view, meetings, "stated_attendee_count")
    present = persons(
        view, sum(row["status"] in ("present", "remote") for row in members) if members else None
    )
    return view.t(
        "attendance-summary", meetings=len(meetings), present=present, stated=stated, date=view.as_of
    )


def _observers(view: View, meetings: Sequence[Row], observers: Sequence[Row]) -> str:
    stated = _stated(view, meetings, "stated_observer_count")
    entries = view.t("entry-count", count=len(observers)) if observers else view.t("not-recorded")
    return view.t("observers-summary", entries=entries, stated=stated)


def _stated(view: View, meetings: Sequence[Row], column: str) -> str:
    """The sum of what the minutes state, and how many of them do; 기록 없음 where none does."""
    counts = [row[column] for row in meetings if row[column] is not None]
    if not counts:
        return view.t("not-recorded")
    said = persons(view, sum(counts))
    if len(counts) == len(meetings):
        return said
    return view.t("stated-by-some", count=said, stating=len(counts), meetings=len(meetings))


def _legend(view: View, rows: Sequence[Row]) -> list[dict[str, str]]:
    seen = {row["status"] for row in rows} | {"not_recorded"}
    return [
        {
            "status": status.replace("_", "-"),
            "glyph": glyph,
            "word": view.t(f"attendance-{status.replace('_', '-')}"),
        }
        for status, glyph in GLYPHS.items()
        if status in seen
    ]


def _grids(view: View, title: str, rows: Sequence[Row], meetings: Sequence[Row]) -> list[Markup]:
    """A grid for each committee: nobody is missing from the meetings of another. The newest meetings only."""
    parts = []
    committees = list(dict.fromkeys(meeting["committee"] for meeting in meetings))
    for committee in committees:
        own = [meeting for meeting in meetings if meeting["committee"] == committee]
        newest = own[-MOST_MEETINGS:]
        slugs = {meeting["slug"] for meeting in newest}
        caption: Cell = title
        if len(committees) > 1:
            caption = Markup("{}: {}").format(title, view.korean(committee))
        parts.append(_grid(view, caption, [row for row in rows if row["slug"] in slugs], newest))
        if len(own) > len(newest):
            told = view.t("attendance-newest", shown=len(newest), count=len(own))
            parts.append(Markup('<p class="how-to-read">{}</p>').format(told))
    return parts


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
            return Markup(
                '<span class="status status-{}"><span aria-hidden="true">{}</span> {}</span> {}'
            ).format(name, GLYPHS[status], word, source)

        day = view.or_none(meeting["held_on"])
        session = view.korean(meeting["session_label"]) if meeting["session_label"] else ""
        return Column(Markup("{} {}").format(day, session).strip(), cell)

    columns = [
        Column(view.t("column-raw-name"), label, row_header=True),
        Column(view.t("column-role"), role),
        *(mark(meeting["slug"]) for meeting in meetings),
    ]
    return table(caption, columns, entries, empty=view.t("not-recorded"))


def _coverage(view: View, rates: Sequence[Row]) -> str:
    """The committee's rate as a ratio of sums, and how much of what counts is recorded at all."""
    attended = sum(row["attended_count"] for row in rates)
    eligible = sum(row["eligible_count"] for row in rates)
    unknown = sum(row["not_recorded_count"] for row in rates)
    return view.t(
        "attendance-rates-lead",
        attended=attended,
        eligible=eligible,
        percent=round(100 * attended / eligible) if eligible else 0,
        seats=len(rates),
        unknown=unknown,
        date=view.as_of,
    )


def _rates(view: View, rates: Sequence[Row]) -> Markup:
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
        Column(view.t("column-member-type"), lambda row: view.korean(row["member_type"])),
        Column(view.t("column-rate"), rate),
        count("proxy_count"),
        count("excused_count"),
        count("absent_count"),
        count("not_recorded_count"),
    ]
    return table(
        view.t("attendance-rates-title"), columns, rates, empty=view.t("not-recorded"), caption_hidden=True
    )


def _states(_: Engine) -> Sequence[State]:
    return [REST, State("nothing-in-period", query={"since": "1999-01-01", "until": "1999-12-31"})]


PAGE = Page("attendance", "/attendance", show, states=_states)
