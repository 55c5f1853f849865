"""Every query says what it answers and describes its parameters."""

from __future__ import annotations

import re

import pytest

from queries import catalogue
from queries.catalogue import QueryError


@pytest.mark.parametrize("name", catalogue.names())
def test_query_begins_with_the_sentence_it_answers(name: str) -> None:
    assert "?" in catalogue.load(name).sentence


@pytest.mark.parametrize("name", catalogue.names())
def test_every_placeholder_is_a_described_parameter_and_the_other_way_round(name: str) -> None:
    query = catalogue.load(name)
    placeholders = set(re.findall(r"(?<!:):([a-z_]+)", query.sql))
    assert placeholders == {parameter.name for parameter in query.parameters}
    assert all(len(parameter.description) > 10 for parameter in query.parameters)


@pytest.mark.parametrize("name", catalogue.names())
def test_rows_come_in_one_order(name: str) -> None:
    sql = catalogue.load(name).sql
    assert "ORDER BY" in sql or name in ("action_closure", "action_uptake")


def test_unknown_query_is_told_with_those_that_exist() -> None:
    with pytest.raises(QueryError) as caught:
        catalogue.load("../../data/schema")
    assert caught.value.code == "unknown-query"
    assert "meetings" in str(caught.value.values["known"])
