"""One page of a PDF: its letters as set lines and ruled tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

Letter = dict[str, Any]
Box = tuple[float, float, float, float]

# In multiples of the letters' size.
WIDE_GAP: Final = 0.18
TAB_GAP: Final = 1.2
SAME_LINE: Final = 0.45
GUTTER: Final = 0.9
CROSSING: Final = 0.1
# A column is text set to a width of its own: this many lines, filling this share of it in the middle.
COLUMN_LINES: Final = 6
COLUMN_FILLED: Final = 0.6
COLUMN_SHARE: Final = 0.3
# Finding tables takes the square of the ruled lines.
MOST_RULES: Final = 4000
LARGE_PICTURE: Final = 0.02
# Points: the largest page that Acrobat makes.
LARGEST_PAGE: Final = 14_400.0
BLEED: Final = 5.0


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line as set: its words, its place (points from the top left), and whether a space ends it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    natural: float
    first_word: float
    first_letter: float
    spaced_end: bool


@dataclass(slots=True)
class Column:
    """Lines set to one width, top to bottom; ``right`` is how far they reach, ``part`` of a page's width."""

    lines: list[SetLine]
    left: float
    right: float
    part: bool = False


@dataclass(slots=True)
class Grid:
    """A ruled table: rows of cells; None where the cell above reaches down. ``left`` … as printed."""

    rows: list[list[Column | None]]


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
    grids, loose = _tables(page, upright)
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


def _tables(page: Any, letters: Sequence[Letter]) -> tuple[list[tuple[Box, Grid]], list[Letter]]:
    """Ruled tables with their place, and the letters outside of them."""
    if len(page.edges) > MOST_RULES:
        return [], list(letters)
    found: list[tuple[Box, Grid]] = []
    loose = list(letters)
    for table in page.find_tables():
        inside = [one for one in loose if _within(one, table.bbox)]
        if len(table.cells) > 1 and inside:
            found.append((table.bbox, _grid(table, inside)))
            loose = [one for one in loose if not _within(one, table.bbox)]
    return found, loose


def _grid(table: Any, letters: Sequence[Letter]) -> Grid:
    starts = sorted({cell[0] for cell in table.cells})
    rows: list[list[Column | None]] = []
    for ruled in table.rows:
        line: list[Column | None] = []
        reached = float("-inf")
        for start, box in zip(starts, ruled.cells, strict=False):
            if box is not None:
                reached = box[2]
                line.append(_cell(box, [one for one in letters if _within(one, box)]))
            elif start >= reached:
                line.append(None)
        rows.append(line)
    return Grid(rows)


def _cell(box: Box, letters: Sequence[Letter]) -> Column:
    lines = set_lines(letters)
    left = min((line.left for line in lines), default=box[0])
    return Column(lines, left, max([box[2] - (left - box[0]), *(line.right for line in lines)]))


def _within(letter: Letter, box: Box) -> bool:
    across, down = (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2
    return bool(box[0] <= across < box[2] and box[1] <= down < box[3])


def _in_order(grids: list[tuple[Box, Grid]], letters: list[Letter]) -> list[Column | Grid]:
    """Tables and the text between them, from top to bottom."""
    made: list[Column | Grid] = []
    left = letters
    for box, grid in sorted(grids, key=lambda found: found[0][1]):
        made += _columns([one for one in left if one["top"] < box[1]])
        left = [one for one in left if one["top"] >= box[1]]
        made.append(grid)
    return [*made, *_columns(left)]


def _columns(letters: Sequence[Letter]) -> list[Column]:
    """The text of a stretch of the page, column by column where it is set in two."""
    rows = _rows(letters)
    middle = _gutter(rows)
    if middle is None:
        return _column(letters)
    made: list[Column] = []
    band: list[Letter] = []
    for row in rows:
        if any(one["x0"] < middle < one["x1"] for one in row):
            made += [*_halves(band, middle), *_column(row)]
            band = []
        else:
            band += row
    return [*made, *_halves(band, middle)]


def _halves(letters: Sequence[Letter], middle: float) -> list[Column]:
    sides = [[one for one in letters if (one["x1"] > middle) is side] for side in (False, True)]
    return [column for side in sides for column in _column(side, part=True)]


def _column(letters: Sequence[Letter], *, part: bool = False) -> list[Column]:
    lines = set_lines(letters)
    if not lines:
        return []
    return [Column(lines, min(line.left for line in lines), max(line.right for line in lines), part)]


def _gutter(rows: Sequence[Sequence[Letter]]) -> float | None:
    """Where the page parts into two columns of running text, or None.

    A gutter is a strip near the middle that hardly a row sets a letter in, with text on both sides that
    fills its column: a list of names beside posts has the strip, but no filled columns.
    """
    flat = [one for row in rows for one in row if one["text"].strip()]
    if len(rows) < COLUMN_LINES:
        return None
    left, right = min(one["x0"] for one in flat), max(one["x1"] for one in flat)
    size = median(one["size"] for one in flat)
    first, last = int(left + 0.3 * (right - left)), int(left + 0.7 * (right - left))
    covered = [0] * (last - first + 1)
    for one in flat:
        for place in range(max(first, int(one["x0"])), min(last, int(one["x1"])) + 1):
            covered[place - first] += 1
    strip = _widest(covered, at_most=CROSSING * len(rows))
    if strip is None or strip[1] - strip[0] < GUTTER * size:
        return None
    middle = first + sum(strip) / 2
    parted = [row for row in rows if not any(one["x0"] < middle < one["x1"] for one in row)]
    sides = [[one for row in parted for one in row if (one["x0"] > middle) is side] for side in (False, True)]
    filled = all(side and _filled(_rows(side), COLUMN_SHARE * (right - left)) for side in sides)
    return middle if filled else None


def _widest(covered: Sequence[int], *, at_most: float) -> tuple[int, int] | None:
    """The longest run of places that at most so many letters cover, as ``(first, behind the last)``."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for place, count in enumerate([*covered, len(covered) + int(at_most) + 1]):
        clear = place < len(covered) and count <= at_most
        if clear and start is None:
            start = place
        elif not clear and start is not None:
            runs.append((start, place))
            start = None
    return max(runs, key=lambda run: run[1] - run[0], default=None)


def _filled(rows: Sequence[Sequence[Letter]], narrowest: float) -> bool:
    left, right = min(row[0]["x0"] for row in rows), max(row[-1]["x1"] for row in rows)
    widths = [row[-1]["x1"] - row[0]["x0"] for row in rows]
    return (
        len(rows) >= COLUMN_LINES
        and right - left >= narrowest
        and median(widths) >= COLUMN_FILLED * (right - left)
    )


def _rows(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters on one base line, top to bottom, each from left to right; without spaces at its edges."""
    rows: list[tuple[float, list[Letter]]] = []
    for one in sorted(letters, key=lambda one: ((one["top"] + one["bottom"]) / 2, one["x0"])):
        height = (one["top"] + one["bottom"]) / 2
        if rows and height - rows[-1][0] < SAME_LINE * max(one["size"], 1.0):
            rows[-1][1].append(one)
        else:
            rows.append((height, [one]))
    ordered = [sorted(row, key=lambda one: one["x0"]) for _, row in rows]
    return [row for row in ordered if any(one["text"].strip() for one in row)]


def set_lines(letters: Iterable[Letter]) -> list[SetLine]:
    """The lines of a column."""
    return [_set_line(row) for row in _rows(letters)]


def _set_line(row: Sequence[Letter]) -> SetLine:
    inked = [at for at, one in enumerate(row) if one["text"].strip()]
    spaced_end = inked[-1] < len(row) - 1
    letters = row[inked[0] : inked[-1] + 1]
    size = median(one["size"] for one in letters)
    glyphs = any(not one["text"].strip() for one in letters)
    parts: list[str] = []
    for before, one in zip([None, *letters], letters, strict=False):
        gap = one["x0"] - before["x1"] if before else 0.0
        wide = gap > (TAB_GAP if glyphs else WIDE_GAP) * size
        if wide and one["text"].strip() and parts and not parts[-1].isspace():
            parts.append(" ")
        parts.append(one["text"] if one["text"].strip() else " ")
    text = "".join(parts)
    word = text.split(" ", 1)[0]
    return SetLine(
        text=text,
        left=letters[0]["x0"],
        right=letters[-1]["x1"],
        top=min(one["top"] for one in letters),
        bottom=max(one["bottom"] for one in letters),
        size=size,
        natural=sum(one["x1"] - one["x0"] for one in letters),
        first_word=sum(one["x1"] - one["x0"] for one in letters[: len(word)]),
        first_letter=letters[0]["x1"] - letters[0]["x0"],
        spaced_end=spaced_end,
    )
