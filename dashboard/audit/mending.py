"""What faulty markup looks like and how it is mended, by KWCAG item or WCAG criterion (``mending.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

FILE: Final = "mending.toml"


@dataclass(frozen=True, slots=True)
class Mending:
    """A fault and the same mended, as markup, style or script."""

    wrong: str
    right: str


def mending(kwcag: str | None, wcag: Sequence[str]) -> Mending | None:
    """Of the item, else of the first criterion that has one; None for good practice beyond both."""
    if kwcag:
        return table()["kwcag"][kwcag]
    return next((table()["wcag"][number] for number in wcag if number in table()["wcag"]), None)


@cache
def table() -> dict[str, dict[str, Mending]]:
    """Mendings by number: of items under ``kwcag``, of criteria under ``wcag``."""
    content = tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    return {
        standard: {number: Mending(**one) for number, one in entries.items()}
        for standard, entries in content.items()
    }
