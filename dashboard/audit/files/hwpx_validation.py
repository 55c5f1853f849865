"""python-hwpx's two validators, at once where a document is large: each takes longer than writing it did.

The second then runs in a process of its own, a fresh interpreter at the other end of two pipes, which ends
when they do or when nothing was asked of it for a while. Where it cannot be asked it is done without.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

# A package of so many bytes is validated in about the time that an interpreter takes to start.
LARGE: Final = 60_000
IDLE_SECONDS: Final = 900.0
_ROOT: Final = Path(__file__).parents[3]
_LENGTH: Final = struct.Struct(">Q")


class Issue(NamedTuple):
    """What a validator says of a part of the package."""

    part: str
    message: str


def issues(content: bytes) -> list[Issue]:
    """What the library says of the package, then of its documents by their schemas."""
    if len(content) < LARGE:
        return [*_of_package(content), *_of_document(content)]
    with _worker.asked(content) as answer:
        return [*_of_package(content), *answer()]


def close() -> None:
    """End the process beside this one, if there is one; the next large document starts another."""
    _worker.close()


def _of_package(content: bytes) -> list[Issue]:
    from hwpx.tools.package_validator import validate_package

    with _uncollected():
        return _told(validate_package(content).issues)


def _of_document(content: bytes) -> list[Issue]:
    from hwpx.tools.validator import validate_document

    with _uncollected():
        return _told(validate_document(content).issues)


def _told(found: Iterable[Any]) -> list[Issue]:
    return [Issue(issue.part_name, issue.message) for issue in found]


@contextmanager
def _uncollected() -> Iterator[None]:
    """The trees of a long document hold no cycles, yet the collector would walk them ever again."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


class _Worker:
    """The process beside this one. It serves one at a time; whoever comes meanwhile does without."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    @contextmanager
    def asked(self, content: bytes) -> Iterator[Callable[[], list[Issue]]]:
        """Begin on a document; what is handed on waits for what is said of it."""
        if not self._lock.acquire(blocking=False):
            yield lambda: _of_document(content)
            return
        waiting = self._ask(content)

        def answer() -> list[Issue]:
            nonlocal waiting
            found = self._answer() if waiting else None
            waiting = waiting and found is None
            return _of_document(content) if found is None else found

        try:
            yield answer
        finally:
            if waiting:
                self._end()
            self._lock.release()

    def close(self) -> None:
        with self._lock:
            self._end()

    def _ask(self, content: bytes) -> bool:
        """Hand a document over, once more where the process has ended; whether it was taken."""
        for _ in range(2):
            try:
                _send(self._begun().stdin, content)
            except OSError:
                self._end()
            else:
                return True
        return False

    def _begun(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", __name__], cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        return self._process

    def _answer(self) -> list[Issue] | None:
        assert self._process is not None
        try:
            said = _received(self._process.stdout)
        except OSError:
            said = None
        return None if said is None else [Issue(*issue) for issue in json.loads(said)]

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process = None


_worker = _Worker()
atexit.register(close)


def _send(stream: BinaryIO | Any, content: bytes) -> None:
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def _received(stream: BinaryIO | Any) -> bytes | None:
    """What the other end sent; None where it has ended."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content: bytes = stream.read(length)
    return content if len(content) == length else None


def _work() -> None:
    """Answer until the other end closes or is silent for long. What a library prints is no answer."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    while True:
        idle = threading.Timer(IDLE_SECONDS, os._exit, [0])
        idle.daemon = True
        idle.start()
        content = _received(sys.stdin.buffer)
        idle.cancel()
        if content is None:
            return
        _send(answers, json.dumps(_of_document(content)).encode("utf-8"))


if __name__ == "__main__":
    _work()
