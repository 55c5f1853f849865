"""Statements of the data room as PostgreSQL takes them."""

from __future__ import annotations

import pytest
import sqlglot

from data.postgres.statements import schema, written
from data.schema import whole_schema


@pytest.mark.parametrize(
    ("given", "sql", "names"),
    [
        (
            "UPDATE t SET a = ?, b = '?' WHERE c = ?",
            "UPDATE t SET a = $1, b = '?' WHERE c = $2",
            ("p1", "p2"),
        ),
        (
            "INSERT INTO t SELECT ?, a FROM x WHERE b = ? LIMIT ?",
            "INSERT INTO t SELECT $1, a FROM x WHERE b = $3 LIMIT $2",
            ("p1", "p3", "p2"),
        ),
        (
            "SELECT a FROM (SELECT 1 AS a) WHERE a = ?",
            "SELECT a FROM (SELECT 1 AS a) AS q0 WHERE a = $1",
            ("p1",),
        ),
        ("WITH w AS (SELECT ? AS a) SELECT a FROM w WHERE a > ?", None, ("p1", "p2")),
        ("SELECT a FROM t WHERE b = $run AND c = $run", "SELECT a FROM t WHERE b = $1 AND c = $1", ("run",)),
        ("SELECT a FROM t WHERE b IN (SELECT unnest(?))", "SELECT a FROM t WHERE b = ANY($1)", ("p1",)),
        (
            "SELECT a FROM t WHERE b NOT IN (SELECT unnest(?))",
            "SELECT a FROM t WHERE NOT b = ANY($1)",
            ("p1",),
        ),
    ],
)
def test_values_stay_apart_from_the_statement(given: str, sql: str | None, names: tuple[str, ...]) -> None:
    made, wanted = written(given)
    assert sql in (None, made)
    assert set(wanted) == set(names)
    for number, name in enumerate(wanted, 1):
        assert f"${number}" in made, name


def test_every_text_of_the_schema_sorts_by_code_points() -> None:
    made = schema(whole_schema())
    tables = [one for one in made if one.startswith("CREATE TABLE")]
    assert tables
    assert sum(one.count(" TEXT") for one in tables) == sum(one.count('TEXT COLLATE "C"') for one in tables)
    assert sum(one.startswith("COMMENT ON COLUMN") for one in made) > 300
    for one in made:
        sqlglot.parse_one(one, dialect="postgres")
