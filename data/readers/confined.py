"""A reader in a process of its own, with a limit on time and memory.

A hostile file can make a library run on or take all memory; such a process is ended, and the file refused.
The process answers in JSON, so that nothing it says can be more than words.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from data.errors import ReadError
from data.model import Document, Note, SourceLine

# A page of PDF takes about a fifth of a second; 500 pages of minutes are some 5 MB.
SECONDS: Final = 60
SECONDS_A_MEGABYTE: Final = 20
MOST_SECONDS: Final = 300
_ROOT: Final = Path(__file__).parents[2]


def reader(name: str) -> Callable[[bytes, str, str], Document]:
    """``read`` of the module ``name`` of this package, confined.

    Raises what that reader does, and ReadError: took-too-long, too-complex (out of memory), broken-file
    where the process died.
    """

    def read(raw: bytes, file_name: str, sha256: str) -> Document:
        seconds = min(MOST_SECONDS, SECONDS + SECONDS_A_MEGABYTE * len(raw) // 1024**2)
        command = [sys.executable, "-m", "data.readers", name, file_name, sha256]
        try:
            done = subprocess.run(  # noqa: S603 – our own module, its arguments are no shell's
                command, input=raw, capture_output=True, cwd=_ROOT, timeout=seconds, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise ReadError("took-too-long", file=file_name, seconds=seconds) from error
        try:
            answer = json.loads(done.stdout)
        except ValueError as error:
            raise ReadError("broken-file", file=file_name, type=name) from error
        if "error" in answer:
            raise ReadError(answer["error"], **answer["values"])
        return _document(answer)

    return read


def _document(answer: dict[str, Any]) -> Document:
    lines = tuple(
        SourceLine(**{**line, "cells": tuple(line["cells"]) if line["cells"] else None})
        for line in answer["lines"]
    )
    return Document(**{**answer, "lines": lines, "notes": tuple(Note(**note) for note in answer["notes"])})
