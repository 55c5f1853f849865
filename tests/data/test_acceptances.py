"""A finding is accepted for a time with a reason and an owner, taken back, and counts again once expired."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from dashboard.audit.results import save
from data.acceptances import accept, accepted, withdraw
from data.acts import ActError, GivenError, begin
from data.store import Store
from data.zone import day_of
from tests.dashboard.reports.conformance.sample import report


@pytest.fixture
def store(tmp_path: Path) -> Store:
    place = Store(tmp_path / "audit.duckdb")
    save(place, report())
    return place


def test_it_holds_until_its_day_or_until_it_is_taken_back(store: Store) -> None:
    known = report().findings[0].fingerprint
    with store.writing() as connection:
        doing = begin(connection, "audit-accept", actor="담당자")
        until = day_of(doing.at) + timedelta(days=30)
        accept(doing, known, reason="곧 바꿉니다.", owner="정보과", expires_on=until)
        assert accepted(connection, until) == {known}
        assert accepted(connection, until + timedelta(days=1)) == frozenset()
        withdraw(begin(connection, "audit-withdraw", actor="담당자"), known, reason="고쳤습니다.")
        assert accepted(connection, until) == frozenset()
        with pytest.raises(ActError) as caught:
            withdraw(doing, known, reason="또")
        assert caught.value.code == "row-missing"
        events = connection.execute("SELECT state FROM audit_acceptance ORDER BY acceptance_id").fetchall()
    assert events == [("accepted",), ("withdrawn",)]


@pytest.mark.parametrize(("days", "code"), [(-1, "expiry-past"), (367, "expiry-late")])
def test_a_day_that_is_over_or_far_away_is_refused(store: Store, days: int, code: str) -> None:
    with store.writing() as connection:
        doing = begin(connection, "audit-accept", actor="담당자")
        day: date = day_of(doing.at) + timedelta(days=days)
        with pytest.raises(GivenError) as caught:
            accept(doing, report().findings[0].fingerprint, reason="r", owner="o", expires_on=day)
    assert caught.value.code == code


def test_a_day_ends_at_midnight_in_seoul(store: Store) -> None:
    found, day = report().findings[0].fingerprint, date(2026, 3, 1)
    with store.writing() as connection:
        before, after = datetime(2026, 3, 1, 14, 59), datetime(2026, 3, 1, 15, 0)  # noqa: DTZ001 - UTC
        doing = begin(connection, "audit-accept", actor="담당자", now=before)
        accept(doing, found, reason="r", owner="o", expires_on=day)
        doing = begin(connection, "audit-accept", actor="담당자", now=after)
        with pytest.raises(GivenError, match="expiry-past"):
            accept(doing, found, reason="r", owner="o", expires_on=day)


def test_only_what_was_found_is_accepted(store: Store) -> None:
    with store.writing() as connection:
        doing = begin(connection, "audit-accept", actor="담당자")
        with pytest.raises(ActError) as caught:
            accept(doing, "nothing", reason="r", owner="o", expires_on=day_of(doing.at))
    assert caught.value.code == "row-missing"
