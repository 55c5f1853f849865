"""The database as two kinds of scope: ``reading()``, shared, and ``writing()``, exclusive.

    store = Store("var/minutes.duckdb")      # or "postgresql://person@server/minutes"
    with store.reading() as cursor:
        rows = cursor.execute("SELECT …").fetchall()
    with store.writing() as connection:
        connection.execute("INSERT …")

A scope is short: it never spans a parse, a browser, a network call or a person, and scopes do not
nest. What it yields is fetched before it ends.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final, Protocol

from data.connection import Connection
from data.errors import StoreError
from data.file_store import FileStore

TIMEOUT_SECONDS: Final = 10.0

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_thread = threading.local()


class Held(Protocol):
    """Where the rows are held: a file, or a server. What each does is said in :class:`Store`."""

    path: Path
    is_prepared: bool

    def reading(self, *, long: bool = False) -> AbstractContextManager[Connection]: ...

    def writing(self) -> AbstractContextManager[Connection]: ...

    def writing_on(self) -> AbstractContextManager[None]: ...

    def is_awaited(self) -> bool: ...

    def alone(self, work: str) -> AbstractContextManager[None]: ...

    def data_version(self) -> tuple[int, ...]: ...

    def exists(self) -> bool: ...

    def close(self) -> None: ...


class Store:
    """One database by its address: a path to a DuckDB file, ``postgresql://``, or ``spark://`` to read only.

    Making one opens nothing.

    ``timeout``: seconds to wait for others before StoreError ``database-busy``. An address of another
    engine is StoreError ``unsupported-engine``. ``path`` is the database's file; of a server, the path that
    the files beside the database begin with. ``name`` is the address as people may see it.
    """

    def __init__(self, address: str | Path, *, timeout: float = TIMEOUT_SECONDS) -> None:
        self.timeout = timeout
        self._held, self.name = _held(str(address), timeout)
        self.path = self._held.path
        self.address = str(address) if self.is_served else str(self.path)

    @property
    def is_served(self) -> bool:
        """Whether a server holds the rows; else a file of this machine does."""
        return not isinstance(self._held, FileStore)

    @property
    def is_prepared(self) -> bool:
        """Whether its prepared tables (:mod:`data.prepared`) hold their rows; what was published has none."""
        return self._held.is_prepared

    @contextmanager
    def reading(self, *, long: bool = False) -> Iterator[Connection]:
        """One state of the database, to be read only. ``long``: worth all processors (:mod:`data.keeper`).

        StoreError where there is none or it cannot be read. RuntimeError where this thread is in a scope
        already.
        """
        with _one_scope(), self._held.reading(long=long) as cursor:
            yield cursor

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The only writer, in one transaction: committed at the end, rolled back on any error.

        Acts that it wrote to the trail are sealed with it (:mod:`data.trail`). Makes the tables where there
        are none. StoreError ``rows-refused`` where a constraint or a type of the schema refuses a row,
        ``disk-full``, and those of :meth:`reading`.
        """
        with _one_scope(), self._held.writing() as connection:
            yield connection

    def writing_on(self) -> AbstractContextManager[None]:
        """A run of writing scopes of this thread: what they open stays open while nobody else waits for it.

        Each is a transaction of its own as ever, and others wait for one at most.
        """
        return self._held.writing_on()

    def is_awaited(self) -> bool:
        """Within a writing scope: whether anybody waits for its end, as far as that can be told."""
        return self._held.is_awaited()

    def alone(self, work: str) -> AbstractContextManager[None]:
        """A scope that waits until nobody else does this work on the database; not for a transaction."""
        return self._held.alone(work)

    def data_version(self) -> tuple[int, ...]:
        """Differs after every change; zeros where there is no database."""
        return self._held.data_version()

    def exists(self) -> bool:
        """Whether there is a database at the address."""
        return self._held.exists()

    def close(self) -> None:
        """Let go of what this process keeps open between scopes."""
        self._held.close()


def _held(address: str, timeout: float) -> tuple[Held, str]:
    scheme = _SCHEME.match(address)
    if scheme is None:
        file = FileStore(address, timeout=timeout)
        return file, str(file.path)
    # Whoever keeps a file need not load a driver.
    if scheme[1] in ("postgresql", "postgres"):
        from data.postgres.server import Server

        server = Server(address, timeout=timeout)
        return server, server.address.name
    if scheme[1] in ("spark", "sc"):
        from data.spark.published import Published

        published = Published(address)
        return published, published.name
    raise StoreError("unsupported-engine", engine=scheme[1])


@contextmanager
def _one_scope() -> Iterator[None]:
    if getattr(_thread, "in_scope", False):
        raise RuntimeError("a scope is open in this thread; scopes do not nest")
    _thread.in_scope = True
    try:
        yield
    finally:
        _thread.in_scope = False
