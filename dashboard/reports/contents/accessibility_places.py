"""The elements of an audit's findings for a report: the same element is one row, whatever pages it is on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from dashboard.catalogue import LANGUAGES, text
from dashboard.components.problems import Problem, page_name
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.reports.content import Block, Paragraph
from dashboard.reports.contents.parts import Field, section, table

ID_LETTERS: Final = 12
MOST_CODE: Final = 300
THEMES: Final = ("light", "dark", "forced")


@dataclass(frozen=True, slots=True)
class Screens:
    """The languages and themes in which a finding was made, each in one order; None: another site's own."""

    languages: tuple[str | None, ...]
    themes: tuple[str, ...]


def elements(view: View, run: int, found: Sequence[Problem]) -> list[Block]:
    """The elements of the problems, which are numbered from 1, with every place where each stands."""
    screens = _screens(view, run)
    rows = [
        {"number": f"{number}-{place}", **row}
        for number, problem in enumerate(found, 1)
        for place, row in enumerate(_joined(problem, screens), 1)
    ]
    title = view.t("report-elements")
    count = sum(len(problem.findings) for problem in found)
    lead = [Paragraph((view.t("report-elements-lead", count=count, rows=len(rows)),))] if rows else []
    return [section(view, "report-elements"), *lead, table(view, title, title, _fields(view), rows)]


def _screens(view: View, run: int) -> dict[int, Screens]:
    """By finding; of one that is not among them only the first page state is known."""
    rows = view.rows("audit_finding_screens", run=run)
    return {finding: _ordered(own) for finding, own in groupby(rows, key=lambda row: row["finding_id"])}


def _ordered(rows: Iterable[Row]) -> Screens:
    seen = {(row["language"], row["theme"]) for row in rows}
    languages, themes = zip(*seen, strict=True)
    return Screens(
        tuple(one for one in (*LANGUAGES, None) if one in languages),
        tuple(one for one in THEMES if one in themes),
    )


def _joined(problem: Problem, screens: Mapping[int, Screens]) -> list[Row]:
    """The findings of a problem whose elements read the same and were seen on the same screens."""
    groups: dict[tuple[str, Screens], list[Row]] = {}
    for row in problem.findings:
        seen = screens.get(row["finding_id"]) or _ordered([row])
        groups.setdefault((row["snippet"], seen), []).append(row)
    return [
        {"outcome": problem.first["outcome"], "snippet": snippet, "screens": seen, "findings": own}
        for (snippet, seen), own in groups.items()
    ]


def _fields(view: View) -> list[Field]:
    return [
        Field(view.t("report-element-number"), lambda row: row["number"], 0.7),
        Field(view.t("column-outcome"), lambda row: outcome(view, row)),
        Field(view.t("column-snippet"), lambda row: _cut(row["snippet"]), 2.6),
        Field(view.t("report-element-places"), lambda row: _where(view, row["findings"]), 4),
        Field(view.t("column-language"), lambda row: _languages(view, row["screens"])),
        Field(view.t("column-theme"), lambda row: _themes(view, row["screens"])),
        Field(
            view.t("column-page-state-count"),
            lambda row: sum(one["page_state_count"] for one in row["findings"]),
            0.7,
            numeric=True,
        ),
    ]


def outcome(view: View, row: Row) -> str:
    """위반 or 확인 필요."""
    return view.t("outcome-failed" if row["outcome"] == "failed" else "outcome-review")


def _where(view: View, findings: Sequence[Row]) -> str:
    """A line for each selector: the pages that have such an element there, each with its finding's number."""
    lines: dict[str, list[str]] = {}
    for row in findings:
        page = view.t(
            "report-element-page",
            page=page_name(view, row["page"]),
            finding=row["fingerprint"][:ID_LETTERS],
        )
        lines.setdefault(row["selector"], []).append(page)
    return "\n".join(
        view.t("report-element-place", pages=", ".join(pages), selector=selector)
        for selector, pages in lines.items()
    )


def language_name(view: View, language: str | None) -> str:
    """A language's name in that language."""
    return text(language, "language-name") if language in LANGUAGES else view.t("none")


def _languages(view: View, screens: Screens) -> str:
    return ", ".join(language_name(view, one) for one in screens.languages)


def _themes(view: View, screens: Screens) -> str:
    return ", ".join(view.t(f"theme-{one}") for one in screens.themes)


def _cut(code: str) -> str:
    return code if len(code) <= MOST_CODE else f"{code[:MOST_CODE]}…"
