"""Files read and parsed before they are stored, several at a time, each in a process of its own.

A worker is a fresh interpreter (spawn, on every system alike) at the other end of a pipe: it ends when
its pipe does, so that none outlives a run that was killed. A worker that dies takes one file with it.
"""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Generator, Iterator, Sequence, Set
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Final

from data.errors import DataError
from data.mark import accounted
from data.model import Minutes, Values
from data.parser import parse
from data.readers import LIMIT, read
from data.shelf import Shelf

# A process takes about a second to start; a few files are read sooner without.
FEWEST_FOR_WORKERS: Final = 4
MOST_WORKERS: Final = 8
AHEAD_OF_STORING: Final = 4
_BLOCK: Final = 1 << 20

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One file before it is stored: its minutes, or the hash of bytes that are stored already, or why not.

    ``modified_at``: when the file was last changed, UTC; None where that is not known.
    """

    path: Path
    minutes: Minutes | None = None
    stored_sha256: str | None = None
    modified_at: datetime | None = None
    code: str | None = None
    values: Values | None = None


def read_file(path: Path, stored: Set[str]) -> Parsed:
    """Read and parse one file, unless its bytes are ``stored`` (SHA-256); never an error."""
    try:
        sha256 = _sha256(path)
        if sha256 in stored:
            return Parsed(path, stored_sha256=sha256)
        return Parsed(path, minutes=accounted(parse(read(path))), modified_at=_modified_at(path))
    except DataError as error:
        return Parsed(path, code=error.code, values=error.values)
    except Exception as error:
        # A fault of ours with this file must not keep the others out; the log holds the details.
        _log.error("reading of %s failed\n%s", path, traceback.format_exc())
        return _failed(path, "unexpected-failure", type(error).__name__)


def read_files(paths: Sequence[Path], stored: Set[str], *, workers: int | None = 1) -> Iterator[Parsed]:
    """Read and parse files, in their order, ``workers`` at a time; None: as many as processors.

    At most a few files wait to be taken, so that memory does not grow with the number of files.
    """
    with closing(read_ahead(paths, stored, workers=workers)) as runs:
        for run in runs:
            yield from run


def read_ahead(
    paths: Sequence[Path], stored: Set[str], *, workers: int | None = 1, most: int = AHEAD_OF_STORING
) -> Generator[list[Parsed]]:
    """The same in runs of one to ``most`` files that are ready; several workers read on meanwhile.

    Whoever does not take all of it closes it.
    """
    count = min(workers or os.cpu_count() or 1, MOST_WORKERS, len(paths))
    if count < 2 or (workers is None and len(paths) < FEWEST_FOR_WORKERS):
        for path in paths:
            yield [read_file(path, stored)]
        return
    crew, shelf = _Crew(count, stored), Shelf(most)
    reader = threading.Thread(target=crew.fill, args=(paths, shelf), name="minutes-reading", daemon=True)
    reader.start()
    try:
        while run := shelf.take():
            yield run
    finally:
        shelf.close()
        crew.stop()
        reader.join()


class _Crew:
    """Workers, each with the place of the file that it is at."""

    def __init__(self, count: int, stored: Set[str]) -> None:
        self._stored = frozenset(stored)
        self._count = count
        self._workers: dict[Connection, SpawnProcess] = {}
        self._busy: dict[Connection, int] = {}
        self._stopped = threading.Event()

    def fill(self, paths: Sequence[Path], shelf: Shelf) -> None:
        """Put each file on the shelf, as long as somebody takes them."""
        error: BaseException | None = None
        try:
            for parsed in self.read(paths):
                if not shelf.put(parsed):
                    break
        except BaseException as raised:
            error = raised
        finally:
            self.dismiss()
            shelf.end(error)

    def stop(self) -> None:
        """From another thread: nobody takes any more."""
        self._stopped.set()
        for worker in list(self._workers.values()):
            worker.kill()

    def read(self, paths: Sequence[Path]) -> Iterator[Parsed]:
        done: dict[int, Parsed] = {}
        given = taken = 0
        while taken < len(paths) and not self._stopped.is_set():
            while given < min(len(paths), taken + self._count * AHEAD_OF_STORING) and (idle := self._idle()):
                self._give(idle, given, paths[given])
                given += 1
            if self._busy and taken not in done:
                self._collect(paths, done)
            while taken in done:
                yield done.pop(taken)
                taken += 1

    def _idle(self) -> Connection | None:
        free = next((pipe for pipe in self._workers if pipe not in self._busy), None)
        return free or (self._hire() if len(self._workers) < self._count else None)

    def _hire(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        pipe, far_end = context.Pipe()
        worker = context.Process(target=_work, args=(far_end, self._stored), daemon=True)
        worker.start()
        far_end.close()
        self._workers[pipe] = worker
        return pipe

    def _give(self, pipe: Connection, place: int, path: Path) -> None:
        self._busy[pipe] = place
        try:
            pipe.send(path)
        except OSError:
            # It died; that shows when its answer is collected.
            _log.warning("a worker ended before it was given %s", path)

    def _collect(self, paths: Sequence[Path], done: dict[int, Parsed]) -> None:
        for pipe in wait(list(self._busy)):
            assert isinstance(pipe, Connection)
            place = self._busy.pop(pipe)
            try:
                done[place] = pipe.recv()
            except (EOFError, OSError):
                worker = self._workers.pop(pipe)
                worker.join()
                pipe.close()
                done[place] = _failed(paths[place], "worker-died", f"{worker.exitcode}")

    def dismiss(self) -> None:
        for pipe, worker in self._workers.items():
            pipe.close()
            worker.kill()
        for worker in self._workers.values():
            worker.join()


def _work(pipe: Connection, stored: frozenset[str]) -> None:
    """Read what is handed in until the other end closes. An interrupt is for whoever started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            pipe.send(read_file(pipe.recv(), stored))
    except (EOFError, OSError):
        return


def _failed(path: Path, code: str, reason: str) -> Parsed:
    return Parsed(path, code=code, values={"file": path.name, "reason": reason})


def _sha256(path: Path) -> str | None:
    """None where the file cannot be read or is too large: the reader says so in its own words."""
    total = hashlib.sha256()
    try:
        if path.stat().st_size > LIMIT:
            return None
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                total.update(block)
    except (OSError, ValueError):
        return None
    return total.hexdigest()


def _modified_at(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None
