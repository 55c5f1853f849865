"""An audit's results as rows: audit_run, audit_page, audit_sample, audit_finding with its evidence,
audit_verdict, in one transaction."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from datetime import datetime
from typing import Final

from dashboard.audit.report import AuditReport
from data.connection import Connection
from data.rows import Keys, Row, insert
from data.store import Store

RUNS_WITH_PICTURES: Final = 5


def save(store: Store, report: AuditReport) -> AuditReport:
    """Store the run; the report with its key. Raises StoreError, and then nothing of it is stored."""
    with store.writing() as connection:
        keys = Keys(connection)
        run_id = keys.next("audit_run", "run_id")
        first_page = keys.next("audit_page")
        first_finding = keys.next("audit_finding", "finding_id")
        _name_runs(connection, report)
        insert(connection, "audit_run", [_run(run_id, report)])
        insert(
            connection,
            "audit_page",
            [
                {
                    "audit_page_id": first_page + index,
                    "run_id": run_id,
                    "page": result.state.page,
                    "address": result.state.address,
                    "title": result.title,
                    "width": result.state.width,
                    "theme": result.state.theme,
                    "language": result.state.language,
                    "state": result.state.state,
                    "outcome": result.outcome,
                    "reason": result.failures[0].code if result.failures else None,
                    "content_hash": result.content_hash,
                    "examined_at": _plain(result.examined_at),
                    "taken_from_run": result.of_run_id,
                }
                for index, result in enumerate(report.results)
            ],
        )
        insert(
            connection,
            "audit_sample",
            [
                {"run_id": run_id, "page": one.page, "reason": reason}
                for one in report.sample
                for reason in one.reasons
            ],
        )
        insert(
            connection,
            "audit_finding",
            [
                {
                    "finding_id": first_finding + index,
                    "run_id": run_id,
                    "audit_page_id": first_page + found.first_state,
                    "fingerprint": found.fingerprint,
                    "kwcag_no": found.finding.kwcag,
                    "wcag": " ".join(found.finding.wcag),
                    "rules": " ".join(found.rules),
                    "outcome": found.finding.outcome,
                    "impact": found.finding.impact,
                    "selector": found.finding.selector,
                    "snippet": found.finding.snippet[:500],
                    "message_ko": found.finding.message_ko,
                    "message_en": found.finding.message_en,
                    "remedy_ko": found.finding.remedy_ko,
                    "remedy_en": found.finding.remedy_en,
                    "page_state_count": found.page_state_count,
                }
                for index, found in enumerate(report.findings)
            ],
        )
        insert(
            connection,
            "audit_occurrence",
            [
                {"finding_id": first_finding + index, "audit_page_id": first_page + state}
                for index, found in enumerate(report.findings)
                for state in found.states
            ],
        )
        insert(connection, "audit_evidence", _evidence(report, first_finding, first_page))
        _drop_old_pictures(connection, report.target)
        insert(
            connection,
            "audit_verdict",
            [
                {
                    "run_id": run_id,
                    "standard": verdict.standard,
                    "no": verdict.no,
                    "page": verdict.page,
                    "verdict": verdict.verdict,
                    "decided_by": "machine",
                    "target_count": verdict.target_count,
                    "failed_count": verdict.failed_count,
                    "cant_tell_count": verdict.cant_tell_count,
                }
                for verdict in (*report.verdicts, *report.criteria, *report.page_verdicts)
            ],
        )
    return replace(report, run_id=run_id)


def _name_runs(connection: Connection, report: AuditReport) -> None:
    """Give results that were taken over the key of the run that examined them, where it was stored."""
    runs = dict(connection.execute("SELECT started_at, run_id FROM audit_run").fetchall())
    for result in report.taken_over:
        result.of_run_id = runs.get(_plain(result.of_run))


def _plain(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=None) if at else None


def _evidence(report: AuditReport, first_finding: int, first_page: int) -> list[Row]:
    rows: list[Row] = []
    for index, found in enumerate(report.findings):
        if found.shown is None:
            continue
        shown = report.results[found.shown].evidence[found.finding.selector]
        rows.append(
            {
                "finding_id": first_finding + index,
                "audit_page_id": first_page + found.shown,
                "role": shown.role,
                "accessible_name": shown.name,
                "picture": b64encode(shown.picture).decode() if shown.picture else None,
                "picture_width": shown.width,
                "picture_height": shown.height,
            }
        )
    return rows


def _drop_old_pictures(connection: Connection, target: str) -> None:
    """Keep the pictures of the newest runs only, so that the database does not grow with every run."""
    connection.execute(
        """
        UPDATE audit_evidence SET picture = NULL, picture_width = NULL, picture_height = NULL
        WHERE picture IS NOT NULL AND finding_id IN (
            SELECT f.finding_id FROM audit_finding AS f
            JOIN audit_run AS r ON r.run_id = f.run_id
            WHERE r.target = $target AND r.run_id NOT IN (
                SELECT run_id FROM audit_run WHERE target = $target ORDER BY run_id DESC LIMIT $kept
            )
        )
        """,
        {"target": target, "kept": RUNS_WITH_PICTURES},
    )


def _run(run_id: int, report: AuditReport) -> Row:
    return {
        "run_id": run_id,
        "target": report.target,
        "started_at": report.started_at.replace(tzinfo=None),
        "finished_at": report.finished_at.replace(tzinfo=None),
        "tool_version": report.tool_version,
        "browser": report.browser,
        "engines": ", ".join(f"{name} {version}" for name, version in report.engines),
        "page_state_count": len(report.results),
        "audited_count": report.audited_count,
        "violation_count": report.violation_count,
        "sample_seed": report.sample_seed,
    }
