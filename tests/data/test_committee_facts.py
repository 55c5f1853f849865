"""What the secretary enters of a committee: kept with the trail, undone, no quorum rule without source."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.acts import ActError, begin, undo
from data.committee_facts import COLUMNS, enter
from data.rows import Value
from data.store import Store
from queries.engine import Engine

NOTHING: dict[str, Value] = dict.fromkeys(COLUMNS)


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(database, tmp_path / "minutes.duckdb"))


def committee(store: Store) -> dict[str, object]:
    (row,) = Engine(store).rows("committees", as_of="2026-01-01")
    return row


def say(store: Store, key: int, values: dict[str, Value]) -> int:
    with store.writing() as connection:
        doing = begin(connection, "enter-committee", actor="간사")
        enter(doing, key, values)
        return doing.act_id


def test_facts_are_kept_and_taken_back(store: Store) -> None:
    key = int(str(committee(store)["committee_id"]))
    given = {
        **NOTHING,
        "function": "자문",
        "member_count": 25,
        "quorum_rule": "재적위원 과반수의 출석으로 개의",
        "quorum_citation": "조례 제7조",
    }
    act = say(store, key, given)
    found = committee(store)
    assert (found["function"], found["member_seat_count"], found["quorum_citation"]) == (
        "자문",
        25,
        "조례 제7조",
    )
    history = Engine(store).rows("row_history", table="organization", row=key)
    assert {row["column_name"]: row["before_value"] for row in history} == dict.fromkeys(
        ["function", "member_count", "quorum_rule", "quorum_citation"]
    )
    with store.writing() as connection:
        undo(begin(connection, "undo", actor="간사", undoes=act), act)
    assert committee(store)["quorum_rule"] is None


@pytest.mark.parametrize(
    ("key", "given", "code"),
    [
        (None, {"quorum_rule": "과반수"}, "quorum-without-citation"),
        (None, {}, "nothing-changed"),
        (1, {"function": "자문"}, "row-missing"),
        (999, {"function": "자문"}, "row-missing"),
    ],
)
def test_what_cannot_be_kept_is_refused(
    store: Store, key: int | None, given: dict[str, Value], code: str
) -> None:
    with pytest.raises(ActError, match=code):
        say(store, key or int(str(committee(store)["committee_id"])), {**NOTHING, **given})
