"""Headings: labels with a value (``◆ 장 소 : 시청``) and headings of sections (``< 회의개요 >``)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

LONGEST_LABEL = 30
LONGEST_KEPT = 200
_COUNTED = re.compile(
    r"^(?P<name>\D{1,20}?)\s*(?:[(]?\s*(?:총\s?)?(?P<count>\d{1,4})\s*(?:명|인)\s*[)]?|[(]\s?(?P<bare>\d{1,3})\s?[)])$"
)
_AFTER_BRACKET = re.compile(r"^(?P<name>[^()]{1,20})\((?P<rest>[^()]{1,20})\)$")
_WIDE = re.compile(r"\s{2,}|\t")
_IN_FRONT = re.compile(
    r"^(?:\((?P<a>[^()]{1,20})\)|\[(?P<b>[^\[\]]{1,20})\]|【(?P<c>[^【】]{1,20})】|<(?P<d>[^<>]{1,20})>"
    r"|〔(?P<e>[^〔〕]{1,20})〕|〈(?P<f>[^〈〉]{1,20})〉|［(?P<g>[^［］]{1,20})］|《(?P<h>[^《》]{1,20})》)"
    r"\s*[:：]?\s*(?=\S)"
)
_DASH = re.compile(r"\s+[-–—→⇒]\s+")
_STROKE = re.compile(r"\s+/\s+(?=[가-힣 ]{2,8}\s?[:：])")
_TRAILING = ".:："
_PARTS = re.compile(r"및|[/·ㆍ,‧&]")
_BOTH = re.compile(r"및|와|과|[/·ㆍ,‧&]")
# before the last word of a sentence, as in 대책을 세우도록 당부, and no name of a section
_CLAUSES = ("도록", "토록", "것을", "것", "을", "를", "게")
_MOMENTS = ("when", "where")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A recognised heading. ``count`` is a number of persons inside the label: ``참석(11명)``.

    ``mark`` is the sign or number in front; ``numbered`` one behind another sign, as in ``# 2. 안건``.
    ``apart`` tells that nothing but space stands between label and value.
    ``likely`` is the label that was probably meant where the printed one looks misread.
    """

    field: str
    label: str
    value: str
    mark: str
    bracketed: bool
    count: int | None
    numbered: str = ""
    likely: str | None = None
    apart: bool = False

    @property
    def letter_spaced(self) -> bool:
        """Whether the label's letters stand apart: ``일 시``."""
        parts = self.label.split()
        return len(parts) > 1 and all(len(part) == 1 for part in parts)


def heading(text: str) -> Heading | None:
    """The heading that a line is, or None. Labels are compared with all spaces removed."""
    return _heading_of(text) if len(text) <= LONGEST_KEPT else _read(text)


@lru_cache(maxsize=8192)
def _heading_of(text: str) -> Heading | None:
    return _read(text)


def _read(text: str) -> Heading | None:
    stripped = text.strip()
    if stripped.startswith("|"):
        stripped = stripped.strip("| ")
    if not stripped:
        return None
    if inner := _bracketed(stripped):
        field = _field(strip_mark(inner)[1], closing=True)
        return _heading(field, inner, "", stripped[0], bracketed=True) if field else None
    mark, numbered, rest = marks(stripped)
    if mark == "" and stripped[0] in "○◯ㅇ":
        mark, rest = stripped[0], stripped[1:].lstrip()
    found = _separated(mark, rest) or _in_front(mark, rest) or _apart(mark, rest) or _bare(mark, rest)
    return replace(found, numbered=numbered) if found and numbered else found


def marks(text: str) -> tuple[str, str, str]:
    """``(sign, number behind it, rest)``: a line may carry a bullet and a number, as ``# 2. 안건``."""
    mark, rest = strip_mark(text)
    if mark and not any(letter.isalnum() for letter in mark) and rest:
        second, behind = strip_mark(rest)
        if second and behind:
            return mark, second, behind
    return mark, "", rest


def beside(text: str) -> list[Heading]:
    """Labels with their values on one line, apart by strokes: ``회차 : 제7차 / 일자 : 2020. 7. 30.``"""
    parts = _STROKE.split(text) if len(text) <= LONGEST_KEPT else [text]
    found = [heading(part) for part in parts]
    return [one for one in found if one and one.value] if all(found) else []


def label_field(label: str) -> str | None:
    """Field of a text that is a label and nothing else, with or without a mark or a number of persons."""
    if not label or len(label) > LONGEST_LABEL:
        return None
    mark, _, rest = marks(label)
    found = _named(mark, rest.rstrip(_TRAILING).strip(), "")
    return found.field if found else None


def _separated(mark: str, rest: str) -> Heading | None:
    """``label : value``, ``label | value`` or ``label - value``."""
    places = [
        (place, 1)
        for sign in table("marks")["separators"]
        if 0 < (place := rest.find(sign, 0, LONGEST_LABEL + 2)) <= LONGEST_LABEL
    ]
    if dash := _DASH.search(rest, 0, LONGEST_LABEL):
        places.append((dash.start(), dash.end() - dash.start()))
    if not places:
        return None
    place, width = min(places)
    return _named(mark, rest[:place].strip(), rest[place + width :].strip())


def _in_front(mark: str, rest: str) -> Heading | None:
    """``(일시) 2025. 3. 20.``: the label in brackets, the value behind it."""
    match = _IN_FRONT.match(rest)
    if match is None:
        return None
    label = next(group for group in match.groups() if group is not None)
    found = _named(mark, label.strip(), rest[match.end() :].strip())
    typed = squeeze(label) in table("agenda")["types"]
    return found if found and not typed else None


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
        dated = field in ("when", "other", "published") and rest[after : after + 1].isdigit()
        if field and (wide or dated):
            found = _heading(field, " ".join(words[:count]), rest[after:].strip(), mark)
            return replace(found, apart=True)
        if wide and (counted := _named(mark, name, rest[after:].strip())) and counted.count is not None:
            return replace(counted, apart=True)
    return None


def next_apart(text: str) -> Heading | None:
    """``장소 시청``: a label with one space behind it, to be asked only below another that is set so."""
    mark, _, rest = marks(text.strip())
    label, _, value = rest.partition(" ")
    field = _field(label, closing=False) if len(label) > 1 else None
    if field is None or not value.strip():
        return None
    return replace(_heading(field, label, value.strip(), mark), apart=True)


def _bare(mark: str, rest: str) -> Heading | None:
    """A heading without a value on its line."""
    return _named(mark, rest.rstrip(_TRAILING).strip(), "") if len(rest) <= LONGEST_LABEL else None


def _named(mark: str, label: str, value: str) -> Heading | None:
    field = _field(label, closing=bool(mark))
    if field:
        return _heading(field, label, value, mark)
    counted = _COUNTED.match(label)
    if counted and (field := _field(counted["name"], closing=False)):
        return _heading(field, counted["name"], value, mark, count=int(counted["count"] or counted["bare"]))
    bracket = _AFTER_BRACKET.match(label)
    if bracket and (field := _field(bracket["name"], closing=False)):
        again = _field(bracket["rest"], closing=False)
        inside = "" if again or bracket["rest"].strip() in ("안", "案") else f"({bracket['rest']}) "
        return _heading(field, bracket["name"], f"{inside}{value}".strip(), mark)
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
    name = squeeze(label).strip("()<>[]「」")
    if field := known(name):
        return field
    if closing:
        for ending, field in _endings():
            if name.endswith(ending) and not name.removesuffix(ending).endswith(_CLAUSES):
                return field
    return None


@lru_cache(maxsize=4096)
def known(name: str) -> str | None:
    """Field of a label without spaces: as listed, without a general word around it, or of two in one."""
    if field := _names().get(name.lower() if name.isascii() else name):
        return field
    around = table("headings")["around"]
    for word in around["before"]:
        core = name.removeprefix(word)
        if core != name and core in _cores():
            return _names()[core]
    for word in around["behind"]:
        core = name.removesuffix(word)
        if core != name and core in _cores():
            return _names()[core]
    for field, pattern in _patterns():
        if pattern.match(name):
            return field
    if joined := _both(name):
        return joined
    parts = _PARTS.split(name)
    if len(parts) == 2 and all(part in _names() or part in around["parts"] for part in parts):
        return next((_names()[part] for part in parts if part in _names()), None)
    return None


def _both(name: str) -> str | None:
    """Field of two labels of when and where in one: 날짜와 장소, 날짜·시간, 언제/어디서."""
    for sign in _BOTH.finditer(name) if len(name) <= LONGEST_LABEL else ():
        sides = {_names().get(name[: sign.start()]), _names().get(name[sign.end() :])}
        if sides <= set(_MOMENTS):
            return "when_and_where" if len(sides) > 1 else sides.pop()
    return None


@cache
def _names() -> dict[str, str]:
    return {
        name.lower() if name.isascii() else name: entry["field"]
        for entry in table("headings")["heading"]
        for name in entry["names"]
    }


@cache
def _cores() -> frozenset[str]:
    """Labels that a general word may stand around; one syllable more would make another word of some."""
    alone = set(table("headings")["around"]["alone"])
    return frozenset(name for name in _names() if name not in alone)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (entry["field"], re.compile(pattern))
        for entry in table("headings")["heading"]
        for pattern in entry.get("patterns", ())
    )


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (ending, entry["field"])
        for entry in table("headings")["heading"]
        for ending in entry.get("endings", ())
    )
