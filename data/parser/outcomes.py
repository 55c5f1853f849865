"""Outcomes as worded: the result that a text states, and the votes that it counts."""

from __future__ import annotations

import re
from functools import cache

from data.model import VoteOption
from data.parser.tables import table
from data.parser.words import squeeze

ARROWS = ("⇒", "→", "=>", "->", "☞", "➔", "▶")
LONGEST = 600
LONGEST_OUTCOME = 60
END = 14
_LABEL = re.compile(r"^\(?(?:심의|의결|처리|표결|회의|논의|자문|심사|투표)?\s?결과\s*[:：]\s*")
_OPTION = r"(?P<{0}>찬성|반대|기권)"
_FORWARD = re.compile(
    _OPTION.format("option")
    + r"(?:하는|하신|한|은|는|자|표)?\s{0,2}(?:위원|의원|인원|측)?\s{0,2}(?:수)?\s{0,2}[:：]?\s{0,2}"
    r"(?P<value>\d{1,4})(?!\d|\s?(?:분의|/|%|퍼센트))\s?(?:명|표|인|개)?(?!\s?이상)"
)
_BACKWARD = re.compile(
    r"(?P<value>\d{1,4})\s?(?:명|표|인)(?:의|이|은)?\s{0,2}(?:위원|의원)?(?:의|이)?\s{0,2}"
    + _OPTION.format("option")
)
_CLOSING = re.compile(
    r"(?P<word>의결|승인|동의|채택|접수|이월|연기|기각|각하|인용|철회|반려|폐기)"
    r"(?:하기로)?(?:함|하다|한다|하였음|하였다|했음|했다|합니다|하였습니다|했습니다|됨|되다|되었음|되었다|되었습니다|하겠습니다)$"
)
_SIGNS = re.compile(r"^[\s:：→⇒\-–—()\[\]「」<>‘’“”]+")


def result_word(text: str) -> str | None:
    """The result that a decision's wording names, as stored; none that it denies: ``가결되지 아니함``."""
    squeezed = squeeze(text[:LONGEST])
    return next((word for printed, word in _results(anchored=False) if _says(printed, squeezed)), None)


def outcome(text: str) -> str | None:
    """The result that a short text is, as behind ``심의결과 :`` or in a column: it begins with the word.

    Words that only say so under such a label, as 승인 and 접수, count here.
    """
    bare = _SIGNS.sub("", _LABEL.sub("", _SIGNS.sub("", text[:LONGEST])))
    squeezed = squeeze(bare)
    return _first_word(squeezed) or result_word(bare if len(squeezed) <= LONGEST_OUTCOME else squeezed[-END:])


def closing_word(text: str) -> str | None:
    """The result that the verb at the end of a decision names: ``만장일치로 의결하다``."""
    match = _CLOSING.search(squeeze(text[-LONGEST_OUTCOME:]).rstrip(".)"))
    said = match["word"] if match else ""
    return next((word for printed, word in _results(anchored=True) if printed == said), None)


def ends_with_outcome(text: str) -> bool:
    """Whether the last words of a text name a result: ``… 조항을 더하여 수정가결함``."""
    words = squeeze(text[-LONGEST_OUTCOME:])[-END:]
    return result_word(words) is not None or words.endswith(
        ("기로의결", "기로승인", "것으로의결", "것으로승인")
    )


def begins_with_outcome(text: str) -> bool:
    """Whether a text begins with the word for a result."""
    return _first_word(squeeze(_SIGNS.sub("", text[:LONGEST]))) is not None


def _first_word(squeezed: str) -> str | None:
    return next(
        (
            word
            for anchored in (False, True)
            for printed, word in _results(anchored=anchored)
            if squeezed.startswith(printed) and not _negation().match(squeezed, len(printed))
        ),
        None,
    )


def _says(printed: str, squeezed: str) -> bool:
    """Whether a text holds a word for a result where nothing beside it denies that it came to it."""
    place = squeezed.find(printed)
    while place >= 0:
        denied = _negation().match(squeezed, place + len(printed))
        if not denied and not squeezed.endswith(table("agenda")["unmade"], 0, place):
            return True
        place = squeezed.find(printed, place + 1)
    return False


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(table("agenda")["negated"])


def votes(text: str) -> tuple[tuple[VoteOption, int], ...]:
    """Persons for each option that a text counts, in the order 찬성, 반대, 기권; none of several votes."""
    found = _counts(text)
    if any(len(values) > 1 for values in found.values()):
        return ()
    order: tuple[VoteOption, ...] = ("찬성", "반대", "기권")
    return tuple((option, found[option].pop()) for option in order if option in found)


def several_votes(text: str) -> bool:
    """Whether a text counts an option more than once, each time otherwise: ``1안 찬성 6명, 2안 찬성 3명``."""
    return any(len(values) > 1 for values in _counts(text).values())


def begins_with_votes(text: str) -> bool:
    """Whether a text begins with the persons for an option: ``찬성 6명, …``."""
    return _FORWARD.match(text) is not None


def _counts(text: str) -> dict[str, set[int]]:
    part = text[:LONGEST]
    found: dict[str, set[int]] = {}
    for match in list(_FORWARD.finditer(part)) or _BACKWARD.finditer(part):
        found.setdefault(match["option"], set()).add(int(match["value"]))
    return found


@cache
def _results(*, anchored: bool) -> tuple[tuple[str, str], ...]:
    """``(printed, stored)`` in the order of the table."""
    return tuple(
        (printed, entry["word"])
        for entry in table("agenda")["result"]
        if entry.get("anchored", False) == anchored
        for printed in entry["printed"]
    )
