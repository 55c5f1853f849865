"""Binding of parameters and the faults a caller can make."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Semaphore
from typing import Any

import pytest

from data.errors import StoreError
from data.store import Store
from queries import engine
from queries.catalogue import QueryError
from queries.engine import Engine, Value, statement


def test_a_value_is_bound_as_a_typed_literal_never_as_sql() -> None:
    written = statement("agenda_items", {"meeting": "x'; DROP TABLE meeting; --"})
    assert "CAST('x''; DROP TABLE meeting; --' AS TEXT)" in written


def test_a_date_may_come_as_text_or_as_a_date() -> None:
    assert statement("action_closure", {"as_of": "2024-12-31"}) == statement(
        "action_closure", {"as_of": date(2024, 12, 31)}
    )


@pytest.mark.parametrize(
    ("name", "given", "code"),
    [
        ("no_such_query", {}, "unknown-query"),
        ("meetings", {"colour": "red"}, "unknown-parameter"),
        ("action_items", {}, "missing-parameter"),
        ("action_items", {"as_of": ""}, "missing-parameter"),
        ("action_items", {"as_of": "yesterday"}, "bad-parameter"),
        ("audit_verdicts", {"run": "1 OR 1=1"}, "bad-parameter"),
        ("audit_verdicts", {"run": str(2**63)}, "bad-parameter"),
    ],
)
def test_a_question_asked_wrongly_is_refused_by_name(name: str, given: dict[str, Value], code: str) -> None:
    with pytest.raises(QueryError) as caught:
        statement(name, given)
    assert caught.value.code == code


@pytest.mark.parametrize("value", ["\udcff", "줄\n바꿈", "\x00"])
def test_text_that_no_address_can_hold_is_refused(value: str) -> None:
    with pytest.raises(QueryError) as caught:
        statement("meetings", {"meeting": value})
    assert caught.value.code == "bad-parameter"


def test_a_list_is_bound_as_one_row_a_value() -> None:
    written = statement("search_places", {"passages": [3, 5], "terms": ["말", "x'); DROP TABLE meeting; --"]})
    assert "(VALUES (CAST(3 AS BIGINT)), (CAST(5 AS BIGINT)))" in written
    assert "(CAST('x''); DROP TABLE meeting; --' AS TEXT))" in written
    assert statement("search_places", {"passages": "3 5", "terms": ["말"]}) == statement(
        "search_places", {"passages": [3, 5], "terms": "말"}
    )


def test_an_empty_list_is_one_row_of_nothing() -> None:
    assert "(VALUES (CAST(NULL AS TEXT)))" in statement("search_places", {"passages": [1], "terms": []})


def test_a_list_with_a_wrong_value_is_refused() -> None:
    with pytest.raises(QueryError) as caught:
        statement("search_places", {"passages": "1 two", "terms": []})
    assert caught.value.code == "bad-parameter"


def test_who_ask_the_same_at_once_share_one_answer(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    of_the_database = engine.rows_read

    def slowly(cursor: Any, sql: str) -> Any:
        asked.append(sql)
        time.sleep(0.1)
        return of_the_database(cursor, sql)

    monkeypatch.setattr(engine, "rows_read", slowly)
    together = Engine(Store(database))
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(lambda _: together.rows("meetings"), range(8)))
    assert len(asked) == 1
    assert told[0]
    assert all(rows == told[0] for rows in told)


def test_a_question_that_fails_fails_once_for_all_who_ask_it(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    waiting = Semaphore(0)

    class Told(Future[Any]):
        def result(self, timeout: float | None = None) -> Any:
            waiting.release()
            return super().result(timeout)

    def fails(_: Any, sql: str) -> Any:
        asked.append(sql)
        for _ in range(3):
            waiting.acquire(timeout=30)
        raise StoreError("database-busy", path="minutes.duckdb", seconds=10)

    together = Engine(Store(database))
    with monkeypatch.context() as patch:
        patch.setattr(engine, "Future", Told)
        patch.setattr(engine, "rows_read", fails)
        with ThreadPoolExecutor(4) as threads:
            failed = [threads.submit(together.rows, "meetings") for _ in range(4)]
        assert {getattr(one.exception(), "code", None) for one in failed} == {"database-busy"}
    assert len(asked) == 1
    assert together.rows("meetings")


def test_a_question_that_cannot_be_asked_is_told_by_its_name(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = Engine(Store(database))
    monkeypatch.setattr(engine, "statement", lambda *_, **__: "SELECT no_such_column FROM meeting")
    with pytest.raises(QueryError) as caught:
        alone.rows("meetings")
    assert caught.value.code == "query-failed"
