"""A reader in a process of its own, with a limit on time and memory.

A hostile file can make a library run on or take all memory; such a process is ended, and the file refused.
The process answers in JSON, so that nothing it says can be more than words. Processes are helpers that wait
for a next file (:mod:`data.readers.__main__`): loading a library takes longer than reading a document.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Timer
from typing import Any, Final

from data.errors import ReadError
from data.model import Document, Note, SourceLine

# A page of PDF takes about a fifth of a second; 500 pages of minutes are some 5 MB.
SECONDS: Final = 60
SECONDS_A_MEGABYTE: Final = 20
MOST_SECONDS: Final = 300
# Elsewhere a fork is not safe, or there is none.
FORKS: Final = sys.platform == "linux"
# Bytes that tell how long an answer is.
LENGTH: Final = 8
ONCE: Final = "once"
_ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Request:
    """A file of ``length`` bytes for ``reader``, a module of this package."""

    reader: str
    file_name: str
    sha256: str
    length: int


def reader(name: str) -> Callable[[bytes, str, str], Document]:
    """``read`` of the module ``name`` of this package, confined.

    Raises what that reader does, and ReadError: took-too-long, too-complex (out of memory), broken-file
    where the process died.
    """

    def read(raw: bytes, file_name: str, sha256: str) -> Document:
        seconds = min(MOST_SECONDS, SECONDS + SECONDS_A_MEGABYTE * len(raw) // 1024**2)
        request = Request(name, file_name, sha256, len(raw))
        try:
            answer = json.loads(_asked(request, raw, seconds))
        except TimeoutError as error:
            raise ReadError("took-too-long", file=file_name, seconds=seconds) from error
        except ValueError as error:
            raise ReadError("broken-file", file=file_name, type=name) from error
        if "error" in answer:
            raise ReadError(answer["error"], **answer["values"])
        return _document(answer)

    return read


class _Helper:
    """A process that reads one file after the other."""

    def __init__(self) -> None:
        self._given_up = False
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", __package__, *([] if FORKS else [ONCE])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            start_new_session=True,
        )

    def ask(self, request: Request, raw: bytes, seconds: int) -> bytes:
        """The answer, or what there is of it where a process died. EOFError where nobody read the request,
        TimeoutError after that many ``seconds``.
        """
        assert self._process.stdin
        assert self._process.stdout
        late = Timer(seconds, self._give_up)
        late.start()
        try:
            self._process.stdin.write(json.dumps(asdict(request)).encode("ascii") + b"\n" + raw)
            self._process.stdin.flush()
            length = self._process.stdout.read(LENGTH)
            answer = self._process.stdout.read(int.from_bytes(length, "big"))
        except BrokenPipeError:
            length = answer = b""
        finally:
            late.cancel()
        if length:
            return answer
        raise TimeoutError if self._given_up else EOFError

    def end(self) -> None:
        """Kill what is left of it, a child that reads on included."""
        with suppress(ProcessLookupError):
            _kill(self._process)
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            with suppress(BrokenPipeError):
                stream.close()

    def _give_up(self) -> None:
        self._given_up = True
        with suppress(ProcessLookupError):
            _kill(self._process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)


_idle: list[_Helper] = []


def _asked(request: Request, raw: bytes, seconds: int) -> bytes:
    """The answer of a helper that waits, or of a new one; empty where it died of the file."""
    try:
        waiting = _idle.pop()
    except IndexError:
        return _ask(_Helper(), request, raw, seconds) or b""
    # One that waited long has ended meanwhile.
    answer = _ask(waiting, request, raw, seconds)
    return (_ask(_Helper(), request, raw, seconds) if answer is None else answer) or b""


def _ask(helper: _Helper, request: Request, raw: bytes, seconds: int) -> bytes | None:
    """The answer of this helper, which then waits for the next file; None where it has none and is ended."""
    kept = False
    try:
        answer = helper.ask(request, raw, seconds)
        kept = FORKS
    except EOFError:
        return None
    finally:
        if kept:
            _idle.append(helper)
        else:
            helper.end()
    return answer


def _end_all() -> None:
    while _idle:
        _idle.pop().end()


atexit.register(_end_all)
if sys.platform != "win32":
    # Two processes must not ask the same helper.
    os.register_at_fork(after_in_child=_idle.clear)


def _document(answer: dict[str, Any]) -> Document:
    lines = tuple(
        SourceLine(**{**line, "cells": tuple(line["cells"]) if line["cells"] else None})
        for line in answer["lines"]
    )
    return Document(**{**answer, "lines": lines, "notes": tuple(Note(**note) for note in answer["notes"])})
