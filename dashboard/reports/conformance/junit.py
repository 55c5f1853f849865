"""JUnit XML for build servers: a test case for each page state, failed by its violations."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

from dashboard.audit import AuditReport
from dashboard.audit.model import StateResult
from dashboard.catalogue import translator

NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: AuditReport, language: str) -> bytes:
    """One suite; a violation stands at the first state that it was found in, an error where none was seen."""
    t = translator(language)
    seconds = (report.finished_at - report.started_at).total_seconds()
    failing = {found.first_state for found in report.findings if found.finding.outcome == "failed"}
    suite = ElementTree.Element(
        "testsuite",
        name=t("conformance-junit-suite"),
        tests=str(len(report.results)),
        failures=str(len(failing)),
        errors=str(len(report.errors)),
        skipped="0",
        time=f"{seconds:.3f}",
        timestamp=report.started_at.replace(tzinfo=None).isoformat(timespec="seconds"),
    )
    for number, result in enumerate(report.results):
        case = ElementTree.SubElement(
            suite, "testcase", classname=_clean(result.state.page), name=_name(result), time="0"
        )
        for failure in result.failures:
            error = ElementTree.SubElement(case, "error", type=failure.code, message=failure.code)
            error.text = _clean(t(f"audit-reason-{failure.code}"))
        if number in failing:
            _failures(case, report, number, korean=language == "ko")
    root = ElementTree.Element(
        "testsuites",
        tests=str(len(report.results)),
        failures=str(len(failing)),
        errors=str(len(report.errors)),
        time=f"{seconds:.3f}",
    )
    root.append(suite)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _failures(case: ElementTree.Element, report: AuditReport, number: int, *, korean: bool) -> None:
    found = [one for one in report.findings if one.first_state == number and one.finding.outcome == "failed"]
    lines = [
        f"{one.finding.kwcag or ' '.join(one.finding.wcag)} "
        f"{one.finding.message_ko if korean else one.finding.message_en} – {one.finding.selector} "
        f"({' '.join(one.rules)})"
        for one in found
    ]
    failure = ElementTree.SubElement(case, "failure", type="violation", message=_clean(lines[0]))
    failure.text = _clean("\n".join(lines))


def _name(result: StateResult) -> str:
    state = result.state
    return _clean(f"{state.state} {state.width}px {state.theme} {state.language or ''}".strip())


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
