"""A report as one HTML file without script: landmarks, captions, row and column headers, a print style."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from markupsafe import Markup

from dashboard.catalogue import translator
from dashboard.components.markup import render
from dashboard.reports.content import Block, Figure, Report, Value, words
from dashboard.reports.writers.bars import bars

STYLE = Path(__file__).parents[2] / "static" / "report.css"


def write(report: Report) -> bytes:
    """The page, UTF-8; everything in it that is not ours is escaped."""
    t = translator(report.language)

    def said(value: Value) -> str:
        return words(value, report.missing)

    return render(
        "report.html",
        report=report,
        language=report.language,
        style=_style(),
        skip=t("skip-to-content"),
        skip_label=t("skip-label"),
        words=said,
        is_day=_is_day,
        kind_of=_kind,
        svg=_svg,
    ).encode("utf-8")


@cache
def _style() -> Markup:
    return Markup(STYLE.read_text(encoding="utf-8"))  # noqa: S704  our own stylesheet


def _kind(block: Block) -> str:
    return type(block).__name__


def _is_day(value: Value) -> bool:
    return isinstance(value, date)


def _svg(figure: Figure, *, narrow: bool = False) -> Markup:
    kind = "narrow" if narrow else "wide"
    drawn = bars(figure.bars, narrow=narrow).replace("<svg ", f'<svg class="{kind}" aria-hidden="true" ', 1)
    return Markup(drawn)  # noqa: S704  names are escaped where the bars are drawn
