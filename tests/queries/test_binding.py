"""Binding of parameters and the faults a caller can make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from data.store import Store
from queries import catalogue
from queries.answers import rows_read
from queries.binding import asked
from queries.catalogue import QueryError
from queries.values import Value


def test_a_value_is_bound_as_a_typed_literal_never_as_sql() -> None:
    written = asked("agenda_items", {"meeting": "x'; DROP TABLE meeting; --"}).written.sql
    assert "CAST('x''; DROP TABLE meeting; --' AS TEXT)" in written


def test_a_date_may_come_as_text_or_as_a_date() -> None:
    assert (
        asked("action_closure", {"as_of": "2024-12-31"}).written.sql
        == asked("action_closure", {"as_of": date(2024, 12, 31)}).written.sql
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
        asked(name, given)
    assert caught.value.code == code


@pytest.mark.parametrize("value", ["\udcff", "줄\n바꿈", "\x00"])
def test_text_that_no_address_can_hold_is_refused(value: str) -> None:
    with pytest.raises(QueryError) as caught:
        asked("meetings", {"meeting": value})
    assert caught.value.code == "bad-parameter"


def test_a_list_is_bound_as_one_row_a_value() -> None:
    written = asked(
        "search_places", {"passages": [3, 5], "terms": ["말", "x'); DROP TABLE meeting; --"]}
    ).written.sql
    assert "(VALUES (CAST(3 AS BIGINT)), (CAST(5 AS BIGINT)))" in written
    assert "(CAST('x''); DROP TABLE meeting; --' AS TEXT))" in written
    assert (
        asked("search_places", {"passages": "3 5", "terms": ["말"]}).written.sql
        == asked("search_places", {"passages": [3, 5], "terms": "말"}).written.sql
    )


def test_an_empty_list_is_one_row_of_nothing() -> None:
    assert (
        "(VALUES (CAST(NULL AS TEXT)))" in asked("search_places", {"passages": [1], "terms": []}).written.sql
    )


def test_a_list_with_a_wrong_value_is_refused() -> None:
    with pytest.raises(QueryError) as caught:
        asked("search_places", {"passages": "1 two", "terms": []})
    assert caught.value.code == "bad-parameter"


def test_a_value_that_stays_apart_is_no_part_of_the_statement() -> None:
    hostile = "x'; DROP TABLE meeting; --"
    question = asked("agenda_items", {"meeting": hostile}, apart=True)
    assert "DROP" not in question.written.sql
    assert hostile in dict(question.values).values()
    assert "CAST($meeting AS TEXT)" in question.written.sql


def test_one_statement_serves_every_committee_and_day() -> None:
    def of(key: int, day: date) -> str:
        given: dict[str, Value] = {"committee": f"견본위원회 {key}", "as_of": day}
        return asked("action_closure", given, prepared=True, keys=(key,), apart=True).written.sql

    assert of(1, date(2024, 12, 31)) == of(2, date(2023, 1, 1))
    assert asked("meetings", {"gap": "held"}).written.sql != asked("meetings", {"gap": "none"}).written.sql


def test_what_decides_the_conditions_is_told_apart() -> None:
    held, none, wide = (
        asked("meetings", given, apart=True) for given in ({"gap": "held"}, {"gap": "none"}, {})
    )
    assert len({held.written.sql, none.written.sql, wide.written.sql}) == 3
    assert "gap" not in dict(held.values)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("search_places", {"passages": [1, 2, 3], "terms": ["접근성", "x'); DROP TABLE meeting; --"]}),
        ("search_places", {"passages": [1], "terms": []}),
        ("action_items", {"as_of": date(2024, 12, 31), "first": 1, "last": 3}),
        ("meetings", {"since": date(2020, 1, 1), "gap": "held", "first": 1, "last": 2}),
    ],
)
def test_rows_are_the_same_whether_values_stay_apart(
    database: Path, name: str, given: dict[str, Value]
) -> None:
    with Store(database).reading() as cursor:
        apart, within = (
            rows_read(cursor, asked(name, given, prepared=True, apart=each)) for each in (True, False)
        )
    assert apart == within


@pytest.fixture
def listed(tmp_path: Path) -> Iterator[str]:
    """The name of a query that compares a list with a word, in a catalogue of its own."""
    (tmp_path / "listed.sql").write_text(
        "-- Is everything asked for, and what?\n"
        "-- :kinds texts what is asked for\n"
        "SELECT given.kind, CASE WHEN :kinds = 'all' THEN 1 ELSE 0 END AS is_all\n"
        "FROM (VALUES (:kinds)) AS given (kind)\n"
        "ORDER BY given.kind ASC NULLS LAST",
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "FOLDER", tmp_path)
        catalogue.names.cache_clear()
        yield "listed"
    catalogue.names.cache_clear()


def test_a_list_that_decides_a_condition_is_told_apart(listed: str) -> None:
    with duckdb.connect() as connection:
        answers = [
            rows_read(connection, asked(listed, {"kinds": kinds}, apart=True)).values
            for kinds in (["all", "one"], ["one", "two"], ["none", "two"], ["all", "one"])
        ]
    assert answers == [
        [("all", 1), ("one", 1)],
        [("one", 0), ("two", 0)],
        [("none", 0), ("two", 0)],
        [("all", 1), ("one", 1)],
    ]
