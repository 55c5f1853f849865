"""The audit's report: what was found, item by item, as an object, as JSON and as an exit code."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

from dashboard.audit.errors import AuditError
from dashboard.audit.kwcag import items
from dashboard.audit.model import Judgement, PageFinding, StateResult, Verdict
from dashboard.audit.persons import Review, SignOff, combined, looked_at
from dashboard.audit.sample import Sampled
from dashboard.audit.wcag import criteria

FILE: Final = "report.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """One run. Times are UTC; ``run_id`` is its key in the database, None where it was not stored.

    ``engines`` are names and versions; ``verdicts`` the 33 items and ``criteria`` the 55 of WCAG over all
    pages, ``page_verdicts`` both for each page. ``sample`` is what persons look at, drawn by ``sample_seed``;
    ``reviews`` and ``sign_offs`` are what persons said of it.
    """

    run_id: int | None
    target: Literal["dashboard", "web"]
    started_at: datetime
    finished_at: datetime
    tool_version: str
    browser: str
    engines: tuple[tuple[str, str], ...]
    results: tuple[StateResult, ...]
    findings: tuple[PageFinding, ...]
    verdicts: tuple[Verdict, ...]
    criteria: tuple[Verdict, ...]
    page_verdicts: tuple[Verdict, ...]
    sample: tuple[Sampled, ...] = ()
    sample_seed: str = ""
    reviews: tuple[Review, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()

    def judged(self, machine: Verdict) -> tuple[Judgement, Literal["machine", "person"]]:
        """The verdict on a KWCAG item with what persons said, and whose it is; over all pages or for one."""
        wanted = self.pages_for_persons(machine.no) if machine.page == "*" else [machine.page]
        said = [
            (one.page, one.verdict)
            for one in self.reviews
            if one.item == machine.no and machine.page in ("*", one.page)
        ]
        return combined(machine.verdict, said, wanted)

    @property
    def pages(self) -> list[str]:
        """Its pages in the order in which they were opened."""
        return list(dict.fromkeys(result.state.page for result in self.results))

    def pages_for_persons(self, number: str) -> list[str]:
        """Where a person looks at a KWCAG item: the sample, and where the machine could not tell."""
        doubted = [
            one.page
            for one in self.page_verdicts
            if (one.standard, one.no, one.verdict) == ("KWCAG 2.2", number, "수동 확인 필요")
        ]
        return looked_at(self.pages, [one.page for one in self.sample], doubted)

    def reviews_of_criterion(self, number: str, page: str | None = None) -> list[Review]:
        """Persons' reviews of the items that take in a WCAG criterion, of one page or all."""
        return [
            one
            for one in self.reviews
            if number in items()[one.item].wcag and (page is None or one.page == page)
        ]

    @property
    def violation_count(self) -> int:
        """Findings with outcome failed."""
        return sum(found.finding.outcome == "failed" for found in self.findings)

    @property
    def audited_count(self) -> int:
        """Page states that were seen in full."""
        return sum(result.outcome == "audited" for result in self.results)

    @property
    def taken_over(self) -> list[StateResult]:
        """Page states whose result is of an earlier run: unchanged since, or of one that was stopped."""
        return [result for result in self.results if result.of_run is not None]

    @property
    def errors(self) -> list[StateResult]:
        """Page states that could not be audited, or not in full."""
        return [result for result in self.results if result.failures]

    @property
    def exit_code(self) -> int:
        """0: nothing found; 1: violations; 2: something could not be audited, whatever else was found."""
        if self.errors:
            return 2
        return 1 if self.violation_count else 0

    def as_json(self) -> dict[str, Any]:
        """Run, pages, findings and verdicts in plain types, as in report.json."""
        return {
            "run": {
                "run_id": self.run_id,
                "target": self.target,
                "started_at": self.started_at.isoformat(timespec="seconds"),
                "finished_at": self.finished_at.isoformat(timespec="seconds"),
                "tool_version": self.tool_version,
                "browser": self.browser,
                **{f"{name}_version": version for name, version in self.engines},
                "page_state_count": len(self.results),
                "audited_count": self.audited_count,
                "taken_over_count": len(self.taken_over),
                "violation_count": self.violation_count,
                "exit_code": self.exit_code,
            },
            "sample": {
                "seed": self.sample_seed,
                "pages": [{"page": one.page, "reasons": list(one.reasons)} for one in self.sample],
            },
            "pages": [_page(result) for result in self.results],
            "findings": [_finding(found) for found in self.findings],
            "verdicts": [_verdict(verdict) for verdict in self.verdicts],
            "criteria": [_criterion(verdict) for verdict in self.criteria],
            "page_verdicts": [
                {"page": one.page, "standard": one.standard, "no": one.no, **_judged(one)}
                for one in self.page_verdicts
            ],
        }

    def write(self, folder: Path) -> Path:
        """Write report.json. Raises AuditError ``audit-output``."""
        place = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            place.write_text(
                json.dumps(self.as_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
            )
        except OSError as error:
            detail = error.strerror or type(error).__name__
            raise AuditError("audit-output", path=str(place), detail=detail) from error
        return place


def _page(result: StateResult) -> dict[str, Any]:
    state = result.state
    return {
        "page": state.page,
        "address": state.address,
        "title": result.title,
        "width": state.width,
        "theme": state.theme,
        "language": state.language,
        "state": state.state,
        "outcome": result.outcome,
        "examined_at": _moment(result.examined_at),
        "taken_from": {"run_id": result.of_run_id, "started_at": _moment(result.of_run)}
        if result.of_run
        else None,
        "failures": [asdict(failure) for failure in result.failures],
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _finding(found: PageFinding) -> dict[str, Any]:
    finding = found.finding
    return {
        "fingerprint": found.fingerprint,
        "page": found.page,
        "kwcag_no": finding.kwcag,
        "wcag": list(finding.wcag),
        "rules": list(found.rules),
        "outcome": finding.outcome,
        "impact": finding.impact,
        "selector": finding.selector,
        "snippet": finding.snippet,
        "message": {"ko": finding.message_ko, "en": finding.message_en},
        "remedy": {"ko": finding.remedy_ko, "en": finding.remedy_en},
        "first_page_state": found.first_state,
        "page_state_count": found.page_state_count,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    item = items()[verdict.no]
    return {
        "kwcag_no": verdict.no,
        **_judged(verdict),
        "item": {"ko": item.item_ko, "en": item.item_en},
        "wcag": list(item.wcag),
    }


def _criterion(verdict: Verdict) -> dict[str, Any]:
    one = criteria()[verdict.no]
    return {
        "wcag_no": verdict.no,
        "level": one.level,
        **_judged(verdict),
        "criterion": {"ko": one.name_ko, "en": one.name_en},
    }


def _judged(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.verdict,
        "decided_by": "machine",
        "target_count": verdict.target_count,
        "failed_count": verdict.failed_count,
        "cant_tell_count": verdict.cant_tell_count,
    }
