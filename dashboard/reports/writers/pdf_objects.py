"""The objects of a PDF as typst writes them, plain and in one revision; and as a file that packs them.

What is no stream is packed into streams of objects (ISO 32000-1, 7.5.7): the tags of a long table are most of
its file, a quarter of the size when packed, and every reader is done with them sooner.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# An object by its number, without the words around it.
Objects = dict[int, bytes]

# Objects in one stream: a reader unpacks all of them for one.
TOGETHER: Final = 100
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])")
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*$", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")
_LENGTH = re.compile(rb"/Length \d+")
_STREAM: Final = b"\nstream\n"
_END_OF_STREAM: Final = b"\nendstream"
_LIKE_A_LINE: Final = b"\r" + _END_OF_STREAM
# Kinds of entries of a table of places, and what the first entry holds.
_PLACED: Final = 1
_PACKED: Final = 2
_FIRST_FREE: Final = (0, 0, 65535)


@dataclass(frozen=True, slots=True)
class File:
    """``head``: what stands before the objects; ``trailer``: the words of the file about itself."""

    head: bytes
    objects: Objects
    trailer: bytes


def read(made: bytes) -> File:
    """The objects of a file that typst wrote."""
    start = _START.search(made)
    assert start is not None
    table = int(start[1])
    places = sorted(int(place) for place, kind in _ENTRY.findall(made, table) if kind == b"n")
    trailer = _TRAILER.search(made[made.index(b"trailer", table) : start.start()])
    assert trailer is not None
    objects = {}
    for place, end in zip(places, [*places[1:], table], strict=True):
        head, _, body = made[place:end].partition(b" 0 obj\n")
        objects[int(head)] = body[: body.rindex(b"\nendobj")]
    return File(made[: places[0]], objects, trailer[1])


def written(file: File) -> bytes:
    """The file in one revision, its streams as they are and all else packed."""
    parts, length = [file.head], len(file.head)
    entries: dict[int, tuple[int, int, int]] = {0: _FIRST_FREE}

    def put(number: int, body: bytes) -> None:
        nonlocal length
        part = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        entries[number] = (_PLACED, length, 0)
        length += len(part)
        parts.append(part)

    plain = []
    for number, body in file.objects.items():
        if body.endswith(_END_OF_STREAM):
            put(number, _ended_plainly(body))
        else:
            plain.append(number)
    own = max(file.objects) + 1
    for begun in range(0, len(plain), TOGETHER):
        numbers = plain[begun : begun + TOGETHER]
        entries |= {number: (_PACKED, own, place) for place, number in enumerate(numbers)}
        put(own, _together(numbers, file.objects))
        own += 1
    start = length
    entries[own] = (_PLACED, start, 0)
    put(own, _table([entries.get(number, _FIRST_FREE) for number in range(own + 1)], file.trailer))
    return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % start])


def unpacked(body: bytes) -> bytes:
    """The content of a stream that is deflated."""
    return zlib.decompress(body.partition(_STREAM)[2].removesuffix(_END_OF_STREAM))


def packed(body: bytes, content: bytes) -> bytes:
    """A stream that is deflated, with another content."""
    about, _, _ = body.partition(_STREAM)
    held = zlib.compress(content)
    return _LENGTH.sub(b"/Length %d" % len(held), about, count=1) + _STREAM + held + _END_OF_STREAM


def _together(numbers: Sequence[int], objects: Objects) -> bytes:
    """A stream of objects: where each begins, then all of them."""
    places, reached = [], 0
    for number in numbers:
        places.append(b"%d %d" % (number, reached))
        reached += len(objects[number]) + 1
    index = b" ".join(places) + b"\n"
    content = index + b"\n".join(objects[number] for number in numbers)
    about = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(index))
    return _ended_plainly(_stream(about, content))


def _table(entries: Sequence[tuple[int, int, int]], trailer: bytes) -> bytes:
    """The places of all objects as a stream, which is left unpacked where it would end as a line does."""
    content = b"".join(struct.pack(">BIH", *entry) for entry in entries)
    about = b"/Type/XRef/W[1 4 2]" + _SIZE.sub(b"/Size %d" % len(entries), trailer.strip(), count=1)
    made = _stream(about, content)
    if made.endswith(_LIKE_A_LINE):
        return b"<<%b/Length %d>>" % (about, len(content)) + _STREAM + content + _END_OF_STREAM
    return made


def _stream(about: bytes, content: bytes) -> bytes:
    held = zlib.compress(content)
    said = b"<<%b/Filter/FlateDecode/Length %d>>" % (about, len(held))
    return said + _STREAM + held + _END_OF_STREAM


def _ended_plainly(body: bytes) -> bytes:
    """A stream that does not end in a carriage return, which validators take for the line end that follows.

    The last bytes of a packed stream are a sum over its content, so a line end more gives another one.
    """
    if not body.endswith(_LIKE_A_LINE):
        return body
    return packed(body, unpacked(body) + b"\n")
