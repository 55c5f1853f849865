"""Labels inside a line: who says what follows (``위원 갑: …``, ``Q. …``), or that it is a result."""

from __future__ import annotations

import re

from data.parser import people
from data.parser.tables import table

LONGEST = 20
_LABELLED = re.compile(
    r"^(?:[(\[<](?P<inside>[^()\[\]<>:：]{1,20})[)\]>]\s*[:：]?|(?P<before>[^:：()\[\]<>|]{1,20}?)\s*[:：])\s*(?=\S)"
)
_ASKED = re.compile(r"^(?P<label>Q|A|문|답|질의|답변|질문)\s?\d{0,2}\s?[.):]\s*(?=\S)")
_ASKS = re.compile(r"^[^가-힣A-Za-z0-9]{0,6}(?:Q|문|질의|질문)\s?\d{0,2}\s?[.):(\]】〕>：]")
_LONG_NUMBER = re.compile(r"\d{2}")


def label(text: str, names: frozenset[str]) -> tuple[str | None, int]:
    """The label that a text begins with, and where the words behind it begin; ``(None, 0)`` without one.

    A label names a speaker, an office, one of ``names``, who asks or answers, or a result.
    """
    if match := _ASKED.match(text):
        return match["label"], match.end()
    match = _LABELLED.match(text[: 3 * LONGEST])
    if match is None:
        return None, 0
    found = (match["inside"] or match["before"]).strip()
    roles = table("wording/forms")["roles"]
    known = found in names or any(found in roles[name] for name in ("asks", "answers", "results"))
    if known or speaks(found) or (people.is_office(found) and " " not in found):
        return found, match.end()
    return None, 0


def asks(text: str) -> bool:
    """Whether a line begins as a question does: ``Q1.``, ``○ 질의(한가람 위원):``."""
    return _ASKS.match(text.strip()) is not None


def is_result(name: str | None) -> bool:
    """Whether a label says that a result follows."""
    return name in table("wording/forms")["roles"]["results"]


def speaks(name: str) -> bool:
    """Whether a label names who speaks. One with a long number, as ``200포기``, hides no name."""
    if len(name) > LONGEST or _LONG_NUMBER.search(name):
        return False
    first, _, rest = name.partition(" ")
    numbered = first in table("wording/forms")["roles"]["numbered"] and len(rest) == 1
    return numbered or people.is_speaker(name)
