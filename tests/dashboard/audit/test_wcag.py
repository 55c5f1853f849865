"""The 55 criteria of WCAG 2.2 A and AA are all there; a verdict claims no more than was seen."""

from __future__ import annotations

from collections import Counter

from dashboard.audit import checks
from dashboard.audit.collapse import collapse
from dashboard.audit.kwcag import items
from dashboard.audit.model import Examined, Finding, PageState, StateResult
from dashboard.audit.verdicts import judge_criteria, judge_pages
from dashboard.audit.wcag import criteria


def result(page: str, *findings: Finding) -> StateResult:
    state = PageState(page=page, url="", address="/", width=320, theme="light", language="ko", state="rest")
    examined = Examined(
        findings=findings,
        targets={"own:reflow": frozenset({1}), "own:media-present": frozenset[int]()},
        criteria={"own:reflow": ("1.4.10",), "own:media-present": ("1.2.1", "1.2.2", "1.2.3")},
    )
    return StateResult(state=state, examined=[examined])


WIDE = Finding(
    engine="own",
    rule="reflow",
    outcome="failed",
    impact="serious",
    wcag=("1.4.10",),
    kwcag=None,
    selector="#a",
    snippet="<p>",
    message_ko="넓습니다.",
    message_en="Too wide.",
    remedy_ko="줄이세요.",
    remedy_en="Narrow it.",
)


def test_the_table_has_every_criterion_of_levels_a_and_aa() -> None:
    assert len(criteria()) == 55
    assert Counter(one.level for one in criteria().values()) == {"A": 31, "AA": 24}
    assert all(one.name_ko and one.name_en for one in criteria().values())
    applies = {one.applies.removeprefix("own:") for one in criteria().values() if one.applies}
    assert applies <= set(checks.rules())


def test_every_criterion_that_a_korean_item_names_is_in_it() -> None:
    level_aaa_or_gone = {"2.1.3", "2.4.9", "4.1.1"}
    named = {number for item in items().values() for number in (*item.wcag, *item.takes)}
    assert named - set(criteria()) == level_aaa_or_gone & named


def test_a_criterion_has_a_verdict_where_no_korean_item_has_a_row() -> None:
    results = [result("overview", WIDE), result("meeting")]
    whole = {one.no: one for one in judge_criteria(results, collapse(results))}
    assert list(whole) == list(criteria())
    assert whole["1.4.10"].verdict == "미준수"
    assert whole["1.2.2"].verdict == "해당 없음"
    assert whole["2.4.5"].verdict == "수동 확인 필요", "no rule speaks to it"
    assert "준수" not in {one.verdict for one in whole.values()}, "WCAG leaves none to a machine"


def test_each_page_has_its_own_verdicts() -> None:
    results = [result("overview", WIDE), result("meeting")]
    verdicts = {
        (one.page, one.no): one.verdict
        for one in judge_pages(results, collapse(results))
        if one.standard == "WCAG 2.2"
    }
    assert len(verdicts) == 2 * 55
    assert verdicts["overview", "1.4.10"] == "미준수"
    assert verdicts["meeting", "1.4.10"] == "자동 점검 이상 없음"
