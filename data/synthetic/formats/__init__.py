"""Formats that synthetic minutes are written in, one file a format; libraries are loaded when needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

FORMATS: Final = ("txt", "md", "hwpx", "hwp", "docx", "pdf")
_MODULES: Final = {
    "txt": "text",
    "md": "markdown",
    "hwpx": "hancom",
    "hwp": "hancom",
    "docx": "word",
    "pdf": "pdf",
}


def written(lines: list[str], form: str) -> bytes:
    """The bytes of a file of that format. KeyError for a format that is not known."""
    module = import_module(f"{__name__}.{_MODULES[form]}")
    write: Callable[[list[str], str], bytes] = module.write
    return write(lines, form)
