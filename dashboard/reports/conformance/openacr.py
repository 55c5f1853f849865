"""OpenACR in YAML: WCAG 2.2 A and AA, criterion by criterion, in the terms of a VPAT.

"supports" is a person's word, so a machine writes "does-not-support", "not-applicable" or "not-evaluated".
"""

from __future__ import annotations

from typing import Any, Final

import yaml

from dashboard.audit import AuditReport
from dashboard.audit.model import Judgement, Verdict
from dashboard.audit.wcag import criteria
from dashboard.catalogue import Translate, translator
from dashboard.reports.conformance.persons import by_person, signed

CATALOGUE: Final = "2.5-edition-wcag-2.2-en"
LEVELS: Final[dict[Judgement, str]] = {"미준수": "does-not-support", "해당 없음": "not-applicable"}
UNTOLD: Final = "not-evaluated"
CHAPTERS: Final = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa"}
EMAIL: Final = "unknown@example.invalid"  # the format asks for one; whoever publishes it fills it in


def write(report: AuditReport, language: str) -> bytes:
    """The report as YAML."""
    t = translator(language)
    product = t("conformance-product")
    date = report.finished_at.date().isoformat()
    content = {
        "title": t("conformance-openacr-title", product=product),
        "product": {"name": product, "version": report.tool_version},
        "author": {"name": product, "email": EMAIL},
        "vendor": {"name": product, "email": EMAIL},
        "report_date": date,
        "last_modified_date": date,
        "version": 1,
        "catalog": CATALOGUE,
        "notes": "\n".join([t("conformance-reservation"), *(signed(one, t) for one in report.sign_offs)]),
        "evaluation_methods_used": t(
            "conformance-methods-reviewed" if report.reviews else "conformance-methods",
            engines=", ".join(f"{name} {version}" for name, version in report.engines),
            pages=len(report.pages),
            sampled=len(report.sample) or len(report.pages),
            states=len(report.results),
        ),
        "legal_disclaimer": t("conformance-not-covered"),
        "chapters": {
            chapter: {
                "criteria": [
                    _criterion(verdict, report, t)
                    for verdict in report.criteria
                    if criteria()[verdict.no].level == level
                ]
            }
            for level, chapter in CHAPTERS.items()
        }
        | {"success_criteria_level_aaa": {"disabled": True}},
    }
    written: bytes = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, encoding="utf-8", width=100)
    return written


def _criterion(verdict: Verdict, report: AuditReport, t: Translate) -> dict[str, Any]:
    reviews = report.reviews_of_criterion(verdict.no)
    failed = any(one.verdict == "미준수" for one in reviews)
    level = LEVELS["미준수"] if failed else LEVELS.get(verdict.verdict, UNTOLD)
    notes = "\n".join([_notes(verdict, t), *(by_person(one, t) for one in reviews)])
    adherence = {"level": level, "notes": notes}
    return {"num": verdict.no, "components": [{"name": "web", "adherence": adherence}]}


def _notes(verdict: Verdict, t: Translate) -> str:
    if verdict.failed_count or verdict.cant_tell_count:
        return t("conformance-found", failed=verdict.failed_count, review=verdict.cant_tell_count)
    return t("conformance-not-applicable" if verdict.verdict == "해당 없음" else "conformance-untold")
