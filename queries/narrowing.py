"""A committee's name in a bound query replaced by the keys that it stands for.

Asked by name, an engine joins the organizations into every part of a plan and learns only as it runs which
rows are wanted; asked by key, it plans half as much and reads the committee's rows alone, which lie together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from sqlglot import expressions as exp

if TYPE_CHECKING:
    from data.store import Store

_NAMES: Final = "named_committee"


class Committees:
    """What names of committees stand for in a store, each that is borne looked up once until data change."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._version: tuple[int, ...] = ()
        self._known: dict[str, tuple[int, ...]] = {}

    def keys(self, committee: object, version: tuple[int, ...]) -> tuple[int, ...]:
        """The keys of the committees of a name as of a version of the data; none where it is no such name."""
        # What was published is read by another engine, which plans as it likes.
        if not (isinstance(committee, str) and committee.isprintable() and self._store.is_prepared):
            return ()
        if self._version != version:
            self._version, self._known = version, {}
        known = self._known
        if committee not in known:
            query = f"SELECT committee_key FROM {_NAMES} WHERE committee = ? ORDER BY committee_key"  # noqa: S608
            with self._store.reading() as cursor:
                found = cursor.execute(query, [committee]).fetchall()
            keys = tuple(int(row[0]) for row in found)
            # What nobody bears comes from an address, as long and as often as anybody likes: not remembered.
            if not keys:
                return ()
            known[committee] = keys
        return known[committee]


def asks_by_name(tree: exp.Expr) -> bool:
    """Whether a query narrows itself to the committees of a name."""
    return any(_is_by_name(node) for node in tree.find_all(exp.In))


def narrowed(tree: exp.Expr, keys: Sequence[exp.Expr]) -> exp.Expr:
    """The same query, in place, over the committees of these keys, of which there is one at least."""
    for node in [each for each in tree.find_all(exp.In) if _is_by_name(each)]:
        column = node.this
        node.replace(
            exp.EQ(this=column, expression=keys[0].copy())
            if len(keys) == 1
            else exp.In(this=column, expressions=[each.copy() for each in keys])
        )
    return tree


def _is_by_name(node: exp.In) -> bool:
    """``… IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = …)``."""
    within = node.args.get("query")
    chosen = within.this if isinstance(within, exp.Subquery) else None
    if not isinstance(chosen, exp.Select) or chosen.args.get("joins"):
        return False
    source, where = chosen.args.get("from_"), chosen.args.get("where")
    return (
        source is not None
        and source.this.name == _NAMES
        and where is not None
        and isinstance(where.this, exp.EQ)
        and isinstance(where.this.expression, exp.Cast | exp.Placeholder)
    )
