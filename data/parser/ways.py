"""What stands with a person and says how that one took part: a way, a reason, a time, an empty seat."""

from __future__ import annotations

import re

from data.model import AttendanceStatus
from data.parser.head_counts import is_count
from data.parser.tables import table
from data.parser.words import squeeze

_CLOCK = re.compile(
    r"\d{1,2}\s?(?::\s?\d{2}(?::\d{2})?|시(?!간)(?:\s?\d{1,2}\s?분|\s?반)?)\s?(?:경|부터|까지|에)?"
)
_INSIDE = re.compile(r"\([^()]*\)")
_COLON = re.compile(r"(?<=\d):(?=\s?\d)")


def status(part: str) -> AttendanceStatus | None:
    """The status that a word in parentheses states."""
    found: AttendanceStatus | None = table("people")["status"].get(squeeze(part))
    return found


def is_reason(part: str) -> bool:
    """Whether words are a reason not to come, and no person: 해외출장, 개인 사정."""
    word = squeeze(part)
    return word in table("people")["reasons"] or table("people")["status"].get(word) == "excused"


def says_nothing(part: str) -> bool:
    """Whether words add nothing that is stored: a part of the meeting (``14:30 입장``), an order, a count."""
    words = table("people")
    bare = squeeze(part)
    if bare.removeprefix("이상") in words["orders"] or bare.endswith(tuple(words["in_part"])):
        return True
    if is_count(part):
        return True
    rest = squeeze(_CLOCK.sub("", part).strip(" ~∼-–"))
    return rest != bare and (not rest or rest in words["status"])


def is_vacant(who: str, inside: str) -> bool:
    """Whether a seat in front of a parenthesis is held by nobody: ``위원장(공석)``."""
    return bool(who) and squeeze(inside) in table("people")["vacant"]


def outside(text: str) -> str:
    """The text without what stands in parentheses."""
    return _INSIDE.sub("", text).strip()


def unclocked(text: str) -> str:
    """The text, as long as before, where the colon of a time in parentheses is none: no label ends there."""
    return _INSIDE.sub(lambda match: _COLON.sub(".", match.group()), text)
