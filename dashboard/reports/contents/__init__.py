"""What each report holds, one file a report: ``build(view, asked)`` fills the content from query answers."""

from __future__ import annotations

from importlib import import_module

from dashboard.components.view import View
from dashboard.reports.asked import Asked
from dashboard.reports.content import Report


def build(view: View, asked: Asked) -> Report:
    """The report's content. Raises ReportError where there is nothing to report on."""
    asked.check(view)
    report = import_module(f"{__name__}.{asked.name.replace('-', '_')}").build(view, asked)
    assert isinstance(report, Report)
    return report
