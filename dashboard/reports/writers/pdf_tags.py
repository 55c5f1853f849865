"""What typst leaves open in the tags of a PDF: row headers of tables, and what a link says of its target.

The file is completed object by object as typst wrote it. A library that opens the whole of it takes as long
for a large table as setting it; the checks read what comes out with two others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dashboard.reports.writers.pdf_objects import Objects, read, written
from dashboard.reports.writers.pdf_pages import lighten

_CONTENT = re.compile(rb"<<[^>]*>>")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_HEADERS: Final = b"/Headers["
_INDEX = re.compile(rb"/IDTree<</Names\[([^\]]*)\]>>")
_NAMED = re.compile(rb"\(([^()]*)\)(\d+) 0 R")
_ANNOTATION = re.compile(rb"/Type/OBJR/Pg \d+ 0 R/Obj (\d+) 0 R")
_CONTENTS = re.compile(rb"(/StructParent \d+)/Contents.*", re.DOTALL)
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_TREE = re.compile(rb"/StructTreeRoot (\d+) 0 R")


def complete(made: bytes, descriptions: Sequence[str]) -> bytes:
    """The PDF with the first cell of each row as its header, and ``descriptions`` for its links in order."""
    file = read(made)
    objects = file.objects
    tree = int(_found(_TREE, objects[int(_found(_ROOT, file.trailer))]))
    objects[tree] = _with_names(objects[tree], _row_headers(objects))
    if descriptions:
        _describe(objects, tree, descriptions)
    lighten(objects)
    return written(file)


def _found(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    found = pattern.search(text)
    assert found is not None, pattern.pattern
    return found[1]


def _kids(body: bytes) -> list[int]:
    """Structure elements right below one: neither content of a page nor the annotation of a link."""
    _, found, held = body.rpartition(b"/K[")
    return list(map(int, _REFERENCE.findall(_CONTENT.sub(b"", held.partition(b"]")[0])))) if found else []


def _row_headers(objects: Objects) -> list[tuple[bytes, bytes]]:
    """Make the first cell of each body row its header; the identifiers given, with their elements."""
    named = []
    bodies = [body for body in objects.values() if body.startswith(b"<</Type/StructElem/S/TBody/")]
    for number, body in enumerate(bodies):
        for place, row in enumerate(_kids(body)):
            first, *others = _kids(objects[row])
            name = b"R%dy%d" % (number, place)
            objects[first] = (
                objects[first]
                .replace(b"/S/TD/", b"/S/TH/ID(%b)/" % name, 1)
                .replace(b"<</O/Table", b"<</O/Table/Scope/Row", 1)
            )
            for cell in others:
                objects[cell] = _headed(objects[cell], name)
            named.append((name, b"%d" % first))
    return named


def _headed(cell: bytes, name: bytes) -> bytes:
    """A cell with one header more, after those that it has."""
    before, found, after = cell.partition(_HEADERS)
    held, ends, rest = after.partition(b"]")
    return b"%b%b%b(%b)%b%b" % (before, found, held, name, ends, rest) if ends else cell


def _with_names(tree: bytes, named: Sequence[tuple[bytes, bytes]]) -> bytes:
    """Add identifiers to the tree's index, in the order of their bytes."""

    def index(held: re.Match[bytes]) -> bytes:
        pairs = sorted([*_NAMED.findall(held[1]), *named])
        return b"/IDTree<</Names[%b]>>" % b"".join(b"(%b)%b 0 R" % pair for pair in pairs)

    return _INDEX.sub(index, tree, count=1)


def _describe(objects: Objects, tree: int, descriptions: Sequence[str]) -> None:
    links = [body for body in _structure(objects, tree) if body.startswith(b"<</Type/StructElem/S/Link/")]
    for link, description in zip(links, descriptions, strict=True):
        said = (b"\xfe\xff" + description.encode("utf-16-be")).hex().upper().encode()
        for annotation in map(int, _ANNOTATION.findall(link)):
            objects[annotation] = _CONTENTS.sub(rb"\1/Contents<%b>>>" % said, objects[annotation], count=1)


def _structure(objects: Objects, top: int) -> Iterator[bytes]:
    """Every structure element below one, in the order of reading."""
    waiting = [top]
    while waiting:
        body = objects[waiting.pop()]
        yield body
        waiting += reversed(_kids(body))
