"""Runs a query by name with typed parameters; answers with a frame and remembers it.

Parameters are bound as typed literals in the syntax tree, so that the same statement can be written
for another engine by sqlglot and no value is ever pasted into SQL text.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

import duckdb
import sqlglot
from sqlglot import expressions as exp

from data.connection import Connection, StatementError
from queries.answers import frame_read, rows_read
from queries.catalogue import Parameter, ParameterType, Query, QueryError, load
from queries.disclosure import Audience, any_hidden, disclosed
from queries.folding import folded
from queries.narrowing import Committees, asks_by_name, narrowed
from queries.preparation import from_prepared

if TYPE_CHECKING:
    import pandas as pd

    from data.store import Store

T = TypeVar("T")
One = str | int | date | None
Value = One | Sequence[str] | Sequence[int]

_SQL_TYPES = {"text": "VARCHAR", "date": "DATE", "integer": "BIGINT"}
_LISTS: dict[str, ParameterType] = {"texts": "text", "integers": "integer"}
_REMEMBERED_FRAMES = 512
_REMEMBERED_STATEMENTS = 1024
_SINGLE = str | int | date | None


@cache
def _tree(name: str) -> exp.Expr:
    return sqlglot.parse_one(load(name).sql, dialect="duckdb")


@cache
def _asks_by_name(name: str) -> bool:
    return asks_by_name(_tree(name))


def _values(query: Query, parameter: Parameter, given: Value) -> list[One]:
    """The values of a list, each checked; from a command line they stand apart by blanks."""
    listed = given.split() if isinstance(given, str) else given
    if listed is None or isinstance(listed, int | date):
        listed = [] if listed is None else [str(listed)]
    one = replace(parameter, type=_LISTS[parameter.type], optional=False)
    return [_value(query, one, each) for each in listed]


def _value(query: Query, parameter: Parameter, given: One) -> One:
    """Check a value against its declared type; text from a command line is accepted for every type."""
    if given is None or given == "":
        if parameter.optional:
            return None
        raise QueryError("missing-parameter", query=query.name, parameter=parameter.name)
    try:
        if parameter.type == "integer":
            return _whole(str(given))
        if parameter.type == "date":
            return given if isinstance(given, date) else date.fromisoformat(str(given))
    except ValueError as error:
        raise QueryError(
            "bad-parameter", query=query.name, parameter=parameter.name, value=str(given), type=parameter.type
        ) from error
    text = str(given)
    if not text.isprintable() or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise QueryError(
            "bad-parameter",
            query=query.name,
            parameter=parameter.name,
            value=ascii(text),
            type=parameter.type,
        )
    return text


def _whole(text: str) -> int:
    number = int(text)
    if not -(2**63) <= number < 2**63:
        raise ValueError("beyond BIGINT")
    return number


def _literal(kind: ParameterType, value: One) -> exp.Expr:
    if value is None:
        literal: exp.Expr = exp.Null()
    elif kind == "integer":
        literal = exp.Literal.number(str(value))
    else:
        literal = exp.Literal.string(value.isoformat() if isinstance(value, date) else str(value))
    return exp.cast(literal, _SQL_TYPES[kind], dialect="duckdb")


def statement(
    name: str,
    given: Mapping[str, Value],
    *,
    dialect: str = "duckdb",
    hidden: tuple[str, ...] = (),
    prepared: bool = False,
    keys: tuple[int, ...] = (),
) -> str:
    """The SQL of a query with its parameters bound, written for ``dialect``, over what is not hidden.

    ``prepared``: read from the prepared tables what they hold. ``keys``: what the name of a committee that is
    given stands for; without them the query looks it up.

    Raises QueryError for an unknown query or parameter, a missing one, or a value of another type.
    """
    fixed = ((key, value if isinstance(value, _SINGLE) else tuple(value)) for key, value in given.items())
    return _statement(name, tuple(fixed), dialect, hidden, prepared, keys)


@lru_cache(maxsize=_REMEMBERED_STATEMENTS)
def _statement(
    name: str,
    pairs: tuple[tuple[str, Value], ...],
    dialect: str,
    hidden: tuple[str, ...],
    prepared: bool,
    keys: tuple[int, ...],
) -> str:
    """Binding walks the whole syntax tree, which takes tens of milliseconds: remembered."""
    query, given = load(name), dict(pairs)
    known = {parameter.name: parameter for parameter in query.parameters}
    for parameter_name in given:
        if parameter_name not in known:
            raise QueryError(
                "unknown-parameter", query=name, parameter=parameter_name, known=", ".join(known) or "-"
            )
    literals: dict[str, exp.Expr] = {}
    rows: dict[str, list[exp.Expr]] = {}
    for parameter in query.parameters:
        value = given.get(parameter.name)
        if kind := _LISTS.get(parameter.type):
            listed = _values(query, parameter, value) or [None]
            rows[parameter.name] = [exp.Tuple(expressions=[_literal(kind, each)]) for each in listed]
            literals[parameter.name] = _literal(kind, listed[0])
        else:
            one = value if value is None or isinstance(value, str | int | date) else " ".join(map(str, value))
            literals[parameter.name] = _literal(parameter.type, _value(query, parameter, one))

    def bind(node: exp.Expr) -> exp.Expr:
        if isinstance(node, exp.Values):
            names = [place.name for place in node.find_all(exp.Placeholder)]
            if len(names) == 1 and names[0] in rows:
                node.set("expressions", [row.copy() for row in rows[names[0]]])
        return literals[node.name].copy() if isinstance(node, exp.Placeholder) else node

    tree = folded(_tree(name).copy().transform(bind, copy=False))
    if keys:
        tree = narrowed(tree, keys)
    if hidden:
        tree = disclosed(tree, hidden)
    return (from_prepared(tree) if prepared else tree).sql(dialect=dialect, comments=False)


class Engine:
    """Answers questions over one store; an answer is remembered until the data changes. Safe for threads.

    ``audience``: who asks; without one every row is seen, which is for the system itself.
    """

    def __init__(self, store: Store, audience: Audience | None = None) -> None:
        self._store = store
        self._audience = audience
        self._others: dict[Audience, Engine] = {}
        self._hides: tuple[tuple[int, ...], bool] | None = None
        self._committees = Committees(store)
        self._version: tuple[int, ...] = ()
        self._answers: OrderedDict[tuple[str, str], Any] = OrderedDict()
        self._asking: dict[tuple[tuple[int, ...], tuple[str, str]], Future[Any]] = {}
        self._lock = threading.Lock()

    @property
    def audience(self) -> Audience | None:
        """Who asks; None for the system itself."""
        return self._audience

    def seen_by(self, audience: Audience) -> Engine:
        """The same questions as that audience may ask them; the same engine for the same audience."""
        with self._lock:
            if audience not in self._others:
                self._others[audience] = Engine(self._store, audience)
            return self._others[audience]

    def _hidden(self, name: str) -> tuple[str, ...]:
        """Classes to hide from who asks; none while no document is of such a class."""
        if self._audience is None:
            return ()
        self._audience.check(name)
        hidden = self._audience.hidden
        version = self._store.data_version()
        known = self._hides
        if known is None or known[0] != version:
            with self._store.reading() as cursor:
                known = (version, cursor.execute(any_hidden(hidden)).fetchone() is not None)
            self._hides = known
        return hidden if known[1] else ()

    def run(self, name: str, /, **given: Value) -> pd.DataFrame:
        """Answer a query as a DataFrame; NULL is ``None``/``NA``, whole numbers are ``Int64``.

        The frame is the caller's own copy. Raises QueryError, and StoreError where there is no database.
        """
        return self._answer(name, given, frame_read).copy()

    def _answer(self, name: str, given: Mapping[str, Value], read: Callable[[Connection, str], T]) -> T:
        """An answer as ``read`` gives it, which the others that ask the same share: not to be changed."""
        hidden, version = self._hidden(name), self._store.data_version()
        keys = self._committees.keys(given.get("committee"), version) if _asks_by_name(name) else ()
        sql = statement(name, given, hidden=hidden, prepared=self._store.is_prepared, keys=keys)
        key = (read.__name__, sql)
        with self._lock:
            known: T | None = self._remembered(version, key)
            if known is not None:
                return known
            asked: Future[T] | None = self._asking.get((version, key))
            is_first = asked is None
            if asked is None:
                asked = self._asking[version, key] = Future()
        # Many who ask the same at once, as after every write, share what who asked first is told, also where
        # that is an error: one after the other they would wait for a busy database as many times.
        if not is_first:
            return asked.result()
        try:
            made = self._ask(name, sql, read)
            self._remember(version, key, made)
        except BaseException as error:
            asked.set_exception(error)
            raise
        else:
            asked.set_result(made)
            return made
        finally:
            with self._lock:
                self._asking.pop((version, key), None)

    def _ask(self, name: str, sql: str, read: Callable[[Connection, str], T]) -> T:
        try:
            with self._store.reading() as cursor:
                return read(cursor, sql)
        except (duckdb.Error, StatementError) as error:
            raise QueryError("query-failed", query=name, reason=str(error).splitlines()[0]) from error

    def _remembered(self, version: tuple[int, ...], key: tuple[str, str]) -> Any:
        known = self._answers.get(key) if self._version == version else None
        if known is not None:
            self._answers.move_to_end(key)
        return known

    def _remember(self, version: tuple[int, ...], key: tuple[str, str], made: Any) -> None:
        """Answers of one version are held: what is older is never asked for again."""
        if version != self._store.data_version():
            return
        with self._lock:
            if self._version != version:
                self._answers.clear()
                self._version = version
            self._answers[key] = made
            while len(self._answers) > _REMEMBERED_FRAMES:
                self._answers.popitem(last=False)

    @property
    def data_version(self) -> tuple[int, ...]:
        """What changes with the data: an answer made from frames of one version holds until the next."""
        return self._store.data_version()

    def rows(self, name: str, /, **given: Value) -> list[dict[str, Any]]:
        """Answer a query as plain rows: one dict a row, ``None`` for NULL, Python's own types."""
        answer = self._answer(name, given, rows_read)
        return [dict(zip(answer.names, values, strict=True)) for values in answer.values]
