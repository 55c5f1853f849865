"""What is added up over all committees by day is what the plain rows of each committee add up to."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from data.store import Store
from queries import catalogue
from queries.engine import Engine
from queries.values import Value
from tests.queries import sample

NO_SUM = {"committee_count", "position"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("sample") / "sample.duckdb")
    sample.fill(store)
    return store


def summing() -> list[str]:
    """The queries that read sums and can be asked of one committee."""
    queries = [catalogue.load(name) for name in catalogue.names()]
    return [
        query.name
        for query in queries
        if "_day AS d" in query.sql and any(each.name == "committee" for each in query.parameters)
    ]


def counts(engine: Engine, name: str, given: dict[str, Value]) -> Counter[tuple[str, ...]]:
    """Every count of an answer, by the words of its row and the name of its column."""
    found: Counter[tuple[str, ...]] = Counter()
    for row in engine.rows(name, **given):
        words = [str(value) for value in row.values() if value is None or isinstance(value, str)]
        for column, value in row.items():
            if isinstance(value, int) and column.endswith("_count") and column not in NO_SUM:
                found[*words, column] += value
    return found


@pytest.mark.parametrize("name", summing())
def test_all_committees_are_the_sum_of_each(store: Store, name: str) -> None:
    engine = Engine(store)
    parameters = {each.name for each in catalogue.load(name).parameters}
    with store.reading() as cursor:
        query = "SELECT DISTINCT coalesce(committee, '-') FROM counted_summary"
        committees = [row[0] for row in cursor.execute(query).fetchall()]
    for as_of in (date(2024, 12, 31), date(2023, 12, 1)):
        for since in (None, date(2023, 6, 1)):
            asked = {"as_of": as_of, "since": since}
            given: dict[str, Value] = {key: value for key, value in asked.items() if key in parameters}
            apart: Counter[tuple[str, ...]] = Counter()
            for committee in committees:
                apart += counts(engine, name, {**given, "committee": committee})
            together = counts(engine, name, given)
            assert together == apart
            assert since or together


def test_how_long_closures_took_is_told_alike_of_all_and_of_a_period_that_holds_all(store: Store) -> None:
    engine, as_of = Engine(store), sample.AS_OF
    (together,) = engine.rows("action_closure", as_of=as_of)
    assert together["closed_aged_count"]
    assert [together] == engine.rows("action_closure", as_of=as_of, until=date(9999, 1, 1))


def test_the_last_month_of_the_calendar_is_a_month_too(tmp_path: Path) -> None:
    store = Store(tmp_path / "sample.duckdb")
    sample.fill(store)
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET held_on = DATE '9999-12-31'")
    with store.reading() as cursor:
        days = cursor.execute("SELECT DISTINCT held_on FROM prepared_item_day").fetchall()
    assert days == [(date.max,)]
