"""The scopes on a server: a snapshot to read from, and one writer at a time over all dashboards.

DuckDB's exclusive lock is an advisory lock of the database here: keys go on from the highest, the trail is
sealed in one order. The lock is the session's, so that the trail's file is written before the next writer
begins; where a writer is killed, the server rolls back and frees it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from pg8000.exceptions import Error
from pg8000.native import Connection as Driver

from data import trail
from data.connection import Connection
from data.database import SCHEMA_VERSION
from data.errors import StoreError
from data.postgres import schema
from data.postgres.address import read
from data.postgres.errors import explain, is_lost, state_of
from data.postgres.pool import pool
from data.postgres.session import Session

ABSENT: Final = (0,)
_WRITER: Final = zlib.crc32(b"minutes-dashboard writer")
_NO_TABLE: Final = "42P01"


class Server:
    """One database on a PostgreSQL server; safe to share among threads. Making one opens nothing."""

    def __init__(self, address: str, *, timeout: float) -> None:
        self.address = read(address)
        self.path = self.address.path
        self.timeout = timeout
        self._pool = pool(self.address)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._lent(writing=False) as driver:
            driver.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            try:
                found = schema.version_of(driver, self.address.name)
                if found is None:
                    raise StoreError("database-missing", path=self.address.name)
                if found < SCHEMA_VERSION:
                    raise StoreError(
                        "schema-older", path=self.address.name, found=found, known=SCHEMA_VERSION
                    )
                yield Session(driver)
            finally:
                self._end(driver)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self._make_folder()
        with self._lent(writing=True) as driver, self._locked(driver, _WRITER):
            driver.run("BEGIN")
            try:
                found = schema.version_of(driver, self.address.name)
                schema.bring(driver, found, self.address.name)
                session = Session(driver)
                yield session
                lines = trail.seal(session, self.path)
                driver.run("UPDATE data_version SET version = version + 1")
                driver.run("COMMIT")
            except BaseException:
                self._end(driver)
                raise
            trail.keep(self.path, lines)

    @contextmanager
    def alone(self, work: str) -> Iterator[None]:
        with self._lent(writing=True) as driver:
            driver.run("SET lock_timeout = 0")
            with self._locked(driver, zlib.crc32(work.encode())):
                yield

    def data_version(self) -> tuple[int, ...]:
        with self._lent(writing=False) as driver:
            try:
                return tuple(int(row[0]) for row in driver.run("SELECT version FROM data_version"))
            except Error as error:
                if state_of(error) == _NO_TABLE:
                    return ABSENT
                raise

    def exists(self) -> bool:
        return self.data_version() != ABSENT

    def close(self) -> None:
        self._pool.close()

    @contextmanager
    def _lent(self, *, writing: bool) -> Iterator[Driver]:
        """A connection that nobody else uses; kept for the next one unless it was lost."""
        kept = False
        try:
            driver = self._pool.take(self.timeout)
            try:
                yield driver
                kept = True
            except Exception as error:
                kept = not is_lost(error)
                raise
            finally:
                self._pool.give_back(driver, kept=kept)
        except (Error, OSError) as error:
            raise explain(error, self.address.name, self.timeout, writing=writing) from error

    @contextmanager
    def _locked(self, driver: Driver, key: int) -> Iterator[None]:
        driver.run("SELECT pg_advisory_lock(:key)", key=key)
        try:
            yield
        finally:
            with suppress(Error, OSError):
                driver.run("SELECT pg_advisory_unlock(:key)", key=key)

    def _end(self, driver: Driver) -> None:
        with suppress(Error, OSError):
            driver.run("ROLLBACK")

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StoreError("database-not-permitted", path=str(self.path), reason=reason) from error
