"""Readers: bytes become a :class:`~data.model.Document`, one reader a format.

The type is decided by content, never by the name. Adding a format is adding a module with
``read(raw, file_name, sha256)`` and a line in ``READERS``; its signature stands in ``media_types.toml``.
"""

from __future__ import annotations

import hashlib
import stat
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from data import mark
from data.errors import ReadError
from data.model import Document, Note
from data.readers import confined, text
from data.readers.media_type import refusal, sniff

LIMIT_MEGABYTES = 50
LIMIT = LIMIT_MEGABYTES * 1024 * 1024

Reader = Callable[[bytes, str, str], Document]

# What libraries take apart is read in a process of its own: see ``confined``.
READERS: dict[str, Reader] = {
    "text/plain": text.read,
    "application/pdf": confined.reader("pdf"),
    "application/x-hwp": confined.reader("hwp"),
    "application/hwp+zip": confined.reader("hwpx"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": confined.reader("docx"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": confined.reader("xlsx"),
}


def read(path: Path) -> Document:
    """Read one file. Raises ReadError and nothing else.

    The file: missing-file, not-a-file, unreadable-file, too-large, empty-file, unsupported-type; and what
    its reader refuses.
    """
    name = printable(path.name)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError("not-a-file", file=name)
        check_size(status.st_size, name)
        with path.open("rb") as stream:
            raw = stream.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise ReadError("missing-file", file=name) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ReadError("unreadable-file", file=name, reason=_reason(error)) from error
    return _document(raw, name)


def read_text(content: str, file_name: str) -> Document:
    """Read pasted text as if it were a UTF-8 file of that name. Raises ReadError as ``read`` does."""
    return _document(content.encode("utf-8", "replace"), printable(file_name))


def _document(raw: bytes, name: str) -> Document:
    check_size(len(raw), name)
    if not raw:
        raise ReadError("empty-file", file=name)
    media_type = sniff(raw)
    reader = READERS.get(media_type)
    if reader is None:
        code, kind = refusal(media_type)
        raise ReadError(code, file=name, type=media_type, kind=kind)
    return _marked(reader(raw, name, hashlib.sha256(raw).hexdigest()))


def _marked(document: Document) -> Document:
    """With a note on the line that says that the document is synthetic, where one does."""
    line = mark.line_of(document)
    if line is None:
        return document
    return replace(document, notes=(*document.notes, Note(line=line, code="synthetic-document")))


def check_size(size: int, name: str) -> None:
    """Raise ReadError too-large where a file of ``size`` bytes is more than is read."""
    if size > LIMIT:
        raise ReadError("too-large", file=name, megabytes=-(-size // 1024**2), limit=LIMIT_MEGABYTES)


def printable(name: str) -> str:
    """A file name in composed Hangul, without what no output can hold."""
    clean = unicodedata.normalize("NFC", name).encode("utf-8", "replace").decode("utf-8")
    return "".join(letter if letter.isprintable() else "?" for letter in clean)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
