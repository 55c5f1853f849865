"""Binding of parameters and the faults a caller can make."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.store import Store
from queries.answers import rows_read
from queries.binding import asked, statement
from queries.catalogue import QueryError
from queries.values import Value


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
    assert statement("meetings", {"gap": "held"}) != statement("meetings", {"gap": "none"})


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
