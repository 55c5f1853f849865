"""내 기록: one member's attendance, agenda items and requests, chosen once and kept in the address."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.choosing import MOST, choices, number_of, of_key, typed
from dashboard.components.filter_bar import filter_bar, scope_words
from dashboard.components.handing_on import report_link, subscriptions
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, heading, line_link, notice
from dashboard.components.scope import Scope
from dashboard.components.table import Cell, Row
from dashboard.components.view import View
from dashboard.pages.agenda_history import meeting_link
from dashboard.pages.member_attendance import attendance, meetings
from dashboard.pages.member_items import agenda_ahead, agenda_items
from dashboard.pages.member_requests import requests
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine

LOOKED = "named"


def show(view: View) -> None:
    """The choice of a member, and the record of the one that the address names."""
    asked = view.query.get("person", "")
    looked = typed(view, LOOKED)
    if (person := number_of(asked)) is not None:
        view.ahead("member_meetings", person=person, as_of=view.as_of, **view.scope.asked)
    listed = view.rows("members", name=looked, committee=view.scope.committee, last=MOST)
    chosen = of_key(view, "members", asked, listed=listed)
    if chosen:
        title = view.t("member-record-title", name=chosen["name"])
        shown = Markup("{}").format(view.quoted(title))
        heading(view, title, shown=shown, lead=view.t("member-lead"))
    else:
        heading(view, view.t("member-title"), lead=view.t("member-lead"))
    count = listed[0]["list_count"] if listed else 0
    if not count and not chosen and not view.rows("members", last=1):
        emit(notice(view, "member-none", link=view.link("/documents")))
        return
    choice = choices(
        view,
        "person",
        view.t("member-choose"),
        listed,
        lambda row: (str(row["person_id"]), named(view, row)),
        looked=LOOKED,
        asking=view.t("choices-name"),
        nothing=view.t("member-choose-nobody"),
        chosen=chosen,
    )
    result = (
        view.t(
            "member-chosen",
            member=named(view, chosen),
            scope=scope_words(view, view.scope),
            date=view.as_of,
        )
        if chosen
        else view.t("member-count", count=count)
    )
    emit(filter_bar(view, result=result, choices=choice))
    if chosen:
        _record(view, chosen)
    elif asked:
        emit(notice(view, "unknown-member", link=view.link("/member"), urgent=True))


def named(view: View, row: Row) -> str:
    """A member told apart from others of the name: by committee, role or post, and what a person wrote."""
    told = [row["distinction"], row["committee"], row["post"] or row["role"]]
    return " · ".join([row["name"], *(one for one in told if one)])


def _record(view: View, member: Row) -> None:
    asked = view.scope.asked
    met = view.rows("member_meetings", person=member["person_id"], as_of=view.as_of, **asked)
    if not met and view.scope != Scope():
        emit(notice(view, "member-scope-empty", link=view.link(view.path, **dict.fromkeys(asked))))
        return
    agenda_ahead(view, met)
    emit(
        _contents(view),
        *attendance(view, member, met),
        *_next(view, member),
        *requests(view, member),
        *meetings(view, member, met),
        *agenda_items(view, met),
        Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
            view.link("/people", person=member["person_id"]), view.t("member-entries-link")
        ),
        report_link(
            view,
            "member",
            member=member["name"],
            person=str(member["person_id"]),
            committee=member["committee"],
        ),
        *subscriptions(view, ("meetings.ics", "meetings.rss"), person=str(member["person_id"])),
    )


def _contents(view: View) -> Markup:
    parts = (
        "member-attendance",
        "member-next",
        "member-requests",
        "member-meetings",
        "member-items",
    )
    return render(
        "contents.html",
        label=view.t("contents-label"),
        entries=[(part, view.t(f"{part}-title")) for part in parts],
    )


def _next(view: View, member: Row) -> list[Markup]:
    """The next meeting on record of the committees on which the member sits."""
    title = view.t("member-next-title")
    coming = view.rows("next_meetings", as_of=view.as_of, committee=member["committee_id"])
    section = render("section.html", id="member-next", title=title, lead=None)
    if not coming:
        return [section, render("empty.html", sentence=view.t("member-next-none"))]
    row = coming[0]
    recorded: list[tuple[str, Cell]] = [
        (view.t("column-committee"), view.korean(row["committee"])),
        (view.t("column-meeting"), meeting_link(view, row)),
        (view.t("column-start-at"), view.or_none(row["start_at"])),
        (view.t("column-location"), view.korean(row["location"])),
        (view.t("column-source"), line_link(view, row["slug"], row["first_line"], row["last_line"])),
    ]
    return [section, facts(recorded)]


def _states(engine: Engine) -> Sequence[State]:
    members = engine.rows("members", last=MOST)
    states = [REST, State("unknown-person", query={"person": "999999"})]
    if members:
        states.append(State("looked-for", query={LOOKED: members[0]["name"]}))
        busiest = max(members, key=lambda row: (row["seat_count"], row["entry_count"]))
        person = str(busiest["person_id"])
        states.append(State("chosen", query={"person": person}))
        states.append(State("nothing-in-period", query={"person": person, "until": "1999-12-31"}))
    return states


PAGE = Page("member", "/member", show, states=_states, lasting=True)
