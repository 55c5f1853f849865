"""Items of meetings that were not held are in no figure, and what only received a report is no decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.store import Store
from queries.engine import Engine
from queries.values import Value
from tests.queries import sample

ASKED: tuple[dict[str, Value], ...] = (
    {},
    {"committee": sample.COMMITTEE},
    {"since": sample.AS_OF.replace(year=2024, month=1, day=1)},
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The last meeting, whose one item is for a decision, is still to come; the second's item has no type."""
    store = Store(tmp_path / "sample.duckdb")
    sample.fill(store)
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET status = 'tentative' WHERE meeting_id = 4")
    return store


@pytest.mark.parametrize("asked", ASKED)
def test_an_item_of_a_meeting_to_come_is_counted_nowhere_and_listed_apart(
    store: Store, asked: dict[str, Value]
) -> None:
    engine = Engine(store)
    types = {row["item_type"]: row for row in engine.rows("agenda_items_by_type", **asked)}
    listed = engine.rows("agenda_items", held="yes", **asked)
    assert sum(row["item_count"] for row in types.values()) == len(listed) == (0 if "since" in asked else 3)
    if listed:
        assert types["의결"]["item_count"] == types["의결"]["decided_count"] == 1
        assert types["의결"]["last_held_on"] == types["의결"]["first_held_on"]
    results = [row["result"] for row in engine.rows("outcome_mix", **asked)]
    assert results == [row["result"] for row in engine.rows("agenda_items", outcome="needed", **asked)]
    assert results == (["원안가결"] if listed else [])
    assert [row["slug"] for row in engine.rows("agenda_items", held="no", **asked)] == [sample.SLUGS[3]]


@pytest.mark.parametrize("asked", ASKED[:2])
@pytest.mark.parametrize(("result", "counted"), [("보고", False), ("접수", False), ("부결", True)])
def test_without_a_type_only_the_result_of_a_decision_counts(
    store: Store, asked: dict[str, Value], result: str, counted: bool
) -> None:
    with store.writing() as connection:
        connection.execute("UPDATE agenda_item SET result = ? WHERE agenda_item_id = 3", [result])
    engine = Engine(store)
    found = {row["result"]: row["untyped_count"] for row in engine.rows("outcome_mix", **asked)}
    assert found == ({"원안가결": 0, result: 1} if counted else {"원안가결": 0})
    assert len(engine.rows("agenda_items", outcome="needed", **asked)) == len(found)
