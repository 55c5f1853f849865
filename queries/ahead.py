"""Threads for questions that are begun before they are asked, while the one that asks is at another."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Final

_OTHERS: Final = max(1, min(4, (os.cpu_count() or 1) - 1))  # processors but the one that asks
_threads: Final = ThreadPoolExecutor(_OTHERS, thread_name_prefix="minutes-ahead")


def begin(work: Callable[[], object]) -> None:
    """Do it soon, unless the process is ending; what it returns or raises is for whoever asks the same."""
    with suppress(RuntimeError):
        _threads.submit(work)
