"""위원회: what each is for and by which law, who sits on it, its quorum, and its meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.components.choosing import of_key
from dashboard.components.form import answer, person
from dashboard.components.handing_on import report_link, subscriptions
from dashboard.components.markup import emit, render, unbroken
from dashboard.components.paging import asked_rows, sheet_of
from dashboard.components.parts import facts, heading, notice
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.pages.agenda_history import meeting_link
from dashboard.pages.committee_facts import entered, entry_form
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine

LIST = "committees"


def show(view: View) -> None:
    """All committees, or the one that the address names."""
    asked = view.query.get("id", "")
    chosen = of_key(view, "committees", asked, "committee", as_of=view.as_of)
    if chosen:
        _one(view, chosen)
        return
    heading(view, view.t("committee-title"), lead=view.t("committee-lead"))
    if asked:
        emit(notice(view, "unknown-committee", link=view.link("/committee"), urgent=True))
    committees = asked_rows(view, "committees", {"as_of": view.as_of})
    if not committees:
        emit(notice(view, "no-minutes"))
        return
    emit(
        _list(view, committees),
        Markup('<p class="card-links"><a href="{}" download>{}</a></p>').format(
            view.csv_link("committees", as_of=view.as_of), view.t("committee-csv")
        ),
    )


def _list(view: View, committees: Sequence[Row]) -> Markup:
    def name(row: Row) -> Cell:
        return Markup('<a href="{}">{}</a>').format(
            view.link("/committee", id=row["committee_id"]), view.korean(row["committee"])
        )

    columns = [
        Column(view.t("column-committee"), name, row_header=True),
        Column(view.t("column-organization"), lambda row: view.korean(row["organization"])),
        Column(view.t("column-function"), lambda row: view.korean(row["function"])),
        Column(view.t("column-in-office-count"), lambda row: _seated(view, row), numeric=True),
        Column(view.t("column-held-count"), lambda row: view.text(row["held_count"]), numeric=True),
        Column(view.t("column-last-held-on"), lambda row: unbroken(view.or_none(row["last_on"]))),
        Column(view.t("column-next-on"), lambda row: unbroken(view.or_none(row["next_on"]))),
    ]
    label = view.t("pages-label", list=view.t("committee-title"))
    part = sheet_of(view, committees, label, {}, anchor=f"#{LIST}")
    title = view.t("committee-table-title", count=committees[0]["list_count"], date=view.as_of)
    return (
        Markup('<div id="{}" tabindex="-1">{}</div>').format(
            LIST, part.around(table(title, columns, part.rows, empty=""))
        )
        if part.place
        else table(title, columns, part.rows, empty="")
    )


def _seated(view: View, row: Row) -> str:
    return view.text(row["in_office_count"]) if row["seat_count"] else view.t("not-recorded")


def _one(view: View, row: Row) -> None:
    heading(view, row["committee"], shown=view.korean(row["committee"]), lead=view.t("committee-one-lead"))
    emit(
        answer(view, undo=True),
        render("section.html", id="committee-facts", title=view.t("committee-facts-title"), lead=None),
        facts(entered(view, row)),
        entry_form(view, row),
        *_seats(view, row),
        *_met(view, row),
        _links(view, row),
        report_link(view, "brief", committee=row["committee"]),
        *subscriptions(view, committee=row["committee"]),
        person(view),
    )


def _seats(view: View, row: Row) -> list[Markup]:
    """Who holds a seat by the confirmed roster and until when; those who did before stand below."""
    seats = view.rows("committee_seats", committee=row["committee_id"], as_of=view.as_of)
    title = view.t("committee-seats-title")
    if not seats:
        return [
            render("section.html", id="committee-seats", title=title, lead=None),
            notice(view, "committee-no-roster", link=view.link("/documents")),
        ]

    empty = view.rows("vacant_seats", committee=row["committee_id"])

    def who(seat: Row) -> Cell:
        if seat["term_state"] == "vacant":
            return Markup("{} {}").format(
                view.t("seat-vacant"), view.korean(seat["post"]) if seat["post"] else ""
            )
        if seat["name"] is None:
            return Markup('{} <span class="entry-kind">{}</span>').format(
                view.korean(seat["post"]), view.t("entry-by-post")
            )
        return Markup('<a href="{}">{}</a>').format(
            view.link("/member", person=seat["person_id"]), view.korean(seat["name"])
        )

    def term(seat: Row) -> Cell:
        if seat["term_state"] == "vacant":
            return view.t("answer-inapplicable")
        return unbroken(
            view.t(
                "committee-term", start=view.or_none(seat["start_date"]), end=view.or_none(seat["end_date"])
            )
        )

    columns = [
        Column(view.t("column-raw-name"), who, row_header=True),
        Column(view.t("column-role"), lambda seat: view.korean(seat["role"])),
        Column(view.t("column-member-type"), lambda seat: view.korean(seat["member_type"])),
        Column(view.t("column-term-of-office"), term),
        Column(view.t("column-term-state"), lambda seat: view.t(f"term-{seat['term_state']}")),
        Column(
            view.t("column-source"),
            lambda seat: Markup('<a href="{}">{}</a>').format(
                view.link("/sources", document=seat["document_id"]),
                view.quoting("committee-seat-source", file=seat["file_name"], line=seat["first_line"]),
            ),
        ),
    ]
    lead = view.t("committee-seats-lead", seats=row["in_office_count"], all=len(seats), date=view.as_of)
    if empty:
        lead = f"{lead} {_vacant(view, row, len(empty))}"
    serving = [seat for seat in seats if seat["term_state"] != "ended"]
    serving += [{**seat, "name": None, "term_state": "vacant"} for seat in empty]
    ended = [seat for seat in seats if seat["term_state"] == "ended"]
    parts = [
        render("section.html", id="committee-seats", title=title, lead=lead),
        table(title, columns, serving, empty=view.t("committee-seats-none"), caption_hidden=True),
    ]
    if ended:
        past = view.t("committee-seats-ended", count=len(ended))
        content = table(past, columns, ended, empty="", caption_hidden=True)
        parts.append(render("folded.html", summary=past, open=False, content=content, id="open-ended"))
    return parts


def _vacant(view: View, row: Row, count: int) -> str:
    """How many seats are vacant, and of how many seats in all where that number is entered."""
    if row["member_seat_count"] is None:
        return view.t("committee-vacant", count=count)
    return view.t(
        "committee-vacant-of", count=count, all=row["member_seat_count"], seats=row["in_office_count"]
    )


def _met(view: View, row: Row) -> list[Markup]:
    """Meetings held in each year, the last one and the next that is on record."""
    key = row["committee_id"]
    years = view.rows("committee_years", committee=key, as_of=view.as_of)
    newest = view.rows("meetings", committee=row["committee"], until=view.as_of, first=1, last=1)
    coming = view.rows("next_meetings", as_of=view.as_of, committee=key)
    recorded: list[tuple[str, Cell]] = [
        (view.t("fact-last-meeting"), _meeting(view, newest)),
        (view.t("fact-next-meeting"), _meeting(view, coming)),
    ]
    title = view.t("committee-meetings-title")
    columns = [
        Column(view.t("column-held-year"), lambda year: str(year["held_year"]), row_header=True),
        Column(view.t("column-held-count"), lambda year: view.text(year["held_count"]), numeric=True),
        Column(view.t("column-written-count"), lambda year: view.text(year["written_count"]), numeric=True),
    ]
    lead = view.t(
        "committee-meetings-lead", count=row["held_count"], dateless=row["dateless_count"], date=view.as_of
    )
    return [
        render("section.html", id="committee-meetings", title=title, lead=lead),
        facts(recorded),
        table(view.t("committee-years-title"), columns, years, empty=view.t("committee-meetings-none")),
    ]


def _meeting(view: View, rows: Sequence[Row]) -> Cell:
    if not rows:
        return view.t("not-recorded")
    return meeting_link(view, rows[0])


def _links(view: View, row: Row) -> Markup:
    """The lists of this committee's rows."""
    lists = ("meeting", "attendance", "agenda", "follow-ups")
    links = Markup("").join(
        Markup('<li><a href="{}">{}</a></li>').format(
            view.link(f"/{name}", committee=row["committee"]), view.t(f"{name}-title")
        )
        for name in lists
    )
    return Markup('<nav class="contents" aria-label="{}"><ul>{}</ul></nav>').format(
        view.t("committee-lists"), links
    )


def _states(engine: Engine) -> Sequence[State]:
    committees = engine.rows("committees", as_of=date.max, last=100)
    states = [REST, State("unknown-committee", query={"id": "999999"})]
    if committees:
        asked = {"id": str(max(committees, key=lambda row: row["held_count"])["committee_id"])}
        states += [
            State("chosen", query=asked),
            State("entering", query=asked, steps=({"click": "#open-enter"},)),
        ]
    return states


PAGE = Page("committee", "/committee", show, states=_states, lasting=True)
