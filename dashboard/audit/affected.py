"""Whom a finding concerns, by its item of KWCAG, else by its criteria of WCAG (``affected.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from dashboard.audit.model import Finding

FILE: Final = "affected.toml"


def affected(finding: Finding) -> list[str]:
    """Groups of people, those hit hardest first; none where the rule belongs to no item or criterion."""
    return affected_by(finding.kwcag, finding.wcag)


def affected_by(kwcag: str | None, wcag: Iterable[str]) -> list[str]:
    """The same, of an item and criteria."""
    groups = table()["kwcag"].get(kwcag or "", [])
    of_criteria = [group for number in wcag for group in table()["wcag"].get(number, [])]
    return list(dict.fromkeys([*groups, *of_criteria]))


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """Groups by number: of items under ``kwcag``, of criteria under ``wcag``."""
    return tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
