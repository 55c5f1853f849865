"""One finding per defect: what engines, checks and page states say of the same element of a page, joined.

Findings are the same defect where page, KWCAG item (else criterion, else rule) and selector agree. A
failure that only a doubtful rule of one engine reports needs a person (``trust.toml``). A doubt that a rule
of our own has answered is left out: there the same element, by selector and snippet, passed in the same
language and theme at a width that was tried, and neither failed nor was doubted by that rule at another.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dashboard.audit import trust
from dashboard.audit.model import IMPACTS, Finding, PageFinding, PageState, StateResult

# Whose words are shown where several found it: the engine with Korean messages, then our own rules.
SPOKESMEN: Final = ("axe", "own", "ibm", "accesslint")

# Page, language, theme and rule: where an answer holds.
Sight = tuple[str, str | None, str, str]


def collapse(results: Sequence[StateResult]) -> list[PageFinding]:
    """Findings in the order of pages, worst first."""
    groups: dict[tuple[str, str, str], list[tuple[int, Finding]]] = defaultdict(list)
    answered = _answered(results)
    for index, result in enumerate(results):
        for examined in result.examined:
            for finding in examined.findings:
                if _is_answered(finding, result.state, answered):
                    continue
                groups[result.state.page, subject_of(finding), finding.selector].append((index, finding))
    joined = [_join(page, subject, found, results) for (page, subject, _), found in groups.items()]
    pages = {result.state.page: index for index, result in reversed(list(enumerate(results)))}

    def worst_first(one: PageFinding) -> tuple[int, bool, int]:
        return pages[one.page], one.finding.outcome != "failed", -IMPACTS.index(one.finding.impact)

    return sorted(joined, key=worst_first)


def subject_of(finding: Finding) -> str:
    """What a finding is about: its KWCAG item, else its criteria, else its rule."""
    return finding.kwcag or " ".join(finding.wcag) or f"{finding.engine}:{finding.rule}"


def _answered(results: Sequence[StateResult]) -> dict[Sight, set[tuple[str, str]]]:
    """What passed a rule in a page, language and theme, less what it failed or doubted there."""
    passed: dict[Sight, set[tuple[str, str]]] = defaultdict(set)
    doubted: dict[Sight, set[tuple[str, str]]] = defaultdict(set)
    for result in results:
        for examined in result.examined:
            for rule, seen in examined.passed.items():
                passed[_sight(result.state, rule)] |= seen
            for finding in examined.findings:
                sight = _sight(result.state, f"{finding.engine}:{finding.rule}")
                doubted[sight].add((finding.selector, finding.snippet))
    return {sight: seen - doubted[sight] for sight, seen in passed.items()}


def _is_answered(finding: Finding, state: PageState, answered: Mapping[Sight, set[tuple[str, str]]]) -> bool:
    rule = trust.trust_of(f"{finding.engine}:{finding.rule}").answered_by
    if rule is None or finding.outcome != "cantTell":
        return False
    return (finding.selector, finding.snippet) in answered.get(_sight(state, rule), ())


def _sight(state: PageState, rule: str) -> Sight:
    return state.page, state.language, state.theme, rule


def _join(
    page: str, subject: str, found: list[tuple[int, Finding]], results: Sequence[StateResult]
) -> PageFinding:
    all_findings = [finding for _, finding in found]
    outcome = trust.outcome_of(all_findings)
    telling = [finding for finding in all_findings if finding.outcome == "failed"] or all_findings
    speaking = min(telling, key=lambda finding: SPOKESMEN.index(finding.engine))
    same_engine = [finding for finding in telling if finding.engine == speaking.engine]
    criteria = dict.fromkeys(number for _, finding in found for number in finding.wcag)
    states = sorted({index for index, _ in found})
    shown = (index for index in states if speaking.selector in results[index].evidence)
    identity = "\n".join((page, subject, f"{speaking.engine}:{speaking.rule}", speaking.selector))
    return PageFinding(
        page=page,
        states=tuple(states),
        fingerprint=hashlib.sha256(identity.encode()).hexdigest()[:32],
        rules=tuple(sorted({f"{finding.engine}:{finding.rule}" for _, finding in found})),
        finding=replace(
            speaking,
            outcome=outcome,
            impact=max((finding.impact for _, finding in found), key=IMPACTS.index),
            wcag=tuple(criteria),
            act=tuple(dict.fromkeys(rule for _, finding in found for rule in finding.act)),
            message_ko=_lines(finding.message_ko for finding in same_engine),
            message_en=_lines(finding.message_en for finding in same_engine),
            remedy_ko=_lines(finding.remedy_ko for finding in same_engine),
            remedy_en=_lines(finding.remedy_en for finding in same_engine),
        ),
        shown=next(shown, None),
    )


def _lines(texts: Iterable[str]) -> str:
    """Each text once; values that differ between states (a contrast, a size) show as the first three."""
    return "\n".join(list(dict.fromkeys(texts))[:3])
