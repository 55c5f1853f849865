"""The machine's verdict on each of the 33 items, no further than what was really seen.

- 미준수: a finding failed.
- 점검하지 못함: a page state that the item rests on was not audited, or no rule of the item ran.
- 준수: only where the national guide lets a machine decide (method A), every deciding rule applied to
  something in every page that was audited, and nothing needs a person.
- 해당 없음: the item's own check proved that there is nothing it applies to.
- 자동 점검 이상 없음: else; a person has still to look (수동 확인 필요).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from dashboard.audit import checks
from dashboard.audit.kwcag import Item, item_of, items
from dashboard.audit.model import PageFinding, StateResult, Verdict

Judgement = Literal["준수", "미준수", "자동 점검 이상 없음", "해당 없음", "점검하지 못함"]
WHOLE_STATE = frozenset({"page", "axe", "ibm", "checks"})


def judge(results: Sequence[StateResult], findings: Sequence[PageFinding]) -> list[Verdict]:
    """A verdict for each item, in the standard's order."""
    ran = _rules_that_ran(results)
    unseen = _items_not_seen(results)
    return [
        _verdict(item, results, findings, ran.get(item.no, set()), item.no in unseen)
        for item in items().values()
    ]


def _verdict(
    item: Item,
    results: Sequence[StateResult],
    findings: Sequence[PageFinding],
    ran: set[str],
    unseen: bool,
) -> Verdict:
    own = [found.finding for found in findings if found.finding.kwcag == item.no]
    failed = sum(finding.outcome == "failed" for finding in own)
    cant_tell = len(own) - failed
    judgement: Judgement
    if failed:
        judgement = "미준수"
    elif unseen or not ran:
        judgement = "점검하지 못함"
    elif not cant_tell and _decided(item, results):
        judgement = "준수"
    elif not cant_tell and _nothing_to_apply_to(item, results):
        judgement = "해당 없음"
    else:
        judgement = "자동 점검 이상 없음"
    return Verdict(
        kwcag_no=item.no,
        verdict=judgement,
        target_count=_target_count(item, results, ran),
        failed_count=failed,
        cant_tell_count=cant_tell,
    )


def _rules_that_ran(results: Sequence[StateResult]) -> dict[str, set[str]]:
    """Rules by the item they land on; criteria of engine rules come with their findings' mapping."""
    ran: dict[str, set[str]] = defaultdict(set)
    for result in results:
        for examined in result.examined:
            for rule in examined.targets:
                number = item_of(rule, examined.criteria.get(rule, ()))
                if number:
                    ran[number].add(rule)
    return ran


def _items_not_seen(results: Sequence[StateResult]) -> set[str]:
    """All items where a state failed as a whole; else those of the checks that failed."""
    unseen: set[str] = set()
    for result in results:
        for failure in result.failures:
            if failure.source in WHOLE_STATE:
                return set(items())
            for rule in failure.source.split():
                number = checks.rules()[rule.removeprefix("own:")].kwcag
                if number:
                    unseen.add(number)
    return unseen


def _decided(item: Item, results: Sequence[StateResult]) -> bool:
    if item.nia_method != "A" or not item.decides:
        return False
    pages = {result.state.page for result in results}
    for rule in item.decides:
        seen = {
            result.state.page
            for result in results
            if any(examined.targets.get(rule) for examined in result.examined)
        }
        if seen != pages:
            return False
    return True


def _nothing_to_apply_to(item: Item, results: Sequence[StateResult]) -> bool:
    if not item.applies:
        return False
    answers = [
        examined.targets[item.applies]
        for result in results
        for examined in result.examined
        if item.applies in examined.targets
    ]
    return bool(answers) and not any(answers)


def _target_count(item: Item, results: Sequence[StateResult], ran: set[str]) -> int:
    """Distinct elements that rules of the item applied to: the fullest state of each page, summed."""
    pages: dict[str, int] = defaultdict(int)
    for result in results:
        documents: dict[str, set[int]] = defaultdict(set)
        for examined in result.examined:
            for rule in ran & examined.targets.keys():
                documents[examined.document] |= examined.targets[rule]
        most = max((len(nodes) for nodes in documents.values()), default=0)
        pages[result.state.page] = max(pages[result.state.page], most)
    return sum(pages.values())
