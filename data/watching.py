"""A connection that notes which rows of the watched tables a transaction writes.

A statement that writes to one is asked to give back the column that :data:`data.prepared.WATCHED` names
(``RETURNING``), so nothing that is written can be overlooked; of one that is not understood, everything may
have been written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from data.connection import Connection, Served
from data.prepared import WATCHED, Written

_WRITES: Final = re.compile(r"\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)\b", re.IGNORECASE)
_READS: Final = re.compile(r"\s*(?:SELECT|WITH|EXPLAIN|DESCRIBE)\b", re.IGNORECASE)
_WITHIN: Final = re.compile(r"\b(?:INSERT|UPDATE|DELETE|MERGE)\b", re.IGNORECASE)


class Watched:
    """A connection as it is, which notes in ``written`` what is written by it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.written = Written()

    @property
    def description(self) -> Any:
        return self._connection.description

    def execute(self, query: str, parameters: Any = None) -> Connection:
        statement = query.strip().rstrip(";")
        found = _WRITES.match(statement)
        column = WATCHED.get(found[1].lower()) if found else None
        if ";" in statement or (found is None and (not _READS.match(statement) or _WITHIN.search(statement))):
            self.written.whole = True
        elif found and column:
            given = self._connection.execute(f"{statement} RETURNING {column}", parameters)
            self.written.add(found[1].lower(), (row[0] for row in given.fetchall()))
            return self
        self._connection.execute(query, parameters)
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._connection.fetchone()

    def fetchall(self) -> list[Any]:
        return self._connection.fetchall()


class WatchedServer(Watched):
    """The same of a connection to a server."""

    _connection: Served

    def frame(self, query: str) -> Any:
        return self._connection.frame(query)

    def arrow(self, query: str) -> Any:
        return self._connection.arrow(query)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        self._connection.insert(table, columns, rows)
        if table in WATCHED:
            place = list(columns).index(WATCHED[table])
            self.written.add(table, (row[place] for row in rows))
