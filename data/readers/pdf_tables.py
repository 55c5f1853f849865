"""Ruled tables on a page of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from data.readers.pdf_lines import Column, Letter, set_lines

Box = tuple[float, float, float, float]

# Finding tables takes the square of the ruled lines.
MOST_RULES: Final = 4000
# Points: rules as near as this to each other touch; what is shorter than this is no row of a table.
TOUCHING: Final = 4.0
SHORTEST_ROW: Final = 100.0


@dataclass(slots=True)
class Grid:
    """A ruled table: rows of cells; None where the cell above reaches down. ``left`` … as printed."""

    rows: list[list[Column | None]]


def tables(page: Any, letters: Sequence[Letter]) -> tuple[list[tuple[Box, Grid]], list[Letter]]:
    """Ruled tables with their place, and the letters outside of them."""
    if len(page.edges) > MOST_RULES:
        return [], list(letters)
    found: list[tuple[Box, Grid]] = []
    loose = list(letters)
    for table in page.find_tables({"explicit_vertical_lines": _open_sides(page)}):
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


def _open_sides(page: Any) -> list[dict[str, Any]]:
    """Rules to close tables that are open to the left or right, as Korean offices often set them.

    Rows of rules that begin and end alike, with an upright rule between them, are a table; where none stands
    at their ends, one is put there.
    """
    upright = [
        (edge["x0"], edge["top"], edge["bottom"])
        for edge in page.vertical_edges
        if edge["bottom"] - edge["top"] > TOUCHING  # else the end of a thick rule
    ]
    found: list[dict[str, Any]] = []
    for left, right, heights in _ruled_rows(page):
        top, bottom = heights[0], heights[-1]
        beside = [x for x, first, last in upright if first < bottom and last > top]
        if not any(left + TOUCHING < x < right - TOUCHING for x in beside):
            continue
        found += [
            {"object_type": "line", "x0": x, "x1": x, "top": top, "bottom": bottom, "height": bottom - top}
            | {"width": 0, "orientation": "v"}
            for x in (left, right)
            if not any(abs(x - one) <= TOUCHING for one in beside)
        ]
    return found


def _ruled_rows(page: Any) -> list[tuple[float, float, list[float]]]:
    """``(left, right, heights)`` of level rules of one length below each other."""
    level: dict[int, list[tuple[float, float]]] = {}
    for edge in page.horizontal_edges:
        level.setdefault(round(edge["top"]), []).append((edge["x0"], edge["x1"]))
    alike: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
    for height, parts in level.items():
        for left, right in _touching(sorted(parts)):
            if right - left >= SHORTEST_ROW:
                key = (round(left / TOUCHING), round(right / TOUCHING))
                alike.setdefault(key, []).append((height, left, right))
    return [
        (min(left for _, left, _ in rules), max(right for *_, right in rules), sorted(at for at, *_ in rules))
        for rules in alike.values()
        if len(rules) > 1
    ]


def _touching(parts: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Rules that touch as one."""
    made: list[tuple[float, float]] = []
    for left, right in parts:
        if made and left - made[-1][1] <= TOUCHING:
            made[-1] = (made[-1][0], max(made[-1][1], right))
        else:
            made.append((left, right))
    return made
