"""A reader in a process of its own: bytes on standard input, document or refusal as JSON on output."""

from __future__ import annotations

import gc
import json
import sys
from dataclasses import asdict
from importlib import import_module
from typing import Any, Final

from data.errors import ReadError
from data.model import Document

MEMORY: Final = 2 * 1024**3
# Of the processor's time, should nobody be left to end the process.
SECONDS: Final = 300


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows knows no such limits; that of the process that waits holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _answer(name: str, file_name: str, sha256: str, raw: bytes) -> dict[str, Any]:
    try:
        document: Document = import_module(f"data.readers.{name}").read(raw, file_name, sha256)
        return asdict(document)
    except ReadError as error:
        return {"error": error.code, "values": error.values}
    except (MemoryError, RecursionError):
        return {"error": "too-complex", "values": {"file": file_name}}


if __name__ == "__main__":
    gc.disable()  # the process ends with its file; collecting among millions of records takes longest
    _limit()
    reader, file, digest = sys.argv[1:]
    made = _answer(reader, file, digest, sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(made).encode("ascii"))
