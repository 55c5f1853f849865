"""The 33 items of KWCAG 2.2 (KS X OT0003:2022) and which rule lands on which item.

``takes`` names the WCAG criteria whose rules land on an item, ``rules`` single rules that land there
whatever their criterion, ``decides`` the rules that must have run for 준수, ``applies`` the check that
proves whether there is anything the item applies to. ``nia_method`` is that of the national guide:
A automatic, M manual, B both.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

FILE: Final = "kwcag-2.2.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item; ``no`` as 1.1.1, ``ks_no`` its number in the standard."""

    no: str
    ks_no: str
    principle: str
    guideline: str
    item_ko: str
    item_en: str
    wcag: tuple[str, ...]
    takes: tuple[str, ...]
    nia_method: str
    decidable: str
    rules: tuple[str, ...]
    decides: tuple[str, ...]
    applies: str


@cache
def items() -> dict[str, Item]:
    """All items by number, in the standard's order."""
    text = (files(__package__) / FILE).read_text(encoding="utf-8")
    found = (_item(row) for row in csv.DictReader(text.splitlines()))
    return {item.no: item for item in found}


def item_of(rule: str, wcag: Iterable[str]) -> str | None:
    """Item that a rule (``engine:rule``) lands on: by name, else by its criteria; None where none does."""
    by_rule, by_criterion = _index()
    if rule in by_rule:
        return by_rule[rule]
    return next((by_criterion[number] for number in wcag if number in by_criterion), None)


def _item(row: dict[str, str]) -> Item:
    return Item(
        no=row["no"],
        ks_no=row["ks_no"],
        principle=row["principle"],
        guideline=row["guideline"],
        item_ko=row["item_ko"],
        item_en=row["item_en"],
        wcag=tuple(row["wcag"].split()),
        takes=tuple(row["takes"].split()),
        nia_method=row["nia_method"],
        decidable=row["decidable"],
        rules=tuple(row["rules"].split()),
        decides=tuple(row["decides"].split()),
        applies=row["applies"],
    )


@cache
def _index() -> tuple[dict[str, str], dict[str, str]]:
    by_rule = {rule: item.no for item in items().values() for rule in item.rules}
    by_criterion = {number: item.no for item in items().values() for number in item.takes}
    return by_rule, by_criterion
