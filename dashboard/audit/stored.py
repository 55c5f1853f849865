"""A stored run as a report again, with what persons have said of it since."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from dashboard.audit.errors import AuditError
from dashboard.audit.model import Failure, Finding, PageFinding, PageState, StateResult, Verdict
from dashboard.audit.persons import Review, SignOff
from dashboard.audit.report import AuditReport
from dashboard.audit.sample import REASONS, Sampled
from data.connection import Connection
from data.store import Store

REVIEWS: Final = """
    SELECT m.kwcag_no, m.page, m.verdict, m.note, m.assistive_technology, m.evidence, a.actor, a.happened_at
    FROM manual_review AS m
    JOIN (SELECT max(review_id) AS review_id FROM manual_review GROUP BY kwcag_no, page) AS newest
        ON newest.review_id = m.review_id
    JOIN act AS a ON a.act_id = m.act_id
    JOIN (
        SELECT page, min(audit_page_id) AS first_id FROM audit_page
        WHERE run_id = $run AND state = 'rest' GROUP BY page
    ) AS rest ON rest.page = m.page
    JOIN audit_page AS p ON p.audit_page_id = rest.first_id AND p.content_hash = m.content_hash
    ORDER BY m.review_id
"""
PAGES: Final = """
    SELECT
        p.*,
        CASE WHEN p.examined_at < r.started_at THEN coalesce(e.started_at, p.examined_at) END AS of_run
    FROM audit_page AS p
    JOIN audit_run AS r ON r.run_id = p.run_id
    LEFT JOIN audit_run AS e ON e.run_id = p.taken_from_run
    WHERE p.run_id = $run
    ORDER BY p.audit_page_id
"""
SIGNATURES: Final = """
    SELECT s.department, s.scope, s.report_hash, a.actor, a.happened_at
    FROM audit_sign_off AS s JOIN act AS a ON a.act_id = s.act_id
    WHERE s.run_id = $run ORDER BY s.sign_off_id
"""

LAST_SIGNATURE: Final = """
    SELECT s.report_hash
    FROM audit_sign_off AS s JOIN audit_run AS r ON r.run_id = s.run_id
    WHERE r.target = $target ORDER BY s.sign_off_id DESC LIMIT 1
"""

Rows = list[dict[str, Any]]


def last_signature(store: Store, target: str) -> str:
    """The hash under a target's newest signature; empty before the first. Raises StoreError."""
    with store.reading() as cursor:
        found = cursor.execute(LAST_SIGNATURE, {"target": target}).fetchone()
    return str(found[0]) if found else ""


def with_persons(store: Store, report: AuditReport) -> AuditReport:
    """A stored report with the reviews that hold for its pages and its signatures. Raises StoreError."""
    if report.run_id is None:
        return report
    with store.reading() as cursor:
        reviews = cursor.execute(REVIEWS, {"run": report.run_id}).fetchall()
        signatures = cursor.execute(SIGNATURES, {"run": report.run_id}).fetchall()
    return replace(
        report,
        reviews=tuple(
            Review(
                item=item,
                page=page,
                verdict=verdict,
                note=note,
                technology=technology,
                evidence=evidence,
                actor=actor,
                at=_utc(at),
            )
            for item, page, verdict, note, technology, evidence, actor, at in reviews
        ),
        sign_offs=tuple(
            SignOff(department=department, scope=scope, report_hash=signed, actor=actor, at=_utc(at))
            for department, scope, signed, actor, at in signatures
        ),
    )


def load(store: Store, run_id: int) -> AuditReport:
    """The report of a stored run. Raises AuditError ``audit-run-unknown``, StoreError.

    What each engine counted is not stored; pages, findings and verdicts are.
    """
    with store.reading() as cursor:
        runs = _rows(cursor, "SELECT * FROM audit_run WHERE run_id = $run", run_id)
        if not runs:
            raise AuditError("audit-run-unknown", run=run_id)
        pages = _rows(cursor, PAGES, run_id)
        findings = _rows(
            cursor, "SELECT * FROM audit_finding WHERE run_id = $run ORDER BY finding_id", run_id
        )
        places = _rows(
            cursor,
            "SELECT o.finding_id, o.audit_page_id FROM audit_occurrence AS o "
            "JOIN audit_finding AS f ON f.finding_id = o.finding_id WHERE f.run_id = $run ORDER BY 1, 2",
            run_id,
        )
        sampled = _rows(cursor, "SELECT page, reason FROM audit_sample WHERE run_id = $run", run_id)
        judged = _rows(cursor, "SELECT * FROM audit_verdict WHERE run_id = $run", run_id)
    run = runs[0]
    index = {page["audit_page_id"]: place for place, page in enumerate(pages)}
    states: dict[int, list[int]] = {}
    for place in places:
        states.setdefault(place["finding_id"], []).append(index[place["audit_page_id"]])
    verdicts = sorted(map(_verdict, judged), key=lambda one: [int(part) for part in one.no.split(".")])
    whole = [one for one in verdicts if one.page == "*"]
    report = AuditReport(
        run_id=run_id,
        target=run["target"],
        started_at=_utc(run["started_at"]),
        finished_at=_utc(run["finished_at"]),
        tool_version=run["tool_version"],
        browser=run["browser"],
        engines=tuple(_engine(words) for words in run["engines"].split(", ")),
        results=tuple(map(_result, pages)),
        findings=tuple(
            _finding(row, pages[index[row["audit_page_id"]]]["page"], states[row["finding_id"]])
            for row in findings
        ),
        verdicts=tuple(one for one in whole if one.standard == "KWCAG 2.2"),
        criteria=tuple(one for one in whole if one.standard == "WCAG 2.2"),
        page_verdicts=tuple(one for one in verdicts if one.page != "*"),
        sample=_sample(sampled, [page["page"] for page in pages]),
        sample_seed=run["sample_seed"],
    )
    return with_persons(store, report)


def _rows(cursor: Connection, statement: str, run_id: int) -> Rows:
    found = cursor.execute(statement, {"run": run_id})
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _sample(rows: Rows, pages: list[str]) -> tuple[Sampled, ...]:
    chosen: dict[str, set[str]] = {}
    for row in rows:
        chosen.setdefault(row["page"], set()).add(row["reason"])
    return tuple(
        Sampled(page=page, reasons=tuple(reason for reason in REASONS if reason in chosen[page]))
        for page in dict.fromkeys(pages)
        if page in chosen
    )


def _utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC)


def _moment(at: datetime | None) -> datetime | None:
    return _utc(at) if at else None


def _engine(words: str) -> tuple[str, str]:
    name, _, version = words.partition(" ")
    return name, version


def _result(row: dict[str, Any]) -> StateResult:
    state = PageState(
        page=row["page"],
        url=row["address"],
        address=row["address"],
        width=row["width"],
        theme=row["theme"],
        language=row["language"],
        state=row["state"],
    )
    failures = [Failure(source="page", code=row["reason"])] if row["reason"] else []
    return StateResult(
        state=state,
        title=row["title"],
        content_hash=row["content_hash"],
        failures=failures,
        examined_at=_moment(row["examined_at"]),
        of_run=_moment(row["of_run"]),
        of_run_id=row["taken_from_run"],
    )


def _finding(row: dict[str, Any], page: str, states: list[int]) -> PageFinding:
    rules = tuple(row["rules"].split())
    engine, _, rule = rules[0].partition(":")
    return PageFinding(
        page=page,
        states=tuple(states),
        fingerprint=row["fingerprint"],
        rules=rules,
        finding=Finding(
            engine=engine,
            rule=rule,
            outcome=row["outcome"],
            impact=row["impact"],
            wcag=tuple(row["wcag"].split()),
            kwcag=row["kwcag_no"],
            selector=row["selector"],
            snippet=row["snippet"],
            message_ko=row["message_ko"],
            message_en=row["message_en"],
            remedy_ko=row["remedy_ko"],
            remedy_en=row["remedy_en"],
        ),
    )


def _verdict(row: dict[str, Any]) -> Verdict:
    names = ("standard", "no", "page", "verdict", "target_count", "failed_count", "cant_tell_count")
    return Verdict(**{name: row[name] for name in names})
