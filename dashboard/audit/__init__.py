"""The accessibility audit: rendered pages in, findings and one verdict for each KWCAG 2.2 item out.

    report = audit(of_dashboard("http://127.0.0.1:8501"), store=Store("var/minutes.duckdb"))
    report.exit_code   # 0 nothing found, 1 violations, 2 something could not be audited

It knows pages only as they are served: their states come from a manifest, never from the pages' code.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dashboard import assets
from dashboard.audit.errors import AuditError, BrowserError
from dashboard.audit.report import AuditReport
from dashboard.audit.targets import Targets, of_addresses, of_dashboard
from data.version import TOOL_VERSION

if TYPE_CHECKING:
    from dashboard.audit.kept import Keep
    from dashboard.audit.runner import Progress
    from data.store import Store

__all__ = ["AuditError", "AuditReport", "BrowserError", "Targets", "audit", "of_addresses", "of_dashboard"]

LIMIT_S: Final = 30.0
# Browsers at a time: a page waits for its server and to stand still, so one more than there are processors
# keeps these busy (make bench-audit). A browser takes about half a gigabyte.
WORKERS: Final = min((os.cpu_count() or 1) + 1, 6)


def audit(
    targets: Targets,
    *,
    store: Store | None = None,
    output: Path | None = None,
    progress: Progress | None = None,
    limit_s: float = LIMIT_S,
    workers: int = WORKERS,
    keep: Keep | None = None,
    gate: str | None = None,
) -> AuditReport:
    """Audit every page state; keep the results in the store and as ``report.json`` in ``output``, if given.

    ``progress`` is called after each state with how many are done, how many there are, and its result;
    ``limit_s`` bounds each wait on a page in seconds; ``workers`` is the number of browsers; ``keep`` has
    what earlier runs found; ``gate`` is a proxy to go through. The database is opened only when all is
    done. Raises AssetError, BrowserError, AuditError, StoreError.
    """
    # Pages import this package for the list of items alone: the browser's libraries load here.
    from dashboard.audit import engines
    from dashboard.audit.collapse import collapse
    from dashboard.audit.results import save
    from dashboard.audit.runner import run
    from dashboard.audit.sample import draw
    from dashboard.audit.stored import last_signature
    from dashboard.audit.verdicts import judge, judge_criteria, judge_pages

    assets.install()
    versions = engines.versions()
    started = datetime.now(UTC)
    results, browser = run(
        targets.states,
        limit_s=limit_s,
        workers=workers,
        progress=progress,
        keep=keep,
        started=started,
        gate=gate,
    )
    findings = collapse(results)
    page_verdicts = tuple(judge_pages(results, findings))
    seed = last_signature(store, targets.kind) if store is not None and store.exists() else ""
    pages = list(dict.fromkeys(state.page for state in targets.states))
    report = AuditReport(
        run_id=None,
        target=targets.kind,
        started_at=started,
        finished_at=datetime.now(UTC),
        tool_version=TOOL_VERSION,
        browser=browser,
        engines=tuple(versions.items()),
        results=tuple(results),
        findings=tuple(findings),
        verdicts=tuple(judge(results, findings)),
        criteria=tuple(judge_criteria(results, findings)),
        page_verdicts=page_verdicts,
        sample=draw(pages, page_verdicts, targets.declared, seed),
        sample_seed=seed,
    )
    if store is not None:
        report = save(store, report)
    if output is not None:
        report.write(output)
    if keep is not None:
        keep.end()
    return report
