"""One page of a PDF: columns of set lines and ruled tables, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from data.readers.pdf_columns import columns
from data.readers.pdf_lines import Column, Letter
from data.readers.pdf_tables import Box, Grid, tables

LARGE_PICTURE: Final = 0.02
# Points: the largest page that Acrobat makes.
LARGEST_PAGE: Final = 14_400.0
BLEED: Final = 5.0


@dataclass(slots=True)
class Sheet:
    """A page: its number, columns and tables in reading order, and what is no text."""

    number: int
    width: float
    height: float
    blocks: list[Column | Grid] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    letters: int = 0
    unknown: int = 0
    pictures: int = 0
    drawn: bool = False


def sheet(page: Any) -> Sheet:
    """The page, freed of pdfplumber's own objects afterwards. Letters set twice count once."""
    made = Sheet(number=page.page_number, width=float(page.width), height=float(page.height))
    clean = page.dedupe_chars(tolerance=1)
    letters: list[Letter] = [one for one in clean.chars if one["text"] and _on_page(one, page)]
    upright = [_known(one, made) for one in letters if not _turned(one)]
    made.aside = ["".join(one["text"] for one in letters if _turned(one))]
    made.letters = sum(1 for one in upright if one["text"].strip())
    area = max(1.0, float(page.width) * float(page.height))
    made.pictures = sum(1 for one in page.images if one["width"] * one["height"] > LARGE_PICTURE * area)
    made.drawn = bool(page.images) or len(page.curves) > 20
    grids, loose = tables(page, upright)
    made.blocks = _in_order(grids, loose)
    page.close()
    return made


def _on_page(letter: Letter, page: Any) -> bool:
    """Whether a letter can be seen; not so, too, where damage gave it no place at all."""
    right, bottom = (min(float(length), LARGEST_PAGE) + BLEED for length in (page.width, page.height))
    across = -BLEED <= letter["x0"] <= letter["x1"] <= right
    return bool(across and -BLEED <= letter["top"] <= letter["bottom"] <= bottom)


def _turned(letter: Letter) -> bool:
    """Whether a letter is not set along the line, as a stamp across the page is not."""
    along, up = letter["matrix"][:2]
    return bool(abs(up) > 0.1 * abs(along))


def _known(letter: Letter, made: Sheet) -> Letter:
    if letter["text"].startswith("(cid:"):
        made.unknown += 1
        return {**letter, "text": "\N{REPLACEMENT CHARACTER}"}
    return letter


def _in_order(grids: list[tuple[Box, Grid]], letters: list[Letter]) -> list[Column | Grid]:
    """Tables and the text between them, from top to bottom."""
    made: list[Column | Grid] = []
    left = letters
    for box, grid in sorted(grids, key=lambda found: found[0][1]):
        made += columns([one for one in left if one["top"] < box[1]])
        left = [one for one in left if one["top"] >= box[1]]
        made.append(grid)
    return [*made, *columns(left)]
