"""Rows into tables: keys that continue, values that arrive as they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import duckdb
import pytest

from data.rows import Keys, Row, insert


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        opened.execute(
            "CREATE TABLE thing (thing_id BIGINT, name VARCHAR, held_on DATE, moment TIMESTAMP, yes BOOLEAN)"
        )
        yield opened


def test_keys_continue_after_the_highest(connection: duckdb.DuckDBPyConnection) -> None:
    assert [Keys(connection).next("thing"), Keys(connection).next("thing")] == [1, 1]
    connection.execute("INSERT INTO thing (thing_id) VALUES (41)")
    keys = Keys(connection)
    assert [keys.next("thing"), keys.next("thing"), keys.next("thing", "thing_id")] == [42, 43, 44]


def test_values_arrive_with_their_types_and_gaps(connection: duckdb.DuckDBPyConnection) -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001
    rows: list[Row] = [
        {"thing_id": 1, "name": None, "held_on": None, "moment": None, "yes": None},
        {"thing_id": 2, "name": "가'\"\x00", "held_on": date(2026, 1, 2), "moment": moment, "yes": False},
    ]
    assert insert(connection, "thing", rows) == 2
    stored = connection.execute("SELECT * FROM thing ORDER BY thing_id").fetchall()
    assert stored == [tuple(row.values()) for row in rows]


def test_a_column_that_is_empty_throughout_is_stored(connection: duckdb.DuckDBPyConnection) -> None:
    insert(connection, "thing", [{"thing_id": key, "held_on": None} for key in (1, 2)])
    assert connection.execute("SELECT count(*), count(held_on) FROM thing").fetchall() == [(2, 0)]


def test_no_rows_are_no_statement(connection: duckdb.DuckDBPyConnection) -> None:
    assert insert(connection, "no_such_table", []) == 0


def test_a_row_without_a_column_of_the_first_is_refused(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(KeyError):
        insert(connection, "thing", [{"thing_id": 1, "name": "a"}, {"thing_id": 2}])
