"""How many processors a scope's statements have."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from data.connection import Connection
from data.errors import StoreError
from data.store import Store
from tests.data.cities import add_city


def processors(connection: Connection) -> int:
    row = connection.execute("SELECT current_setting('threads')").fetchone()
    assert row is not None
    return int(row[0])


def test_a_scope_has_one_processor_and_all_while_one_of_them_is_long(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    with store.writing() as connection:
        add_city(connection, 1, "서울특별시")
    own = duckdb.connect(":memory:")
    most = processors(own)
    own.close()

    def seen(*, long: bool) -> int:
        with store.reading(long=long) as cursor:
            return processors(cursor)

    def aside(*, long: bool) -> int:
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(seen, long=long).result()

    assert [seen(long=long) for long in (False, True, False)] == [1, most, 1]
    with store.reading(long=True) as cursor:
        assert (aside(long=True), processors(cursor), aside(long=False)) == (most, most, most)
    with store.reading() as cursor:
        assert (aside(long=True), processors(cursor)) == (most, 1)
    with pytest.raises(StoreError, match="engine-failed"), store.reading(long=True) as cursor:
        raise duckdb.InternalException("INTERNAL Error: made up")
    assert [seen(long=long) for long in (False, True, False)] == [1, most, 1]


def test_an_instance_that_cannot_be_set_up_lets_go_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    with store.writing() as connection:
        add_city(connection, 1, "서울특별시")

    def refused(instance: duckdb.DuckDBPyConnection) -> int:
        raise duckdb.OutOfMemoryException("made up")

    with monkeypatch.context() as changed:
        changed.setattr("data.keeper._processors", refused)
        with pytest.raises(duckdb.OutOfMemoryException), store.reading():
            pass
    write = "import duckdb, sys; duckdb.connect(sys.argv[1]).execute('CREATE TABLE another (id INTEGER)')"
    subprocess.run([sys.executable, "-c", write, str(store.path)], check=True, timeout=60)
    with store.reading() as cursor:
        assert cursor.execute("SELECT count(*) FROM another").fetchall() == [(0,)]
