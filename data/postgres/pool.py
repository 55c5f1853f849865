"""The connections of this process to one database: lent to one scope at a time, kept between scopes."""

from __future__ import annotations

import atexit
import threading
from contextlib import suppress
from functools import cache
from typing import Final

from pg8000.exceptions import Error
from pg8000.native import Connection as Driver

from data.errors import StoreError
from data.postgres.address import Address
from data.postgres.session import connect

MOST_CONNECTIONS: Final = 16


class Pool:
    """Connections to one database; safe to share among threads."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._free: list[Driver] = []
        self._guard = threading.Lock()
        self._room = threading.BoundedSemaphore(MOST_CONNECTIONS)
        atexit.register(self.close)

    def take(self, timeout: float) -> Driver:
        """A connection for one scope, to be given back: a kept one that still answers, else a new one.

        StoreError ``database-busy`` where all are lent for ``timeout`` seconds; pg8000's errors and OSError
        where there is no new one.
        """
        if not self._room.acquire(timeout=timeout):
            raise StoreError("database-busy", path=self._address.name, seconds=f"{timeout:g}")
        try:
            return self._answering(timeout)
        except BaseException:
            self._room.release()
            raise

    def give_back(self, driver: Driver, *, kept: bool) -> None:
        """End of a scope; ``kept`` where the connection can be used again."""
        if kept:
            with self._guard:
                self._free.append(driver)
        else:
            _close(driver)
        self._room.release()

    def close(self) -> None:
        """Close what no scope uses."""
        with self._guard:
            free, self._free = self._free, []
        for driver in free:
            _close(driver)

    def _answering(self, timeout: float) -> Driver:
        while True:
            with self._guard:
                kept = self._free.pop() if self._free else None
            driver = kept or connect(self._address, timeout)
            try:
                driver.run(f"SET lock_timeout = {int(timeout * 1000)}")
            except (Error, OSError):
                _close(driver)
                if kept is None:
                    raise
            else:
                return driver


@cache
def pool(address: Address) -> Pool:
    """This process's connections to a database."""
    return Pool(address)


def _close(driver: Driver) -> None:
    with suppress(Error, OSError):
        driver.close()
