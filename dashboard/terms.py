"""Terms and formulas of the pages: which there are, what is said of each, which figures they define.

``glossary.toml`` holds the structure, the catalogue the words (``term-<id>``, ``-means``, ``-<part>``).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

PARTS: Final = ("numerator", "denominator", "coverage", "source")


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its id (the anchor on the glossary's page), its parts, and the page where it stands."""

    id: str
    parts: tuple[str, ...]
    used: str


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of one subject, in their order."""

    id: str
    terms: tuple[Term, ...]


@cache
def _table() -> list[dict[str, Any]]:
    path = Path(__file__).with_name("glossary.toml")
    groups: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["group"]
    return groups


@cache
def groups() -> tuple[Group, ...]:
    """The glossary in its order."""
    return tuple(
        Group(
            group["id"],
            tuple(Term(term["id"], tuple(term["parts"]), term["used"]) for term in group["terms"]),
        )
        for group in _table()
    )


@cache
def figures() -> dict[str, str]:
    """The term that defines a figure, by the key of its words (``kpi-agenda``, ``agenda-types``)."""
    return {
        figure: term["id"]
        for group in _table()
        for term in group["terms"]
        for figure in term.get("figures", ())
    }
