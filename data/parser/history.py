"""What was asked or decided before the meeting and is told beside what became of it: none is to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.parser.tables import table
from data.parser.words import squeeze

LONGEST = 40
MOST_COLUMNS = 30


def in_table(heads: Sequence[str], heading: str) -> bool:
    """Whether the rows below some heads of columns tell what became of earlier items.

    They do where a column says so and none says until when or what is planned, or where the ``heading`` of
    the table does.
    """
    names = [squeeze(head[:LONGEST]).lower() for head in heads[:MOST_COLUMNS]]
    data = table("sections")["before"]
    if any(_matches("open", name) and not _matches("earlier", name) for name in names):
        return False
    became = any(name in table("sections")["became"]["names"] or name in data["columns"] for name in names)
    dated = any(_matches("times", name) for name in names) and any(name == "결과" for name in names)
    return became or dated or below(heading)


def below(heading: str, above: str = "") -> bool:
    """Whether a heading says that what stands below it was done: ``지난 회의 요청사항 처리``.

    A session alone is also that of the meeting itself; below a heading of reports it is an earlier one.
    """
    words, over = squeeze(heading[:LONGEST]), squeeze(above[:LONGEST])
    if not _matches("results", words) or _matches("open", words):
        return False
    return _matches("times", words) or (_matches("sessions", words) and "보고" in over)


def _matches(name: str, words: str) -> bool:
    return _pattern(name).search(words) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(table("sections")["before"][name])
