"""The connection that a run of writing scopes keeps open between them, while nobody waits for the database.

Opening a DuckDB file costs as much as storing a short document, and more with each one that was stored
before (its indexes are read in the parts in which they grew); closing it writes what it logged into the file.
So a run that stores one document after the other keeps its connection and its lock, and lets go of both as
soon as somebody stands at the gate: a transaction's length at most, as between single scopes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

import duckdb

from data.lease import Hold, Lease

WATCH_SECONDS: Final = 0.02
# Longer than this between two scopes, nobody is writing on.
IDLE_SECONDS: Final = 1.0

Open = tuple[duckdb.DuckDBPyConnection, Hold]


class WritingOn:
    """What one run keeps; its scopes are all of one thread. ``finish`` closes a connection."""

    def __init__(self, lease: Lease, finish: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
        self._lease = lease
        self._finish = finish
        self._guard = threading.Lock()
        self._kept: Open | None = None
        self._since = 0.0
        self._ended = threading.Event()
        self._watch: threading.Thread | None = None

    def take(self) -> Open | None:
        """What was kept, for the next scope; None where it was let go of meanwhile."""
        with self._guard:
            kept, self._kept = self._kept, None
            return kept

    def keep(self, opened: Open) -> None:
        """At the end of a scope that went well."""
        with self._guard:
            self._kept, self._since = opened, time.monotonic()
            if self._lease.somebody_waits():
                self._close()
            elif self._watch is None:
                self._watch = threading.Thread(target=self._watching, name="minutes-writing-on", daemon=True)
                self._watch.start()

    def let_go(self) -> None:
        """Close what is kept and free its lock."""
        with self._guard:
            self._close()

    def end(self) -> None:
        """The end of the run."""
        self._ended.set()
        self.let_go()

    def _watching(self) -> None:
        while not self._ended.wait(WATCH_SECONDS):
            with self._guard:
                idle = time.monotonic() - self._since > IDLE_SECONDS
                if self._kept and (idle or self._lease.somebody_waits()):
                    self._close()

    def _close(self) -> None:
        kept, self._kept = self._kept, None
        if kept:
            connection, hold = kept
            try:
                self._finish(connection)
            finally:
                hold.release()
