"""A report as one HTML file without script: landmarks, captions, row and column headers, a print style."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from markupsafe import Markup

from dashboard.catalogue import translator
from dashboard.components.markup import render
from dashboard.reports.content import Block, Figure, Report, Table, Value, words
from dashboard.reports.writers.bars import bars
from dashboard.reports.writers.columns import Reach, letters, reaching, widths

STYLE = Path(__file__).parents[2] / "static" / "report.css"
# In halves of Hangul: a letter; what the narrowest table holds that is not read as a list, the air beside the
# words of a cell, the longest word that is kept whole.
LETTER: Final = 1.2
WIDTH: Final = 130.0
AROUND: Final = 3.4
LONGEST: Final = 15.0
# Headings are set in strong letters, which are wider.
STRONG: Final = 1.1


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
        column_widths=lambda table: _column_widths(table, report.missing),
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


def _column_widths(table: Table, missing: str) -> list[float | None]:
    """How wide each column is, in parts of the letters' size, so that the table has few lines.

    None for the widest, which takes what is left of the screen.
    """
    headings = [column.heading for column in table.columns]
    rows = [[words(value, missing) for value in row] for row in table.rows]

    @cache
    def reach(text: str) -> float:
        square = letters(text) - len(text)
        return 2 * square + LETTER * (len(text) - square)

    @cache
    def reaches(text: str) -> Reach:
        return reaching(text, reach)

    def longest(texts: Iterable[str]) -> float:
        return max((reach(word) for text in set(texts) for word in text.split()), default=0.0)

    given = widths(
        [list(map(reaches, row)) for row in rows],
        [
            max(STRONG * longest([heading]), min(LONGEST, longest(texts)))
            for heading, texts in zip(headings, zip(*rows, strict=True), strict=True)
        ],
        [column.width for column in table.columns],
        WIDTH - AROUND * len(headings),
    )
    widest = max(given)
    return [None if width == widest else round((width + AROUND) / 2, 1) for width in given]
