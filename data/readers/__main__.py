"""Readers in processes of their own: requests on standard input, documents or refusals as JSON on output.

A reader's libraries are loaded once; each file is then read by a child of this process (fork), which has
neither its input nor its output, and which ends with its file. Told ``once``, as where a system cannot fork,
the process itself reads one file and ends.
"""

from __future__ import annotations

import gc
import json
import os
import select
import sys
from dataclasses import asdict
from importlib import import_module
from typing import Any, BinaryIO, Final

from data.errors import ReadError
from data.model import Document
from data.readers.confined import LENGTH, ONCE, Request

MEMORY: Final = 2 * 1024**3
# Of the processor's time, should nobody be left to end the process.
SECONDS: Final = 300
# What waits this long for a next file gives its memory back.
IDLE_SECONDS: Final = 60


def serve(asked: BinaryIO, answers: BinaryIO, *, once: bool) -> None:
    """Answer requests until there are no more, or none for a while."""
    while (once or _is_asked(asked)) and (head := asked.readline()):
        request = Request(**json.loads(head))
        raw = asked.read(request.length)
        answer = _read(request, raw) if once else _child(request, raw)
        answers.write(len(answer).to_bytes(LENGTH, "big") + answer)
        answers.flush()
        if once:
            return


def _is_asked(asked: BinaryIO) -> bool:
    return bool(select.select([asked], [], [], IDLE_SECONDS)[0])


def _child(request: Request, raw: bytes) -> bytes:
    """The answer of a child; nothing, or a part of it, where it died."""
    import_module(_module(request))
    gc.freeze()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            nothing = os.open(os.devnull, os.O_RDWR)
            os.dup2(nothing, 0)
            os.dup2(nothing, 1)
            os.close(reading)
            with os.fdopen(writing, "wb") as stream:
                stream.write(_read(request, raw))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        answer = stream.read()
    os.waitpid(child, 0)
    return answer


def _read(request: Request, raw: bytes) -> bytes:
    gc.disable()  # the process ends with its file; collecting among millions of records takes longest
    _limit()
    return json.dumps(_answer(request, raw)).encode("ascii")


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows knows no such limits; that of the process that waits holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _answer(request: Request, raw: bytes) -> dict[str, Any]:
    try:
        document: Document = import_module(_module(request)).read(raw, request.file_name, request.sha256)
        return asdict(document)
    except ReadError as error:
        return {"error": error.code, "values": error.values}
    except (MemoryError, RecursionError):
        return {"error": "too-complex", "values": {"file": request.file_name}}


def _module(request: Request) -> str:
    return f"{__package__}.{request.reader}"


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, once=ONCE in sys.argv)
