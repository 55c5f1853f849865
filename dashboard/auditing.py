"""The audit as a command: which addresses, where the dashboard runs meanwhile, what is said at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dashboard import audit, serving
from dashboard.audit import AuditReport, kwcag
from dashboard.audit.model import StateResult
from dashboard.catalogue import translator
from dashboard.components.words import VERDICTS
from data.store import Store


def run(
    addresses: Sequence[str], database: str | Path, *, output: Path | None, progress: Callable[[str], None]
) -> AuditReport:
    """Audit other sites' addresses, or with none the dashboard over ``database``, in a process of its own.

    Results are stored in the database. Raises DataError.
    """

    def tell(done: int, count: int, result: StateResult) -> None:
        state = result.state
        progress(
            f"{done}/{count} {state.page} {state.state} {state.width}px {state.theme} {state.language or ''}"
        )

    if addresses:
        return audit.audit(audit.of_addresses(addresses), store=Store(database), output=output, progress=tell)
    with serving.running(database) as url:
        return audit.audit(audit.of_dashboard(url), store=Store(database), output=output, progress=tell)


def summary(report: AuditReport, language: str) -> Iterator[str]:
    """The report in sentences: what could not be seen, what was found, the verdict on each item."""
    t = translator(language)
    korean = language == "ko"
    failed = [found for found in report.findings if found.finding.outcome == "failed"]
    for error in report.errors:
        reasons = "; ".join(t(f"audit-reason-{failure.code}") for failure in error.failures)
        yield t("cli-audit-error", page=error.state.page, state=error.state.state, reason=reasons)
    for found in failed:
        yield t(
            "cli-audit-finding",
            outcome=t("outcome-failed"),
            page=found.page,
            message=found.finding.message_ko if korean else found.finding.message_en,
            selector=found.finding.selector,
        )
    items = kwcag.items()
    for verdict in report.verdicts:
        item = items[verdict.no]
        words = t(f"verdict-{VERDICTS[verdict.verdict]}")
        yield t("cli-audit-verdict", no=item.no, name=item.item_ko if korean else item.item_en, verdict=words)
    yield t("cli-audit-seen", audited=report.audited_count, all=len(report.results))
    yield t("cli-audit-violations", failed=len(failed), review=len(report.findings) - len(failed))
