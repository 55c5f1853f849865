"""The period and committee of an address, and the period it is compared with."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.components.scope import LATEST, Scope, faults, quick_choices, scope_of

TODAY = date(2026, 11, 25)


def days(since: str, until: str) -> Scope:
    return Scope(date.fromisoformat(since), date.fromisoformat(until))


@pytest.mark.parametrize(
    ("scope", "before"),
    [
        (days("2026-01-01", "2026-11-25"), days("2025-01-01", "2025-11-25")),
        (days("2026-01-01", "2026-12-31"), days("2025-01-01", "2025-11-25")),
        (days("2026-11-16", "2026-11-30"), days("2026-11-06", "2026-11-15")),
        (days("2024-01-01", "2024-12-31"), days("2023-01-01", "2023-12-31")),
        (days("2024-01-01", "2024-02-29"), days("2023-01-01", "2023-02-28")),
        (days("2024-01-01", "2025-06-30"), days("2022-01-01", "2023-06-30")),
        (days("2024-04-01", "2024-04-30"), days("2024-03-02", "2024-03-31")),
        (days("2024-03-05", "2024-03-05"), days("2024-03-04", "2024-03-04")),
        (Scope(date(2026, 11, 16)), days("2026-11-06", "2026-11-15")),
    ],
)
def test_the_period_before_is_as_long_and_ends_before(scope: Scope, before: Scope) -> None:
    assert scope.before(TODAY) == before
    assert before.until
    assert scope.since
    assert before.until < scope.since


@pytest.mark.parametrize("scope", [Scope(), Scope(until=date(2024, 1, 1)), Scope(date(2027, 1, 1), LATEST)])
def test_what_has_no_beginning_or_has_not_begun_has_no_period_before(scope: Scope) -> None:
    assert scope.before(TODAY) is None


def test_the_committee_stays_in_the_period_before() -> None:
    scope = Scope(date(2024, 1, 1), date(2024, 12, 31), "견본위원회")
    assert scope.before(TODAY) == Scope(date(2023, 1, 1), date(2023, 12, 31), "견본위원회")


def test_periods_to_choose_at_once() -> None:
    choices = quick_choices(date(2024, 2, 29))
    assert choices["year"] == days("2024-01-01", "2024-02-29")
    assert choices["months"] == days("2023-03-01", "2024-02-29")
    assert choices["all"] == Scope()


def test_days_that_cannot_be_read_are_left_out_and_named() -> None:
    asked = {"since": "어제", "until": "2024-12-31", "committee": "견본위원회"}
    assert scope_of(asked) == Scope(None, date(2024, 12, 31), "견본위원회")
    assert faults(asked) == ["since"]
    beyond = {"since": "0001-01-01", "until": "9999-12-31"}
    assert scope_of(beyond) == Scope()
    assert faults(beyond) == ["since", "until"]


def test_a_period_that_ends_before_it_begins_is_left_out_and_named() -> None:
    asked = {"since": "2024-12-31", "until": "2024-01-01"}
    assert scope_of(asked) == Scope()
    assert faults(asked) == ["since", "until"]


@pytest.mark.parametrize("name", ["meeting", "row"])
def test_one_meeting_or_row_is_narrower_than_a_period(name: str) -> None:
    assert scope_of({"since": "2024-01-01", name: "x"}) == Scope()
