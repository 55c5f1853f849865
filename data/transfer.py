"""All rows from a server into a DuckDB file, and from a file into an empty database of a server.

So a backup is one kind of archive whichever engine holds the rows, and a restore moves a database from a file
to a server or back.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import duckdb

from data.connection import Connection, Served
from data.database import create_file, open_file
from data.errors import StoreError
from data.schema import tables
from data.store import Store

if TYPE_CHECKING:
    from pyarrow import Table

_ROWS: Final = 20_000
# Written when the tables are made; it is not the data's.
_OWN: Final = "schema_version"
_REFERS_TO_ITSELF: Final = """
SELECT unnest(constraint_column_names), unnest(referenced_column_names)
FROM duckdb_constraints()
WHERE constraint_type = 'FOREIGN KEY' AND table_name = ? AND referenced_table = ?
"""


def fetch(store: Store, file: Path) -> None:
    """Make a DuckDB file of one state of a server's database. StoreError as in a scope."""
    create_file(file)
    into = open_file(file, read_only=False)
    try:
        with store.reading() as cursor:
            assert isinstance(cursor, Served)
            into.begin()
            for table in _kept():
                _put(into, table, cursor.arrow(f"SELECT * FROM {table}"))  # noqa: S608 - of the schema
            into.commit()
        into.execute("CHECKPOINT")
    finally:
        into.close()


def fill(store: Store, file: Path) -> None:
    """Put a file's rows into a server's database, all or none. StoreError ``restore-not-empty``."""
    source = open_file(file, read_only=True)
    try:
        with store.writing() as connection:
            if any(_has_rows(connection, table) for table in _kept()):
                raise StoreError("restore-not-empty", path=store.name)
            for table in _kept():
                _copy(source, connection, table)
    finally:
        source.close()


def _kept() -> list[str]:
    return [table for table in tables("TABLE") if table != _OWN]


def _has_rows(connection: Connection, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None  # noqa: S608


def _copy(source: duckdb.DuckDBPyConnection, connection: Connection, table: str) -> None:
    assert isinstance(connection, Served)
    answer = source.execute(f"SELECT * FROM {table}")  # noqa: S608 - of the schema
    columns = [column[0] for column in answer.description or ()]
    while rows := answer.fetchmany(_ROWS):
        connection.insert(table, columns, rows)


def _put(into: duckdb.DuckDBPyConnection, table: str, rows: Table) -> None:
    """Insert rows; those that refer to others of their table after these, as DuckDB asks for."""
    into.register("incoming", rows)
    columns = ", ".join(rows.column_names)
    links = into.execute(_REFERS_TO_ITSELF, [table, table]).fetchall()
    insert = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM incoming"  # noqa: S608 - of the schema
    if links:
        key = links[0][1]
        there = f"(SELECT {key} FROM {table})"  # noqa: S608 - of the schema
        ready = [f"({link} IS NULL OR {link} IN {there})" for link, _ in links]
        insert += f" WHERE {' AND '.join([f'{key} NOT IN {there}', *ready])}"
    left = rows.num_rows
    while left:
        done = into.execute(insert).fetchone()
        if not done or not done[0]:
            raise StoreError("rows-refused", path=table, reason="rows refer to rows that are not there")
        left -= done[0]
    into.unregister("incoming")
