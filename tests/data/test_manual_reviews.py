"""A review holds while its page is the same; a run is signed when nothing is open or changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dashboard.audit.results import save
from dashboard.audit.sample import Sampled
from data import manual_reviews
from data.acts import ActError, Doing, begin
from data.store import Store
from tests.dashboard.reports.conformance.sample import report

NOW = datetime.now(UTC)


def audited(store: Store, *, content: str = "words", seen: bool = True) -> None:
    """A run of two pages, just finished, whose pages hold ``content``."""
    run = report(seen=seen)
    for result in run.results:
        result.content_hash = None if result.failures else f"{content} {result.state.page}"
    save(store, replace(run, started_at=NOW, finished_at=NOW + timedelta(seconds=1)))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    place = Store(tmp_path / "minutes.duckdb")
    audited(place)
    return place


def review(store: Store, item: str, *pages: str, verdict: str = "준수", run: int = 1) -> int:
    with store.writing() as connection:
        doing = begin(connection, "manual-review", actor="담당자")
        return manual_reviews.review(
            doing, run, item, pages, verdict=verdict, note="읽어 봄", technology=None, evidence=None
        )


def open_items(store: Store, run: int = 1) -> list[str]:
    with store.reading() as cursor:
        return manual_reviews.open_items(cursor, run)


def sign(store: Store, run: int = 1) -> str:
    with store.writing() as connection:
        doing: Doing = begin(connection, "audit-sign-off", actor="과장")
        return manual_reviews.sign_off(doing, run, department="스마트도시과", scope="모든 페이지")


def settle(store: Store, run: int = 1) -> None:
    for item in open_items(store, run):
        review(store, item, "overview", "meeting", run=run)


def test_an_item_is_open_until_every_page_has_a_review(store: Store) -> None:
    item = open_items(store)[0]
    assert review(store, item, "overview") == 1
    assert item in open_items(store)
    review(store, item, "meeting", verdict="해당 없음")
    assert item not in open_items(store)


def test_a_review_expires_with_the_content_of_its_page(store: Store) -> None:
    item = open_items(store)[0]
    review(store, item, "overview", "meeting")
    audited(store, content="words")
    assert item not in open_items(store, 2), "the same content"
    audited(store, content="other words")
    assert item in open_items(store, 3)


def test_what_is_not_there_cannot_be_reviewed(store: Store) -> None:
    for item, page, run in [("9.9.9", "overview", 1), ("1.3.2", "nowhere", 1), ("1.3.2", "overview", 8)]:
        with pytest.raises(ActError) as caught:
            review(store, item, page, run=run)
        assert caught.value.code == "row-missing"
    audited(store, seen=False)
    with pytest.raises(ActError):
        review(store, "1.3.2", "meeting", run=2)


def test_a_run_is_signed_when_nothing_is_open(store: Store) -> None:
    with pytest.raises(ActError) as caught:
        sign(store)
    assert caught.value.code == "audit-open"
    settle(store)
    signed = sign(store)
    assert len(signed) == 64
    assert sign(store) == signed, "the same result, the same hash"
    review(store, "1.4.3", "overview", verdict="미준수")
    assert sign(store) != signed, "another verdict, another hash"
    with store.reading() as cursor:
        assert cursor.execute("SELECT count(*) FROM audit_sign_off").fetchone() == (3,)


def test_a_run_is_not_signed_after_anything_changed(store: Store) -> None:
    settle(store)
    audited(store)
    with pytest.raises(ActError) as caught:
        sign(store, 1)
    assert caught.value.code == "audit-stale"
    settle(store, 2)
    with store.writing() as connection:
        begin(connection, "confirm", actor="간사", now=(NOW + timedelta(days=1)).replace(tzinfo=None))
    with pytest.raises(ActError) as caught:
        sign(store, 2)
    assert caught.value.code == "audit-stale"


def test_a_run_with_pages_unseen_or_none_at_all_is_not_signed(store: Store) -> None:
    audited(store, seen=False)
    with pytest.raises(ActError) as caught:
        sign(store, 2)
    assert caught.value.code == "audit-unseen"
    with pytest.raises(ActError):
        sign(store, 9)


def test_only_the_sample_is_asked_for_and_where_the_machine_could_not_tell(store: Store) -> None:
    run = report()
    for result in run.results:
        result.content_hash = f"words {result.state.page}"
    sampled = (Sampled(page="meeting", reasons=("random",)),)
    save(store, replace(run, started_at=NOW, finished_at=NOW + timedelta(seconds=1), sample=sampled))
    before = open_items(store, 2)
    assert {"1.3.2", "1.3.3"} <= set(before)
    review(store, "1.3.2", "overview", run=2)
    assert open_items(store, 2) == before
    review(store, "1.3.2", "meeting", run=2)
    assert "1.3.2" not in open_items(store, 2)
    with store.writing() as connection:
        connection.execute(
            "UPDATE audit_verdict SET verdict = '수동 확인 필요' "
            "WHERE run_id = 2 AND page = 'overview' AND no = '1.3.3'"
        )
    review(store, "1.3.3", "meeting", run=2)
    assert "1.3.3" in open_items(store, 2)
    review(store, "1.3.3", "overview", run=2)
    assert "1.3.3" not in open_items(store, 2)
