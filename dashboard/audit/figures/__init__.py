"""Figures (Plotly) judged by their own description: rules after Chartability, one function each.

    read(raw)                      # a figure as Plotly has it, with the words that stand with it
    problems(figure)               # (rule, value) for each thing that is wrong
    examine(visit)                 # the same for every figure of an open page, as the audit's findings
    across(known)                  # colours that change their meaning from page to page

A rule is a table in ``rules.toml`` (criterion, limits, sentences, examples) and the function of its name in
``judging``. Chartability: https://chartability.fizz.studio (CC-BY).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dashboard.audit.figures import judging
from dashboard.audit.figures.figure import Figure, read
from dashboard.audit.kwcag import item_of
from dashboard.audit.model import Examined, Finding, Impact
from dashboard.audit.script import source
from dashboard.audit.visit import Visit
from dashboard.particles import settle

__all__ = ["Figure", "Rule", "across", "examine", "problems", "read", "rules"]

Text = Mapping[str, str]
Drawn = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule as ``rules.toml`` has it; ``passed`` and ``failed`` are changes to a figure without fault.

    ``across``: it compares the figures of all pages.
    """

    id: str
    wcag: tuple[str, ...]
    impact: Impact
    limits: Mapping[str, float]
    message: Text
    remedy: Text
    passed: Sequence[Mapping[str, Any]]
    failed: Sequence[Mapping[str, Any]]
    across: bool


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order of their file."""
    content = tomllib.loads((files(__package__) / "rules.toml").read_text(encoding="utf-8"))
    return tuple(
        Rule(
            id=rule["id"],
            wcag=tuple(rule["wcag"]),
            impact=rule["impact"],
            limits=rule.get("limits", {}),
            message=rule["message"],
            remedy=rule["remedy"],
            passed=rule.get("passed", []),
            failed=rule.get("failed", []),
            across=rule.get("across", False),
        )
        for rule in content["rule"]
    )


def problems(figure: Figure) -> Iterator[tuple[Rule, str]]:
    """Each rule that the figure breaks, with the value that its sentence names."""
    for rule in rules():
        if rule.across:
            continue
        for value in getattr(judging, rule.id.replace("-", "_"))(figure, rule.limits):
            yield rule, value


def across(known: Mapping[str, Sequence[Drawn]]) -> dict[str, Examined]:
    """Series that have another colour on a page than on one before it; pages of one language and theme."""
    rule = next(rule for rule in rules() if rule.across)
    first: dict[str, str] = {}
    seen: dict[str, Examined] = {}
    for page, drawn in known.items():
        found = []
        for one in drawn:
            for name, colour in one["meanings"]:
                if first.setdefault(name, colour) != colour:
                    found.append(_finding(rule, f"{name} {first[name]}, {colour}", one["node"]))
        nodes = frozenset(one["node"]["node"] for one in drawn)
        seen[page] = _examined([rule], found, nodes)
    return seen


def examine(visit: Visit) -> tuple[Examined, list[Drawn]]:
    """Every figure of the open page: findings on its element, and what ``across`` has to know of it.

    Raises PageError.
    """
    drawn: list[Drawn] = visit.call(source("figures/figures.js"))
    read_all = [(read(one["figure"]), one["node"]) for one in drawn]
    found = [_finding(rule, value, node) for figure, node in read_all for rule, value in problems(figure)]
    own = [rule for rule in rules() if not rule.across]
    examined = _examined(own, found, frozenset(one["node"]["node"] for one in drawn))
    return examined, [{"node": node, "meanings": list(figure.meanings())} for figure, node in read_all]


def _examined(own: Sequence[Rule], found: Sequence[Finding], nodes: frozenset[int]) -> Examined:
    return Examined(
        findings=tuple(found),
        targets={f"own:{_name(rule)}": nodes for rule in own},
        criteria={f"own:{_name(rule)}": rule.wcag for rule in own},
    )


def _name(rule: Rule) -> str:
    return f"figure-{rule.id}"


def _finding(rule: Rule, value: str, node: Mapping[str, Any]) -> Finding:
    return Finding(
        engine="own",
        rule=_name(rule),
        outcome="failed" if rule.wcag else "cantTell",
        impact=rule.impact,
        wcag=rule.wcag,
        kwcag=item_of(f"own:{_name(rule)}", rule.wcag),
        selector=node["selector"],
        snippet=node["snippet"],
        message_ko=settle(rule.message["ko"].replace("{value}", value)),
        message_en=rule.message["en"].replace("{value}", value),
        remedy_ko=rule.remedy["ko"],
        remedy_en=rule.remedy["en"],
    )
