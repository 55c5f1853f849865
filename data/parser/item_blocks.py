"""Items that are blocks of labels: a number alone (``[안건 1]``) or a label of the title (``사건명 : …``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from data.parser.below import title_below
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

LONGEST = 40
FEWEST = 2


def bare_number(text: str) -> str | None:
    """The number of an item where nothing else stands on its line: ``[안건 1]``, ``◎ 의안 제2호``."""
    if len(text) > LONGEST:
        return None
    match = _form().match(squeeze(strip_mark(text)[1]))
    return match["number"] if match else None


def title_behind(text: str, below: str) -> str | None:
    """The title on the line below a number that stands alone."""
    return title_below(below) if bare_number(text) else None


def labels(texts: Sequence[str]) -> frozenset[str]:
    """The label that stands before the title of each of several items: 사건명, 과제명."""
    known = table("agenda")["block_labels"]
    counts: Counter[str] = Counter()
    for text in texts:
        label, found, value = strip_mark(text[:LONGEST])[1].partition(":")
        if found and value.strip() and squeeze(label) in known:
            counts[squeeze(label)] += 1
    return frozenset(label for label, count in counts.items() if count >= FEWEST)


def titled(text: str, known: frozenset[str]) -> str | None:
    """The title of an item where a line has one of these labels."""
    label, found, value = strip_mark(text)[1].partition(":")
    return value.strip() or None if found and squeeze(label) in known else None


@cache
def _form() -> re.Pattern[str]:
    types = "|".join(sorted(map(re.escape, table("agenda")["types"]), key=len, reverse=True))
    return re.compile(
        rf"^[\[(<【〔「〈《]?(?:{types})?(?P<noun>안건|의안)?(?:번호)?제?(?:\d{{4}}-)?(?P<number>\d{{1,3}})(?:호|번)?"
        rf"(?(noun)|(?:{types})?(?:안건|의안))[\])>】〕」〉》]?[:.]?$"
    )
