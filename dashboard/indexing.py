"""Keeps the search's index up to date while the dashboard is served, in the background.

A database that has no index yet gets it after the start; an ingest, an upload or a correction follows
within a moment. Pages answer meanwhile and say that the index is not whole.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Final

from data import search_index
from data.errors import DataError

if TYPE_CHECKING:
    from data.store import Store

LOOK_SECONDS: Final = 1.0
RETRY_SECONDS: Final = 30.0

_log = logging.getLogger(__name__)


def keep_up(store: Store) -> None:
    """Begin to follow the database, until the process ends."""
    threading.Thread(target=_follow, args=(store,), name="minutes-index", daemon=True).start()


def _follow(store: Store) -> None:
    seen: tuple[int, ...] | None = None
    while True:
        pause = LOOK_SECONDS
        try:
            version = store.data_version()
            if version != seen and store.exists():
                search_index.update(store)
                seen = version
        except DataError as error:
            # Busy or gone for now: the pages say so themselves.
            _log.warning("the search index waits: %s", error)
        except Exception:
            _log.exception("the search index could not be brought up to date")
            pause = RETRY_SECONDS
        time.sleep(pause)
