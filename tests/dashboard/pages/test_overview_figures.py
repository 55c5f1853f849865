"""Every figure of the overview and every number of its charts' tables, counted anew over the rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest

from dashboard.components.calendar import parts
from dashboard.components.scope import Scope
from dashboard.pages.overview_attention import concerns
from dashboard.pages.overview_figures import Figures, before, figures
from dashboard.pages.overview_kpis import key_figures
from tests.dashboard.pages.conftest import TODAY, Data
from tests.dashboard.pages.recount import CLOSED, nearest_rank


@pytest.fixture
def now(data: Data, scope: Scope) -> Figures:
    return figures(data.view, scope, TODAY)


def test_meetings(data: Data, scope: Scope, now: Figures) -> None:
    every, held = data.rows.meetings(scope), data.rows.held(scope)
    days = [row["held_on"] for row in held if row["held_on"]]
    present = [count for row in held if (count := data.rows.present(row)) is not None]
    stated = [row["stated_attendee_count"] for row in held if row["stated_attendee_count"] is not None]
    observers = [row["stated_observer_count"] for row in held if row["stated_observer_count"] is not None]
    elements = data.rows.of("record_element", held)
    gaps = {row["meeting_id"] for row in elements if row["state"] in ("일부", "기록 없음")}
    assert now.totals == {
        "meeting_count": len(every),
        "held_count": len(held),
        "undated_count": sum(1 for row in held if row["held_on"] is None),
        "first_held_on": min(days, default=None),
        "last_held_on": max(days, default=None),
        "document_count": len({row["version_id"] for row in held}),
        "approved_count": sum(1 for row in held if row["minutes_status"] == "확정"),
        "approval_unknown_count": sum(1 for row in held if row["minutes_status"] is None),
        "recorded_count": len(present),
        "present_count": sum(present) if present else None,
        "stated_count": len(stated),
        "stated_attendee_count": sum(stated) if stated else None,
        "observer_entry_count": sum(not row["member"] for row in data.rows.of("attendance", held)),
        "observers_stated_count": len(observers),
        "stated_observer_count": sum(observers) if observers else None,
        "itemised_count": len({row["meeting_id"] for row in data.rows.of("agenda_item", held)}),
        "incomplete_count": len(gaps),
    }


def test_attendance(data: Data, scope: Scope, now: Figures) -> None:
    told = data.rows.seats(scope, TODAY)
    assert now.attended == told["present"] + told["remote"]
    assert now.unknown == told["not_recorded"]
    assert now.eligible == told.total() - told["not_recorded"]


def test_agenda(data: Data, scope: Scope, now: Figures) -> None:
    items = data.rows.of("agenda_item", data.rows.held(scope))
    counted = {row["item_type"]: (row["item_count"], row["decided_count"]) for row in now.types}
    decided = Counter(row["item_type"] for row in items if row["result"] is not None)
    assert counted == {
        kind: (count, decided[kind]) for kind, count in Counter(row["item_type"] for row in items).items()
    }
    assert now.items == len(items)


def test_outcomes(data: Data, scope: Scope) -> None:
    shown = data.view.rows("outcome_mix", **scope.asked)
    assert {row["result"]: row["item_count"] for row in shown} == data.rows.outcomes(scope)
    listed = data.view.rows("agenda_items", outcome="needed", **scope.asked)
    assert Counter(row["result"] for row in listed) == data.rows.outcomes(scope)
    for row in shown:
        rows = data.view.rows("agenda_items", outcome=row["result"] or "-", **scope.asked)
        assert [one["result"] for one in rows] == [row["result"]] * row["item_count"]


def test_minutes_lag(data: Data, scope: Scope) -> None:
    days, shown = data.rows.lags(scope), data.view.rows("minutes_lag", **scope.asked)
    assert {row["lag"]: row["meeting_count"] for row in shown} == data.rows.lag_spans(scope)
    for row in shown:
        assert len(data.view.rows("meetings", lag=row["lag"] or "-", **scope.asked)) == row["meeting_count"]
    assert {row["lag_median"] for row in shown} <= {nearest_rank(days, 5)}
    assert {row["lag_ninety"] for row in shown} <= {nearest_rank(days, 9)}


def test_follow_ups(data: Data, scope: Scope, now: Figures) -> None:
    items = data.rows.follow_ups(scope)
    confirmed = [row for row in items if row["review_status"] == "confirmed"]
    last = {row["action_item_id"]: data.rows.last_event(row, TODAY) for row in confirmed}
    state = {key: event["state"] if event else None for key, event in last.items()}
    closed = [row for row in confirmed if state[row["action_item_id"]] in CLOSED]
    waiting = [row for row in confirmed if state[row["action_item_id"]] not in CLOSED]
    due = [row for row in confirmed if row["due_date"] and row["due_date"] <= TODAY]
    ages = [(TODAY - row["held_on"]).days for row in waiting if row["held_on"]]
    counted = {
        "draft_count": len(items) - len(confirmed),
        "confirmed_count": len(confirmed),
        "closed_count": len(closed),
        "open_count": len(waiting),
        "due_count": len(due),
        "due_closed_count": sum(1 for row in due if row in closed),
        "due_on_time_count": sum(
            bool((event := last[row["action_item_id"]]) and event["effective_on"] <= row["due_date"])
            for row in due
            if row in closed
        ),
        "overdue_count": sum(1 for row in waiting if row["due_date"] and row["due_date"] < TODAY),
        "undated_count": sum(1 for row in confirmed if row["due_date"] is None),
        "open_days_median": nearest_rank(ages, 5),
        "open_days_ninety": nearest_rank(ages, 9),
    }
    assert {name: now.closure[name] for name in counted} == counted

    states = data.view.rows("action_states", as_of=TODAY, **scope.asked)
    assert {row["state"]: row["confirmed_count"] for row in states} == Counter(state.values())
    spans = {"0-30": 30, "31-90": 90, "91-180": 180, "181-": 10**6}
    buckets = Counter(next(span for span, most in spans.items() if age <= most) for age in ages)
    found = data.view.rows("action_ages", as_of=TODAY, **scope.asked)
    assert {row["age"]: row["open_count"] for row in found} == buckets

    kinds = data.view.rows("action_items_by_kind", **scope.asked)
    assert {row["kind"]: (row["draft_count"], row["confirmed_count"]) for row in kinds} == {
        kind: (
            sum(1 for row in items if row["kind"] == kind and row["review_status"] == "draft"),
            sum(1 for row in confirmed if row["kind"] == kind),
        )
        for kind in {row["kind"] for row in items}
    }


def test_uptake(data: Data, scope: Scope, now: Figures) -> None:
    asked = [
        row
        for row in data.rows.follow_ups(scope)
        if row["review_status"] == "confirmed" and row["kind"] == "request"
    ]
    replied = {
        row["request_id"]
        for row in data.rows.tables["action_answer"]
        if row["scope"] == "개별" and row["review_status"] == "confirmed"
    }
    uptake = {
        row["action_item_id"]: event["uptake"] if (event := data.rows.last_event(row, TODAY)) else None
        for row in asked
    }
    answered = [key for key, value in uptake.items() if value is not None or key in replied]
    told = Counter(uptake.values())
    assert now.uptake["request_count"] == len(asked)
    assert now.uptake["answered_count"] == len(answered)
    assert now.uptake["taken_up_count"] == told["반영"]
    assert now.uptake["partly_count"] == told["일부 반영"]
    assert now.uptake["declined_count"] == told["미반영"]
    assert now.uptake["reviewing_count"] == told["검토 중"]


def test_completeness(data: Data, scope: Scope, now: Figures) -> None:
    elements = data.rows.of("record_element", data.rows.held(scope))
    states = {"whole": "있음", "part": "일부", "missing": "기록 없음", "inapplicable": "해당 없음"}
    for name, word in states.items():
        counted = Counter(row["position"] for row in elements if row["state"] == word)
        assert {
            row["position"]: row[f"{name}_count"] for row in now.elements if row[f"{name}_count"]
        } == counted
        assert now.elements_in(name) == counted.total()


def test_months(data: Data, scope: Scope) -> None:
    held = [row for row in data.rows.held(scope) if row["held_on"]]
    shown = parts(
        data.view.rows("meetings_by_month", **scope.asked),
        ("meeting_count", "recorded_count"),
        scope,
        TODAY,
        begun=min((row["held_on"] for row in held), default=None),
    )
    for part in shown:
        within = [row for row in held if part.since <= row["held_on"] <= part.until]
        assert part.sums["meeting_count"] == len(within)
        assert part.sums["recorded_count"] == sum(1 for row in within if data.rows.present(row) is not None)
        listed = data.view.rows(
            "meetings", gap="held", since=part.since, until=part.until, committee=scope.committee
        )
        assert {row["slug"] for row in listed} == {row["slug"] for row in within}
    assert sum(part.sums["meeting_count"] for part in shown) == len(held)


def test_committees(data: Data, scope: Scope) -> None:
    held = data.rows.held(scope)
    for row in data.view.rows("committee_meetings", **scope.asked):
        own = [meeting for meeting in held if meeting["committee"] == row["committee"]]
        present = [count for meeting in own if (count := data.rows.present(meeting)) is not None]
        assert row["held_count"] == len(own)
        assert row["recorded_count"] == len(present)
        assert row["fewest_count"] == min(present, default=None)
        assert row["most_count"] == max(present, default=None)


def test_the_period_before_is_counted_like_any_other(data: Data) -> None:
    now = figures(data.view, Scope(date(2026, 1, 1), TODAY), TODAY)
    then = before(data.view, now)
    assert then is not None
    assert then.scope == Scope(date(2025, 1, 1), date(2025, 6, 30))
    assert then.as_of == date(2025, 6, 30)
    assert then.held == len(data.rows.held(then.scope))


def test_a_part_of_a_key_figure_leads_to_as_many_rows(data: Data, scope: Scope, now: Figures) -> None:
    asked = {name: str(value) for name, value in scope.asked.items() if value is not None}
    view = replace(data.view, query={**data.view.query, **asked})
    ways = {words: link for one in key_figures(view, now, None) for words, link in one.ways.items()}
    assert bool(ways) == bool(now.held)
    for words, link in ways.items():
        path, query = link.split("?")
        given: dict[str, Any] = dict(parse_qsl(query)) | scope.asked
        day = date.fromisoformat(given.pop("as_of"))
        if path == "/agenda":
            rows = data.view.rows("agenda_items", item_type=given.pop("type"), **given)
        else:
            rows = data.view.rows("action_items", as_of=day, **given)
        assert len(rows) == int(re.findall(r"[0-9,]+", words)[-1].replace(",", "")), words


def test_what_needs_attention_among_follow_ups_leads_to_as_many_rows(
    data: Data, scope: Scope, now: Figures
) -> None:
    asked = {name: str(value) for name, value in scope.asked.items() if value is not None}
    view = replace(data.view, query={**data.view.query, **asked})
    led = [one for one in concerns(view, now) if one.link.startswith("/follow-ups")]
    assert {one.key for one in led} == {"overdue", "unanswered", "drafts"}
    for one in led:
        given: dict[str, Any] = dict(parse_qsl(one.link.partition("?")[2])) | scope.asked
        rows = data.view.rows("action_items", as_of=date.fromisoformat(given.pop("as_of")), **given)
        assert len(rows) == one.count, one.key
