"""A small audit report of two pages: one violation, one doubt, one page state that was not seen."""

from __future__ import annotations

from datetime import UTC, datetime

from dashboard.audit import AuditReport
from dashboard.audit.collapse import collapse
from dashboard.audit.model import Examined, Failure, Finding, Outcome, PageState, StateResult
from dashboard.audit.sample import Sampled
from dashboard.audit.verdicts import judge, judge_criteria, judge_pages

HOSTILE = '=HYPERLINK("x")\x0b <img alt="&">'


def finding(outcome: Outcome, selector: str, number: str, kwcag: str | None) -> Finding:
    return Finding(
        engine="axe",
        rule="image-alt",
        outcome=outcome,
        impact="serious",
        wcag=(number,),
        kwcag=kwcag,
        selector=selector,
        snippet=HOSTILE,
        message_ko=f"그림에 대체 텍스트가 없습니다. {HOSTILE}",
        message_en=f"The image has no alternative text. {HOSTILE}",
        remedy_ko="대체 텍스트를 쓰세요.",
        remedy_en="Write one.",
    )


def result(page: str, width: int, *findings: Finding, failures: tuple[Failure, ...] = ()) -> StateResult:
    state = PageState(
        page=page, url="", address=f"/{page}", width=width, theme="light", language="ko", state="rest"
    )
    examined = Examined(
        findings=findings,
        targets={
            "axe:image-alt": frozenset({1, 2, 3, 4}),
            "own:reflow": frozenset({1}),
            "own:media-present": frozenset[int](),
            "own:visual-order": frozenset({1}),
            "own:sensory-words": frozenset({1}),
        },
        criteria={"axe:image-alt": ("1.1.1",), "own:reflow": ("1.4.10",), "own:media-present": ("1.2.1",)},
    )
    return StateResult(state=state, title="회의", examined=[examined], failures=list(failures))


def report(*, seen: bool = True) -> AuditReport:
    lost = () if seen else (Failure(source="page", code="not-settled", detail="30 s"),)
    results = (
        result("overview", 1280, finding("failed", "#one", "1.1.1", "1.1.1")),
        result("overview", 320, finding("cantTell", "#two", "1.4.10", None)),
        result("meeting", 320, failures=lost),
    )
    findings = tuple(collapse(results))
    at = datetime(2026, 3, 26, 14, 30, tzinfo=UTC)
    return AuditReport(
        run_id=1,
        target="dashboard",
        started_at=at,
        finished_at=at.replace(minute=40),
        tool_version="0.1.0",
        browser="Chromium 1",
        engines=(("axe", "4.14.1"), ("ibm", "4.0.34")),
        results=results,
        findings=findings,
        verdicts=tuple(judge(results, findings)),
        criteria=tuple(judge_criteria(results, findings)),
        page_verdicts=tuple(judge_pages(results, findings)),
        sample=(
            Sampled(page="overview", reasons=("start", "tables")),
            Sampled(page="meeting", reasons=("random",)),
        ),
        sample_seed="5eed",
    )
