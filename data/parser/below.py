"""Lines below an item of the agenda: its presenter, its title or its result, behind a label."""

from __future__ import annotations

from data.parser import outcomes
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark


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
