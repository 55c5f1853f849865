"""A preview says what storing would change, and changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.ingest import ingest
from data.preview import Preview, preview
from data.reading import read_file
from data.store import Store
from tests.data.real import REAL, SECOND, TEXT, everything, put

NOW = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "database" / "minutes.duckdb")
    ingest([put(tmp_path, "in/a.txt", TEXT)], made)
    return made


def previewed(store: Store, path: Path) -> Preview:
    before = everything(store)
    found = preview(read_file(path, frozenset()), store, NOW)
    assert everything(store) == before
    return found


def test_a_new_document(store: Store, tmp_path: Path) -> None:
    found = previewed(store, put(tmp_path, "b.txt", SECOND))
    assert (found.outcome.status, found.outcome.role) == ("added", "minutes")
    assert [(each.slug, each.counted, each.others) for each in found.meetings] == [
        ("서울스마트도시위원회-2024-06-25-2", True, ())
    ]
    assert found.counts["speech"] == (None, 28)
    assert (found.fields, found.lines_added, found.lines_removed) == ({}, 0, 0)
    assert {each.rule for each in found.evidence} >= {"title-of-minutes", "speeches"}


def test_a_new_version_with_its_differences(store: Store, tmp_path: Path) -> None:
    changed = TEXT.replace("6층 기획상황실", "3층 대회의실") + "\n더한 줄\n"
    found = previewed(store, put(tmp_path, "a.txt", changed))
    assert found.outcome.status == "updated"
    assert found.fields == {"location": ("서울시청 6층 기획상황실", "서울시청 3층 대회의실")}
    assert (found.lines_added, found.lines_removed) == (2, 1)
    assert found.counts["attendance"] == (23, 23)


def test_a_second_document_of_a_meeting(store: Store, tmp_path: Path) -> None:
    found = previewed(store, put(tmp_path, "회의록_초안.txt", TEXT + "\n"))
    assert found.outcome.status == "added"
    assert [(each.counted, each.others) for each in found.meetings] == [(False, ("a.txt",))]


def test_what_is_stored_and_what_cannot_be(store: Store, tmp_path: Path) -> None:
    assert previewed(store, REAL).outcome.code == "unchanged-other-name"
    assert previewed(store, put(tmp_path, "leer.txt", "")).outcome.key == "error-empty-file"
    (tmp_path / "bad").mkdir()
    other = Store(tmp_path / "bad" / "x.duckdb")
    other.path.write_bytes(b"not a database" * 1000)
    assert preview(read_file(REAL, frozenset()), other, NOW).outcome.key == "error-database-corrupt"
