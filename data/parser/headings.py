"""Headings: labels with a value (``◆ 장 소 : 시청``) and headings of sections (``< 회의개요 >``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

LONGEST_LABEL = 30
_COUNTED = re.compile(r"^(?P<name>\D{1,20}?)\s*[(]?\s*(?P<count>\d{1,4})\s*(?:명|인)\s*[)]?$")
_AFTER_BRACKET = re.compile(r"^(?P<name>[^()]{1,20})\((?P<rest>[^()]{1,20})\)$")
_WIDE = re.compile(r"\s{2,}|\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A recognised heading. ``count`` is a number of persons inside the label: ``참석(11명)``."""

    field: str
    label: str
    value: str
    mark: str
    bracketed: bool
    count: int | None

    @property
    def letter_spaced(self) -> bool:
        """Whether the label's letters stand apart: ``일 시``."""
        parts = self.label.split()
        return len(parts) > 1 and all(len(part) == 1 for part in parts)


def heading(text: str) -> Heading | None:
    """The heading that a line is, or None. Labels are compared with all spaces removed."""
    stripped = text.strip()
    if not stripped:
        return None
    if inner := _bracketed(stripped):
        field = _field(inner, closing=True)
        return _heading(field, inner, "", stripped[0], bracketed=True) if field else None
    mark, rest = strip_mark(stripped)
    if mark == "" and stripped[0] in "○◯ㅇ":
        mark, rest = stripped[0], stripped[1:].lstrip()
    return _separated(mark, rest) or _apart(mark, rest) or _bare(mark, rest)


def _separated(mark: str, rest: str) -> Heading | None:
    """``label : value`` or ``label | value``."""
    places = [
        place for sign in table("marks")["separators"] if 0 < (place := rest.find(sign)) <= LONGEST_LABEL
    ]
    if not places:
        return None
    place = min(places)
    return _named(mark, rest[:place].strip(), rest[place + 1 :].strip())


def _apart(mark: str, rest: str) -> Heading | None:
    """``label  value``: letters of the label apart, the value behind two spaces or beginning with a digit."""
    head = rest[: 2 * LONGEST_LABEL]
    words = head.split(maxsplit=5)[:5]
    for count in range(1, len(words)):
        name = "".join(words[:count])
        if len(name) > LONGEST_LABEL:
            break
        after = _skip_words(rest, count)
        field = _field(name, closing=False)
        wide = bool(_WIDE.match(rest[_skip_words(rest, count, spaces=False) :]))
        if field and (wide or (field == "when" and rest[after : after + 1].isdigit())):
            return _heading(field, " ".join(words[:count]), rest[after:].strip(), mark)
    return None


def _bare(mark: str, rest: str) -> Heading | None:
    """A heading without a value on its line."""
    return _named(mark, rest, "") if len(rest) <= LONGEST_LABEL else None


def _named(mark: str, label: str, value: str) -> Heading | None:
    field = _field(label, closing=bool(mark))
    if field:
        return _heading(field, label, value, mark)
    counted = _COUNTED.match(label)
    if counted and (field := _field(counted["name"], closing=False)):
        return _heading(field, counted["name"], value, mark, count=int(counted["count"]))
    bracket = _AFTER_BRACKET.match(label)
    if bracket and (field := _field(bracket["name"], closing=False)):
        return _heading(field, bracket["name"], f"({bracket['rest']}) {value}".strip(), mark)
    return None


def _heading(
    field: str, label: str, value: str, mark: str, *, bracketed: bool = False, count: int | None = None
) -> Heading:
    return Heading(field=field, label=label.strip(), value=value, mark=mark, bracketed=bracketed, count=count)


def _bracketed(text: str) -> str | None:
    """What stands in brackets that hold the whole line."""
    for pair in table("marks")["brackets"]:
        if len(text) > 2 and text[0] == pair[0] and text[-1] == pair[1] and len(text) <= LONGEST_LABEL + 2:
            return text[1:-1].strip()
    return None


def _skip_words(text: str, count: int, *, spaces: bool = True) -> int:
    """Offset behind the first ``count`` words, and behind the spaces that follow."""
    place = 0
    for number in range(count):
        while place < len(text) and text[place].isspace():
            place += 1
        while place < len(text) and not text[place].isspace():
            place += 1
        if spaces or number + 1 < count:
            while place < len(text) and text[place].isspace():
                place += 1
    return place


def _field(label: str, *, closing: bool) -> str | None:
    """Field of a label; ``closing`` also tries the endings of the table."""
    if len(label) > LONGEST_LABEL:
        return None
    name = squeeze(label)
    if field := _names().get(name):
        return field
    if closing:
        for ending, field in _endings():
            if name.endswith(ending):
                return field
    return None


@cache
def _names() -> dict[str, str]:
    return {name: entry["field"] for entry in table("headings")["heading"] for name in entry["names"]}


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (ending, entry["field"])
        for entry in table("headings")["heading"]
        for ending in entry.get("endings", ())
    )
