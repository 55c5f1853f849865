"""The allow-list: what we write passes it, and what would not travel does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlglot

from queries import catalogue, portability
from queries.engine import statement

SCHEMA = Path(__file__).parents[2] / "data" / "schema.sql"
VALUES = {"text": "값", "date": "2024-12-31", "integer": "1", "texts": "말 글", "integers": "1 2"}


def given(name: str) -> dict[str, str]:
    return {parameter.name: VALUES[parameter.type] for parameter in catalogue.load(name).parameters}


@pytest.mark.parametrize("name", catalogue.names())
def test_query_is_portable(name: str) -> None:
    assert portability.faults(catalogue.load(name).sql) == []


@pytest.mark.parametrize("dialect", portability.DIALECTS)
@pytest.mark.parametrize("name", catalogue.names())
def test_query_is_written_for_every_engine(name: str, dialect: str) -> None:
    written = statement(name, given(name), dialect=dialect)
    assert sqlglot.parse_one(written, dialect=dialect) is not None


def test_schema_is_portable() -> None:
    assert portability.faults(SCHEMA.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a NULLS LAST) = 1", "Qualify"),
        ("SELECT quarter(a) FROM t", "Quarter"),
        ("SELECT isodow(a) FROM t", "isodow"),
        ("SELECT a FROM t WHERE b LIKE '%c%'", "Like"),
        ("SELECT a FROM t ORDER BY a ASC", "NULLS"),
        ("SELECT list_value(a) FROM t", "not on the list"),
        ("CREATE MACRO twice(x) AS x * 2", "not on the list"),
        ("DELETE FROM t", "Delete"),
        ("SELECT CAST(a AS HUGEINT) FROM t", "cast"),
        ("SELECT a FROM t GROUP BY ALL", "GROUP BY ALL"),
    ],
)
def test_what_does_not_travel_is_told(sql: str, told: str) -> None:
    assert any(told.lower() in fault.lower() for fault in portability.faults(sql))
