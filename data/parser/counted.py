"""The number of persons at the head of a list: alone, before the list, or behind it."""

from __future__ import annotations

import re

from data.parser import head_counts, people, ways
from data.parser.head_counts import Lists
from data.parser.rolls import TOTAL, Roll
from data.parser.words import last_parenthesis, split_list, squeeze

_COUNT_ALONE = re.compile(
    r"^(?:[^,\d]{0,30}\d{1,4}\s?(?:명|인)?\s?중(?:에)?\s?)?[^,\d]{0,30}?(?P<count>\d{1,4})\s?(?:명|인)(?:이)?"
    r"(?:\s?[가-힣]{2,3}){0,2}(?:\s?\([^()]{0,40}\))?\.?$"
)
_OF_ALL = re.compile(r"(?P<all>\d{1,4})\s?(?:명|인)?\s?(?:중에?|가운데)\s")
_RATIO = re.compile(r"\((?P<came>\d{1,4})\s?/\s?(?P<all>\d{1,4})(?:\s?명)?\)\s*$")
_RATIO_ALONE = re.compile(r"^(?P<came>\d{1,4})\s?(?:명|인)?\s?/\s?(?P<all>\d{1,4})\s?(?:명|인)?$")
_AT_END = re.compile(
    r"\s?\((?:총\s?|이상\s?)?(?P<count>\d{1,3})\s?(?:명|인)(?:\s?(?:참석|출석))?(?:[,/·]\s?(?:불참\s?)?\d{1,3}\s?(?:명|인)(?:\s?불참)?)?\)$"
)
_COUNT_THEN = re.compile(r"^(?:총\s?)?(?P<count>\d{1,4})\s?(?:명|인)\s?[(:：\-–]\s?(?P<rest>.+?)\)?$")
_RATIO_FIRST = re.compile(r"^\((?P<came>\d{1,4})\s?(?:명|인)?\s?/\s?(?P<all>\d{1,4})\s?(?:명|인)?\)\s*")
_ORDERED = re.compile(r"^\((?P<order>[가-힣,· ]{2,20})\)\s*(?=\S)")
_REASONED = re.compile(r"^(?P<why>[가-힣 ]{2,10}?)\s?\d{0,3}\s?(?:명|인)?$")
_LABEL = re.compile(r"^[가-힣 ]{2,6}[:：]\s?")


def around(value: str, found: Roll, lists: Lists) -> str:
    """The value without the number of persons that stands alone or around its list; the number is kept."""
    value = _without_order(value)
    if value.startswith("(") and value.endswith(")") and _OF_ALL.search(value[:60]):
        value = value[1:-1]
    if two := head_counts.alone(value):
        found.stated, whole = two
        lists.stated_members = lists.stated_members or whole
        return ""
    if first := _RATIO_FIRST.match(value):
        found.stated = int(first["came"])
        lists.stated_members = lists.stated_members or int(first["all"])
        value = value[first.end() :]
    elif ratio := _RATIO_ALONE.match(value) or _RATIO.search(value):
        found.stated = int(ratio["came"])
        lists.stated_members = lists.stated_members or int(ratio["all"])
        value = value[: ratio.start()].rstrip()
    elif (
        (ends := _AT_END.search(value))
        and len(split_list(value)) > 1
        and "(" not in value[: ends.start()][-2:]
    ):
        found.stated = int(ends["count"])
        value = value[: ends.start()]
    if of_all := _OF_ALL.search(value[:60]):
        lists.stated_members = lists.stated_members or int(of_all["all"])
    if match := _COUNT_THEN.match(value):
        rest = match["rest"]
        if (people.is_roll(rest) or len(split_list(rest)) > 1) and not _are_reasons(rest):
            found.stated = int(match["count"])
            return rest
    total = TOTAL.search(value[-80:])
    among = total and total["sort"] in ("등", "외")
    if (match := _COUNT_ALONE.match(value)) and not among:
        found.stated = int(match["count"])
        return value if _holds_list(value, found.stated) else ""
    return value


def _without_order(value: str) -> str:
    """The value without a remark in front on the order of its names: ``(가나다순) 한가람, 도서진``."""
    match = _ORDERED.match(value)
    said = match and all(ways.says_nothing(part) for part in re.split(r"[,·]", match["order"]))
    return value[match.end() :] if match and said else value


def _are_reasons(text: str) -> bool:
    """Whether a list says why persons did not come, and names nobody: ``사유: 출장 2, 병가 1``."""
    pieces = [_REASONED.match(piece) for piece in split_list(_LABEL.sub("", text))]
    return all(piece is not None and ways.is_reason(squeeze(piece["why"])) for piece in pieces)


def _holds_list(value: str, count: int) -> bool:
    """Whether the persons counted stand behind the number: ``위촉직 2명(한가람, 도서진)``."""
    inside = last_parenthesis(value)
    names = split_list(inside[1]) if inside else []
    return (
        len(names) == count
        and people.is_roll(inside[1] if inside else "")
        and any(map(people.likeness, names))
    )
