"""Which promise answers which request: proposals for a person to confirm, never facts of the minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.model import ActionItem, Answer
from data.parser.tables import table
from data.parser.words import squeeze

_WORD = re.compile(r"[가-힣A-Za-z0-9]{2,}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: its row of a table, and the turn of speech or the statement, counted."""

    row: int | None
    turn: int


def answers(items: Sequence[ActionItem], places: Sequence[Place]) -> tuple[tuple[Answer, ...], ...]:
    """For each item the requests that it answers, by their place among the items, counted from 1.

    A promise answers the requests of its row; of the speech or line just before it, those whose words it
    takes up, else the only one, or all where it points back; and everything asked so far where it says so.
    """
    asked = [number for number, item in enumerate(items) if item.kind == "request"]
    return tuple(
        _answered(number, items, places, [one for one in asked if one < number])
        if item.kind == "commitment"
        else ()
        for number, item in enumerate(items)
    )


def _answered(
    number: int, items: Sequence[ActionItem], places: Sequence[Place], before: Sequence[int]
) -> tuple[Answer, ...]:
    own = places[number]
    if own.row is not None:
        return _each([one for one in before if places[one].row == own.row], "row")
    said = squeeze(items[number].text)
    if any(word in said for word in table("answers")["blanket"]):
        return tuple(Answer(request=one + 1, scope="포괄", rule="answers.blanket") for one in before)
    near = _near(own, places, before)
    if taken_up := [one for one in near if _words(items[one].text) & _words(items[number].text)]:
        return _each(taken_up, "taken-up")
    if len(near) == 1:
        return _each(near, "only")
    points = any(word in said for word in table("answers")["pointing"])
    return _each(near if points else [], "pointing")


def _near(own: Place, places: Sequence[Place], before: Sequence[int]) -> list[int]:
    """Requests of the turn just before."""
    return [one for one in before if places[one].turn == own.turn - 1]


def _each(requests: Sequence[int], rule: str) -> tuple[Answer, ...]:
    return tuple(Answer(request=one + 1, scope="개별", rule=f"answers.{rule}") for one in requests)


def _words(text: str) -> set[str]:
    common = table("answers")["common"]
    return {word[:2] for word in _WORD.findall(text) if word[:2] not in common}
