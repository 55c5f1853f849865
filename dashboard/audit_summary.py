"""An audit in sentences for the command line: what was found, what became of it, the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dashboard.audit import AuditReport, kwcag
from dashboard.audit.history import Change
from dashboard.audit.model import PageFinding, StateResult
from dashboard.catalogue import translator
from dashboard.components.words import VERDICTS


def summary(report: AuditReport, language: str) -> Iterator[str]:
    """The report in sentences: what could not be seen, what was found, the verdict on each item."""
    t = translator(language)
    failed = [found for found in report.findings if found.finding.outcome == "failed"]
    yield from dict.fromkeys(_unseen(error, language) for error in report.errors)
    for found in failed:
        yield _finding(found, language)
    items = kwcag.items()
    for verdict in report.verdicts:
        item = items[verdict.no]
        words = t(f"verdict-{VERDICTS[report.judged(verdict)[0]]}")
        name = item.item_ko if language == "ko" else item.item_en
        yield t("cli-audit-verdict", no=item.no, name=name, verdict=words)
    yield t("cli-audit-seen", audited=report.audited_count, all=len(report.results))
    yield from _taken_over(report, language)
    yield t("cli-audit-violations", failed=len(failed), review=len(report.findings) - len(failed))


def _unseen(error: StateResult, language: str) -> str:
    """A state that could not be seen and why; the same at every width and theme."""
    t = translator(language)
    reasons = "; ".join(t(f"audit-reason-{failure.code}") for failure in error.failures)
    return t("cli-audit-error", page=error.state.page, state=error.state.state, reason=reasons)


def _taken_over(report: AuditReport, language: str) -> Iterator[str]:
    """How many states were taken over, from which runs, and when they were examined."""
    t = translator(language)
    runs = Counter((result.of_run_id, result.of_run) for result in report.taken_over)
    for (number, began), count in sorted(runs.items(), key=lambda one: str(one[0][1])):
        at = began.astimezone().strftime("%Y-%m-%d %H:%M") if began else ""
        key = "cli-audit-resumed" if number is None else "cli-audit-taken-over"
        yield t(key, count=count, run=str(number), at=at)


def changes(changed: Change, language: str) -> Iterator[str]:
    """A comparison in sentences: the new findings, those mended, and how many are still there."""
    t = translator(language)
    for found in changed.new:
        yield t("cli-audit-new", finding=_finding(found, language))
    for one in changed.fixed:
        message = one.message_ko if language == "ko" else one.message_en
        yield t("cli-audit-fixed", page=one.page, message=message, selector=one.selector)
    yield t(
        "cli-audit-changes",
        run=changed.since,
        new=len(changed.new),
        fixed=len(changed.fixed),
        still=len(changed.still),
        unseen=len(changed.unseen),
    )


def _finding(found: PageFinding, language: str) -> str:
    t = translator(language)
    finding = found.finding
    return t(
        "cli-audit-finding",
        outcome=t("outcome-failed" if finding.outcome == "failed" else "outcome-review"),
        page=found.page,
        message=finding.message_ko if language == "ko" else finding.message_en,
        selector=finding.selector,
    )
