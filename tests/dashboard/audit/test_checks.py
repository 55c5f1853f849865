"""Every example of every rule, in the real browser: a rule's file is its own test suite."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Browser, BrowserContext

from dashboard.audit import checks
from dashboard.audit.checks import Example, Problem, Result, Rule
from dashboard.audit.kwcag import item_of, items
from dashboard.audit.model import PageState
from dashboard.audit.visit import Visit, new_context, open_visit

pytestmark = pytest.mark.browser

Contexts = Callable[[PageState], BrowserContext]

EXAMPLES = [(rule, example) for rule in checks.rules().values() for example in rule.examples]
# The first of each outcome of a rule goes with every run of the tests, the others with make exhaustive.
FIRST = {(rule.id, example.outcome): example for rule, example in reversed(EXAMPLES)}


def case(rule: Rule, example: Example) -> ParameterSet:
    first = FIRST[rule.id, example.outcome] is example
    marks = () if first else (pytest.mark.exhaustive,)
    return pytest.param(rule, example, marks=marks, id=f"{rule.id}-{example.outcome}-{example.says}")


def document(html: str) -> str:
    if html.lstrip().startswith("<html"):
        return f"<!doctype html>{html}"
    return f'<!doctype html><html lang="ko"><meta charset="utf-8"><body>{html}'


def answer(rule: Rule, visit: Visit) -> Result:
    if rule.scope == "page":
        result = checks.module(rule).check(visit)
        assert isinstance(result, Result)
        return result
    return checks.result_of(checks.ask(visit, [rule])[rule.id])


@pytest.fixture(scope="module")
def contexts(browser: Browser) -> Contexts:
    """One browser context for all pages of a width."""
    known: dict[int, BrowserContext] = {}

    def of(state: PageState) -> BrowserContext:
        if state.width not in known:
            known[state.width] = new_context(browser, state)
        return known[state.width]

    return of


@pytest.mark.parametrize(("rule", "example"), [case(*each) for each in EXAMPLES])
def test_every_example_has_its_outcome(rule: Rule, example: Example, contexts: Contexts, site: Any) -> None:
    width = rule.max_width or 1280
    results: dict[str, Result] = {}
    facts = {}
    for number, html in enumerate(example.pages):
        path = f"/{number}"
        site[path] = document(html)
        state = PageState(
            page=path,
            url=site.base + path,
            address=path,
            width=width,
            theme="light",
            language="ko",
            state="rest",
            acts=example.acts,
        )
        with open_visit(contexts(state), state, 15) as visit:
            if rule.scope == "run":
                facts[path] = checks.ask(visit, [rule])[rule.id]
            else:
                results[path] = answer(rule, visit)
    if rule.scope == "run":
        results = checks.module(rule).check(facts)
    outcomes = {result.outcome for result in results.values()}
    assert example.outcome in outcomes
    assert outcomes <= {example.outcome, "passed"}
    for result in results.values():
        for finding in checks.examined(rule, result).findings:
            assert finding.selector
            assert "{value}" not in finding.message_ko + finding.message_en


@pytest.mark.parametrize("rule", checks.rules().values(), ids=checks.rules())
def test_a_rule_is_complete(rule: Rule) -> None:
    assert checks.rules()[rule.id] is rule, "the id is the file's name"
    assert item_of(f"own:{rule.id}", rule.wcag) == rule.kwcag
    outcomes = {example.outcome for example in rule.examples}
    assert outcomes & {"failed", "cantTell"}
    assert outcomes & {"passed", "inapplicable"}
    for text in (rule.message, rule.remedy, *rule.reasons.values()):
        assert set(text) == {"ko", "en"}
        assert all(text.values())


@pytest.mark.parametrize(
    ("value", "said"), [("안건", "‘안건’이 "), ("회의", "‘회의’가 "), ("a.png", "‘a.png’이(가) ")]
)
def test_the_particle_of_a_message_fits_its_value(value: str, said: str) -> None:
    finding = checks.finding_of(
        checks.rules()["alt-file-name"], Problem(selector="img", snippet="<img>", value=value), "failed"
    )
    assert said in finding.message_ko


def test_the_items_name_only_rules_that_exist() -> None:
    own = {rule for item in items().values() for rule in (*item.rules, *item.decides, item.applies)}
    named = {rule.removeprefix("own:") for rule in own if rule.startswith("own:")}
    assert named <= set(checks.rules())
    assert {rule.id for rule in checks.rules().values() if rule.kwcag} <= named
