"""Which SQL this project may write: an allow-list over sqlglot's syntax tree.

What is not listed does not pass, because a name that one engine lacks often parses everywhere
(``quarter()``, ``isodow()``, ``CREATE MACRO``). Each entry was written for PostgreSQL, Spark,
ClickHouse and Trino and read back.
"""

from __future__ import annotations

import re

import sqlglot
from sqlglot import expressions as exp

_STATEMENTS = (exp.Select, exp.Union, exp.Create, exp.Comment)

_NODES: frozenset[type[exp.Expr]] = frozenset(
    {
        # statements and clauses
        exp.Select, exp.From, exp.Join, exp.Where, exp.Group, exp.Having, exp.Order, exp.Ordered, exp.With,
        exp.CTE, exp.Subquery, exp.Union, exp.Limit, exp.Table, exp.TableAlias, exp.Alias, exp.Column,
        exp.Identifier, exp.Star, exp.Distinct, exp.Window, exp.WindowSpec, exp.Paren, exp.Tuple, exp.Values,
        # operators
        exp.And, exp.Or, exp.Not, exp.Is, exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE, exp.In,
        exp.Between, exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Exists,
        # values
        exp.Literal, exp.Null, exp.Boolean, exp.Placeholder, exp.Cast, exp.DataType, exp.Case, exp.If,
        exp.Var, exp.Interval,
        # functions
        exp.Count, exp.Sum, exp.Min, exp.Max, exp.Coalesce, exp.RowNumber, exp.DateDiff, exp.StrPosition,
        exp.Length, exp.Lower, exp.Replace, exp.Trim, exp.Extract, exp.Ln, exp.Floor,
        # schema
        exp.Create, exp.Schema, exp.ColumnDef, exp.ColumnConstraint, exp.PrimaryKeyColumnConstraint,
        exp.NotNullColumnConstraint, exp.UniqueColumnConstraint, exp.CheckColumnConstraint,
        exp.DefaultColumnConstraint, exp.Reference, exp.PrimaryKey, exp.ForeignKey, exp.Constraint,
        exp.Comment, exp.IndexParameters,
    }
)  # fmt: skip

_CAST_TYPES = frozenset({"TEXT", "DATE", "INT", "BIGINT", "DOUBLE", "TIMESTAMP"})
_COMMENT = re.compile(r"--[^\n]*")

DIALECTS = ("duckdb", "postgres", "spark", "clickhouse", "trino")


def faults(sql: str) -> list[str]:
    """What in ``sql`` would not travel to another engine; an empty list when all of it does."""
    found: list[str] = []
    trees = [tree for tree in sqlglot.parse(sql, dialect="duckdb") if tree is not None]
    terms = sum(len(list(tree.find_all(exp.Ordered))) for tree in trees)
    stated = len(re.findall(r"\bNULLS\s+(?:FIRST|LAST)\b", _COMMENT.sub("", sql), re.IGNORECASE))
    if stated != terms:
        found.append(f"{terms} ORDER BY terms, but {stated} of them say NULLS FIRST or NULLS LAST")
    for tree in trees:
        if not isinstance(tree, _STATEMENTS):
            found.append(f"statement {type(tree).__name__} is not on the list")
        found += [
            f"{type(node).__name__} is not on the list: {node.sql(dialect='duckdb')[:60]}"
            for node in tree.walk()
            if type(node) not in _NODES
        ]
        found += [
            "GROUP BY ALL is not on the list" for group in tree.find_all(exp.Group) if group.args.get("all")
        ]
        found += [
            f"cast to {cast.to.sql()} is not on the list"
            for cast in tree.find_all(exp.Cast)
            if cast.to.sql(dialect="duckdb") not in _CAST_TYPES
        ]
    return found
