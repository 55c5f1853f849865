"""Tables of a PDF: how wide their columns are and where the lines of their cells end.

A row whose lines are known has a height; the typesetter sets one without twice, first to find its height.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, Final

from dashboard.reports.content import WIDEST_UPRIGHT, Part, Report, Table, text_of
from dashboard.reports.writers.columns import PARTED, widths
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
    """What the template sets; ``lines`` of a row is 0 where only the typesetter can tell them."""
    size = 8.5 if len(block.columns) > WIDEST_UPRIGHT else 9.5
    rows = [[part_of(value, report.missing) for value in row] for row in block.rows]
    headings = [column.heading for column in block.columns]
    inset = 2 * INSET / size
    given = widths(
        [[_reach(part) for part in row] for row in rows],
        [_least(*column) for column in zip(headings, zip(*rows, strict=True), strict=True)],
        [column.width for column in block.columns],
        WIDTHS[report.landscape] / size - inset * len(headings),
    )
    return {
        "kind": "table",
        "caption": runs((block.caption,), report.language),
        "size": size,
        "widths": [round((width + inset) * size, 2) for width in given],
        "numeric": [column.numeric for column in block.columns],
        "headings": _wrapped(headings, given, report.language),
        "rows": [
            {**_row(row, given, report.language), "anchor": anchor}
            for row, anchor in zip_longest(rows, block.anchors, fillvalue="")
        ],
    }


def _row(parts: Sequence[Part], given: Sequence[float], language: str) -> dict[str, Any]:
    """Lines that end where they are said to, else words that the typesetter wraps."""
    set_lines = [
        broken(settable(text_of((part,))), width - ROUNDED) for part, width in zip(parts, given, strict=True)
    ]
    told = [lines for lines in set_lines if lines is not None]
    count = max(map(len, told), default=0)
    if len(told) < len(set_lines) or count > MOST_LINES:
        most = max(count, *(PARTED * _reach(part) / width for part, width in zip(parts, given, strict=True)))
        return {"cells": _wrapped(parts, given, language), "lines": 0, "breakable": most > MOST_LINES}
    cells = [as_set("\n".join(lines), language, part) for lines, part in zip(told, parts, strict=True)]
    return {"cells": cells, "lines": count}


def _wrapped(parts: Sequence[Part], given: Sequence[float], language: str) -> list[Runs]:
    return [runs((part,), language, width) for part, width in zip(parts, given, strict=True)]


def _reach(part: Part) -> float:
    """What a cell needs so that it surely stands in one line, in parts of its size."""
    return length(settable(text_of((part,)))) + 2 * ROUNDED


def _least(heading: str, parts: Sequence[Part]) -> float:
    """What a column needs so that its heading surely stands in two lines and no word is parted.

    Words that may be parted, as no word is that long, count as the longest that may not.
    """
    said = heading.split()
    halves = (max(_reach(" ".join(said[:n])), _reach(" ".join(said[n:]))) for n in range(1, len(said) + 1))
    words_said = {word for part in parts for word in text_of((part,)).split()}
    return max(min(halves) / (1 - DOUBT), min(LONGEST, max(map(_reach, words_said), default=0)))
