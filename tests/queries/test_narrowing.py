"""A committee asked for by its name is read by its keys; the rows are the same."""

from __future__ import annotations

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from data.store import Store
from queries import catalogue
from queries.answers import rows_read
from queries.binding import Asked, Written, asked
from queries.engine import Engine
from queries.narrowing import Committees
from queries.values import Value
from tests.queries import sample

NAMES = ("견본위원회", "-", "없는위원회", "'; DROP TABLE meeting; --", "\udcff")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("sample") / "sample.duckdb")
    sample.fill(store)
    return store


def narrowing() -> list[str]:
    """The queries that are narrowed to a committee by its name."""
    return [
        name
        for name in catalogue.names()
        if "named_committee AS n WHERE n.committee = :committee" in catalogue.load(name).sql
    ]


@pytest.mark.parametrize("name", narrowing())
def test_rows_by_key_are_the_rows_by_name(store: Store, name: str) -> None:
    engine, known = Engine(store), {each.name for each in catalogue.load(name).parameters}
    with store.reading() as cursor:
        query = "SELECT DISTINCT coalesce(committee, '-') FROM counted_summary"
        names = sorted({row[0] for row in cursor.execute(query).fetchall()} | set(NAMES[:-1]))
    found = 0
    for committee in names:
        every: dict[str, Value] = {"as_of": date(2024, 12, 31), "committee": committee}
        if "meetings" in known:
            every["meetings"] = [row["slug"] for row in engine.rows("meetings", committee=committee)]
        given = {key: value for key, value in every.items() if key in known}
        plain = asked(name, given, prepared=True).written.sql
        assert "named_committee" in plain
        with store.reading() as cursor:
            by_name = rows_read(cursor, Asked(Written(plain, frozenset())))
        by_key = engine.rows(name, **given)
        assert [tuple(row.values()) for row in by_key] == by_name.values
        assert "named_committee" not in asked(name, given, prepared=True, keys=(1, 2)).written.sql
        found += len(by_key)
    assert found


def test_a_committee_that_comes_later_is_found(tmp_path: Path) -> None:
    store = Store(tmp_path / "sample.duckdb")
    with store.writing():
        pass
    engine = Engine(store)
    assert not engine.rows("meetings", committee="견본위원회")
    sample.fill(store)
    assert engine.rows("meetings", committee="견본위원회")


@pytest.mark.parametrize("committee", NAMES[2:4])
def test_a_name_that_nobody_bears_has_no_rows(store: Store, committee: str) -> None:
    assert Engine(store).rows("meeting_totals", committee=committee)[0]["meeting_count"] == 0


def test_names_that_nobody_bears_are_not_kept(store: Store) -> None:
    committees, version = Committees(store), store.data_version()
    assert committees.keys("견본위원회", version)
    tracemalloc.start()
    try:
        for number in range(100):
            assert committees.keys(f"{number}" * 20_000, version) == ()
        assert tracemalloc.get_traced_memory()[0] < 500_000
    finally:
        tracemalloc.stop()
