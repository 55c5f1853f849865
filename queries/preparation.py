"""Reading what is prepared: of a view that a query names, the rows that :mod:`data.prepared` keeps.

A query's rows are the same either way, which the tests compare.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

import sqlglot
from sqlglot import expressions as exp

from data.prepared_views import INSTEAD, PREFIX, schema

# Views that rest on prepared ones and are no table of their own: read through.
THROUGH: Final = ("open_meeting", "open_organization", "follow_up", "open_passage", "searchable")


def from_prepared(tree: exp.Expr, *, few: bool = False) -> exp.Expr:
    """A query that reads the prepared tables. ``few``: it is narrowed to rows that lie together."""
    own = {table.alias for table in tree.find_all(exp.CTE)}

    def prepared(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table) or node.name in own or node.name not in (*INSTEAD, *THROUGH):
            return node
        alias = exp.TableAlias(this=exp.to_identifier(node.alias_or_name))
        instead = _instead(node.name)
        if _is_whole(instead):
            return exp.Table(this=instead.args["from_"].this.this.copy(), alias=alias)
        return exp.Subquery(this=instead.copy(), alias=alias)

    return _read_again(tree.transform(prepared), few=few)


def _read_again(tree: exp.Expr, *, few: bool) -> exp.Expr:
    """Rows that are only chosen are read each time that they are named: a list's page needs few of them, and
    its count no more than how many there are. Few are kept where they are named again, which takes less than
    to plan it.
    """
    named = Counter(table.name for table in tree.find_all(exp.Table))
    chosen: set[str] = set()
    for table in tree.find_all(exp.CTE):
        query = table.this
        source = query.args.get("from_") if isinstance(query, exp.Select) else None
        if source is None or any(query.args.get(part) for part in ("group", "distinct", "limit")):
            continue
        if any(column.find(exp.AggFunc, exp.Window) for column in query.expressions):
            continue
        kept = isinstance(source.this, exp.Subquery) and not source.this.this.args.get("joins")
        if kept or source.this.name in chosen or source.this.name.startswith(PREFIX):
            chosen.add(table.alias)
            if not few:
                table.set("materialized", False)
            elif named[table.alias] > 1:
                table.set("materialized", True)
    return tree


def _is_whole(instead: exp.Expr) -> bool:
    """Whether every row and column of one table is read."""
    parts = {name for name, part in instead.args.items() if part}
    return parts == {"expressions", "from_"} and [type(each) for each in instead.expressions] == [exp.Star]


@cache
def _instead(view: str) -> exp.Expr:
    if view in THROUGH:
        query = from_prepared(schema()[view].expression.copy())
        # Few rows are ever corrected: those are found once, not looked for in what is asked about.
        for table in query.find_all(exp.CTE):
            table.set("materialized", True)
        return query
    return sqlglot.parse_one(INSTEAD[view], dialect="duckdb")
