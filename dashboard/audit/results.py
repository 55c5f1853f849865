"""An audit's results as rows: audit_run, audit_page, audit_finding, audit_verdict, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import duckdb

from dashboard.audit.report import AuditReport
from data.store import Store

Row = Mapping[str, str | int | datetime | None]


def save(store: Store, report: AuditReport) -> AuditReport:
    """Store the run; the report with its key. Raises StoreError, and then nothing of it is stored."""
    with store.writing() as connection:
        run_id = _next(connection, "audit_run", "run_id")
        first_page = _next(connection, "audit_page", "audit_page_id")
        first_finding = _next(connection, "audit_finding", "finding_id")
        _insert(connection, "audit_run", [_run(run_id, report)])
        _insert(
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
                }
                for index, result in enumerate(report.results)
            ],
        )
        _insert(
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
        _insert(
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


def _next(connection: duckdb.DuckDBPyConnection, table: str, key: str) -> int:
    """One more than the highest key so far."""
    row = connection.execute(f"SELECT coalesce(max({key}), 0) + 1 FROM {table}").fetchone()  # noqa: S608
    return int(row[0]) if row else 1


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """All rows in one statement, a bound list a column; ``executemany`` goes row by row, 14 times slower."""
    if rows:
        columns = list(rows[0])
        values = ", ".join("unnest(?)" for _ in columns)
        statement = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values}"
        connection.execute(statement, [[row[column] for row in rows] for column in columns])


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
    }
