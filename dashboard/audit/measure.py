"""The audit measured on published test cases: what is found, missed and falsely reported, by whom.

A failed case is found where a violation belongs to its rule: by the engine's own mapping to ACT rules, or,
where the engine maps it to none, by one of the rule's criteria. A passed or inapplicable case is falsely
reported where there is such a violation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import BrowserContext
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit import cases, checks, engines
from dashboard.audit.browser import ensure_browser, open_browser
from dashboard.audit.cases import Case
from dashboard.audit.checks import Rule
from dashboard.audit.collapse import collapse
from dashboard.audit.model import Failure, Finding, PageState, StateResult
from dashboard.audit.script import PageError
from dashboard.audit.targets import REST
from dashboard.audit.visit import Visit, new_context, open_visit

SESSIONS: Final = frozenset({"pixels", "walk"})  # of our slow checks, those that need no long watching
COMBINED: Final = "combined"
PARTIES: Final = (*engines.ENGINES, "own", COMBINED)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One case after the audit: who reported a violation that belongs to its rule, and what failed."""

    case: Case
    reported: frozenset[str]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Cases of one rule, or of all, as one party reports them."""

    found: int
    missed: int
    false: int
    right: int


def measure(
    wanted: Sequence[Case], folder: Path, *, limit_s: float, workers: int, progress: Progress | None = None
) -> list[Said]:
    """Audit each case's page in a real browser. Raises BrowserError, AssetError."""
    program = ensure_browser()
    done: list[Said] = []

    def work(part: Sequence[Case]) -> None:
        left = list(part)
        while left:
            with open_browser(program) as browser:
                context = new_context(browser, _state(left[0]))
                cases.serve(context, wanted, folder)
                while left and browser.is_connected():
                    done.append(_said(context, left.pop(0), limit_s))
                    if progress:
                        progress(len(done), len(wanted))

    with ThreadPoolExecutor(workers) as pool:
        for thread in [pool.submit(work, wanted[start::workers]) for start in range(workers)]:
            thread.result()
    order = {case.id: place for place, case in enumerate(wanted)}
    return sorted(done, key=lambda said: order[said.case.id])


def count(said: Iterable[Said], party: str) -> Count:
    """The figures of one engine, of our own checks, or of all together (``combined``)."""
    known = [(one.case.expectation == "failed", party in one.reported) for one in said]
    return Count(
        found=known.count((True, True)),
        missed=known.count((True, False)),
        false=known.count((False, True)),
        right=known.count((False, False)),
    )


def as_json(said: Sequence[Said]) -> dict[str, Any]:
    """Figures by party and by rule, and the outcome of each case, in plain types."""

    def figures(some: Sequence[Said]) -> dict[str, dict[str, int]]:
        counts = {party: count(some, party) for party in PARTIES}
        return {
            party: {"found": one.found, "missed": one.missed, "false": one.false, "right": one.right}
            for party, one in counts.items()
        }

    return {
        "cases": len(said),
        "failed": sum(one.case.expectation == "failed" for one in said),
        "not_audited": sum(bool(one.failures) for one in said),
        "total": figures(said),
        "rules": {rule: figures([one for one in said if one.case.rule == rule]) for rule in rules(said)},
        "outcomes": [
            {
                "rule": one.case.rule,
                "id": one.case.id,
                "expectation": one.case.expectation,
                "reported": sorted(one.reported),
                "failures": [failure.code for failure in one.failures],
            }
            for one in said
        ],
    }


def rules(said: Iterable[Said]) -> list[str]:
    """The rules under test, in alphabetical order."""
    return sorted({one.case.rule for one in said})


def _state(case: Case) -> PageState:
    return PageState(
        page=case.id,
        url=f"{cases.ORIGIN}/{case.path}",
        address=f"/{case.path}",
        width=1280,
        theme="light",
        language=None,
        state=REST,
    )


def _said(context: BrowserContext, case: Case, limit_s: float) -> Said:
    result = StateResult(state=_state(case))
    with suppress(PlaywrightError):
        try:
            with open_visit(context, result.state, limit_s) as visit:
                _examine(visit, result)
        except PageError as error:
            result.failures.append(Failure(source="page", code=error.code, detail=error.detail))
    reported = {
        finding.engine
        for examined in result.examined
        for finding in examined.findings
        if _belongs(finding, case)
    }
    if any(_belongs(found.finding, case) for found in collapse([result])):
        reported.add(COMBINED)
    return Said(case=case, reported=frozenset(reported), failures=tuple(result.failures))


def _examine(visit: Visit, result: StateResult) -> None:
    for name in engines.ENGINES:
        try:
            result.examined.append(engines.examine(visit, name, level_aaa=True))
        except PageError as error:
            result.failures.append(Failure(source=name, code=error.code, detail=error.detail))
    in_page = checks.of_scope("state", level_aaa=True)
    answers = checks.ask(visit, in_page)
    for rule in in_page:
        result.examined.append(checks.examined(rule, checks.result_of(answers[rule.id])))
    for rule in checks.of_scope("page", level_aaa=True):
        if rule.session in SESSIONS:
            _look(visit, result, rule)


def _look(visit: Visit, result: StateResult, rule: Rule) -> None:
    try:
        result.examined.append(checks.examined(rule, checks.module(rule).check(visit)))
    except PageError as error:
        result.failures.append(Failure(source=f"own:{rule.id}", code=error.code, detail=error.detail))


def _belongs(finding: Finding, case: Case) -> bool:
    """By the ACT rules that its rules name; by criterion where they name none."""
    if finding.outcome != "failed":
        return False
    return case.rule in finding.act if finding.act else not set(case.criteria).isdisjoint(finding.wcag)
