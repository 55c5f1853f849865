"""Runs compared: new, mended, still there; a page that was not looked at again mends nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.audit.errors import AuditError
from dashboard.audit.history import compare
from dashboard.audit.results import save
from data.store import Store
from tests.dashboard.reports.conformance.sample import report


@pytest.fixture
def store(tmp_path: Path) -> Store:
    place = Store(tmp_path / "audit.duckdb")
    save(place, report())
    return place


def test_the_same_run_again_changes_nothing(store: Store) -> None:
    change = compare(store, report(), 1)
    assert (change.new, change.fixed, change.unseen) == ((), (), ())
    assert len(change.still) == 2
    assert change.violation_count == 0


def test_what_is_gone_is_mended_and_what_came_is_new(store: Store) -> None:
    now = report()
    other = replace(now.findings[0], fingerprint="f" * 32)
    change = compare(store, replace(now, findings=(other, now.findings[1])), 1)
    assert change.new == (other,)
    assert [one.selector for one in change.fixed] == ["#one"]
    assert change.still == (now.findings[1],)
    assert change.violation_count == 1


def test_a_page_that_was_not_audited_again_is_not_mended(store: Store) -> None:
    now = report()
    results = tuple(result for result in now.results if result.state.page == "meeting")
    change = compare(store, replace(now, results=results, findings=()), 1)
    assert change.fixed == ()
    assert len(change.unseen) == 2


def test_a_run_that_is_not_stored_is_said(store: Store) -> None:
    with pytest.raises(AuditError) as caught:
        compare(store, report(), 7)
    assert (caught.value.code, caught.value.values) == ("audit-run-unknown", {"run": 7})
