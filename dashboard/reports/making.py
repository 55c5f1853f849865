"""A report from question to file: built, written, checked; a file that fails its check is not handed out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.audit import files
from dashboard.components.view import View
from dashboard.reports import writers
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.content import Block, Heading, Listing, Paragraph, Report
from dashboard.reports.contents import build
from queries.engine import Engine

MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A checked file: its name, bytes and media type."""

    name: str
    content: bytes
    media_type: str


def make(engine: Engine, asked: Asked, form: str) -> Made:
    """Make one report. Raises ReportError, QueryError and StoreError."""
    if form not in writers.FORMATS:
        raise ReportError("report-format", form=form, known=", ".join(writers.FORMATS))
    view = View(engine, asked.language, "light", "", query={"as_of": asked.as_of.isoformat()})
    return hand_out(build(view, asked), form, view)


def hand_out(report: Report, form: str, view: View) -> Made:
    """Write and check a report. ReportError ``report-not-passed`` where its file fails."""
    report = with_check(report, form, view)
    if form == "csv" and not report.tables:
        raise ReportError("report-no-rows")
    content = writers.write(report, form)
    checked = files.check(content, form)
    if not checked.passed:
        reasons = [
            " ".join(part for part in (view.t(f"file-rule-{fault.rule}"), fault.place, fault.detail) if part)
            for fault in checked.faults[:MOST_REASONS]
        ]
        raise ReportError("report-not-passed", count=len(checked.faults), reasons=" / ".join(reasons))
    return Made(f"{report.stem}.{form}", content, writers.FORMATS[form])


def with_check(report: Report, form: str, view: View) -> Report:
    """The report with what its file is held to, and what only a person can judge, said at its end.

    It can be said before the check: a file that fails it is not handed out.
    """
    rules = files.rules(form)
    said: tuple[Block, ...] = (
        Heading(2, view.t("file-check-title"), "file-check"),
        Paragraph((view.t("file-check-passed", count=len(rules)),)),
        Listing(tuple((view.t(f"file-rule-{rule}"),) for rule in rules)),
        Paragraph((view.t("file-check-person"),)),
        Listing(tuple((view.t(f"file-person-{name}"),) for name in files.for_a_person(form))),
    )
    return replace(report, blocks=(*report.blocks, *said))
