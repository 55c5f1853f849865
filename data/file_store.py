"""A store in a DuckDB file: leases over processes, one kept instance that reads, one connection that writes.

An Arrow reader that outlives its scope would keep the database open. Nothing else opens the file in a
process that reads it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import duckdb
from filelock import FileLock

from data import trail
from data.connection import Connection
from data.database import create_file, explain, log_file, open_file, reason_of
from data.errors import StoreError
from data.keeper import keeper
from data.lease import Deadline, Hold, Lease
from data.prepared import renew
from data.watching import Watched
from data.writing_on import WritingOn

_ABSENT: Final = (0, 0, 0)


class FileStore:
    """One database by the path of its file. Making one opens nothing; scopes as in :mod:`data.store`."""

    is_prepared = True

    def __init__(self, address: str | Path, *, timeout: float) -> None:
        self.path = _path(address)
        self.timeout = timeout
        self._lease = Lease(self.path)
        self._here = threading.local()

    @contextmanager
    def reading(self, *, long: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A read-only cursor of this process's kept instance, on one state of the database.

        StoreError: ``database-missing``, ``database-busy``, ``database-corrupt``, ``schema-newer`` and
        the others of :mod:`data.database`.
        """
        if not self.exists():
            raise StoreError("database-missing", path=str(self.path))
        if run := self._run():
            run.let_go()
        kept = keeper(self.path)
        cursor = kept.cursor(Deadline(self.timeout), long=long)
        spoilt = False
        try:
            yield cursor
        except duckdb.Error as error:
            known = explain(error, self.path)
            if known is None:
                raise
            spoilt = True
            raise known from error
        finally:
            kept.done(cursor, long=long, spoilt=spoilt)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The only connection, in one transaction: committed at the end, rolled back on any error.

        Creates the database where there is none. StoreError ``rows-refused`` where a constraint or
        a type of the schema refuses a row, ``disk-full``, and those of :meth:`reading`.
        """
        with self._exclusive() as connection:
            try:
                connection.begin()
                watched = Watched(connection)
                yield watched
                renew(connection, watched.written)
                lines = trail.seal(connection, self.path)
                connection.commit()
                trail.keep(self.path, lines)
            except BaseException as error:
                with suppress(duckdb.Error):
                    connection.rollback()
                if not isinstance(error, duckdb.Error) or not (known := self._refusal(error)):
                    raise
                raise known from error

    @contextmanager
    def writing_on(self) -> Iterator[None]:
        """Between the writing scopes of this thread the file stays open while nobody else waits for it."""
        run = self._here.run = WritingOn(self._lease, self._finish)
        try:
            yield
        finally:
            self._here.run = None
            run.end()

    def is_awaited(self) -> bool:
        """Whether anybody stands at the gate, to read or to write."""
        return self._lease.somebody_waits()

    def data_version(self) -> tuple[int, ...]:
        """(mtime in ns, size in bytes, inode) of the file, then of its log; zeros where missing.

        Differs after every change; costs two ``stat`` calls and opens nothing.
        """
        return (*_stamp(self.path), *_stamp(log_file(self.path)))

    def exists(self) -> bool:
        """Whether there is a file at the address; nothing is opened."""
        return _stamp(self.path) != _ABSENT

    @contextmanager
    def alone(self, work: str) -> Iterator[None]:
        """Waits until no other process does this work on the database."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{self.path}.{work}.lock"):
            yield

    def close(self) -> None:
        """Close this process's read-only instance now; its last scope does, where one uses it."""
        keeper(self.path).give_up()

    def _run(self) -> WritingOn | None:
        run: WritingOn | None = getattr(self._here, "run", None)
        return run

    @contextmanager
    def _exclusive(self) -> Iterator[duckdb.DuckDBPyConnection]:
        run = self._run()
        connection, data = (run and run.take()) or self._opened()
        is_well = False
        try:
            yield connection
            is_well = True
        finally:
            if run and is_well:
                run.keep((connection, data))
            else:
                try:
                    self._finish(connection)
                finally:
                    data.release()

    def _opened(self) -> tuple[duckdb.DuckDBPyConnection, Hold]:
        deadline = Deadline(self.timeout)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StoreError("database-not-permitted", path=str(self.path), reason=reason) from error
        gate = self._lease.gate(deadline, shared=False)
        try:
            keeper(self.path).give_up()
            data = self._lease.data(deadline, shared=False)
        finally:
            gate.release()
        try:
            return self._open(deadline), data
        except BaseException:
            data.release()
            raise

    def _open(self, deadline: Deadline) -> duckdb.DuckDBPyConnection:
        while True:
            try:
                if not self.path.exists():
                    create_file(self.path)
                return open_file(self.path, read_only=False)
            except StoreError as error:
                # Another program, one that knows no lease, may be about to let go.
                if error.code != "database-open-elsewhere" or not deadline.remaining:
                    raise
                deadline.pause(self.path)

    def _refusal(self, error: duckdb.Error) -> StoreError | None:
        if isinstance(error, duckdb.DataError):
            return StoreError("rows-refused", path=str(self.path), reason=reason_of(error))
        return explain(error, self.path)

    def _finish(self, connection: duckdb.DuckDBPyConnection) -> None:
        # A commit is safe in the log even where moving it into the file fails here.
        with suppress(duckdb.Error):
            connection.close()


def _path(address: str | Path) -> Path:
    text = str(address)
    if text in {"", ":memory:"}:
        raise StoreError("unsupported-engine", engine=text)
    try:
        path = Path(address).expanduser().resolve()
        special = path.exists() and not path.is_file() and not path.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        raise StoreError("database-not-permitted", path=text, reason=str(error)[:200]) from error
    if special:
        raise StoreError("database-not-permitted", path=text, reason="not a regular file")
    return path


def _stamp(path: Path) -> tuple[int, int, int]:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _ABSENT
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError("database-not-permitted", path=str(path), reason=reason) from error
    return status.st_mtime_ns, status.st_size, status.st_ino
