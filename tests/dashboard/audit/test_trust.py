"""One doubtful rule alone asks a person; two engines that agree, or a rule that decides, are a violation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dashboard import catalogue
from dashboard.audit import checks, engines, trust
from dashboard.audit.collapse import collapse
from dashboard.audit.model import Examined, Finding, Outcome, PageState, StateResult, Theme


def finding(rule: str, *, outcome: Outcome = "failed", selector: str = "#a") -> Finding:
    engine, _, name = rule.partition(":")
    return Finding(
        engine=engine,
        rule=name,
        outcome=outcome,
        impact="serious",
        wcag=("1.4.3",),
        kwcag="1.4.3",
        selector=selector,
        snippet="<p>",
        message_ko="대비가 낮습니다.",
        message_en="Low contrast.",
        remedy_ko="올리세요.",
        remedy_en="Raise it.",
    )


def joined(*findings: Finding) -> list[tuple[str, Outcome]]:
    state = PageState(page="p", url="", address="/", width=320, theme="light", language="ko", state="rest")
    result = StateResult(state=state, examined=[Examined(findings=findings)])
    return [(found.finding.selector, found.finding.outcome) for found in collapse([result])]


AXE = "axe:color-contrast"
IBM = "ibm:text_contrast_sufficient"
ACCESSLINT = "accesslint:distinguishable/color-contrast"


@pytest.mark.parametrize(
    ("findings", "outcome"),
    [
        ([finding(AXE)], "failed"),
        ([finding("own:pixel-contrast")], "failed"),
        ([finding(IBM)], "cantTell"),
        ([finding(ACCESSLINT)], "cantTell"),
        ([finding(IBM), finding(ACCESSLINT)], "failed"),
        ([finding(IBM), finding("ibm:style_color_misuse")], "cantTell"),
        ([finding(IBM), finding(AXE, outcome="cantTell")], "cantTell"),
    ],
    ids=["axe", "own", "ibm", "accesslint", "two engines", "one engine twice", "a doubt is no agreement"],
)
def test_who_says_it_decides(findings: list[Finding], outcome: Outcome) -> None:
    assert joined(*findings) == [("#a", outcome)]


def test_agreement_is_about_the_same_element() -> None:
    found = joined(finding(IBM), finding(ACCESSLINT, selector="#b"))
    assert {outcome for _, outcome in found} == {"cantTell"}


def seen(theme: Theme, *findings: Finding, passed: Sequence[str] = (), width: int = 1280) -> StateResult:
    """A page state in a theme, with the elements that passed the rule that looks at the focus."""
    state = PageState(page="p", url="", address="/", width=width, theme=theme, language="ko", state="rest")
    walked = Examined(passed={"own:focus-visible": frozenset((at, "<p>") for at in passed)})
    return StateResult(state=state, examined=[Examined(findings=findings), walked])


def doubts(*results: StateResult) -> list[tuple[str, tuple[int, ...]]]:
    return [(found.finding.selector, found.states) for found in collapse(results)]


DOUBT = finding("ibm:style_focus_visible", outcome="cantTell")


def test_a_doubt_is_answered_by_a_rule_that_looked_in_the_same_theme() -> None:
    asked = seen("light", DOUBT, width=640), seen("dark", DOUBT, width=640)
    assert doubts(*asked) == [("#a", (0, 1))]
    assert doubts(*asked, seen("light", passed=["#a"])) == [("#a", (1,))]
    assert doubts(*asked, seen("light", passed=["#a"]), seen("dark", passed=["#a"])) == []


def test_only_that_doubt_of_that_element_is_answered_and_no_failure_is() -> None:
    other = finding("ibm:style_focus_visible", outcome="cantTell", selector="#b")
    unlike = replace(DOUBT, snippet="<a>")
    failure = finding("ibm:style_focus_visible")
    nobody_looks = finding("ibm:input_label_visible", outcome="cantTell")
    for one in (other, unlike, failure, nobody_looks):
        assert doubts(seen("light", one, passed=["#a"])) == [(one.selector, (0,))]


def test_what_the_rule_doubts_elsewhere_in_the_theme_it_does_not_answer() -> None:
    its_own = finding("own:focus-visible", outcome="cantTell")
    found = doubts(seen("light", DOUBT, passed=["#a"]), seen("light", its_own, width=320))
    assert found == [("#a", (0, 1))]


def assert_reasoned(said: trust.Trust) -> None:
    """Its reason is a sentence, in the reader's own language."""
    reasons = [catalogue.text(language, f"trust-why-{said.why}") for language in catalogue.LANGUAGES]
    assert all(len(reason) > 12 for reason in reasons)
    assert len(set(reasons)) == len(reasons)


def test_every_word_of_the_table_has_its_reason_and_its_rule() -> None:
    for rule, said in trust.table().items():
        engine = rule.partition(":")[0]
        assert engine in {*engines.ENGINES, "own"}
        assert said.level in {"alone", "agreement", "off"}
        assert_reasoned(said)
    for engine in {*engines.ENGINES, "own"}:
        assert_reasoned(trust.trust_of(f"{engine}:whatever-it-adds"))
    own = {rule.removeprefix("own:") for rule in trust.table() if rule.startswith("own:")}
    own |= {said.answered_by.removeprefix("own:") for said in trust.table().values() if said.answered_by}
    assert own <= set(checks.rules())
    assert set(trust.rules_of("accesslint")) == set(engines.korean_rules("accesslint"))
