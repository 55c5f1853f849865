"""The allow-list: what we write passes it, and what would not travel does not."""

from __future__ import annotations

import tomllib

import pytest
import sqlglot
from sqlglot import exp
from sqlglot.errors import ErrorLevel, SqlglotError

from data.schema import whole_schema
from queries import catalogue, portability
from queries.binding import asked

ENGINES = tomllib.loads((catalogue.FOLDER / "engines.toml").read_text(encoding="utf-8"))
VALUES = {"text": "값", "date": "2024-12-31", "integer": "1", "texts": "말 글", "integers": "1 2"}


def given(name: str) -> dict[str, str]:
    return {parameter.name: VALUES[parameter.type] for parameter in catalogue.load(name).parameters}


@pytest.mark.parametrize("name", catalogue.names())
def test_query_is_portable(name: str) -> None:
    assert portability.faults(catalogue.load(name).sql) == []


def gap(tree: exp.Expr, dialect: str) -> str | None:
    """Why an engine cannot do it, as far as writing and reading back tells; None: nothing in the way."""
    try:
        written = tree.sql(dialect=dialect, comments=False, unsupported_level=ErrorLevel.RAISE)
        again = sqlglot.parse_one(written, dialect=dialect).sql(dialect=dialect, comments=False)
    except SqlglotError as error:
        return str(error)
    return None if again == written else f"read back as {again}"


def gaps_told(dialect: str) -> dict[str, str]:
    """The gaps that ``engines.toml`` tells: a query or view each, with the reason."""
    return {one["name"]: one["reason"] for one in ENGINES.get("gap", ()) if one["dialect"] == dialect}


@pytest.mark.parametrize("dialect", portability.DIALECTS)
def test_every_query_and_view_is_written_for_every_engine(dialect: str) -> None:
    trees = {
        name: sqlglot.parse_one(asked(name, given(name)).written.sql, dialect="duckdb")
        for name in catalogue.names()
    }
    for tree in sqlglot.parse(whole_schema(), dialect="duckdb"):
        if isinstance(tree, exp.Create) and tree.kind == "VIEW":
            trees[tree.this.name] = tree
    found = {name: reason for name, tree in trees.items() if (reason := gap(tree, dialect))}
    assert found.keys() == gaps_told(dialect).keys(), found


def test_every_engine_says_how_far_it_is_tried() -> None:
    assert [one["dialect"] for one in ENGINES["engine"]] == list(portability.DIALECTS)
    assert {one["tried"] for one in ENGINES["engine"]} == {"run", "written"}
    assert all(one["asks"] for one in ENGINES["engine"])


def test_schema_is_portable() -> None:
    assert portability.faults(whole_schema()) == []


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
