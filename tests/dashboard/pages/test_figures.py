"""Every page's figures, each beside a count of the rows: here meetings, committees, members and the agenda.

Those of follow-ups, review, sources and brief are in ``figures_of_work.py``, what a filter leaves in
``figures_of_lists.py``, the overview's in ``test_overview_figures.py``.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from dashboard.components.scope import Scope
from tests.dashboard.pages import figures_of_lists, figures_of_work
from tests.dashboard.pages.beside import GAPS, Both, Check, assert_same, of
from tests.dashboard.pages.conftest import TODAY, Data
from tests.dashboard.pages.recount import Row

ATTENDED = {"present": "attended", "remote": "attended"}


def meeting(data: Data, scope: Scope) -> Both:
    names = (
        "present_count",
        "member_count",
        "observer_entry_count",
        "agenda_item_count",
        "speech_count",
        "draft_count",
        "confirmed_count",
        "gap_count",
        "applicable_count",
    )

    def counted(one: Row) -> list[Any]:
        entries = data.rows.of("attendance", [one])
        items = Counter(row["review_status"] for row in data.rows.of("action_item", [one]))
        elements = [row["state"] for row in data.rows.of("record_element", [one])]
        return [
            data.rows.present(one),
            sum(row["member"] for row in entries),
            sum(not row["member"] for row in entries),
            len(data.rows.of("agenda_item", [one])),
            len(data.rows.of("speech", [one])),
            items["draft"],
            items["confirmed"],
            sum(state in GAPS for state in elements),
            sum(state != "해당 없음" for state in elements),
        ]

    shown = {row["slug"]: of(row, *names) for row in data.view.rows("meetings", **scope.asked)}
    return shown, {one["slug"]: counted(one) for one in data.rows.meetings(scope)}


def committee(data: Data, _: Scope) -> Both:
    meetings = data.rows.meetings(Scope())
    seats = data.rows.tables["membership"]

    def counted(key: int) -> list[Any]:
        own = [row for row in meetings if row["committee_id"] == key]
        days = [row["held_on"] for row in own if row["status"] == "passed" and row["held_on"]]
        past = [day for day in days if day <= TODAY]
        held = [row for row in seats if data.rows.committee_of(row) == key]
        serving = [
            row for row in held if (row["start_date"] or date.min) <= TODAY <= (row["end_date"] or date.max)
        ]
        undated = sum(row["held_on"] is None for row in own)
        return [len(past), min(past, default=None), max(past, default=None), undated, len(held), len(serving)]

    rows = data.view.rows("committees", as_of=TODAY)
    names = ("held_count", "first_on", "last_on", "dateless_count", "seat_count", "in_office_count")
    shown = {row["committee_id"]: of(row, *names) for row in rows}
    return shown, {key: counted(key) for key in shown}


def committee_years(data: Data, scope: Scope) -> Both:
    key = data.rows.meetings(Scope())[0]["committee_id"]
    years = Counter(
        row["held_on"].year
        for row in data.rows.held(Scope())
        if row["committee_id"] == key and row["held_on"] and row["held_on"] <= TODAY
    )
    shown = data.view.rows("committee_years", committee=key, as_of=TODAY)
    return {row["held_year"]: row["held_count"] for row in shown}, years


def attendance(data: Data, scope: Scope) -> Both:
    """Every seat's counts, and their sums."""
    told: dict[int, Counter[str]] = {}
    for seat, _, state in data.rows.seat_states(scope, TODAY):
        told.setdefault(seat["membership_id"], Counter())[ATTENDED.get(state, state)] += 1
    names = ("attended", "proxy", "excused", "absent", "not_recorded")
    rows = data.view.rows("attendance_rate", as_of=TODAY, **scope.asked)
    totals = data.view.rows("attendance_totals", as_of=TODAY, **scope.asked)[0]
    shown = {row["membership_id"]: [row[f"{name}_count"] for name in names] for row in rows}
    counted = {key: [told.get(key, Counter())[name] for name in names] for key in shown}
    assert told.keys() <= shown.keys()
    every = sum(told.values(), Counter())
    sums = [every["attended"], every.total() - every["not_recorded"], every["not_recorded"]]
    return [shown, of(totals, "attended_count", "eligible_count", "not_recorded_count")], [counted, sums]


def member(data: Data, scope: Scope) -> Both:
    """At the meetings of their terms, each member who holds a seat."""
    order = ["attended", "proxy", "excused", "absent", "not_recorded"]
    met: dict[int, dict[int, str]] = {}
    for seat, one, state in data.rows.seat_states(scope, TODAY):
        if seat["person_id"] is not None:
            own = met.setdefault(seat["person_id"], {})
            states = {ATTENDED.get(state, state), own.get(one["meeting_id"], order[-1])}
            own[one["meeting_id"]] = min(states, key=order.index)
    shown = {}
    for row in data.view.rows("members"):
        key = row["person_id"]
        rows = data.view.rows("member_meetings", person=key, as_of=TODAY, **scope.asked)
        own_rows = [one for one in rows if one["in_term"] and one["status"] != "left_out"]
        if row["seat_count"] and own_rows:
            shown[key] = {one["meeting_id"]: one["status"] for one in own_rows}
    return shown, met


def members(data: Data, _: Scope) -> Both:
    """Who can be chosen, in how many entries and seats."""
    meetings = {row["meeting_id"]: row["held_on"] for row in data.rows.meetings(Scope())}
    days: dict[int, list[date]] = {}
    for row in data.rows.tables["attendance"]:
        key = row["person_id"] or row["proposed_person_id"]
        if row["member"] and key is not None and row["meeting_id"] in meetings:
            days.setdefault(key, []).append(meetings[row["meeting_id"]])
    seats = Counter(row["person_id"] for row in data.rows.tables["membership"] if row["person_id"])
    rows = data.view.rows("members")
    shown = {row["person_id"]: of(row, "entry_count", "first_on", "last_on", "seat_count") for row in rows}
    dated = {key: [day for day in own if day] for key, own in days.items()}
    return shown, {
        key: [
            len(days.get(key, [])),
            min(dated.get(key, []), default=None),
            max(dated.get(key, []), default=None),
            seats[key],
        ]
        for key in days.keys() | seats.keys()
    }


def people(data: Data, _: Scope) -> Both:
    keys = {row["meeting_id"] for row in data.rows.meetings(Scope())}
    entries = [row for row in data.rows.tables["attendance"] if row["meeting_id"] in keys]
    named = Counter(row["person_id"] or row["proposed_person_id"] for row in entries)
    del named[None]
    totals = data.view.rows("person_totals")[0]
    shown = {row["person_id"]: row["entry_count"] for row in data.view.rows("persons")}
    counted = {row["person_id"]: named[row["person_id"]] for row in data.rows.tables["person"]}
    said = sum(row["person_id"] is not None for row in entries)
    return (
        [shown, of(totals, "person_count", "entry_count", "confirmed_count")],
        [counted, [len(counted), named.total(), said]],
    )


def agenda(data: Data, scope: Scope) -> Both:
    every = data.rows.of("agenda_item", data.rows.meetings(Scope()))
    pairs = Counter((row["item_type"], row["presenter"]) for row in every)
    within = data.rows.of("agenda_item", data.rows.meetings(scope))

    def listed(**narrowed: str) -> int:
        return len(data.view.rows("agenda_items", **narrowed, **scope.asked))

    choices = {
        (row["item_type"], row["presenter"]): row["item_count"] for row in data.view.rows("agenda_choices")
    }
    types = sorted({kind for kind, _ in pairs if kind})
    departments = sorted({name for _, name in pairs if name})
    shown = [
        listed(),
        [listed(item_type=one) for one in types],
        [listed(department=one) for one in departments],
    ]
    counted = [
        len(within),
        [sum(row["item_type"] == one for row in within) for one in types],
        [sum(row["presenter"] == one for row in within) for one in departments],
    ]
    return [choices, shown], [pairs, counted]


CHECKS: tuple[Check, ...] = (
    meeting,
    committee,
    committee_years,
    attendance,
    member,
    members,
    people,
    agenda,
    *figures_of_work.CHECKS,
    *figures_of_lists.CHECKS,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_figures_are_those_of_the_rows(data: Data, check: Check) -> None:
    assert_same(data, check)
