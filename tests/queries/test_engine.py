"""Answers that many share, and what becomes of one that fails."""

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
from queries.answers import rows_read
from queries.binding import Asked, Written
from queries.catalogue import QueryError
from queries.engine import Engine


def test_who_ask_the_same_at_once_share_one_answer(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    of_the_database = rows_read

    def slowly(cursor: Any, question: Asked) -> Any:
        asked.append(question)
        time.sleep(0.1)
        return of_the_database(cursor, question)

    monkeypatch.setattr(engine, "rows_read", slowly)
    together = Engine(Store(database))
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(lambda _: together.rows("meetings"), range(8)))
    assert len(asked) == 1
    assert told[0]
    assert all(rows == told[0] for rows in told)


def test_what_was_begun_ahead_is_waited_for_and_not_asked_again(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    begun, go_on = Semaphore(0), Semaphore(0)
    of_the_database = rows_read

    def slowly(cursor: Any, question: Asked) -> Any:
        asked.append(question)
        begun.release()
        assert go_on.acquire(timeout=30)
        return of_the_database(cursor, question)

    plain = Engine(Store(database)).rows("meetings")
    ahead = Engine(Store(database))
    monkeypatch.setattr(engine, "rows_read", slowly)
    ahead.ahead("meetings")
    assert begun.acquire(timeout=30)
    with ThreadPoolExecutor(1) as threads:
        told = threads.submit(ahead.rows, "meetings")
        go_on.release()
        assert told.result(30) == plain != []
    ahead.ahead("meetings")
    assert ahead.rows("meetings") == plain
    assert len(asked) == 1


def test_what_failed_ahead_is_told_to_who_asks(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = Semaphore(0)

    def fails(_: Any, __: Asked) -> Any:
        begun.release()
        raise StoreError("database-busy", path="minutes.duckdb", seconds=10)

    ahead = Engine(Store(database))
    with monkeypatch.context() as patch:
        patch.setattr(engine, "rows_read", fails)
        ahead.ahead("meetings")
        assert begun.acquire(timeout=30)
        with pytest.raises(StoreError, match="database-busy"):
            ahead.rows("meetings")
    assert ahead.rows("meetings")
    with pytest.raises(QueryError):
        ahead.ahead("no-such-question")


def test_a_question_that_fails_fails_once_for_all_who_ask_it(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    waiting = Semaphore(0)

    class Told(Future[Any]):
        def result(self, timeout: float | None = None) -> Any:
            waiting.release()
            return super().result(timeout)

    def fails(_: Any, question: Asked) -> Any:
        asked.append(question)
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
    wrong = Asked(Written("SELECT no_such_column FROM meeting", frozenset()))
    monkeypatch.setattr(engine, "asked", lambda *_, **__: wrong)
    with pytest.raises(QueryError) as caught:
        alone.rows("meetings")
    assert caught.value.code == "query-failed"


def test_a_question_that_took_long_twice_is_given_all_processors_until_it_takes_less(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []
    of_the_database = rows_read

    def noted(cursor: Any, question: Asked) -> Any:
        given.append(cursor.execute("SELECT current_setting('threads')").fetchone()[0])
        return of_the_database(cursor, question)

    def ask(seconds: float, times: int) -> list[int]:
        monkeypatch.setattr("queries.binding.LONG_SECONDS", seconds)
        given.clear()
        for _ in range(times):
            Engine(Store(database)).rows("quorum", since=date(1999, 1, 1))
        return list(given)

    monkeypatch.setattr(engine, "rows_read", noted)
    one, _, most, _ = ask(0, 4)
    assert given == [one, one, most, most]
    assert one == 1
    assert ask(600, 2) == [most, one]
