"""The pages of a run that a person looks at, each with why it was chosen (WCAG-EM)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.audit.sample import REASONS
from dashboard.components.markup import render
from dashboard.components.problems import page_name
from dashboard.components.table import Column, Row, table
from dashboard.components.view import View


def reasons(rows: Sequence[Row]) -> dict[str, list[str]]:
    """Reasons by page, from the rows of ``audit_sample``; the most telling first."""
    order = {str(reason): place for place, reason in enumerate(REASONS)}
    found: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: order[row["reason"]]):
        found.setdefault(row["page"], []).append(row["reason"])
    return found


def why(view: View, given: Sequence[str]) -> str:
    """The reasons in words."""
    return ", ".join(view.t(f"sample-{reason}") for reason in given)


def sample(view: View, run: Row, pages: int, chosen: Mapping[str, Sequence[str]]) -> Markup:
    """The sample as a table, folded, after a sentence on how many of the run's pages it has."""
    columns = [
        Column(view.t("column-audited-page"), lambda row: page_name(view, row["page"]), row_header=True),
        Column(view.t("column-sample-reason"), lambda row: why(view, row["reasons"])),
    ]
    rows: list[Row] = [{"page": page, "reasons": given} for page, given in chosen.items()]
    drawn = sum("random" in given for given in chosen.values())
    seed = run["sample_seed"]
    lead = view.t(
        "review-sample-lead",
        pages=pages,
        sampled=len(chosen) or pages,
        drawn=drawn,
        seed=seed[:12] or "none",
    )
    return render("section.html", id="review-sample", title=view.t("review-sample-title"), lead=lead) + (
        table(view.t("review-sample-title"), columns, rows, empty="", caption_hidden=True)
        if chosen
        else Markup("")
    )
