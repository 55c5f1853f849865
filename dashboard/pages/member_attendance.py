"""A member's attendance: a rate over the meetings that a confirmed roster makes theirs, and each meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.markup import badge, render
from dashboard.components.paging import sheet
from dashboard.components.parts import line_link, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.pages.agenda_history import meeting_link
from dashboard.pages.attendance_grid import GLYPHS
from dashboard.pages.attendance_rates import FEWEST_FOR_A_RATE

COUNTED = ("attended", "proxy", "excused", "absent")
WORDS = {
    "attended": "present",
    "proxy": "proxy",
    "excused": "excused",
    "absent": "absent",
    "not_recorded": "not-recorded",
}
GLYPH_OF = {"attended": "present", "left_out": "not_recorded", "observed": "not_recorded"}


def attendance(view: View, member: Row, met: Sequence[Row]) -> list[Markup]:
    """The rate of each committee with all that it rests on, or why there is none."""
    section = render(
        "section.html", id="member-attendance", title=view.t("member-attendance-title"), lead=None
    )
    return [section, *_rates(view, member, met)]


def _rates(view: View, member: Row, met: Sequence[Row]) -> list[Markup]:
    in_term = [row for row in met if row["in_term"]]
    if not member["seat_count"]:
        return [
            notice(
                view,
                "member-no-roster",
                link=view.link("/documents"),
                listed=sum(row["status"] == "attended" for row in met),
            )
        ]
    if not in_term:
        return [
            notice(view, "member-no-meeting-in-term", link=view.link("/committee", id=member["committee_id"]))
        ]
    parts = []
    for key in dict.fromkeys(row["committee_id"] for row in in_term):
        own = [row for row in in_term if row["committee_id"] == key]
        parts.append(_rate(view, own))
    outside = sum(not row["in_term"] for row in met)
    if outside:
        parts.append(Markup('<p class="how-to-read">{}</p>').format(view.t("member-outside", count=outside)))
    return parts


def _rate(view: View, rows: Sequence[Row]) -> Markup:
    """One committee's rate in words: numerator, denominator, what stands apart and what is not known."""
    states = Counter(row["status"] for row in rows)
    eligible = sum(states[name] for name in COUNTED)
    key = "rate-too-few" if eligible < FEWEST_FOR_A_RATE else "rate"
    given = {"attended": states["attended"], "eligible": eligible}
    rate = view.t(key, percent=round(100 * states["attended"] / eligible), **given) if eligible else None
    reasons = Counter(row["reason"] for row in rows if row["status"] in ("not_recorded", "left_out"))
    lines = [
        view.t(
            "member-counted", eligible=eligible, date=view.as_of, **{name: states[name] for name in COUNTED}
        ),
        view.t("member-coverage", recorded=eligible, meetings=eligible + states["not_recorded"]),
        *(
            view.t("member-reason", reason=view.t(f"unknown-{reason}"), count=count)
            for reason, count in sorted(reasons.items())
        ),
    ]
    return render(
        "member_rate.html",
        committee=view.korean(rows[0]["committee"]),
        rate=rate or view.t("member-no-rate"),
        lines=lines,
    )


def meetings(view: View, member: Row, met: Sequence[Row]) -> list[Markup]:
    """Every meeting of the member with its state, why it counts or not, and its line."""
    title = view.t("member-meetings-title")
    kept = {"person": str(member["person_id"])}
    part = sheet(
        view, met, view.t("pages-label", list=title), kept, name="meetings", anchor="#member-meetings"
    )

    def status(row: Row) -> Cell:
        name = GLYPH_OF.get(str(row["status"]), str(row["status"]))
        return badge(f"status-{name.replace('_', '-')}", GLYPHS[name], state_words(view, row))

    def why(row: Row) -> Cell:
        if not row["in_term"]:
            return view.t("member-basis-outside" if member["seat_count"] else "member-basis-no-roster")
        if row["reason"]:
            return view.t(f"unknown-{row['reason']}")
        return view.t(f"member-basis-{row['basis']}")

    def source(row: Row) -> Cell:
        if row["first_line"] is None:
            return view.t("member-not-listed")
        day = view.or_none(row["held_on"])
        return line_link(view, row["slug"], row["first_line"], row["last_line"], day)

    columns = [
        Column(view.t("column-meeting"), lambda row: meeting_link(view, row), row_header=True),
        Column(view.t("column-committee"), lambda row: view.korean(row["committee"])),
        Column(view.t("column-status"), status),
        Column(view.t("column-reason"), why),
        Column(view.t("column-source"), source),
    ]
    listing = table(title, columns, part.rows, empty=view.t("member-meetings-none"), caption_hidden=True)
    rows = Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
        view.csv_link("member_meetings", person=member["person_id"], as_of=view.as_of, **view.scope.asked),
        view.t("member-meetings-csv"),
    )
    section = render("section.html", id="member-meetings", title=title, lead=None)
    return [section, part.around(listing), rows]


def state_words(view: View, row: Row) -> str:
    """What is known of the member at a meeting, in words."""
    if row["status"] in ("left_out", "observed"):
        return view.t(f"member-state-{row['status'].replace('_', '-')}")
    if row["status"] == "absent" and row["basis"] == "derived":
        return view.t("attendance-absent-derived")
    return view.t(f"attendance-{WORDS.get(row['status'], 'not-recorded')}")
