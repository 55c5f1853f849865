"""Which item a line names: it begins with its title or its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.model import AgendaItem
from data.parser.item_numbers import ordinal
from data.parser.items import section_type, several, stored_type
from data.parser.numbering import place_of
from data.parser.outcomes import begins_with_outcome
from data.parser.tables import table
from data.parser.words import letters, squeeze, strip_mark

MOST_ITEMS = 200
LONGEST_WORD = 40
LONGEST_LINE = 300
SEVERAL = 2
SIGNS = " :：→⇒-–—"
DECIDED = ("심의", "의결")
_REFERENCE = re.compile(
    r"[\[(〔【<]?\s?(?P<type>[가-힣]{2,4}?)?\s?(?:안건|의안)?(?:번호)?\s?(?:제\s?)?(?P<number>\d{1,3}(?:-\d{1,3})?)"
    r"\)?\s?(?:호|항|번)?\s?(?:안건|의안|안)?\s?[\])〕】>]?"
)
_NEXT = re.compile(r"\s*[,;/]\s*(?=(?:안건\s?|의안\s?)?(?:제\s?)?\d{1,2}\s?(?:호|안건|번))")
_REFERS = re.compile(r"안건|의안|호|항|\d\s?안|^(?:심의|의결|보고|자문)\s?\d+\s?$")


def named(text: str, items: Sequence[AgendaItem], heading: str = "") -> tuple[int | None, str]:
    """``(item, what is said of it)`` where a line begins with the title or the number of an item.

    Where lists begin to count anew, the heading above the line, 심의결과, tells which of them is meant.
    """
    _, rest = strip_mark(text)
    items = items[:MOST_ITEMS]
    for candidate in (ordinal(rest), strip_mark(rest)[1], text.strip()):
        for item in sorted(items, key=lambda item: -len(item.title)):
            if candidate.startswith(item.title):
                return item.number, candidate[len(item.title) :]
            place = candidate.find(item.title, 0, len(item.title) + 40)
            if place > 0:
                return item.number, candidate[place + len(item.title) :]
        match = _REFERENCE.match(candidate)
        if match and _REFERS.search(match.group()):
            number = by_number(match["number"], match["type"], items, heading)
            if number:
                return number, candidate[match.end() :]
    if (mark := _mark(text)) and (numbered := [item for item in items if item.printed_number == mark]):
        of_type = _of_type(numbered, heading)
        return of_type[0].number if len(of_type) == 1 else None, rest
    said = letters(rest)
    for item in items:
        title = letters(item.title)
        if len(title) > 5 and said.startswith(title):
            return item.number, _behind(rest, len(title))
    return None, rest


def _behind(text: str, count: int) -> str:
    """What follows the first ``count`` letters and digits of a text."""
    for place, letter in enumerate(text):
        if count == 0:
            return text[place:]
        count -= bool(letters(letter))
    return ""


def several_results(text: str) -> list[str]:
    """The parts of a line that says what came of several items: ``1호 안건 가결, 2호 안건 부결``."""
    if len(text) > LONGEST_LINE:
        return [text]
    parts = [part.strip() for part in _NEXT.split(text)] if _NEXT.search(text) else several(text)
    words = (_REFERENCE.sub("", strip_mark(part)[1], count=1) for part in parts)
    return parts if len(parts) > 1 and all(begins_with_outcome(word) for word in words) else [text]


def told_of(text: str, items: Sequence[AgendaItem], otherwise: int) -> list[tuple[int, str]]:
    """Each result of a line with the item that it names; a lone one that names none is of another."""
    parts = several_results(text)
    if len(parts) == 1:
        return [(otherwise, text)]
    told = (named(part, items) for part in parts)
    return [(number, words.lstrip(SIGNS)) for number, words in told if number]


def is_ambiguous(text: str, items: Sequence[AgendaItem]) -> bool:
    """Whether a counted outcome has the number of several items."""
    mark = _mark(text)
    return mark is not None and sum(item.printed_number == mark for item in items) > 1


def _mark(text: str) -> str | None:
    """The number before an outcome: ``1. 원안가결``."""
    mark, rest = strip_mark(text)
    number = place_of(mark)[1]
    return number if number and len(squeeze(rest)) <= LONGEST_WORD and begins_with_outcome(rest) else None


def _of_type(items: Sequence[AgendaItem], heading: str) -> list[AgendaItem]:
    """Those of several items of one number that a heading speaks of; what is decided is no report."""
    if len(items) < SEVERAL:
        return list(items)
    printed = next((kind for kind in _types() if squeeze(heading).startswith(kind)), None)
    sort = stored_type(printed)
    if sort is None:
        return []
    own = [item for item in items if item.item_type == sort]
    return own or [item for item in items if sort in DECIDED and item.item_type in DECIDED]


@cache
def _types() -> tuple[str, ...]:
    return tuple(sorted(table("agenda")["types"], key=len, reverse=True))


def by_number(printed: str, kind: str | None, items: Sequence[AgendaItem], heading: str) -> int | None:
    """The item with a printed number, of the type named with it or above it; else the one in that place."""
    sort = stored_type(kind) or stored_type(section_type(f"{kind}안건") if kind else None)
    fitting = [item for item in items if item.printed_number == printed]
    if sort and len(fitting) > 1:
        fitting = [item for item in fitting if item.item_type == sort]
    elif not kind:
        fitting = _of_type(fitting, heading)
    if len(fitting) == 1:
        return fitting[0].number
    unnumbered = not any(item.printed_number for item in items)
    place = int(printed) if printed.isdigit() else 0
    return place if unnumbered and 1 <= place <= len(items) else None
