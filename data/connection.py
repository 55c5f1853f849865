"""What a scope of the store gives, whichever engine holds the rows: statements in DuckDB's dialect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

import duckdb

if TYPE_CHECKING:
    from pandas import DataFrame
    from pyarrow import Table


class StatementError(Exception):
    """An engine other than DuckDB could not do a statement: a fault of the statement, not of the database."""


class Connection(Protocol):
    """One statement after another; what is fetched is of the last. DuckDB's own connection is one."""

    @property
    def description(self) -> Any:
        """The columns of the last answer, each a sequence that begins with its name."""

    def execute(self, query: str, parameters: Any = None) -> Connection:
        """Run one statement: ``?`` stands for a value of a list, ``$name`` for one of a mapping."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row; None after the last."""

    def fetchall(self) -> list[Any]:
        """The rows that are left."""


@runtime_checkable
class Served(Connection, Protocol):
    """A connection to a server, which takes and gives many rows in ways of its own."""

    def frame(self, query: str) -> tuple[DataFrame, Mapping[str, str]]:
        """The rows of a query as a frame, and DuckDB's type of each column."""

    def arrow(self, query: str) -> Table:
        """The rows of a query as an Arrow table."""

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Many rows in one go."""


_parsed: Final[dict[str, duckdb.Statement]] = {}


def run_own(connection: Connection, query: str, parameters: Any = None) -> None:
    """Run one of the program's own statements, of which there are few: DuckDB's parse of each is kept."""
    if not isinstance(connection, duckdb.DuckDBPyConnection):
        connection.execute(query, parameters)
        return
    if query not in _parsed:
        _parsed[query] = connection.extract_statements(query)[0]
    connection.execute(_parsed[query], parameters)
