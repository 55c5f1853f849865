"""A query with its parameters bound: as typed literals, or as values that DuckDB is given beside it.

Literals stand in the syntax tree, so that the same statement can be written for another engine by sqlglot. A
statement whose values stay apart is the same for every committee and day: it is written and parsed once. No
value is ever pasted into SQL text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import Final

import duckdb
import sqlglot
from sqlglot import expressions as exp

from queries.catalogue import ParameterType, load
from queries.disclosure import disclosed
from queries.folding import folded
from queries.narrowing import asks_by_name, narrowed
from queries.preparation import from_prepared
from queries.values import OF_LISTS, Checked, One, Value, checked

_SQL_TYPES = {"text": "VARCHAR", "date": "DATE", "integer": "BIGINT"}
_REMEMBERED_STATEMENTS = 1024
# Processor time from which a statement is worth all processors.
LONG_SECONDS: Final = 0.05
_KEY = "committee_key"

Bound = tuple[tuple[str, One | tuple[One, ...]], ...]


@dataclass(slots=True)
class Written:
    """A statement with a place ``$name`` for each of ``places``; DuckDB's parse of it is kept."""

    sql: str
    places: frozenset[str]
    _parsed: list[duckdb.Statement] = field(default_factory=list)
    _long_runs: int = 0

    def parsed(self, cursor: duckdb.DuckDBPyConnection) -> duckdb.Statement:
        """DuckDB's parse, which takes about a quarter of the time that a short question takes."""
        if not self._parsed:
            self._parsed.append(cursor.extract_statements(self.sql)[0])
        return self._parsed[0]

    @property
    def is_long(self) -> bool:
        """Whether it took long twice, one run after the other: the first may read from a cold disk."""
        return self._long_runs > 1

    def took(self, seconds: float) -> None:
        """Note the processor time of the thread that asked, whether or not others worked for it."""
        least = LONG_SECONDS / 10 if self.is_long else LONG_SECONDS
        self._long_runs = min(2, self._long_runs + 1) if seconds > least else 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement as it is put to an engine: the values of its places beside it, or all of them within."""

    written: Written
    values: tuple[tuple[str, One], ...] = ()

    @property
    def key(self) -> tuple[str, tuple[tuple[str, One], ...]]:
        """The same for the same question."""
        return self.written.sql, self.values

    def put(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Run it on a cursor of DuckDB."""
        cursor.execute(self.written.parsed(cursor), dict(self.values) or None)


@cache
def _tree(name: str) -> exp.Expr:
    return sqlglot.parse_one(load(name).sql, dialect="duckdb")


@cache
def by_name(name: str) -> bool:
    """Whether a query narrows itself to the committees of a name."""
    return asks_by_name(_tree(name))


@cache
def _deciding(name: str) -> frozenset[str]:
    """The parameters that are compared with words or numbers of the query: they decide its conditions."""
    return frozenset(
        side.name
        for node in _tree(name).find_all(exp.EQ, exp.GT)
        for side, other in ((node.this, node.expression), (node.expression, node.this))
        if isinstance(side, exp.Placeholder) and isinstance(other, exp.Literal)
    )


def asked(
    name: str,
    given: Mapping[str, Value],
    *,
    hidden: tuple[str, ...] = (),
    prepared: bool = False,
    keys: tuple[int, ...] = (),
    apart: bool = False,
) -> Asked:
    """The SQL of a query over what is not hidden, with its parameters as literals.

    ``apart``: values stay beside the statement. ``prepared``: read from the prepared tables what they hold.
    ``keys``: what the name of a committee that is given stands for; without them the query looks it up.

    Raises QueryError for an unknown query or parameter, a missing one, or a value of another type.
    """
    bound = checked(name, given)
    if not apart:
        return Asked(_written(name, tuple(bound.items()), hidden, prepared, keys, apart=False))
    written = _written(name, _shape(name, bound), hidden, prepared, (0,) * len(keys), apart=True)
    values = dict(_values(bound)) | {f"{_KEY}_{number}": key for number, key in enumerate(keys)}
    return Asked(written, tuple((place, values[place]) for place in sorted(written.places)))


def _shape(name: str, bound: Checked) -> Bound:
    """What of the values a statement depends on: how many a list has, whether one is given, what decides."""

    def shape(value: One) -> One:
        return None if value is None else 0

    return tuple(
        (each, value)
        if each in _deciding(name)
        else (each, tuple(map(shape, value)) if isinstance(value, tuple) else shape(value))
        for each, value in bound.items()
    )


def _values(bound: Checked) -> Iterator[tuple[str, One]]:
    """Every place that a value may have: of a list its name for the first, and one for each."""
    for name, value in bound.items():
        several = value if isinstance(value, tuple) else (value,)
        yield name, several[0]
        yield from ((f"{name}_{number}", each) for number, each in enumerate(several))


@lru_cache(maxsize=_REMEMBERED_STATEMENTS)
def _written(
    name: str,
    bound: Bound,
    hidden: tuple[str, ...],
    prepared: bool,
    keys: tuple[int, ...],
    *,
    apart: bool,
) -> Written:
    """Writing walks the whole syntax tree, which takes tens of milliseconds: remembered."""
    given, kinds = dict(bound), {each.name: each.type for each in load(name).parameters}

    def written(parameter: str, place: str, value: One) -> exp.Expr:
        kind = OF_LISTS.get(kinds[parameter], kinds[parameter])
        stays = apart and value is not None and parameter not in _deciding(name)
        return exp.cast(exp.Placeholder(this=place) if stays else _literal(kind, value), _SQL_TYPES[kind])

    def bind(node: exp.Expr) -> exp.Expr:
        if isinstance(node, exp.Values):
            names = [place.name for place in node.find_all(exp.Placeholder)]
            rows = given.get(names[0]) if len(names) == 1 else None
            if isinstance(rows, tuple):
                made = [written(names[0], f"{names[0]}_{number}", each) for number, each in enumerate(rows)]
                node.set("expressions", [exp.Tuple(expressions=[each]) for each in made])
        if not isinstance(node, exp.Placeholder) or node.name not in given:
            return node
        value = given[node.name]
        return written(node.name, node.name, value[0] if isinstance(value, tuple) else value)

    tree = folded(_tree(name).copy().transform(bind, copy=False))
    if keys:
        places = [exp.Placeholder(this=f"{_KEY}_{number}") for number in range(len(keys))]
        tree = narrowed(tree, places if apart else [exp.Literal.number(key) for key in keys])
    if hidden:
        tree = disclosed(tree, hidden)
    tree = from_prepared(tree, few=bool(keys)) if prepared else tree
    named = frozenset(place.name for place in tree.find_all(exp.Placeholder))
    return Written(tree.sql(dialect="duckdb", comments=False), named)


def _literal(kind: ParameterType, value: One) -> exp.Expr:
    if value is None:
        return exp.Null()
    if kind == "integer":
        return exp.Literal.number(str(value))
    return exp.Literal.string(value.isoformat() if isinstance(value, date) else str(value))
