"""The scopes on a server: a snapshot to read from, and one writer at a time over all dashboards.

DuckDB's exclusive lock is an advisory lock of the database here: keys go on from the highest, the trail is
sealed in one order. The lock is the session's, so that the trail's file is written before the next writer
begins; where a writer is killed, the server rolls back and frees it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import Final

from pg8000.exceptions import Error
from pg8000.native import Connection as Driver

from data import trail
from data.connection import Connection
from data.errors import StoreError
from data.postgres import schema
from data.postgres.address import read
from data.postgres.errors import NoTableError, explain, is_lost
from data.postgres.pool import Lent, pool
from data.postgres.session import Session
from data.prepared import renew
from data.schema import SCHEMA_VERSION
from data.watching import WatchedServer

ABSENT: Final = (0,)
# Only where something was written: a transaction has a number from then on.
_RAISE: Final = (
    "UPDATE data_version SET version = version + 1 WHERE pg_current_xact_id_if_assigned() IS NOT NULL"
)
_WRITER: Final = zlib.crc32(b"minutes-dashboard writer")


class Server:
    """One database on a PostgreSQL server; safe to share among threads. Making one opens nothing."""

    is_prepared = True

    def __init__(self, address: str, *, timeout: float) -> None:
        self.address = read(address)
        self.path = self.address.path
        self.timeout = timeout
        self._pool = pool(self.address)

    @contextmanager
    def reading(self, *, long: bool = False) -> Iterator[Connection]:
        with self._lent("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") as lent:
            try:
                if not lent.is_checked:
                    self._check(lent.driver)
                    lent.is_checked = True
                yield Session(lent.driver)
            finally:
                self._end(lent.driver)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self._make_folder()
        patience = f"SET lock_timeout = {int(self.timeout * 1000)}"
        with self._lent(patience, writing=True) as lent, self._locked(lent.driver, _WRITER):
            driver = lent.driver
            driver.run("BEGIN")
            try:
                found = schema.version_of(driver, self.address.name)
                schema.bring(driver, found, self.address.name)
                session = Session(driver)
                watched = WatchedServer(session)
                yield watched
                renew(session, watched.written)
                lines = trail.seal(session, self.path)
                driver.run(_RAISE)
                driver.run("COMMIT")
            except BaseException:
                self._end(driver)
                raise
            trail.keep(self.path, lines)

    def writing_on(self) -> AbstractContextManager[None]:
        # Connections are kept between scopes as it is.
        return nullcontext()

    def is_awaited(self) -> bool:
        """Readers do not wait here; other writers do, of whom nothing is known."""
        return False

    @contextmanager
    def alone(self, work: str) -> Iterator[None]:
        key = zlib.crc32(work.encode())
        with self._lent("SET lock_timeout = 0", writing=True) as lent, self._locked(lent.driver, key):
            yield

    def data_version(self) -> tuple[int, ...]:
        try:
            with self._lent("SELECT version FROM data_version") as lent:
                return tuple(int(row[0]) for row in lent.rows)
        except NoTableError:
            return ABSENT

    def exists(self) -> bool:
        return self.data_version() != ABSENT

    def close(self) -> None:
        self._pool.close()

    @contextmanager
    def _lent(self, first: str, *, writing: bool = False) -> Iterator[Lent]:
        """A connection that nobody else uses; kept for the next one unless it was lost."""
        kept = False
        try:
            lent = self._pool.take(self.timeout, first)
            try:
                yield lent
                kept = True
            except Exception as error:
                kept = not is_lost(error)
                raise
            finally:
                self._pool.give_back(lent, kept=kept)
        except (Error, OSError) as error:
            raise explain(error, self.address.name, self.timeout, writing=writing) from error

    def _check(self, driver: Driver) -> None:
        name = self.address.name
        found = schema.version_of(driver, name)
        if found is None:
            raise StoreError("database-missing", path=name)
        if found < SCHEMA_VERSION:
            raise StoreError("schema-older", path=name, found=found, known=SCHEMA_VERSION)

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
