"""The Korean conformance report as data: summary, the 33 items, the findings; as JSON and as CSV.

An item's rate leaves 해당 없음 out. There is no overall rate while any item waits for a person, and no grade.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import asdict
from typing import Any, Final

from dashboard.audit import AuditReport
from dashboard.audit.affected import affected
from dashboard.audit.kwcag import items
from dashboard.audit.model import PageFinding, Verdict
from dashboard.audit.persons import Review, met
from dashboard.catalogue import Translate, translator
from dashboard.components.words import VERDICTS
from dashboard.reports.csv import BYTE_ORDER_MARK, cell

COLUMNS: Final = (
    "kwcag_no",
    "ks_no",
    "item",
    "verdict",
    "method",
    "target_count",
    "met_count",
    "met_rate",
    "failed_count",
    "cant_tell_count",
)


def as_json(report: AuditReport, language: str) -> bytes:
    """Summary, items, WCAG criteria and findings in plain types."""
    t = translator(language)
    plain = report.as_json()
    content = {
        "standard": "KWCAG 2.2 (KS X OT0003:2022)",
        "run": plain["run"],
        "scope": {
            "pages": report.pages,
            "sample": {
                "method": "WCAG-EM 1.0",
                "seed": report.sample_seed,
                "pages": [
                    {"page": one.page, "reasons": [t(f"sample-{reason}") for reason in one.reasons]}
                    for one in report.sample
                ],
            },
            "not_covered": t("conformance-not-covered"),
            "reservation": t("conformance-reservation"),
        },
        "summary": _summary(report, t),
        "items": [_item(verdict, report, t, language) for verdict in report.verdicts],
        "criteria": plain["criteria"],
        "findings": [_finding(found, report, t) for found in report.findings],
        "reviews": [_review(one, t) for one in report.reviews],
        "sign_offs": [
            {**asdict(one), "at": one.at.isoformat(timespec="seconds")} for one in report.sign_offs
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def as_csv(report: AuditReport, language: str) -> bytes:
    """The 33 items, one row each."""
    t = translator(language)
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow([t(f"column-{name.replace('_', '-')}") for name in COLUMNS])
    for row in (_item(verdict, report, t, language) for verdict in report.verdicts):
        writer.writerow([cell(row[name]) for name in COLUMNS])
    return BYTE_ORDER_MARK + sheet.getvalue().encode()


def _summary(report: AuditReport, t: Translate) -> dict[str, Any]:
    counts = Counter(report.judged(verdict)[0] for verdict in report.verdicts)
    waiting = sum(counts.values()) - counts["준수"] - counts["미준수"] - counts["해당 없음"]
    return {
        "violations": report.violation_count,
        "violations_text": t("conformance-violations", count=report.violation_count),
        "verdicts": dict(counts),
        "waiting_for_a_person": waiting,
        "overall_rate": None,
        "overall_rate_text": t("conformance-no-rate", count=waiting),
    }


def _item(verdict: Verdict, report: AuditReport, t: Translate, language: str) -> dict[str, Any]:
    item = items()[verdict.no]
    said, by = report.judged(verdict)
    count, rate = met(said, by, verdict.target_count, verdict.failed_count)
    return {
        "kwcag_no": item.no,
        "ks_no": item.ks_no,
        "item": item.item_ko if language == "ko" else item.item_en,
        "verdict": t(f"verdict-{VERDICTS[said]}"),
        "method": t(f"conformance-by-{by}"),
        "target_count": verdict.target_count,
        "met_count": count,
        "met_rate": rate,
        "failed_count": verdict.failed_count,
        "cant_tell_count": verdict.cant_tell_count,
    }


def _review(one: Review, t: Translate) -> dict[str, Any]:
    return {
        "kwcag_no": one.item,
        "page": one.page,
        "verdict": t(f"verdict-{VERDICTS[one.verdict]}"),
        "note": one.note,
        "assistive_technology": one.technology,
        "evidence": one.evidence,
        "reviewed_by": one.actor,
        "reviewed_at": one.at.isoformat(timespec="seconds"),
    }


def _finding(found: PageFinding, report: AuditReport, t: Translate) -> dict[str, Any]:
    finding = found.finding
    state = report.results[found.first_state].state
    return {
        "id": found.fingerprint[:12],
        "kwcag_no": finding.kwcag,
        "wcag": list(finding.wcag),
        "outcome": finding.outcome,
        "page": found.page,
        "address": state.address,
        "selector": finding.selector,
        "code": finding.snippet,
        "problem": {"ko": finding.message_ko, "en": finding.message_en},
        "affects": [t(f"affects-{group}") for group in affected(finding)],
        "severity": t(f"impact-{finding.impact}"),
        "remedy": {"ko": finding.remedy_ko, "en": finding.remedy_en},
        "rules": list(found.rules),
        "state": t("conformance-open"),
    }
