"""The trail: an act with each value it changed, and the way back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from data.acts import ActError, begin, change, undo
from data.connection import Connection
from data.rows import Value
from data.store import Store

ITEM = (
    "SELECT text, soft, due_date, review_status, reviewed_by, reviewed_at"
    " FROM action_item WHERE action_item_id = 2"
)


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(database, tmp_path / "copy.duckdb"))


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    with store.writing() as opened:
        yield opened


def one(connection: Connection, statement: str) -> tuple[Any, ...]:
    row = connection.execute(statement).fetchone()
    assert row is not None
    return row


def test_a_change_keeps_what_stood_before_and_who_and_why(connection: Connection) -> None:
    before = one(connection, ITEM)
    doing = begin(connection, "review", actor="김간사", reason="빠진 말", now=datetime(2024, 5, 1))  # noqa: DTZ001
    changed = change(
        doing, "action_item", 2, {"text": "고친 말", "soft": before[1], "due_date": "2024-06-01"}
    )
    assert changed == 2
    assert one(connection, ITEM)[0] == "고친 말"
    rows = connection.execute(
        "SELECT a.name, a.actor, a.reason, a.happened_at, c.table_name, c.row_id, c.column_name,"
        " c.before_value, c.after_value FROM correction AS c JOIN act AS a ON a.act_id = c.act_id ORDER BY 7"
    ).fetchall()
    who = ("review", "김간사", "빠진 말", datetime(2024, 5, 1), "action_item", 2)  # noqa: DTZ001
    assert rows == [(*who, "due_date", None, "2024-06-01"), (*who, "text", before[0], "고친 말")]


def test_undoing_puts_every_value_back_and_stays_in_the_trail(connection: Connection) -> None:
    before = one(connection, ITEM)
    first = begin(connection, "review", actor="김")
    values: dict[str, Value] = {
        "review_status": "confirmed",
        "reviewed_by": "김",
        "reviewed_at": datetime(2024, 5, 1, 9, 30, 1, 5000),  # noqa: DTZ001
    }
    change(first, "action_item", 2, {**values, "soft": True, "due_date": "2024-06-01"})
    assert one(connection, ITEM) != before
    count = undo(begin(connection, "undo", actor="이", undoes=first.act_id), first.act_id)
    assert count == len(connection.execute("SELECT 1 FROM correction WHERE act_id = 1").fetchall())
    assert one(connection, ITEM) == before
    assert connection.execute("SELECT name, actor, undoes_act_id FROM act ORDER BY act_id").fetchall() == [
        ("review", "김", None),
        ("undo", "이", 1),
    ]


def test_an_undo_can_itself_be_undone(connection: Connection) -> None:
    first = begin(connection, "review", actor="김")
    change(first, "action_item", 2, {"text": "고친 말"})
    second = begin(connection, "undo", actor="김", undoes=1)
    undo(second, first.act_id)
    undo(begin(connection, "undo", actor="김", undoes=2), second.act_id)
    assert one(connection, ITEM)[0] == "고친 말"


def test_what_someone_changed_since_is_not_overwritten(store: Store) -> None:
    with store.writing() as connection:
        first = begin(connection, "review", actor="김")
        change(first, "action_item", 2, {"text": "하나"})
        change(begin(connection, "review", actor="이"), "action_item", 2, {"text": "둘"})
    with pytest.raises(ActError, match="changed-since"), store.writing() as connection:
        undo(begin(connection, "undo", actor="김", undoes=first.act_id), first.act_id)
    with store.reading() as cursor:
        assert cursor.execute(ITEM).fetchall()[0][0] == "둘"
        assert cursor.execute("SELECT count(*) FROM act").fetchall() == [(2,)]


def test_nothing_is_undone_twice(connection: Connection) -> None:
    first = begin(connection, "review", actor="김")
    change(first, "action_item", 2, {"text": "하나"})
    undo(begin(connection, "undo", actor="김", undoes=1), 1)
    for act_id in (1, 99):
        with pytest.raises(ActError, match="nothing-to-undo"):
            undo(begin(connection, "undo", actor="김"), act_id)


def test_a_row_that_is_not_there_is_an_error(connection: Connection) -> None:
    with pytest.raises(ActError, match="row-missing"):
        change(begin(connection, "review", actor="김"), "action_item", 9999, {"text": "…"})
