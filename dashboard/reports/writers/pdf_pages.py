"""Pages of a PDF, of which typst says for every text anew what colour and letters it has.

Where texts follow each other that is said once for all of them: whoever reads a page of a table, validators
too, is done with it sooner, and it looks as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dashboard.reports.writers.pdf_objects import Objects, packed, unpacked

_PAGE: Final = b"/Type/Page/"
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
# A text of its own: where it stands, its colour, its letters and their size, what it says.
_TEXT = re.compile(
    rb"q 1 0 0 -1 (\S+ \S+) cm/(\w+ cs(?: [0-9.]+)+ scn)\n"
    rb"BT (0 Tr/\w+ \S+ Tf) 1 0 0 -1 0 0 Tm(\[[^\n]*\]TJ|\S[^\n]* Tj)\nET\nQ"
)
# What stands between two texts that follow each other: the end of a tag and the beginning of the next.
_TAGS = re.compile(rb"\n(?:EMC(?:/\w+(?:<<[^\n]*>>)?BDC)?\n)?")


def lighten(objects: Objects) -> None:
    """Write the pages anew in which texts follow each other."""
    for body in list(objects.values()):
        found = _CONTENTS.search(body) if _PAGE in body else None
        if found:
            number = int(found[1])
            objects[number] = packed(objects[number], b"".join(_parts(unpacked(objects[number]))))


def _parts(content: bytes) -> Iterator[bytes]:
    """The page with each run of texts in one state of its own, which ends with it."""
    reached, colour, letters = 0, b"", b""
    for text in _TEXT.finditer(content):
        between = content[reached : text.start()]
        if colour and not _TAGS.fullmatch(between):
            yield b"\nQ"
            colour = b""
        yield between
        if not colour:
            yield b"q"
            letters = b""
        place, wanted, font, said = text.groups()
        if wanted != colour:
            yield b"/%b\n" % wanted
        if font != letters:
            yield font + b"\n"
        yield b"BT %b Td%b\nET" % (place, said)
        reached, colour, letters = text.end(), wanted, font
    if colour:
        yield b"\nQ"
    yield content[reached:]
