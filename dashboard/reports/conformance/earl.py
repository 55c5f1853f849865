"""EARL in JSON-LD, in the shape in which W3C's WCAG-EM Report Tool opens an evaluation.

One assertion for each page and criterion: failed, cannot tell or inapplicable; a machine says "passed" of
none. The context is the tool's own and embedded, so that nothing has to be fetched. It ends at WCAG21: the
tool takes the criterion of an id as ``WCAG22:reflow`` after its last colon, and a prefix defined for WCAG22
would become an address that it cannot fold back, so none is.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from dashboard.audit import AuditReport
from dashboard.audit.model import Judgement, Verdict
from dashboard.audit.wcag import Criterion, criteria
from dashboard.catalogue import Translate, text, translator
from dashboard.reports.conformance.persons import by_person, signed

TOOL_VERSION: Final = "4.1.0"
ASSERTOR: Final = "_:assertor"
VOCABULARY: Final = {
    "reporter": "http://github.com/w3c/wai-wcag-em-report-tool/",
    "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
    "WCAG": "http://www.w3.org/TR/WCAG/#",
    "WCAG20": "http://www.w3.org/TR/WCAG20/#",
    "WCAG21": "http://www.w3.org/TR/WCAG21/#",
    "WAI": "http://www.w3.org/WAI/",
    "earl": "http://www.w3.org/ns/earl#",
    "dcterms": "http://purl.org/dc/terms/",
    "step1b": {"@id": "wcagem:step1b", "@type": "@id"},
    "conformanceTarget": "step1b",
    "wcagVersion": "WAI:standards-guidelines/wcag/#versions",
    "A": "WAI:WCAG2A-Conformance",
    "AA": "WAI:WCAG2AA-Conformance",
    "AAA": "WAI:WCAG2AAA-Conformance",
    "id": "@id",
    "type": "@type",
    "language": "@language",
}
STEPS: Final = {
    "Evaluation": "procedure",
    "defineScope": "step1",
    "scope": "step1a",
    "accessibilitySupportBaseline": "step1c",
    "additionalEvaluationRequirements": "step1d",
    "exploreTarget": "step2",
    "essentialFunctionality": "step2b",
    "pageTypeVariety": "step2c",
    "technologiesReliedUpon": "step2d",
    "selectSample": "step3",
    "structuredSample": "step3a",
    "randomSample": "step3b",
    "Website": "website",
    "Webpage": "webpage",
    "auditSample": "step4",
    "reportFindings": "step5",
    "documentSteps": "step5a",
    "commissioner": "commissioner",
    "evaluator": "evaluator",
    "evaluationSpecifics": "step5b",
    "reportToolVersion": "reportToolVersion",
}
EARL_TERMS: Final = (
    "Assertion",
    "TestMode",
    "TestCriterion",
    "TestCase",
    "TestRequirement",
    "TestSubject",
    "TestResult",
    "OutcomeValue",
    "Pass",
    "Fail",
    "CannotTell",
    "NotApplicable",
    "NotTested",
    "assertedBy",
    "mode",
    "result",
    "subject",
    "test",
    "outcome",
)
DCTERMS: Final = ("title", "description", "summary", "date", "hasPart", "isPartOf")
CONTEXT: Final[dict[str, Any]] = {
    **VOCABULARY,
    **{term: f"wcagem:{step}" for term, step in STEPS.items()},
    **{term: f"earl:{term}" for term in EARL_TERMS},
    **{term: f"dcterms:{term}" for term in DCTERMS},
}
OUTCOMES: Final[dict[Judgement, tuple[str, str]]] = {
    "준수": ("cantTell", "CannotTell"),
    "미준수": ("failed", "Fail"),
    "자동 점검 이상 없음": ("cantTell", "CannotTell"),
    "해당 없음": ("inapplicable", "NotApplicable"),
    "수동 확인 필요": ("untested", "NotTested"),
    "점검하지 못함": ("untested", "NotTested"),
}


def write(report: AuditReport, language: str) -> bytes:
    """The evaluation as JSON-LD."""
    t = translator(language)
    date = report.finished_at.isoformat(timespec="seconds")
    subjects = {subject["page"]: subject for subject in _subjects(report, t, date)}
    drawn = {one.page for one in report.sample if "random" in one.reasons}
    sample = {
        page: {key: value for key, value in one.items() if key != "page"} for page, one in subjects.items()
    }
    failed = report.violation_count
    evaluation = {
        "@context": CONTEXT,
        "@type": "Evaluation",
        "@language": language,
        "reportToolVersion": TOOL_VERSION,
        "defineScope": {
            "@id": "_:defineScope",
            "scope": {
                "id": "_:subject_0",
                "type": ["TestSubject", "Website"],
                "date": date,
                "title": t("conformance-product"),
                "description": ", ".join(subjects),
            },
            "wcagVersion": "2.2",
            "conformanceTarget": "AA",
            "accessibilitySupportBaseline": report.browser,
            "additionalEvaluationRequirements": "KWCAG 2.2 (KS X OT0003:2022)",
        },
        "exploreTarget": {
            "@id": "_:exploreTarget",
            "technologiesReliedUpon": ["HTML", "CSS", "WAI-ARIA", "JavaScript", "SVG"],
            "essentialFunctionality": "",
            "pageTypeVariety": ", ".join(subjects),
        },
        "selectSample": {
            "@id": "_:selectSample",
            "randomSample": [one for page, one in sample.items() if page in drawn],
            "structuredSample": [one for page, one in sample.items() if page not in drawn],
        },
        "auditSample": [
            _assertion(verdict, subjects[verdict.page], date, report, language)
            for verdict in report.page_verdicts
            if verdict.standard == "WCAG 2.2"
        ],
        "reportFindings": {
            "documentSteps": [
                {"@id": f"_:{step}"} for step in ("about", "defineScope", "exploreTarget", "selectSample")
            ],
            "commissioner": "",
            "date": date,
            "evaluator": ", ".join(dict.fromkeys(review.actor for review in report.reviews)),
            "evaluationSpecifics": "\n".join(
                [t("conformance-reservation"), *(signed(one, t) for one in report.sign_offs)]
            ),
            "summary": t("conformance-earl-summary", failed=failed, review=len(report.findings) - failed),
            "title": t("conformance-earl-title", target=t("conformance-product")),
        },
    }
    return (json.dumps(evaluation, ensure_ascii=False, indent=1) + "\n").encode()


def criterion_id(one: Criterion) -> str:
    """The criterion as W3C names it: ``WCAG22:contrast-minimum``."""
    words = re.sub(r"[^a-z0-9 -]", "", one.name_en.lower())
    return f"WCAG22:{words.replace(' ', '-')}"


def _subjects(report: AuditReport, t: Translate, date: str) -> list[dict[str, Any]]:
    """One a page, as the machine looks at all, with why a person looks at it.

    The tool tells pages apart by title, so a title that comes twice gets its page's name.
    """
    reasons = {one.page: ", ".join(t(f"sample-{reason}") for reason in one.reasons) for one in report.sample}
    first = {result.state.page: result for result in reversed(report.results)}
    pages = report.pages
    titles = [first[page].title or page for page in pages]
    return [
        {
            "page": page,
            "id": f"_:subject_{number}",
            "type": ["TestSubject", "Webpage"],
            "date": date,
            "title": title if titles.count(title) == 1 else f"{title} ({page})",
            "description": _of_sample(first[page].state.address, reasons, page, t),
        }
        for number, (page, title) in enumerate(zip(pages, titles, strict=True), start=1)
    ]


def _of_sample(address: str, reasons: dict[str, str], page: str, t: Translate) -> str:
    if not reasons:
        return address
    chosen = t("conformance-sampled", why=reasons[page]) if page in reasons else t("conformance-unsampled")
    return f"{address} · {chosen}"


def _assertion(
    verdict: Verdict, subject: dict[str, Any], date: str, report: AuditReport, language: str
) -> dict[str, Any]:
    one = criteria()[verdict.no]
    reviews = report.reviews_of_criterion(verdict.no, verdict.page)
    by_hand = any(review.verdict == "미준수" for review in reviews) and verdict.verdict != "미준수"
    outcome, kind = OUTCOMES["미준수" if by_hand else verdict.verdict]
    return {
        "type": ["Assertion"],
        "date": date,
        "assertedBy": {
            "id": ASSERTOR,
            "title": f"minutes-dashboard {report.tool_version}",
        },
        "mode": "earl:manual" if by_hand else "earl:automatic",
        "subject": {"id": subject["id"], "type": subject["type"], "title": subject["title"]},
        "test": {
            "id": criterion_id(one),
            "type": ["TestCriterion", "TestRequirement"],
            "title": f"{one.no} {one.name_en}",
            "num": one.no,
        },
        "result": {
            "type": ["TestResult"],
            "date": date,
            "outcome": {"id": f"earl:{outcome}", "type": ["OutcomeValue", kind]},
            "description": "\n".join(
                [
                    _description(verdict, report, language),
                    *(by_person(review, translator(language)) for review in reviews),
                ]
            ),
        },
    }


def _description(verdict: Verdict, report: AuditReport, language: str) -> str:
    """What was found there, a line a finding; else what the verdict means."""
    korean = language == "ko"
    lines = [
        f"{found.finding.selector}: {found.finding.message_ko if korean else found.finding.message_en}"
        for found in report.findings
        if found.page == verdict.page and verdict.no in found.finding.wcag
    ]
    if lines:
        return "\n".join(lines)
    key = "not-applicable" if verdict.verdict == "해당 없음" else "untold"
    return text(language, f"conformance-{key}")
