"""Questions to a Spark session in DuckDB's dialect, and the answers in DuckDB's types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import duckdb
import sqlglot
from sqlglot import exp

from data.connection import StatementError
from data.errors import StoreError
from data.frames import Types, as_types, from_arrow, types_of

if TYPE_CHECKING:
    from pandas import DataFrame
    from pyarrow import Table
    from pyspark.sql import SparkSession

_REMEMBERED = 2048


@lru_cache(maxsize=_REMEMBERED)
def written(query: str) -> str:
    """The query as Spark takes it. The number of a LIMIT is a plain one there."""
    tree = sqlglot.parse_one(query, dialect="duckdb")
    for limit in tree.find_all(exp.Limit):
        if isinstance(limit.expression, exp.Cast):
            limit.set("expression", limit.expression.this)
    return tree.sql(dialect="spark")


class Session:
    """What a scope of a cluster gives; see :class:`data.connection.Served`. It only reads."""

    def __init__(self, session: SparkSession, name: str) -> None:
        self._session = session
        self._name = name
        self._rows: Iterator[tuple[Any, ...]] = iter(())
        self.description: list[tuple[str]] = []

    def execute(self, query: str, parameters: Any = None) -> Session:
        if parameters:
            raise StoreError("engine-only-reads", path=self._name)
        answer = self.arrow(query)
        self.description = [(name,) for name in answer.column_names]
        self._rows = iter(list(zip(*(column.to_pylist() for column in answer.columns), strict=True)))
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def frame(self, query: str) -> tuple[DataFrame, Types]:
        answer, types = self._asked(query)
        return from_arrow(answer), types

    def arrow(self, query: str) -> Table:
        return self._asked(query)[0]

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        raise StoreError("engine-only-reads", path=self._name)

    def _asked(self, query: str) -> tuple[Table, Types]:
        from pyspark.errors import PySparkException

        try:
            types = types_of(query)
            return as_types(self._session.sql(written(query)).toArrow(), types), types
        except (PySparkException, duckdb.Error) as error:
            raise StatementError((str(error).splitlines() or [type(error).__name__])[0][:300]) from error
