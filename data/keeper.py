"""The one read-only instance that a process keeps open between scopes, and gives up for a writer.

DuckDB locks its file for as long as an instance is open, so an idle reader would shut every writer
out. The instance is therefore bound to a shared data lock, and closed as soon as no scope uses it and
a writer stands at the gate: the last scope looks when it ends, a watch looks every
:data:`WATCH_SECONDS` while none runs, and after :data:`KEEP_SECONDS` without a scope it is closed anyway.

A scope's statements run on the thread that asks, since to hand a short one to the threads of other processors
takes longer than to do it; all processors are DuckDB's while a scope is there that says it is long.
"""

from __future__ import annotations

import atexit
import itertools
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import duckdb

from data.database import open_file
from data.lease import Deadline, Hold, Lease

WATCH_SECONDS: Final = 0.02
KEEP_SECONDS: Final = 60.0


class Keeper:
    """The read-only instance of one database; safe to share among threads."""

    def __init__(self, database: Path) -> None:
        self._lease = Lease(database)
        self._entry = threading.Lock()
        self._arrivals = itertools.count(1)
        self._last_arrival = 0
        self._admitted = 0
        self._guard = threading.Lock()
        self._instance: duckdb.DuckDBPyConnection | None = None
        self._hold: Hold | None = None
        self._file: tuple[int, int] | None = None
        self._scopes = 0
        self._long_scopes = 0
        self._processors = 1
        self._spoilt = False
        self._last_used = 0.0

    def cursor(self, deadline: Deadline, *, long: bool = False) -> duckdb.DuckDBPyConnection:
        """A cursor of its own for one scope; waits behind a writer. Ends with :meth:`done`.

        ``long``: for statements that take long enough to be worth all processors.
        """
        # One thread at a time stands at the gate, and lets go of it before the file is opened, so
        # that a writer finds it free. Those who came before it passed the gate pass with it.
        arrival = self._last_arrival = next(self._arrivals)
        with self._entering(deadline):
            while self._spoilt and self._scopes:
                deadline.pause(self._lease.database)
            if arrival <= self._admitted and (cursor := self._join(long=long)):
                return cursor
            gate = self._lease.gate(deadline, shared=True)
            self._admitted = self._last_arrival
            try:
                cursor = self._join(long=long)
                return cursor or self._open(self._lease.data(deadline, shared=True), gate, long=long)
            finally:
                gate.release()

    def done(self, cursor: duckdb.DuckDBPyConnection, *, long: bool = False, spoilt: bool = False) -> None:
        """End of a scope, as long as it began; ``spoilt`` where the instance is not to be used again."""
        try:
            cursor.close()
        finally:
            with self._guard:
                self._scopes -= 1
                self._long_scopes -= long
                self._spoilt = self._spoilt or spoilt
                self._last_used = time.monotonic()
                if self._scopes == 0 and (self._spoilt or self._lease.writer_waits()):
                    self._close()
                elif long and not self._spoilt:
                    self._use_processors()

    def give_up(self) -> None:
        """Close the instance if no scope uses it; otherwise its last scope will."""
        with self._guard:
            if self._scopes == 0:
                self._close()
            else:
                self._spoilt = True

    @contextmanager
    def _entering(self, deadline: Deadline) -> Iterator[None]:
        if not self._entry.acquire(timeout=deadline.remaining):
            raise deadline.passed(self._lease.database)
        try:
            yield
        finally:
            self._entry.release()

    def _join(self, *, long: bool) -> duckdb.DuckDBPyConnection | None:
        with self._guard:
            if self._scopes == 0 and self._file != _identity(self._lease.database):
                self._close()
            if self._instance is None:
                return None
            return self._begun(self._instance, long=long)

    def _begun(self, instance: duckdb.DuckDBPyConnection, *, long: bool) -> duckdb.DuckDBPyConnection:
        cursor = instance.cursor()
        self._scopes += 1
        self._long_scopes += long
        if long:
            self._use_processors()
        return cursor

    def _use_processors(self) -> None:
        """All of them for the first long scope, one after the last; others go on meanwhile."""
        if self._instance and self._long_scopes < 2:
            wanted = self._processors if self._long_scopes else 1
            # No more than its speed depends on it.
            with suppress(duckdb.Error):
                self._instance.execute(f"SET threads = {wanted}")

    def _open(self, hold: Hold, gate: Hold, *, long: bool) -> duckdb.DuckDBPyConnection:
        gate.release()
        with self._guard:
            try:
                file = _identity(self._lease.database)
                instance = open_file(self._lease.database, read_only=True)
                try:
                    self._processors = _processors(instance)
                    instance.execute("SET threads = 1")
                except BaseException:
                    instance.close()
                    raise
            except BaseException:
                hold.release()
                raise
            self._instance, self._hold, self._file, self._spoilt = instance, hold, file, False
            threading.Thread(target=self._watch, args=(hold,), name="minutes-keeper", daemon=True).start()
            return self._begun(instance, long=long)

    def _close(self) -> None:
        instance, self._instance = self._instance, None
        hold, self._hold = self._hold, None
        try:
            if instance:
                instance.close()
        finally:
            if hold:
                hold.release()

    def _watch(self, hold: Hold) -> None:
        while True:
            time.sleep(WATCH_SECONDS)
            with self._guard:
                if self._hold is not hold:
                    return
                if self._scopes:
                    continue
                idle = time.monotonic() - self._last_used > KEEP_SECONDS
                if idle or self._lease.writer_waits():
                    self._close()
                    return


def _processors(instance: duckdb.DuckDBPyConnection) -> int:
    """As many as DuckDB uses by itself."""
    row = instance.execute("SELECT current_setting('threads')").fetchone()
    return int(row[0]) if row else 1


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


_keepers: dict[Path, Keeper] = {}
_inherited: list[dict[Path, Keeper]] = []
_registry = threading.Lock()


def keeper(database: Path) -> Keeper:
    """The keeper of this process for a database, by its resolved path."""
    with _registry:
        return _keepers.setdefault(database, Keeper(database))


def _forget_after_fork() -> None:
    # The parent's instance and its threads are not this process's to close.
    global _keepers, _registry
    _inherited.append(_keepers)
    _keepers, _registry = {}, threading.Lock()


@atexit.register
def _give_up_all() -> None:
    for each in list(_keepers.values()):
        each.give_up()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_after_fork)
