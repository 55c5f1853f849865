"""The index follows the minutes: made once, again where a row changed, gone where its row is gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data import search_index
from data.ingest import ingest
from data.search_index import role_of
from data.store import Store
from queries.engine import Engine
from queries.searching import question, search
from tests.data.real import REAL, TEXT


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = Store(tmp_path_factory.mktemp("index") / "minutes.duckdb")
    ingest([REAL], store)
    assert search_index.update(store) == store_count(store, "SELECT count(*) FROM searchable")
    store.close()
    return store.path


@pytest.fixture
def store(indexed: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(indexed, tmp_path / "minutes.duckdb"))


def store_count(store: Store, sql: str) -> int:
    with store.reading() as cursor:
        row = cursor.execute(sql).fetchone()
    assert row is not None
    return int(row[0])


def hits(store: Store, typed: str) -> int:
    return search(Engine(store), question(typed), {}).hit_count


def test_an_index_that_is_whole_stays_as_it_is(store: Store) -> None:
    before = store.data_version()
    assert search_index.update(store) == 0
    assert store.data_version() == before


def test_a_corrected_row_is_found_by_its_new_words_alone(store: Store) -> None:
    old = hits(store, "컨트롤타워")
    with store.writing() as connection:
        connection.execute(
            "UPDATE action_item SET text = '무지개 우산을 마련하겠음' WHERE text LIKE '%컨트롤타워%'"
        )
    assert search_index.update(store) > 0
    assert hits(store, "무지개 우산") == 1
    assert hits(store, "컨트롤타워") == old - 1
    assert search_index.update(store) == 0


def test_passages_of_an_older_version_are_found_no_more(store: Store, tmp_path: Path) -> None:
    changed = tmp_path / REAL.name
    changed.write_text(TEXT.replace("사이버보안", "누리안전"), encoding="utf-8")
    before = hits(store, '"사이버보안"')
    assert before > 0
    assert [outcome.status for outcome in ingest([changed], store)] == ["updated"]
    assert hits(store, '"사이버보안"') == 0, "found no more from the moment of the ingest"
    assert search_index.update(store) > 0
    assert hits(store, "누리안전") == before
    assert hits(store, '"사이버보안"') == 0
    live = store_count(store, "SELECT count(*) FROM search_passage WHERE NOT replaced")
    assert live == store_count(store, "SELECT count(*) FROM searchable")


def test_a_rejected_follow_up_is_found_no_more_at_once(store: Store) -> None:
    before = hits(store, "컨트롤타워")
    with store.writing() as connection:
        connection.execute(
            "UPDATE action_item SET review_status = 'rejected', reviewed_by = '간사'"
            " WHERE text LIKE '%컨트롤타워%'"
        )
    assert hits(store, "컨트롤타워") == before - 1


def test_every_passage_has_the_terms_of_its_own_text(store: Store) -> None:
    with store.reading() as cursor:
        rows = cursor.execute(
            "SELECT p.text, t.term, o.places, o.occurrence_count FROM search_posting AS o"
            " JOIN search_term AS t ON t.term_id = o.term_id"
            " JOIN search_passage AS p ON p.passage_id = o.passage_id"
        ).fetchall()
    assert len(rows) > 1_000
    for text, term, places, count in rows:
        spans = [tuple(map(int, place.split("-"))) for place in places.split()]
        assert len(spans) == count
        if not term.endswith("다"):
            assert {text[start:end].lower() for start, end in spans} == {term}


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("○○○ 위원", "위원"),
        ("○○○ 위원장", "위원장"),
        ("○○○ 부위원장", "부위원장"),
        ("위원장 홍길동", "위원장"),
        ("홍길동위원", "위원"),
        ("수석전문위원 김갑동", "전문위원"),
        ("간사", "간사"),
        ("디지털정책담당관", None),
        ("위원회 지원과장", None),
        (None, None),
    ],
)
def test_a_role_is_read_from_the_label_alone(label: str | None, role: str | None) -> None:
    assert role_of(label) == role
