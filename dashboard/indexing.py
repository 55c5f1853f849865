"""Keeps the search's index up to date while the dashboard is served, in the background.

A database that has no index yet gets it after the start; an ingest, an upload or a correction follows
within a moment. Pages answer meanwhile and say that the index is not whole.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from data import search_index
from data.errors import DataError

if TYPE_CHECKING:
    from data.store import Store

LOOK_SECONDS: Final = 1.0
RETRY_SECONDS: Final = 10.0

_log = logging.getLogger(__name__)


def keep_up(store: Store) -> Callable[[], None]:
    """Begin to follow the database, until the process ends or what is returned is called."""
    ended = threading.Event()
    threading.Thread(target=_follow, args=(store, ended), name="minutes-index", daemon=True).start()
    return ended.set


def _follow(store: Store, ended: threading.Event) -> None:
    seen: tuple[int, ...] | None = None
    said = ""
    while not ended.wait(LOOK_SECONDS):
        try:
            version = store.data_version()
            if version != seen and store.exists():
                search_index.update(store)
                seen = version
        except (DataError, OSError) as error:
            # Busy, gone or not to be written to: the pages say so themselves, the log says it once.
            if str(error) != said:
                said = str(error)
                _log.warning("the search index waits: %s", said)
            ended.wait(RETRY_SECONDS)
        except Exception:
            _log.exception("the search index could not be brought up to date")
            ended.wait(RETRY_SECONDS)
