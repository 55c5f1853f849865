"""What the last audit found, one row a problem: the same fault in many places is one thing to mend."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.markup import badge, render
from dashboard.components.problems import Problem, item_name, page_name, problems
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View

MOST_PLACES = 10


def outcome(view: View, row: Row) -> Cell:
    """위반 or 확인 필요, as a glyph and words."""
    failed = row["outcome"] == "failed"
    return badge(
        "verdict-fail" if failed else "verdict-no-fault",
        "✕" if failed else "△",
        view.t("outcome-failed" if failed else "outcome-review"),
    )


def findings_table(view: View, findings: Sequence[Row]) -> Markup:
    """The problems with their item, outcome, places and remedy."""

    def said(row: Row, field: str) -> Cell:
        language = "ko" if view.language == "ko" else "en"
        return view.quoted(str(row["problem"].first[f"{field}_{language}"]))

    columns = [
        Column(view.t("column-message"), lambda row: said(row, "message"), True),
        Column(view.t("column-kwcag-no"), lambda row: item_name(view, row["problem"].first["kwcag_no"])),
        Column(view.t("column-outcome"), lambda row: outcome(view, row["problem"].first)),
        Column(view.t("column-finding-places"), lambda row: _places(view, row["problem"])),
        Column(view.t("column-remedy"), lambda row: said(row, "remedy")),
    ]
    rows = [{"problem": problem} for problem in problems(findings)]
    return table(
        view.t("audit-findings-title"),
        columns,
        rows,
        empty=view.t("audit-findings-none"),
        caption_hidden=True,
    )


def _places(view: View, problem: Problem) -> Markup:
    shown = [
        {
            "seen": view.t(
                "finding-page",
                page=page_name(view, row["page"]),
                width=row["width"],
                theme=view.t(f"theme-{row['theme']}"),
                states=row["page_state_count"],
            ),
            "address": view.link("/accessibility-findings", finding=row["finding_id"]),
            "selector": row["selector"],
        }
        for row in problem.findings[:MOST_PLACES]
    ]
    more = len(problem.findings) - len(shown)
    return render(
        "places.html",
        summary=view.t("finding-places", elements=len(problem.findings), pages=len(problem.pages)),
        places=shown,
        more=view.t("finding-places-more", count=more) if more else None,
    )
