"""Which rows of a query a person may see: the one mechanism by which the disclosure class is kept.

Every table that a query names is replaced by its visible rows, as if the hidden documents had never been
handed in; so pages, search, exports, reports and feeds cannot differ. The rules are ``disclosure.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import sqlglot
from sqlglot import expressions as exp

from queries.catalogue import QueryError

RULES: Final = Path(__file__).with_name("disclosure.toml")
UNSET: Final = "unset"
_OF_CLASS: Final = re.compile(r"\{hidden:(\w+)\}")


@dataclass(frozen=True, slots=True)
class Audience:
    """Who asks: their roles, from which follows what is hidden from them."""

    roles: frozenset[str]

    @property
    def hidden(self) -> tuple[str, ...]:
        """Disclosure classes that they may not see, in the order of the rules."""
        return tuple(name for name, roles in rules()["classes"].items() if not self.roles & set(roles))

    def check(self, query: str) -> None:
        """Raises QueryError ``not-yours`` for a query that is for another role."""
        role = rules()["queries"].get(query)
        if role and role not in self.roles:
            raise QueryError("not-yours", query=query)


PUBLIC: Final = Audience(frozenset({"viewer"}))


@cache
def rules() -> Mapping[str, Any]:
    """The rules as they stand in the file."""
    return tomllib.loads(RULES.read_text(encoding="utf-8"))


def hidden_documents(hidden: Iterable[str], column: str = "d.disclosure") -> str:
    """The condition for being hidden on the column of a class, without another that of ``document AS d``."""
    classes = [name for name in hidden if name != UNSET]
    terms = [f"{column} = '{name}'" for name in classes]
    if UNSET in set(hidden):
        terms.append(f"{column} IS NULL")
    return f"({' OR '.join(terms)})" if terms else "FALSE"


def any_hidden(hidden: Iterable[str]) -> str:
    """SQL that gives a row where any document is hidden."""
    return f"SELECT 1 FROM document AS d WHERE {hidden_documents(hidden)} LIMIT 1"  # noqa: S608


def disclosed(tree: exp.Expr, hidden: tuple[str, ...]) -> exp.Expr:
    """A query over what is visible. Raises QueryError ``no-rule`` for a table without a rule."""
    own = {table.alias for table in tree.find_all(exp.CTE)}

    def visible(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table) or node.name in own:
            return node
        condition = _condition(node.name, hidden)
        if condition is None:
            return node
        chosen = exp.select("*").from_(exp.to_table(node.name)).where(condition.copy())
        return chosen.subquery(node.alias or node.name)

    return tree.transform(visible)


@cache
def _condition(table: str, hidden: tuple[str, ...]) -> exp.Expr | None:
    """What a row must hold to be visible; None where every row is."""
    keys = {name: sql.replace("{hidden}", hidden_documents(hidden)) for name, sql in rules()["keys"].items()}
    if table in rules()["conditions"]:
        sql = rules()["conditions"][table]
        sql = _OF_CLASS.sub(lambda found: hidden_documents(hidden, found[1]), sql)
        for name, keyed in keys.items():
            sql = sql.replace(f"{{{name}}}", keyed)
        return sqlglot.parse_one(sql, dialect="duckdb")
    if table not in rules()["tables"]:
        raise QueryError("no-rule", query=table)
    columns = rules()["tables"][table]
    if not columns:
        return None
    terms = [f"({column} IS NULL OR {column} NOT IN ({keys[key]}))" for column, key in columns.items()]
    return sqlglot.parse_one(" AND ".join(terms), dialect="duckdb")
