"""Rows into tables: keys that continue, and one statement for many rows.

DuckDB runs ``executemany`` row by row (129 ms for 183 rows); a list a column, unnested, takes 9 ms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from data.connection import Connection, Served

Value = str | int | bool | date | datetime | None
Row = Mapping[str, Value]


class Keys:
    """Next free keys of the tables, within one transaction of the only writer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: dict[str, int] = {}

    def next(self, table: str, column: str | None = None) -> int:
        """One more than the highest key so far; the column is ``<table>_id`` unless named."""
        if table not in self._last:
            statement = f"SELECT coalesce(max({column or table + '_id'}), 0) FROM {table}"  # noqa: S608
            row = self._connection.execute(statement).fetchone()
            self._last[table] = int(row[0]) if row else 0
        self._last[table] += 1
        return self._last[table]


def insert(connection: Connection, table: str, rows: Sequence[Row]) -> int:
    """Insert rows that all have the columns of the first; how many there were.

    Table and columns are names in code; values are bound. StoreError ``rows-refused`` comes from the
    scope where the schema refuses one.
    """
    if not rows:
        return 0
    columns = list(rows[0])
    if isinstance(connection, Served):
        connection.insert(table, columns, [[row[column] for column in columns] for row in rows])
        return len(rows)
    statement = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join('unnest(?)' for _ in columns)}"
    connection.execute(statement, [[row[column] for row in rows] for column in columns])
    return len(rows)


def placeholders(values: Sequence[Value]) -> str:
    """As many ``?`` as there are values, for a list in a statement."""
    return ", ".join("?" * len(values))


class Held:
    """Rows of several documents that are held back, and inserted with one statement a table.

    ``tables``: those that hold such rows, each after those it refers to. Nobody may ask for the rows of a
    document before :meth:`write`; ``keys`` go on over all of them.
    """

    def __init__(self, connection: Connection, tables: Sequence[str]) -> None:
        self.keys = Keys(connection)
        self._connection = connection
        self._rows: dict[str, list[Row]] = {table: [] for table in tables}

    def add(self, table: str, rows: Iterable[Row]) -> int:
        """Hold rows of a table back; how many there were."""
        before = len(self._rows[table])
        self._rows[table] += rows
        return len(self._rows[table]) - before

    def write(self) -> None:
        """Insert what is held. Others may insert after that: keys are asked for anew."""
        for table, rows in self._rows.items():
            insert(self._connection, table, rows)
            rows.clear()
        self.keys = Keys(self._connection)
