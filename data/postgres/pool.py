"""The connections of this process to one database: lent to one scope at a time, kept between scopes."""

from __future__ import annotations

import atexit
import threading
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pg8000.exceptions import Error
from pg8000.native import Connection as Driver

from data.errors import StoreError
from data.postgres.address import Address
from data.postgres.errors import is_lost
from data.postgres.session import connect

MOST_CONNECTIONS: Final = 16


@dataclass(slots=True)
class Lent:
    """A connection, the rows of the statement it was taken with, and whether its tables were looked at."""

    driver: Driver
    rows: Any = None
    is_checked: bool = False


class Pool:
    """Connections to one database; safe to share among threads."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._free: list[Lent] = []
        self._guard = threading.Lock()
        self._room = threading.BoundedSemaphore(MOST_CONNECTIONS)
        atexit.register(self.close)

    def take(self, timeout: float, first: str) -> Lent:
        """A connection for one scope, to be given back, on which the first statement has run.

        One that was kept and is lost makes way for the next, at last for a new one. StoreError
        ``database-busy`` where all are lent for ``timeout`` seconds; pg8000's errors and OSError where there
        is no new one or the statement cannot be run.
        """
        if not self._room.acquire(timeout=timeout):
            raise StoreError("database-busy", path=self._address.name, seconds=f"{timeout:g}")
        try:
            return self._answering(timeout, first)
        except BaseException:
            self._room.release()
            raise

    def give_back(self, lent: Lent, *, kept: bool) -> None:
        """End of a scope; ``kept`` where the connection can be used again."""
        if kept:
            with self._guard:
                self._free.append(lent)
        else:
            _close(lent)
        self._room.release()

    def close(self) -> None:
        """Close what no scope uses."""
        with self._guard:
            free, self._free = self._free, []
        for lent in free:
            _close(lent)

    def _answering(self, timeout: float, first: str) -> Lent:
        while True:
            with self._guard:
                kept = self._free.pop() if self._free else None
            lent = kept or Lent(connect(self._address, timeout))
            try:
                lent.rows = lent.driver.run(first)
            except (Error, OSError) as error:
                if kept is None or not is_lost(error):
                    self._leave(lent, error)
                    raise
                _close(lent)
            else:
                return lent

    def _leave(self, lent: Lent, error: BaseException) -> None:
        """A statement failed on a connection that may be of use yet."""
        if is_lost(error):
            _close(lent)
        else:
            with self._guard:
                self._free.append(lent)


@cache
def pool(address: Address) -> Pool:
    """This process's connections to a database."""
    return Pool(address)


def _close(lent: Lent) -> None:
    with suppress(Error, OSError):
        lent.driver.close()
