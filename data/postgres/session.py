"""One connection to a server: DuckDB's statements in, DuckDB's types out."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import duckdb
from pg8000.native import Connection as Driver

from data.connection import StatementError
from data.frames import Types, from_arrow, from_csv, types_of
from data.postgres.statements import written

if TYPE_CHECKING:
    from pandas import DataFrame
    from pyarrow import Table

    from data.postgres.address import Address

# A transaction that its dashboard left open (a machine that went away) ends by itself, and its lock with it.
_SETTINGS: Final = """
SET TIME ZONE 'UTC'; SET datestyle = 'ISO'; SET client_min_messages = warning; SET jit = off;
SET idle_in_transaction_session_timeout = '60s'; SET tcp_keepalives_idle = 30;
"""
_NUMERIC: Final = 1700
_CHUNK_ROWS: Final = 1000
# PostgreSQL stores no NUL in a text: the sign for what cannot be shown takes its place.
_NUL: Final = "\x00"
_SHOWN: Final = "\ufffd"
_ESCAPES: Final = str.maketrans({_NUL: _SHOWN, "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def connect(address: Address, timeout: float) -> Driver:
    """A connection with the settings that all share. pg8000's errors and OSError where there is none."""
    unix = f"{address.host}/.s.PGSQL.{address.port}" if address.host.startswith("/") else None
    wire = None if unix else socket.create_connection((address.host, address.port), timeout)
    try:
        if wire:
            wire.settimeout(None)
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        driver = Driver(
            address.user,
            host=address.host,
            database=address.database,
            password=address.password,
            sock=wire,
            unix_sock=unix,
            ssl_context=False if unix else _tls(address),
            application_name="minutes-dashboard",
        )
    except BaseException:
        if wire:
            wire.close()
        raise
    driver.register_in_adapter(_NUMERIC, _number)
    driver.run(_SETTINGS)
    return driver


class Session:
    """What a scope of the server gives; see :class:`data.connection.Served`."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._rows: Iterator[Sequence[Any]] = iter(())
        self.description: list[tuple[str]] = []

    def execute(self, query: str, parameters: Any = None) -> Session:
        statement, names = written(query)
        if not isinstance(parameters, Mapping):
            parameters = {f"p{number}": value for number, value in enumerate(parameters or (), 1)}
        values = [_whole(parameters[name]) for name in names]
        if values:
            told = self._driver.execute_unnamed(statement, values)
        else:
            told = self._driver.execute_simple(statement)
        self.description = [(column["name"],) for column in told.columns or ()]
        self._rows = iter(told.rows or ())
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        row = next(self._rows, None)
        return None if row is None else tuple(row)

    def fetchall(self) -> list[Any]:
        return [tuple(row) for row in self._rows]

    def frame(self, query: str) -> tuple[DataFrame, Types]:
        try:
            types = types_of(query)
        except duckdb.Error as error:
            raise StatementError(str(error).splitlines()[0]) from error
        return from_arrow(self._read(query, types)), types

    def arrow(self, query: str) -> Table:
        return self._read(query, types_of(query))

    def _read(self, query: str, types: Types) -> Table:
        """The rows of a query, which the server writes as CSV, so that no value is made one by one here."""
        statement, _ = written(query)
        into = BytesIO()
        self._driver.execute_unnamed(f"COPY ({statement}) TO STDOUT (FORMAT csv)", stream=into)
        return from_csv(into.getvalue(), types)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        listed = ", ".join(f'"{column}"' for column in columns)
        chunks = (
            "".join("\t".join(map(_field, row)) + "\n" for row in rows[start : start + _CHUNK_ROWS]).encode()
            for start in range(0, len(rows), _CHUNK_ROWS)
        )
        self._driver.execute_unnamed(f"COPY {table} ({listed}) FROM STDIN", stream=chunks)


def _tls(address: Address) -> Any:
    """What pg8000 takes: False for none, None where the server has it, True for any, else verified."""
    if address.tls == "verify-full":
        return ssl.create_default_context()
    return {"disable": False, "prefer": None, "require": True}[address.tls]


def _number(text: str) -> int | Decimal:
    """A sum of whole numbers is one, as it is in DuckDB."""
    return int(text) if text.lstrip("-").isdigit() else Decimal(text)


def _whole(value: Any) -> Any:
    return value.replace(_NUL, _SHOWN) if isinstance(value, str) else value


def _field(value: Any) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value).translate(_ESCAPES)
