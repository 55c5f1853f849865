"""How far a rule's word counts: alone, only where another engine agrees, or not at all (``trust.toml``).

A failure that only doubtful rules of one engine report is "needs a person" (cantTell), never a violation. A
doubt is no longer one where a rule of our own has looked at the element and passed it (``answered_by``).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from dashboard.audit.model import Finding, Outcome

FILE: Final = "trust.toml"

Level = Literal["alone", "agreement", "off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """A rule (``engine:rule``), its level and its reason, the message ``trust-why-<why>``; and the rule that
    may answer its doubts."""

    rule: str
    level: Level
    why: str
    answered_by: str | None = None


@cache
def table() -> dict[str, Trust]:
    """What is said of single rules, by ``engine:rule``; the rest follow their engine's default."""
    entries = _content()["rule"]
    return {
        rule: Trust(rule=rule, level=entry["level"], why=entry["why"], answered_by=entry.get("answered_by"))
        for entry in entries
        for rule in entry["ids"]
    }


def trust_of(rule: str) -> Trust:
    """What is said of ``engine:rule``, else of its engine."""
    default = _content()["default"][rule.partition(":")[0]]
    return table().get(rule) or Trust(rule=rule, level=default["level"], why=default["why"])


def rules_of(engine: str) -> list[str]:
    """The engine's rules that are named and not off, for an engine that runs no others."""
    prefix = f"{engine}:"
    return [
        rule.removeprefix(prefix)
        for rule, trust in table().items()
        if rule.startswith(prefix) and trust.level != "off"
    ]


def outcome_of(findings: Iterable[Finding]) -> Outcome:
    """Outcome of what was said of one element and criterion."""
    failed = [finding for finding in findings if finding.outcome == "failed"]
    alone = any(trust_of(f"{finding.engine}:{finding.rule}").level == "alone" for finding in failed)
    return "failed" if alone or len({finding.engine for finding in failed}) > 1 else "cantTell"


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
