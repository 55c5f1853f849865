"""An index of many passages is written in few steps, each whole; a run that is killed is gone on with."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from dashboard.demo import write
from data import search_index
from data.connection import Connection
from data.ingest import ingest
from data.search_index import BATCH, STEP
from data.store import Store
from tests.data.handmade import rows
from tests.data.real import ROOT
from tests.data.small_minutes import PAGE

LINES = 3_300
ASKED = "- 자료를 공개할 필요가 있음."
UPDATE = """
import sys
from data import search_index
from data.store import Store
search_index.update(Store(sys.argv[1]))
"""
# Passages whose terms are not all there.
BROKEN = """
SELECT count(*)
FROM search_passage AS p
LEFT JOIN (SELECT passage_id, sum(occurrence_count) AS counted FROM search_posting GROUP BY passage_id) AS o
  ON o.passage_id = p.passage_id
WHERE coalesce(o.counted, 0) <> p.term_count
"""

HELD = """
SELECT p.* EXCLUDE (passage_id), t.term, o.occurrence_count, o.places
FROM search_passage AS p
JOIN search_posting AS o ON o.passage_id = p.passage_id
JOIN search_term AS t ON t.term_id = o.term_id
ORDER BY ALL
"""


class Counted(Store):
    """A store that keeps how many passages there were after each of its writing scopes."""

    def __init__(self, address: Path) -> None:
        super().__init__(address)
        self.grown: list[int] = []

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with super().writing() as connection:
            yield connection
            self.grown.append(_number(connection, "SELECT count(*) FROM search_passage"))


def _number(connection: Connection, sql: str) -> int:
    row = connection.execute(sql).fetchone()
    assert row is not None
    return int(row[0])


def numbers(store: Store, *queries: str) -> list[int]:
    with store.reading() as cursor:
        return [_number(cursor, query) for query in queries]


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of one long meeting that has no index yet."""
    folder = tmp_path_factory.mktemp("long")
    page = PAGE.format(
        number=1,
        committee="견본위원회",
        title="회의결과",
        month=3,
        count=1,
        names="홍길동 위원",
        type="보고",
        speaker="홍길동",
    )
    said = "\n\n".join(f"- {number}번 자료를 공개할 필요가 있음." for number in range(LINES))
    assert ASKED in page
    (folder / "long.txt").write_text(page.replace(ASKED, said), encoding="utf-8")
    store = Store(folder / "minutes.duckdb")
    assert [outcome.status for outcome in ingest([folder / "long.txt"], store)] == ["added"]
    store.close()
    return store.path


@pytest.fixture
def store(minutes: Path, tmp_path: Path) -> Counted:
    return Counted(Path(shutil.copy(minutes, tmp_path / "minutes.duckdb")))


@pytest.mark.exhaustive
def test_many_passages_are_written_in_few_steps_and_the_first_at_once(store: Counted) -> None:
    made = search_index.update(store)
    assert made > LINES
    assert store.grown[0] == BATCH
    steps = [after - before for before, after in zip([0, *store.grown], store.grown, strict=False)]
    assert max(steps) == STEP
    assert len(steps) < made / BATCH / 3
    assert sum(steps) == made
    found = numbers(store, "SELECT count(*) FROM searchable", "SELECT count(*) FROM search_passage", BROKEN)
    assert found == [made, made, 0]


@pytest.mark.exhaustive
def test_a_run_that_is_killed_leaves_whole_steps_and_the_next_goes_on(store: Counted) -> None:
    passages = "SELECT count(*) FROM search_passage"
    process = subprocess.Popen([sys.executable, "-c", UPDATE, store.path], cwd=ROOT)
    end = time.monotonic() + 120
    try:
        while not numbers(store, passages)[0]:
            assert process.poll() is None
            assert time.monotonic() < end
            time.sleep(0.02)
    finally:
        process.kill()
        process.wait()
    written, broken, all_of_them = numbers(store, passages, BROKEN, "SELECT count(*) FROM searchable")
    assert written % BATCH == 0
    assert 0 < written < all_of_them
    assert broken == 0
    assert search_index.update(store) == all_of_them - written
    assert numbers(store, passages, BROKEN) == [all_of_them, 0]
    assert search_index.update(store) == 0


@pytest.mark.exhaustive
def test_meetings_by_meetings_it_is_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    minutes, _ = write(tmp_path, meetings=7, seed=5, until=date(2026, 1, 1))
    whole = Store(tmp_path / "whole.duckdb")
    ingest([minutes], whole)
    parts = Store(shutil.copy(whole.path, tmp_path / "parts.duckdb"))
    made = search_index.update(whole)
    monkeypatch.setattr(search_index, "MEETINGS", 2)
    assert search_index.update(parts) == made
    # Keys tell in which step a word or a passage came.
    assert rows(parts, HELD) == rows(whole, HELD)
    assert search_index.update(parts) == 0
