"""The machine's verdict on each KWCAG 2.2 item and WCAG 2.2 criterion, no further than what was really seen.

- 미준수: a finding failed.
- 점검하지 못함: a page state that it rests on was not audited, or (KWCAG) no rule of the item ran.
- 준수: only where the national guide lets a machine decide (method A), every deciding rule applied to
  something in every page that was audited, and nothing needs a person. WCAG leaves no criterion to a machine.
- 해당 없음: its own check proved that there is nothing it applies to.
- 수동 확인 필요: a criterion that no automatic rule speaks to; it was not checked, a person has to.
- 자동 점검 이상 없음: else; a person has still to look (수동 확인 필요).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.audit import checks
from dashboard.audit.kwcag import item_of, items
from dashboard.audit.model import Finding, Judgement, PageFinding, Standard, StateResult, Verdict
from dashboard.audit.wcag import criteria

WHOLE_STATE: Final = frozenset({"page", "axe", "ibm", "accesslint", "checks"})
WHOLE: Final = "*"  # in place of a page: the verdict over all pages


@dataclass(frozen=True, slots=True, kw_only=True)
class _Requirement:
    """An item or a criterion: the rules that decide for it, and the check that proves it applies."""

    no: str
    applies: str
    decides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """One standard: its requirements, and on which of them a rule and a finding land."""

    standard: Standard
    requirements: Sequence[_Requirement]
    of_rule: Callable[[str, tuple[str, ...]], Iterable[str]]
    of_finding: Callable[[Finding], Iterable[str]]
    unspoken: Judgement


def judge(results: Sequence[StateResult], findings: Sequence[PageFinding]) -> list[Verdict]:
    """A verdict for each of the 33 items over all pages, in the standard's order."""
    return _judge(_kwcag(), WHOLE, results, findings)


def judge_criteria(results: Sequence[StateResult], findings: Sequence[PageFinding]) -> list[Verdict]:
    """A verdict for each of the 55 criteria over all pages, in the order of WCAG."""
    return _judge(_wcag(), WHOLE, results, findings)


def judge_pages(results: Sequence[StateResult], findings: Sequence[PageFinding]) -> list[Verdict]:
    """Both standards' verdicts for each page by itself, in the order of the pages."""
    verdicts: list[Verdict] = []
    for page in dict.fromkeys(result.state.page for result in results):
        seen = [result for result in results if result.state.page == page]
        found = [finding for finding in findings if finding.page == page]
        verdicts += _judge(_kwcag(), page, seen, found)
        verdicts += _judge(_wcag(), page, seen, found)
    return verdicts


def _kwcag() -> _Rules:
    def of_rule(rule: str, numbers: tuple[str, ...]) -> Iterable[str]:
        number = item_of(rule, numbers)
        return (number,) if number else ()

    return _Rules(
        standard="KWCAG 2.2",
        requirements=[
            _Requirement(
                no=item.no, applies=item.applies, decides=item.decides if item.nia_method == "A" else ()
            )
            for item in items().values()
        ],
        of_rule=of_rule,
        of_finding=lambda finding: (finding.kwcag,) if finding.kwcag else (),
        unspoken="점검하지 못함",
    )


def _wcag() -> _Rules:
    return _Rules(
        standard="WCAG 2.2",
        requirements=[_Requirement(no=one.no, applies=one.applies) for one in criteria().values()],
        of_rule=lambda _, numbers: numbers,
        of_finding=lambda finding: finding.wcag,
        unspoken="수동 확인 필요",
    )


def _judge(
    rules: _Rules, page: str, results: Sequence[StateResult], findings: Sequence[PageFinding]
) -> list[Verdict]:
    ran = _rules_that_ran(rules, results)
    unseen = _not_seen(rules, results)
    by_number: dict[str, list[Finding]] = defaultdict(list)
    for found in findings:
        for number in rules.of_finding(found.finding):
            by_number[number].append(found.finding)
    return [
        _verdict(
            rules,
            one,
            page=page,
            results=results,
            found=by_number[one.no],
            ran=ran.get(one.no, set()),
            unseen=one.no in unseen,
        )
        for one in rules.requirements
    ]


def _verdict(
    rules: _Rules,
    one: _Requirement,
    *,
    page: str,
    results: Sequence[StateResult],
    found: Sequence[Finding],
    ran: set[str],
    unseen: bool,
) -> Verdict:
    failed = sum(finding.outcome == "failed" for finding in found)
    cant_tell = len(found) - failed
    judgement: Judgement
    if failed:
        judgement = "미준수"
    elif unseen:
        judgement = "점검하지 못함"
    elif not cant_tell and _nothing_to_apply_to(one, results):
        judgement = "해당 없음"
    elif not ran:
        judgement = rules.unspoken
    elif not cant_tell and _decided(one, results):
        judgement = "준수"
    else:
        judgement = "자동 점검 이상 없음"
    return Verdict(
        standard=rules.standard,
        no=one.no,
        page=page,
        verdict=judgement,
        target_count=_target_count(results, ran),
        failed_count=failed,
        cant_tell_count=cant_tell,
    )


def _rules_that_ran(rules: _Rules, results: Sequence[StateResult]) -> Mapping[str, set[str]]:
    """Rules by what they land on; criteria of engine rules come with their findings' mapping."""
    ran: dict[str, set[str]] = defaultdict(set)
    for result in results:
        for examined in result.examined:
            for rule in examined.targets:
                for number in rules.of_rule(rule, examined.criteria.get(rule, ())):
                    ran[number].add(rule)
    return ran


def _not_seen(rules: _Rules, results: Sequence[StateResult]) -> set[str]:
    """Everything where a state failed as a whole; else what the checks that failed land on."""
    unseen: set[str] = set()
    for result in results:
        for failure in result.failures:
            if failure.source in WHOLE_STATE:
                return {one.no for one in rules.requirements}
            for rule in failure.source.split():
                wcag = checks.rules()[rule.removeprefix("own:")].wcag
                unseen.update(rules.of_rule(rule, wcag))
    return unseen


def _decided(one: _Requirement, results: Sequence[StateResult]) -> bool:
    pages = {result.state.page for result in results}
    for rule in one.decides:
        seen = {
            result.state.page
            for result in results
            if any(examined.targets.get(rule) for examined in result.examined)
        }
        if seen != pages:
            return False
    return bool(one.decides)


def _nothing_to_apply_to(one: _Requirement, results: Sequence[StateResult]) -> bool:
    if not one.applies:
        return False
    answers = [
        examined.targets[one.applies]
        for result in results
        for examined in result.examined
        if one.applies in examined.targets
    ]
    return bool(answers) and not any(answers)


def _target_count(results: Sequence[StateResult], ran: set[str]) -> int:
    """Distinct elements that its rules applied to: the fullest state of each page, summed."""
    pages: dict[str, int] = defaultdict(int)
    for result in results:
        documents: dict[str, set[int]] = defaultdict(set)
        for examined in result.examined:
            for rule in ran & examined.targets.keys():
                documents[examined.document] |= examined.targets[rule]
        most = max((len(nodes) for nodes in documents.values()), default=0)
        pages[result.state.page] = max(pages[result.state.page], most)
    return sum(pages.values())
