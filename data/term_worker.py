"""Index terms made in a process of its own: loading the model and reading long texts hold up nobody here.

The worker is a fresh interpreter at the other end of a pipe. It ends when its pipe does, or when nothing
was asked of it for a while, and is started anew when something is.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Final

from data import morphemes
from data.morphemes import Term

IDLE_SECONDS: Final = 900.0


class TermWorker:
    """One worker; safe to share among threads, which are served one after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pipe: Connection | None = None
        self._process: SpawnProcess | None = None

    def terms(self, texts: Sequence[str]) -> list[list[Term]]:
        """Terms of each text. A worker that ended is started once more; EOFError where it ends again."""
        with self._lock:
            try:
                return self._ask(texts)
            except (EOFError, OSError):
                self._end()
                return self._ask(texts)

    def close(self) -> None:
        """End the worker; a later question starts another."""
        with self._lock:
            self._end()

    def _ask(self, texts: Sequence[str]) -> list[list[Term]]:
        if self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, far_end = context.Pipe()
            self._process = context.Process(target=_work, args=(far_end,), daemon=True)
            self._process.start()
            far_end.close()
        self._pipe.send(list(texts))
        answer: list[list[Term]] = self._pipe.recv()
        return answer

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._pipe = self._process = None


def _work(pipe: Connection) -> None:
    """Answer until the other end closes or is silent for long. An interrupt is for whoever started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    morphemes.terms("시작")
    try:
        while pipe.poll(IDLE_SECONDS):
            pipe.send([morphemes.terms(text) for text in pipe.recv()])
    except (EOFError, OSError):
        return
