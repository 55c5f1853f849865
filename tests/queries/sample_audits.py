"""Three audit runs of the sample: two of the dashboard, the second with findings, and one of another site."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

EVENTS = {1: ("f1", "accepted"), 2: ("f1", "accepted"), 3: ("f2", "accepted"), 4: ("f2", "withdrawn")}


def rows() -> list[tuple[str, dict[str, Any]]]:
    """Table and row, parents first."""
    runs = [(1, "dashboard", 0), (2, "dashboard", 1), (3, "web", 5)]
    pages = [(1, "audited", None), (2, "error", "not-settled")]
    findings = [(1, "failed", "img"), (2, "cantTell", "p")]
    verdicts = [
        ("KWCAG 2.2", "1.1.1", "*", "미준수", 3, 1),
        ("KWCAG 2.2", "3.1.1", "*", "준수", 2, 0),
        ("WCAG 2.2", "1.1.1", "*", "미준수", 4, 1),
        ("WCAG 2.2", "1.4.10", "*", "자동 점검 이상 없음", 1, 0),
        ("WCAG 2.2", "1.1.1", "overview", "미준수", 4, 1),
        ("KWCAG 2.2", "1.1.1", "overview", "미준수", 3, 1),
        ("WCAG 2.2", "2.4.5", "overview", "수동 확인 필요", 0, 0),
    ]
    at = datetime(2024, 7, 3)  # noqa: DTZ001
    before = datetime(2024, 7, 2)  # noqa: DTZ001
    return [
        *(
            (
                "audit_run",
                {
                    "run_id": n,
                    "target": target,
                    "started_at": at,
                    "finished_at": at,
                    "tool_version": "0",
                    "browser": "Chromium",
                    "engines": "axe 4, ibm 4",
                    "page_state_count": 2,
                    "audited_count": 1,
                    "violation_count": violations,
                },
            )
            for n, target, violations in runs
        ),
        *(
            (
                "audit_page",
                {
                    "audit_page_id": n,
                    "run_id": 2,
                    "page": "overview",
                    "address": "/",
                    "width": 320 * n,
                    "theme": "light",
                    "language": "ko",
                    "state": "rest",
                    "outcome": outcome,
                    "reason": reason,
                    "content_hash": "same" if outcome == "audited" else None,
                    "examined_at": before if outcome == "audited" else None,
                    "taken_from_run": 1 if outcome == "audited" else None,
                },
            )
            for n, outcome, reason in pages
        ),
        *(
            ("audit_sample", {"run_id": 2, "page": "overview", "reason": reason})
            for reason in ("start", "tables")
        ),
        *(
            (
                "audit_finding",
                {
                    "finding_id": n,
                    "run_id": 2,
                    "audit_page_id": 1,
                    "fingerprint": f"f{n}",
                    "kwcag_no": "1.1.1",
                    "wcag": "1.1.1",
                    "rules": "axe:image-alt",
                    "outcome": outcome,
                    "impact": "serious",
                    "selector": selector,
                    "snippet": "<img>",
                    "message_ko": "문제",
                    "message_en": "problem",
                    "remedy_ko": "고침",
                    "remedy_en": "remedy",
                    "page_state_count": 1,
                },
            )
            for n, outcome, selector in findings
        ),
        *(("audit_occurrence", {"finding_id": 1, "audit_page_id": n}) for n, _, _ in pages),
        (
            "audit_evidence",
            {
                "finding_id": 1,
                "audit_page_id": 1,
                "role": "img",
                "accessible_name": "안내",
                "picture": "UklGRg==",
                "picture_width": 40,
                "picture_height": 30,
            },
        ),
        *(
            (
                "audit_verdict",
                {
                    "run_id": 2,
                    "standard": standard,
                    "no": number,
                    "page": page,
                    "verdict": verdict,
                    "decided_by": "machine",
                    "target_count": targets,
                    "failed_count": failed,
                    "cant_tell_count": 0,
                },
            )
            for standard, number, page, verdict, targets, failed in verdicts
        ),
        *_by_persons(at),
    ]


def _by_persons(at: datetime) -> list[tuple[str, dict[str, Any]]]:
    """Reviews of the second run, one made on a page that changed since, and a signature."""
    reviews = [("1.3.2", "same", "준수"), ("1.3.3", "other", "준수"), ("1.3.2", "same", "미준수")]
    acts = [(920 + n, "manual-review") for n in range(1, len(reviews) + 1)] + [(929, "audit-sign-off")]
    return [
        *(("act", {"act_id": n, "name": name, "actor": "담당자", "happened_at": at}) for n, name in acts),
        *(
            (
                "manual_review",
                {
                    "review_id": n,
                    "act_id": 920 + n,
                    "run_id": 2,
                    "kwcag_no": number,
                    "page": "overview",
                    "content_hash": content,
                    "verdict": verdict,
                    "note": "읽어 봄",
                },
            )
            for n, (number, content, verdict) in enumerate(reviews, start=1)
        ),
        *(
            (
                "audit_acceptance",
                {
                    "acceptance_id": n,
                    "act_id": 929,
                    "fingerprint": fingerprint,
                    "state": state,
                    "reason": "고칠 때까지",
                    "owner": "정보담당",
                    "expires_on": date(2024, 12, 31),
                },
            )
            for n, (fingerprint, state) in EVENTS.items()
        ),
        (
            "audit_sign_off",
            {
                "sign_off_id": 1,
                "act_id": 929,
                "run_id": 2,
                "department": "스마트도시과",
                "scope": "모든 페이지",
                "report_hash": "0" * 64,
            },
        ),
    ]
