"""Runs compared: which findings are new, which are gone, which are still there, by their stable fingerprint.

A finding is gone only where its page was audited again; what was not looked at is neither mended nor new.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.audit.errors import AuditError
from dashboard.audit.model import PageFinding
from dashboard.audit.report import AuditReport
from data.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A finding of an earlier run, as it is stored."""

    fingerprint: str
    page: str
    outcome: str
    kwcag_no: str | None
    message_ko: str
    message_en: str
    selector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a run says beside an earlier one."""

    since: int
    new: tuple[PageFinding, ...]
    fixed: tuple[Earlier, ...]
    still: tuple[PageFinding, ...]
    unseen: tuple[Earlier, ...]

    @property
    def violation_count(self) -> int:
        """New findings with outcome failed."""
        return sum(found.finding.outcome == "failed" for found in self.new)


def compare(store: Store, report: AuditReport, since: int) -> Change:
    """The report beside the stored run ``since``. Raises AuditError ``audit-run-unknown``, StoreError."""
    earlier = _findings(store, since)
    known = {(one.fingerprint, one.outcome) for one in earlier}
    now = {(found.fingerprint, found.finding.outcome) for found in report.findings}
    audited = {result.state.page for result in report.results}
    lost = {result.state.page for result in report.errors}
    gone = [one for one in earlier if (one.fingerprint, one.outcome) not in now]
    seen_again = audited - lost
    return Change(
        since=since,
        new=tuple(one for one in report.findings if (one.fingerprint, one.finding.outcome) not in known),
        fixed=tuple(one for one in gone if one.page in seen_again),
        still=tuple(one for one in report.findings if (one.fingerprint, one.finding.outcome) in known),
        unseen=tuple(one for one in gone if one.page not in seen_again),
    )


def require(store: Store, run_id: int) -> None:
    """Raises AuditError ``audit-run-unknown`` where no such run is stored, StoreError."""
    with store.reading() as cursor:
        known = cursor.execute("SELECT 1 FROM audit_run WHERE run_id = ?", [run_id]).fetchone()
    if not known:
        raise AuditError("audit-run-unknown", run=run_id)


def _findings(store: Store, run_id: int) -> list[Earlier]:
    require(store, run_id)
    with store.reading() as cursor:
        rows = cursor.execute(
            "SELECT f.fingerprint, p.page, f.outcome, f.kwcag_no, f.message_ko, f.message_en, f.selector "
            "FROM audit_finding AS f JOIN audit_page AS p ON p.audit_page_id = f.audit_page_id "
            "WHERE f.run_id = ? ORDER BY f.finding_id",
            [run_id],
        ).fetchall()
    return [
        Earlier(
            fingerprint=row[0],
            page=row[1],
            outcome=row[2],
            kwcag_no=row[3],
            message_ko=row[4],
            message_en=row[5],
            selector=row[6],
        )
        for row in rows
    ]
