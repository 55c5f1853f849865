"""What each filter of a list leaves, and what is counted on one member's and one committee's page."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

from dashboard.components.scope import Scope
from tests.dashboard.pages.beside import GAPS, Both, Check, of
from tests.dashboard.pages.conftest import TODAY, Data
from tests.dashboard.pages.figures_of_work import is_open
from tests.dashboard.pages.recount import CAME, CLOSED, Row, nearest_rank

NONE = "-"
AGES = {"0-30": (0, 30), "31-90": (31, 90), "91-180": (91, 180), "181-": (181, 10**6)}


def due_status(data: Data, item: Row) -> str:
    if item["due_date"] is None:
        return "none"
    if not is_open(data, item):
        return "closed"
    if item["due_date"] < TODAY:
        return "overdue"
    return "soon" if item["due_date"] <= TODAY + timedelta(days=14) else "later"


def age(item: Row) -> int | None:
    return (TODAY - item["held_on"]).days if item["held_on"] else None


def follow_ups_filters(data: Data, scope: Scope) -> Both:
    """As many rows as the filter's words say there are; the lists of the board among them."""
    items = data.rows.follow_ups(scope)
    events = [data.rows.last_event(item, TODAY) for item in items]
    own = {
        row["request_id"]
        for row in data.rows.tables["action_answer"]
        if row["scope"] == "개별" and row["review_status"] == "confirmed"
    }
    counted = {
        "state": Counter(event["state"] if event else NONE for event in events),
        "uptake": Counter(
            (event["uptake"] if event else None) or NONE
            for item, event in zip(items, events, strict=True)
            if item["kind"] == "request"
        ),
        "due": Counter(due_status(data, item) for item in items),
        "age": Counter(
            name for item in items for name, (low, high) in AGES.items()
            if (days := age(item)) is not None and low <= days <= high
        ),
        "review": Counter(item["review_status"] for item in items),
        "department": Counter(item["owner_department"] or NONE for item in items),
        "answer": Counter(
            "some"
            if item["action_item_id"] in own or (event is not None and event["uptake"] is not None)
            else "none"
            for item, event in zip(items, events, strict=True)
            if item["kind"] == "request"
        ),
    }  # fmt: skip
    shown = {
        name: {
            value: len(data.view.rows("action_items", as_of=TODAY, **{name: value}, **scope.asked))
            for value in found
        }
        for name, found in counted.items()
    }
    ended = len(data.view.rows("action_items", as_of=TODAY, state="ended", **scope.asked))
    return [shown, ended], [counted, sum(counted["state"][one] for one in CLOSED)]


def follow_ups_waiting(data: Data, scope: Scope) -> Both:
    row = data.view.rows("action_closure", as_of=TODAY, **scope.asked)[0]
    days = [
        age(item) or 0
        for item in data.rows.follow_ups(scope)
        if item["review_status"] == "confirmed" and is_open(data, item) and item["held_on"] is not None
    ]
    return of(row, "open_days_median", "open_days_ninety"), [nearest_rank(days, 5), nearest_rank(days, 9)]


def follow_ups_changes(data: Data, scope: Scope) -> Both:
    """Since the first day of all, the states that were recorded: moved, and closed."""
    days = Scope(committee=scope.committee)
    keys = {item["action_item_id"] for item in data.rows.follow_ups(days)}
    events = [row for row in data.rows.tables["action_status_event"] if row["action_item_id"] in keys]
    counted = {
        "closed": sum(row["state"] in CLOSED for row in events),
        "state": sum(row["state"] not in CLOSED for row in events),
    }
    asked = {"since": TODAY - timedelta(days=60), "as_of": TODAY, "committee": scope.committee}
    return {name: len(data.view.rows("action_changes", change=name, **asked)) for name in counted}, counted


def meetings_lists(data: Data, scope: Scope) -> Both:
    """Meetings that were held, those whose record lacks something, those that list nobody who came."""
    held = data.rows.held(scope)
    lacking = {row["meeting_id"] for row in data.rows.of("record_element", held) if row["state"] in GAPS}
    came = {
        row["meeting_id"]
        for row in data.rows.of("attendance", held)
        if row["member"] and row["status"] in CAME
    }
    counted = {"held": len(held), "record": len(lacking), "attendance": len(held) - len(came)}
    return {name: len(data.view.rows("meetings", gap=name, **scope.asked)) for name in counted}, counted


def committee_next(data: Data, _: Scope) -> Both:
    meetings = data.rows.meetings(Scope())
    shown = {row["committee_id"]: row["next_on"] for row in data.view.rows("committees", as_of=TODAY)}
    coming = {
        key: [
            row["held_on"]
            for row in meetings
            if row["committee_id"] == key and row["held_on"] and row["held_on"] > TODAY
        ]
        for key in shown
    }
    return shown, {key: min(days, default=None) for key, days in coming.items()}


def member_terms(data: Data, scope: Scope) -> Both:
    """Of each member in each committee: meetings within the term, and those at which nothing is recorded."""
    told: dict[tuple[int, str], Counter[bool]] = {}
    for seat, meeting, state in data.rows.seat_states(scope, TODAY):
        if seat["person_id"] is not None:
            key = (seat["person_id"], meeting["committee"])
            told.setdefault(key, Counter())[state == "not_recorded"] += 1
    shown: dict[tuple[int, str], Counter[bool]] = {}
    for row in data.view.rows("members"):
        asked: dict[str, Any] = {"person": row["person_id"], "as_of": TODAY, **scope.asked}
        for one in data.view.rows("member_meetings", **asked):
            if row["seat_count"] and one["in_term"] and one["status"] != "left_out":
                key = (row["person_id"], one["committee"])
                shown.setdefault(key, Counter())[one["status"] == "not_recorded"] += 1
    return shown, told


def review_filters(data: Data, _: Scope) -> Both:
    items = data.rows.of("action_item", data.rows.meetings(Scope()))
    kinds = ("request", "commitment", "decision")
    shown = {
        (kind, status): len(data.view.rows("review_queue", kind=kind, status=status))
        for kind in kinds
        for status in ("draft", "confirmed")
    }
    counted = Counter((row["kind"], row["review_status"]) for row in items)
    return shown, {key: counted[key] for key in shown}


def documents(data: Data, _: Scope) -> Both:
    versions = Counter(row["document_id"] for row in data.rows.tables["document_version"])
    totals = data.view.rows("document_totals")[0]
    rows = data.view.rows("document_roles")
    shown = {row["document_id"]: row["version_no"] for row in rows}
    return [totals["document_count"], rows[0]["list_count"], shown], [len(versions), len(versions), versions]


CHECKS: tuple[Check, ...] = (
    follow_ups_filters,
    follow_ups_waiting,
    follow_ups_changes,
    meetings_lists,
    committee_next,
    member_terms,
    review_filters,
    documents,
)
