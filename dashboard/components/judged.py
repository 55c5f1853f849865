"""The verdicts of a stored run with what persons said of it since: on KWCAG's items and WCAG's criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.audit.kwcag import items
from dashboard.audit.persons import combined, looked_at, met
from dashboard.components.view import View

Row = Mapping[str, Any]


def pages_for_persons(view: View, run: int, pages: Sequence[str]) -> dict[str, list[str]]:
    """Where a person looks at each KWCAG item: on the run's sample, and where the machine could not tell."""
    sample = {row["page"] for row in view.rows("audit_sample", run=run)}
    doubted: dict[str, list[str]] = {}
    for row in view.rows("audit_page_verdicts", run=run):
        if (row["standard"], row["verdict"]) == ("KWCAG 2.2", "수동 확인 필요"):
            doubted.setdefault(row["no"], []).append(row["page"])
    return {number: looked_at(pages, sample, doubted.get(number, ())) for number in items()}


def pages_of(view: View, run: int) -> list[str]:
    """The pages of a run."""
    return list(dict.fromkeys(row["page"] for row in view.rows("audit_pages", run=run)))


def judged_items(view: View, run: int) -> list[dict[str, Any]]:
    """A row a KWCAG item as of ``audit_verdicts``, ``verdict`` and ``decided_by`` with persons' reviews.

    ``met_count`` and ``met_rate`` (percent) are of what was tested, and None where nothing is decided.
    """
    wanted = pages_for_persons(view, run, pages_of(view, run))
    said = _holding(view, run)
    rows = []
    for row in view.rows("audit_verdicts", run=run):
        of_item = [(one["page"], one["verdict"]) for one in said if one["kwcag_no"] == row["kwcag_no"]]
        verdict, decided_by = combined(row["verdict"], of_item, wanted[row["kwcag_no"]])
        count, rate = met(verdict, decided_by, row["target_count"], row["failed_count"])
        rows.append(
            {**row, "verdict": verdict, "decided_by": decided_by, "met_count": count, "met_rate": rate}
        )
    return rows


def judged_criteria(view: View, run: int) -> list[dict[str, Any]]:
    """A row a WCAG criterion as of ``audit_criteria``; a person's 미준수 of an item fails them too."""
    failed = {
        number
        for one in _holding(view, run)
        if one["verdict"] == "미준수"
        for number in items()[one["kwcag_no"]].wcag
    }
    return [
        {**row, "verdict": "미준수", "decided_by": "person"}
        if row["wcag_no"] in failed and row["verdict"] != "미준수"
        else row
        for row in view.rows("audit_criteria", run=run)
    ]


def undecided(view: View, row: Row) -> str:
    """The word for a rate that there is none of: nothing to test, or not decided."""
    return view.t("verdict-inapplicable" if row["verdict"] == "해당 없음" else "rate-undecided")


def _holding(view: View, run: int) -> list[Row]:
    return [row for row in view.rows("audit_reviews", run=run) if row["holds"]]
