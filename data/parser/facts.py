"""Lines below a heading of actions that are none: what is done, what is so, what is named and not said."""

from __future__ import annotations

import re
from functools import cache

from data.model import ActionKind
from data.parser.departments import is_department
from data.parser.moments import is_cover_date
from data.parser.tables import table
from data.parser.words import squeeze

LONGEST_DAY = 40
_DAY = re.compile(r"[\d\s.,:~()/-]|년|월|일|시|분|초순|중순|하순|말|까지|부터|즉시|상시|수시|연중", re.ASCII)


def is_none(text: str, kind: ActionKind) -> bool:
    """Whether words below a heading of actions say that there is none, what is done, a fact, or who signs."""
    none = table("sections")["none"]
    facts = table("sections")["facts"]
    words = squeeze(text).strip(".")
    if kind in facts["kinds"] and words.endswith(tuple(facts["ends"])):
        return True
    return (
        words in none["whole"]
        or is_cover_date(text)
        or words.startswith(tuple(none["starts"]))
        or any(re.match(pattern, words) for pattern in none["patterns"])
        or words.endswith((*none["ends"], *facts["of_any_kind"]))
        or _names_a_fact().match(words) is not None
    )


def is_bare(cell: str) -> bool:
    """Whether a cell holds no more than a number, a day or an office: nothing to be done."""
    return is_department(cell.strip()) or (len(cell) <= LONGEST_DAY and not _DAY.sub("", cell))


@cache
def _names_a_fact() -> re.Pattern[str]:
    """A label that says that a fact follows: ``현황 : …``, ``(문제점) …``, ``추진 배경 - …``."""
    names = "|".join(map(re.escape, table("sections")["facts"]["labels"]))
    return re.compile(
        rf"^(?:[(\[<【]?[가-힣]{{0,4}}(?:{names})[)\]>】]?[:：▷–—-]|[(\[<【][가-힣]{{0,4}}(?:{names})[)\]>】])"
    )
