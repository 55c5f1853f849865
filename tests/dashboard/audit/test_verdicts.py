"""Verdicts go no further than what was seen; findings of engines and states are one defect."""

from __future__ import annotations

import pytest

from dashboard.audit.collapse import collapse
from dashboard.audit.kwcag import items
from dashboard.audit.model import Examined, Failure, Finding, Outcome, PageState, StateResult
from dashboard.audit.verdicts import judge


def state(page: str = "overview", width: int = 1280) -> PageState:
    return PageState(page=page, url="", address="/", width=width, theme="light", language="ko", state="rest")


def finding(
    engine: str, rule: str, *, outcome: Outcome = "failed", kwcag: str | None = "1.4.3", selector: str = "#a"
) -> Finding:
    return Finding(
        engine=engine,
        rule=rule,
        outcome=outcome,
        impact="serious" if engine == "axe" else "moderate",
        wcag=("1.4.3",) if kwcag else (),
        kwcag=kwcag,
        selector=selector,
        snippet="<p>",
        message_ko=f"{engine} 말",
        message_en=f"{engine} words",
        remedy_ko="고치세요",
        remedy_en="mend it",
    )


SEEN = {
    "axe:color-contrast": frozenset({1, 2}),
    "ibm:text_contrast_sufficient": frozenset({2, 3}),
    "own:language-of-text": frozenset({1}),
    "axe:html-has-lang": frozenset({1}),
    "own:media-present": frozenset[int](),
    "own:table-structure": frozenset[int](),
    "axe:image-alt": frozenset[int](),
}
CRITERIA: dict[str, tuple[str, ...]] = {
    "axe:color-contrast": ("1.4.3",),
    "ibm:text_contrast_sufficient": ("1.4.3",),
    "axe:html-has-lang": ("3.1.1",),
    "axe:image-alt": ("1.1.1",),
}


def result(
    *findings: Finding,
    page: str = "overview",
    targets: dict[str, frozenset[int]] = SEEN,
    failures: tuple[Failure, ...] = (),
) -> StateResult:
    examined = [Examined(findings=findings, targets=targets, criteria=CRITERIA)]
    return StateResult(state=state(page), examined=examined, failures=list(failures))


def judged(*results: StateResult) -> dict[str, str]:
    return {verdict.no: verdict.verdict for verdict in judge(results, collapse(results))}


def test_each_verdict_needs_its_evidence() -> None:
    verdicts = judged(result())
    assert list(verdicts) == list(items())
    assert verdicts["1.4.3"] == "준수", "method A, both deciding rules applied, nothing found"
    assert verdicts["3.1.1"] == "준수"
    assert verdicts["1.2.1"] == "해당 없음", "the item's own check found nothing to apply to"
    assert verdicts["1.1.1"] == "자동 점검 이상 없음", "rules ran, a person has still to look"
    assert verdicts["2.3.1"] == "점검하지 못함", "no rule of it ran"
    assert verdicts["4.1.1"] == "점검하지 못함"


def test_machine_does_not_decide_on_one_engine_or_with_a_doubt() -> None:
    alone = {rule: nodes for rule, nodes in SEEN.items() if rule != "ibm:text_contrast_sufficient"}
    assert judged(result(targets=alone))["1.4.3"] == "자동 점검 이상 없음"
    doubt = finding("axe", "color-contrast", outcome="cantTell")
    assert judged(result(doubt))["1.4.3"] == "자동 점검 이상 없음"
    unseen_there = {**SEEN, "axe:color-contrast": frozenset[int]()}
    assert judged(result(), result(page="b", targets=unseen_there))["1.4.3"] == "자동 점검 이상 없음"


@pytest.mark.parametrize("source", ["page", "axe", "ibm", "accesslint", "checks"])
def test_a_state_not_seen_leaves_no_item_passed(source: str) -> None:
    broken = StateResult(state=state("b"), failures=[Failure(source=source, code="not-settled")])
    verdicts = judged(result(finding("axe", "color-contrast")), broken)
    assert verdicts.pop("1.4.3") == "미준수", "what was found stays found"
    assert set(verdicts.values()) == {"점검하지 못함"}


def test_a_check_that_failed_leaves_only_its_item_open() -> None:
    failed = Failure(source="own:language-of-text own:media-present", code="check-failed")
    verdicts = judged(result(failures=(failed,)))
    assert verdicts["3.1.1"] == verdicts["1.2.1"] == "점검하지 못함"
    assert verdicts["1.4.3"] == "준수"


def test_targets_are_distinct_elements_summed_over_pages() -> None:
    results = [result(), result(), result(page="b")]
    contrast = next(one for one in judge(results, []) if one.no == "1.4.3")
    assert contrast.target_count == 3 + 3


def test_engines_and_states_join_into_one_defect() -> None:
    axe, ibm = (
        finding("axe", "color-contrast"),
        finding("ibm", "text_contrast_sufficient", outcome="cantTell"),
    )
    joined = collapse([result(ibm, axe), result(axe), result(axe, page="b")])
    assert [(one.page, one.page_state_count) for one in joined] == [("overview", 2), ("b", 1)]
    first = joined[0]
    assert first.rules == ("axe:color-contrast", "ibm:text_contrast_sufficient")
    assert (first.finding.outcome, first.finding.impact) == ("failed", "serious")
    assert first.finding.message_ko == "axe 말"
    assert first.first_state == 0
    assert first.fingerprint == collapse([result(axe)])[0].fingerprint, "stable whoever else agrees"


def test_findings_of_no_item_join_only_within_their_rule() -> None:
    joined = collapse([result(finding("axe", "region", kwcag=None), finding("axe", "list", kwcag=None))])
    assert {one.rules for one in joined} == {("axe:region",), ("axe:list",)}
    assert len({one.fingerprint for one in joined}) == 2
