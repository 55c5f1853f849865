"""Several meetings in one file: where the minutes of each begin."""

from __future__ import annotations

from collections.abc import Sequence

from data.model import SourceLine
from data.parser import moments, titles
from data.parser.headings import heading

MOST_BETWEEN = 15
LONGEST_LABEL_LINE = 400


def split(lines: Sequence[SourceLine]) -> list[list[SourceLine]]:
    """Lines of each meeting, in order. Further minutes begin at a title that a date under its label follows
    within a few lines, after a date was read already.
    """
    starts = [0]
    dated = False
    title: int | None = None
    for place, line in enumerate(lines):
        if title is not None and place - title > MOST_BETWEEN:
            title = None
        if _says_when(line.text):
            if dated and title is not None and title > starts[-1]:
                starts.append(title)
            dated, title = True, None
        elif title is None and dated and titles.opens_minutes(line.text):
            title = place
    return [list(lines[first:last]) for first, last in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _says_when(text: str) -> bool:
    if len(text) > LONGEST_LABEL_LINE:
        return False
    found = heading(text)
    if found is None or found.field not in ("when", "when_and_where"):
        return False
    return not found.value or bool(moments.read(found.value, 2000).day)
