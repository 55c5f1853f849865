"""Tables of a PDF: how wide their columns are and where the lines of their cells end.

A row whose lines are known has a height; the typesetter sets one without twice, first to find its height.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, zip_longest
from typing import Any, Final

from dashboard.reports.content import WIDEST_UPRIGHT, Part, Report, Table, text_of
from dashboard.reports.writers.columns import PARTED, Reach, reaching, widths
from dashboard.reports.writers.letters import DOUBT, broken, length, settable
from dashboard.reports.writers.pdf_runs import Runs, as_set, part_of, runs

# In points: the width of A4 between its margins, upright and flipped; the air beside the words of a cell.
WIDTHS: Final = {False: 493.2, True: 739.8}
INSET: Final = 5.0
# The longest word that is kept whole, in parts of its size.
LONGEST: Final = 9.0
# The lines of a row that surely stands on a page of its own; a taller one goes on at the next page.
MOST_LINES: Final = 24
# Widths are written in hundredths of a point.
ROUNDED: Final = 0.01


def table(block: Table, report: Report) -> dict[str, Any]:
    """What the template sets; ``lines``: of each row, 0 where only the typesetter can tell them."""
    size = 8.5 if len(block.columns) > WIDEST_UPRIGHT else 9.5
    reckoned = _Reckoned()
    rows = [[part_of(value, report.missing) for value in row] for row in block.rows]
    headings = [column.heading for column in block.columns]
    inset = 2 * INSET / size
    given = widths(
        [[reckoned.reach(part) for part in row] for row in rows],
        [_least(heading, parts) for heading, parts in zip(headings, zip(*rows, strict=True), strict=True)],
        [column.width for column in block.columns],
        WIDTHS[report.landscape] / size - inset * len(headings),
    )
    made = [
        {**_row(row, given, report.language, reckoned), "anchor": anchor}
        for row, anchor in zip_longest(rows, block.anchors, fillvalue="")
    ]
    return {
        "kind": "table",
        "caption": runs((block.caption,), report.language),
        "size": size,
        "widths": [round((width + inset) * size, 2) for width in given],
        "numeric": [column.numeric for column in block.columns],
        "headings": _wrapped(headings, given, report.language),
        "lines": [row["lines"] for row in made],
        "rows": list(_joined(made)),
    }


class _Reckoned:
    """What is reckoned of the cells of a table, once for those that say the same."""

    def __init__(self) -> None:
        self.said = cache(_said)
        self.reach = cache(self._reach)
        self.lines = cache(self._lines)

    def _reach(self, part: Part) -> Reach:
        """What a cell needs so that it surely stands in one line or two, in parts of its size."""
        return reaching(self.said(part), _surely)

    def _lines(self, part: Part, width: float) -> list[str] | None:
        """The lines of a cell, where they can be told."""
        return broken(self.said(part), width - ROUNDED)


def _said(part: Part) -> str:
    return settable(text_of((part,)))


def _row(parts: Sequence[Part], given: Sequence[float], language: str, reckoned: _Reckoned) -> dict[str, Any]:
    """Lines that end where they are said to, else words that the typesetter wraps."""
    set_lines = list(map(reckoned.lines, parts, given))
    told = [lines for lines in set_lines if lines is not None]
    count = max(map(len, told), default=0)
    if len(told) < len(set_lines) or count > MOST_LINES:
        reaches = map(reckoned.reach, parts)
        most = max(count, *(PARTED * reach.one / width for reach, width in zip(reaches, given, strict=True)))
        return {"cells": _wrapped(parts, given, language), "lines": 0, "breakable": most > MOST_LINES}
    cells = [as_set("\n".join(lines), language, part) for lines, part in zip(told, parts, strict=True)]
    return {"cells": cells, "lines": count}


def _joined(rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Rows that follow each other as one where their cells are set as they are."""
    for plain, alike in groupby(rows, _is_plain):
        if plain:
            yield {"plain": True, "cells": [cell for row in alike for cell in row["cells"]]}
        else:
            yield from ({"plain": False, **row} for row in alike)


def _is_plain(row: dict[str, Any]) -> bool:
    return bool(row["lines"]) and not row["anchor"] and all(isinstance(cell, str) for cell in row["cells"])


def _wrapped(parts: Sequence[Part], given: Sequence[float], language: str) -> list[Runs]:
    return [runs((part,), language, width) for part, width in zip(parts, given, strict=True)]


def _surely(text: str) -> float:
    """What a text in one line needs, in parts of its size."""
    return length(text) + 2 * ROUNDED


def _least(heading: str, parts: Sequence[Part]) -> float:
    """What a column needs so that its heading surely stands in two lines and no word is parted.

    Words that may be parted, as no word is that long, count as the longest that may not.
    """
    said = settable(heading).split()
    halves = (max(_surely(" ".join(said[:n])), _surely(" ".join(said[n:]))) for n in range(1, len(said) + 1))
    words_said = {word for part in set(parts) for word in settable(text_of((part,))).split()}
    return max(min(halves) / (1 - DOUBT), min(LONGEST, max(map(_surely, words_said), default=0)))
