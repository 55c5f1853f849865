"""A connection that notes which rows of the watched tables a transaction writes.

What is inserted gives back the columns that :data:`data.prepared_views.WATCHED` names (``RETURNING``), and
the rows that are about to be changed are asked for them, so nothing that is written can be overlooked; of a
statement that is not understood, everything may have been written. (``UPDATE … RETURNING`` deletes and
inserts in DuckDB, which foreign keys refuse.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import sqlglot
from sqlglot.tokenizer_core import TokenType

from data.connection import Connection, Served
from data.prepared_views import WATCHED
from data.touched import Written

_INSERTS: Final = re.compile(r"INSERT\s+INTO\s+(\w+)\b(?!\s*\.)", re.IGNORECASE)
_CHANGES: Final = re.compile(r"(?:UPDATE|DELETE\s+FROM)\s+(\w+)\b(?!\s*\.)", re.IGNORECASE)
_READS: Final = re.compile(r"(?:SELECT|WITH|EXPLAIN|DESCRIBE)\b", re.IGNORECASE)
_WRITES: Final = re.compile(r"\b(?:INSERT|UPDATE|DELETE|MERGE)\b", re.IGNORECASE)


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
        if ";" in statement:
            self.written.whole = True
        elif inserts := _INSERTS.match(statement):
            table = inserts[1].lower()
            if columns := WATCHED.get(table):
                given = self._connection.execute(f"{statement} RETURNING {', '.join(columns)}", parameters)
                self.written.add(table, given.fetchall())
                return self
        elif changes := _CHANGES.match(statement):
            table = changes[1].lower()
            if table in WATCHED:
                self._note_changed(table, statement, parameters)
        elif not _READS.match(statement) or _WRITES.search(statement):
            self.written.whole = True
        self._connection.execute(query, parameters)
        return self

    def _note_changed(self, table: str, statement: str, parameters: Any) -> None:
        asked = _rows_before(statement)
        if asked is None:
            self.written.whole = True
            return
        query, skipped = asked
        if isinstance(parameters, Mapping):
            parameters = {name: value for name, value in parameters.items() if f"${name}" in query}
        elif parameters:
            parameters = list(parameters)[skipped:]
        self.written.add(table, self._connection.execute(query, parameters or None).fetchall())

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
            places = [list(columns).index(column) for column in WATCHED[table]]
            self.written.add(table, ([row[place] for place in places] for row in rows))


@lru_cache(maxsize=256)
def _rows_before(statement: str) -> tuple[str, int] | None:
    """What asks for the rows that a statement is about to change, and how many of its ``?`` come before.

    None where that cannot be told: another table decides, or the column that tells the meetings changes.
    """
    head = _CHANGES.match(statement)
    assert head is not None
    table, rest = head[1].lower(), statement[head.end() :]
    columns = WATCHED[table]
    depth = before = 0
    condition = ""
    for token in sqlglot.tokenize(rest, read="duckdb"):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        word = token.text.lower()
        if token.token_type == TokenType.PLACEHOLDER:
            before += 1
        elif depth == 0 and word in ("from", "using", columns[0]):
            return None
        elif depth == 0 and word == "where":
            condition = rest[token.start :]
            break
    return f"SELECT {', '.join(columns)} FROM {table} {condition}", before  # noqa: S608 - of our own statement
