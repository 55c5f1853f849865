"""The verdicts that pages and reports show are those of the audit's report with persons' reviews."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.audit.stored import load
from dashboard.components.judged import judged_criteria, judged_items
from dashboard.components.view import View
from data.store import Store
from queries.engine import Engine
from tests.data.test_manual_reviews import audited, review

SEEN_CLEAN = "1.3.2"
FAILED = "1.1.1"
CRITERION = "1.3.2"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    place = Store(tmp_path / "minutes.duckdb")
    audited(place)
    return place


def view(store: Store) -> View:
    return View(Engine(store), "ko", "light", "")


def item(store: Store, number: str) -> tuple[str, str, float | None]:
    row = next(row for row in judged_items(view(store), 1) if row["kwcag_no"] == number)
    return row["verdict"], row["decided_by"], row["met_rate"]


def test_an_item_is_met_once_a_person_met_it_on_every_page(store: Store) -> None:
    assert item(store, SEEN_CLEAN) == ("자동 점검 이상 없음", "machine", None)
    review(store, SEEN_CLEAN, "overview")
    assert item(store, SEEN_CLEAN) == ("자동 점검 이상 없음", "machine", None)
    review(store, SEEN_CLEAN, "meeting")
    assert item(store, SEEN_CLEAN) == ("준수", "person", 100.0)


def test_a_persons_fault_fails_the_item_and_its_criteria(store: Store) -> None:
    review(store, SEEN_CLEAN, "meeting", verdict="미준수")
    assert item(store, SEEN_CLEAN) == ("미준수", "person", None)
    criteria = {row["wcag_no"]: row for row in judged_criteria(view(store), 1)}
    assert (criteria[CRITERION]["verdict"], criteria[CRITERION]["decided_by"]) == ("미준수", "person")
    assert criteria["1.4.10"]["decided_by"] == "machine"


def test_what_a_machine_found_no_person_takes_back(store: Store) -> None:
    before = item(store, FAILED)
    assert before[:2] == ("미준수", "machine")
    assert before[2] is not None
    review(store, FAILED, "overview", "meeting")
    assert item(store, FAILED) == before


def test_a_page_that_changed_since_is_looked_at_again(store: Store) -> None:
    review(store, SEEN_CLEAN, "overview", "meeting")
    audited(store, content="other")
    rows = {row["kwcag_no"]: row["decided_by"] for row in judged_items(view(store), 2)}
    assert rows[SEEN_CLEAN] == "machine"


def test_they_are_those_of_the_report(store: Store) -> None:
    review(store, SEEN_CLEAN, "overview", "meeting")
    review(store, "1.4.1", "overview", verdict="해당 없음")
    review(store, "2.1.1", "meeting", verdict="미준수")
    report = load(store, 1)
    shown = {row["kwcag_no"]: (row["verdict"], row["decided_by"]) for row in judged_items(view(store), 1)}
    assert shown == {verdict.no: report.judged(verdict) for verdict in report.verdicts}


def test_a_fault_that_a_person_saw_beside_the_sample_counts_too(store: Store) -> None:
    with store.writing() as connection:
        connection.execute("DELETE FROM audit_sample WHERE page = 'meeting'")
    review(store, SEEN_CLEAN, "meeting", verdict="미준수")
    report = load(store, 1)
    machine = next(verdict for verdict in report.verdicts if verdict.no == SEEN_CLEAN)
    assert report.judged(machine) == item(store, SEEN_CLEAN)[:2] == ("미준수", "person")
