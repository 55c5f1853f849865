"""Lines below an item of the agenda: its presenter, its type, its title or its result, behind a label."""

from __future__ import annotations

from collections.abc import Mapping

from data.parser import outcomes
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

VOTES = {"for": "찬성", "against": "반대", "abstained": "기권"}


def presenter_below(text: str) -> str | None:
    """The presenter on a line below an item: ``- 보고자 : 기획과장``."""
    label, found, value = strip_mark(text)[1].partition(":")
    if not found or squeeze(label) not in table("agenda")["presenter_labels"]:
        return None
    return value.strip() or None


def result_below(text: str) -> str | None:
    """The result on a line below an item, behind a label or an arrow: ``- 결과 : 원안가결``, ``⇒ 부결``."""
    mark, rest = strip_mark(text)
    label, found, value = rest.partition(":")
    if found and squeeze(label).endswith("결과"):
        return value.strip()
    return rest if mark in outcomes.ARROWS and outcomes.outcome(rest) else None


def title_below(text: str) -> str | None:
    """The title on a line below the number of an item: ``안건명 : …``."""
    label, found, value = strip_mark(text)[1].partition(":")
    return value.strip() or None if found and squeeze(label) in table("agenda")["title_labels"] else None


def type_below(text: str) -> str | None:
    """The type on a line below an item: ``구분 : 심의``."""
    label, found, value = strip_mark(text)[1].partition(":")
    printed = squeeze(value)
    typed = found and squeeze(label) in table("agenda")["type_labels"] and printed in table("agenda")["types"]
    return printed if typed else None


def outcome_words(record: Mapping[str, str]) -> str:
    """The result and the votes that a row of a table of items has, in words: ``가결 찬성 5 반대 1``."""
    votes = (f"{word} {record[key]}" for key, word in VOTES.items() if record.get(key))
    return " ".join(part for part in (record.get("result", ""), *votes) if part)
