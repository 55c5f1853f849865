"""The findings of an audit for a report: what is wrong and how it is mended, then every element."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dashboard.audit.affected import affected_by
from dashboard.components.problems import Problem, item_name, picture_words, problems
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.reports.content import Block, Paragraph, Picture
from dashboard.reports.contents.accessibility_places import elements, outcome
from dashboard.reports.contents.parts import Field, section, table

MOST_PICTURES = 40
# Of a problem, this many places are asked for a picture.
LOOKED_AT = 3


def findings(view: View, run: int) -> list[Block]:
    """The problems, numbered; then the element of each finding under its problem's number."""
    joined = problems(view.rows("audit_findings", run=run))
    numbered: list[Row] = [{"number": number, "problem": one} for number, one in enumerate(joined, 1)]
    title = view.t("audit-findings-title")
    return [
        section(view, "audit-findings-title"),
        table(view, title, title, _problems(view), numbered),
        *_pictures(view, numbered),
        *elements(view, run, joined),
    ]


def _pictures(view: View, numbered: Sequence[Row]) -> list[Block]:
    """Each problem as it is seen, in one of its places; how many of the problems that is."""
    looked_at = {
        found["finding_id"]: row["number"]
        for row in reversed(numbered)
        for found in row["problem"].findings[:LOOKED_AT]
    }
    pictures: dict[int, Row] = {}
    for row in view.rows("audit_pictures", findings=tuple(looked_at)) if looked_at else []:
        pictures.setdefault(looked_at[row["finding_id"]], row)
    if not pictures:
        return []
    shown = sorted(pictures.items())[:MOST_PICTURES]
    return [
        section(view, "report-pictures"),
        Paragraph((view.t("report-pictures-of", shown=len(shown), count=len(numbered)),)),
        *(_picture(view, numbered[number - 1], row) for number, row in shown),
    ]


def _picture(view: View, problem: Row, row: Row) -> Picture:
    """The element of a finding in its surroundings."""
    words = picture_words(view, row)
    return Picture(
        _message(view, problem), words, row["picture"], row["picture_width"], row["picture_height"]
    )


def _message(view: View, row: Row) -> str:
    language = "ko" if view.language == "ko" else "en"
    problem: Problem = row["problem"]
    return view.t("report-problem", number=row["number"], words=problem.first[f"message_{language}"])


def _problems(view: View) -> list[Field]:
    language = "ko" if view.language == "ko" else "en"

    def first(row: Row) -> Row:
        problem: Problem = row["problem"]
        return problem.first

    return [
        Field(view.t("column-message"), partial(_message, view), 3),
        Field(view.t("column-kwcag-no"), lambda row: item_name(view, first(row)["kwcag_no"]), 1.6),
        Field(view.t("column-outcome"), lambda row: outcome(view, first(row))),
        Field(view.t("column-impact"), lambda row: view.t(f"impact-{first(row)['impact']}"), 0.8),
        Field(view.t("finding-affects"), lambda row: _affected(view, first(row)), 2),
        Field(
            view.t("column-finding-places"),
            lambda row: view.t(
                "finding-places", elements=len(row["problem"].findings), pages=len(row["problem"].pages)
            ),
            1.2,
        ),
        Field(view.t("column-remedy"), lambda row: first(row)[f"remedy_{language}"], 3),
    ]


def _affected(view: View, row: Row) -> str:
    people: Sequence[str] = affected_by(row["kwcag_no"], row["wcag"].split())
    return " · ".join(view.t(f"affects-{one}") for one in people) or view.t("finding-affects-none")
