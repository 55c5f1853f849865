"""A statement in DuckDB's dialect as PostgreSQL takes it; written once and remembered."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeGuard

import sqlglot
from sqlglot import expressions as exp
from sqlglot.tokenizer_core import TokenType

_REMEMBERED = 2048


@lru_cache(maxsize=_REMEMBERED)
def written(statement: str) -> tuple[str, tuple[str, ...]]:
    """The statement with ``$1``, ``$2`` …, and whose value each is: its name, ``p1`` for the first ``?``."""
    tree = sqlglot.parse_one(_numbered(statement), dialect="duckdb")
    names: list[str] = []

    def bound(node: exp.Expr) -> exp.Expr:
        if _is_given(node):
            name = node.expressions[0].name
            if name not in names:
                names.append(name)
            return exp.Parameter(this=exp.Literal.number(names.index(name) + 1))
        return node

    for number, query in enumerate(tree.find_all(exp.Subquery)):
        if isinstance(query.parent, exp.From | exp.Join) and not query.alias:
            query.set("alias", exp.TableAlias(this=exp.to_identifier(f"q{number}")))
    tree = tree.transform(_any_of, copy=False).transform(bound, copy=False)
    return tree.sql(dialect="postgres"), tuple(names)


def schema(statements: str) -> list[str]:
    """The statements of the schema. A text is ordered by its code points there, as DuckDB does."""
    trees = [tree for tree in sqlglot.parse(statements, dialect="duckdb") if tree is not None]
    for tree in trees:
        for column in tree.find_all(exp.ColumnDef):
            if column.kind is not None and column.kind.is_type(exp.DataType.Type.TEXT):
                order = exp.CollateColumnConstraint(this=exp.to_identifier("C", quoted=True))
                column.set(
                    "constraints", [exp.ColumnConstraint(kind=order), *(column.args.get("constraints") or [])]
                )
    return [tree.sql(dialect="postgres") for tree in trees]


def _numbered(statement: str) -> str:
    """Every ``?`` as ``given('p1')`` …, and ``$name`` as ``given('name')``.

    A syntax tree does not keep the order of its ``?``; sqlglot reads a ``$`` as the begin of a quoted text,
    and ``SELECT :p1`` as a column's name. No statement of ours holds a ``$`` in a text.
    """
    statement = re.sub(r"\$(\w+)", r"given('\1')", statement)
    marks = [
        token.start
        for token in sqlglot.tokenize(statement, read="duckdb")
        if token.token_type == TokenType.PLACEHOLDER
    ]
    pieces, last = [], 0
    for number, at in enumerate(marks, 1):
        pieces += [statement[last:at], f"given('p{number}')"]
        last = at + 1
    return "".join([*pieces, statement[last:]])


def _is_given(node: exp.Expr | None) -> TypeGuard[exp.Anonymous]:
    return isinstance(node, exp.Anonymous) and node.name == "given"


def _any_of(node: exp.Expr) -> exp.Expr:
    """``x IN (SELECT unnest(?))`` as ``x = ANY(?)``, from which PostgreSQL learns what the list holds."""
    query = node.args.get("query") if isinstance(node, exp.In) else None
    select = query.unnest() if isinstance(query, exp.Subquery) else query
    if not isinstance(select, exp.Select) or select.args.get("from_") or len(select.expressions) != 1:
        return node
    only = select.expressions[0]
    listed = only.find(exp.Anonymous) if isinstance(only, exp.Unnest | exp.Explode) else None
    return exp.EQ(this=node.this, expression=exp.Any(this=exp.paren(listed))) if _is_given(listed) else node
