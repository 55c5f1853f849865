"""보고서: choose a report, what it covers, its format and language, and take it along as a checked file."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.catalogue import LANGUAGES, text
from dashboard.components.choosing import MOST, committees
from dashboard.components.handing_on import audit_files, subscriptions
from dashboard.components.markup import emit, render
from dashboard.components.parts import Filter, heading, notice
from dashboard.components.table import Column, Row, table
from dashboard.components.view import View
from dashboard.pages.page import Page

REPORTS = ("brief", "follow-ups", "meeting", "minutes", "member", "accessibility")
FORMATS = ("pdf", "html", "xlsx", "hwpx", "csv", "json")
MOST_MEETINGS = 200
ACTION = "/download/report"


def show(view: View) -> None:
    """The form, and what each report holds."""
    heading(view, view.t("reports-title"), lead=view.t("reports-lead"))
    meetings = view.rows("meeting_choices", last=MOST_MEETINGS)
    if not meetings:
        emit(notice(view, "no-minutes"))
        return
    columns = [
        Column(view.t("reports-report"), lambda row: view.t(f"reports-{row['name']}-name"), row_header=True),
        Column(view.t("reports-holds"), lambda row: view.t(f"reports-{row['name']}-holds")),
    ]
    emit(
        render(
            "section.html", id="reports-choose", title=view.t("reports-choose"), lead=view.t("reports-how")
        ),
        render(
            "reports_form.html",
            t=view.t,
            action=ACTION,
            as_of=view.as_of.isoformat(),
            language=view.language,
            member=view.query.get("member", ""),
            person=view.query.get("person", ""),
            filters=_choices(view, meetings),
            dates=[
                ("since", view.t("reports-since"), view.query.get("since", "")),
                ("until", view.t("reports-until"), view.query.get("until", "")),
            ],
        ),
        table(view.t("reports-table"), columns, [{"name": name} for name in REPORTS], empty=""),
        *_of_the_audit(view),
        *subscriptions(view),
    )


def _of_the_audit(view: View) -> list[Markup]:
    """Beside the report on accessibility: the newest run as files that other programs read."""
    return [audit_files(view, run["run_id"]) for run in view.rows("audit_run")[:1]]


def _choices(view: View, meetings: list[Row]) -> list[Filter]:
    asked = view.query.get("meeting", "")
    chosen = [] if any(row["slug"] == asked for row in meetings) else _asked(view, asked)
    named = [
        (row["slug"], f"{row['held_on'] or ''} {row['name'] or row['file_name']}".strip())
        for row in [*chosen, *meetings]
    ]
    key = "reports-newest" if meetings[0]["list_count"] <= MOST_MEETINGS else "reports-newest-of"
    return [
        Filter(
            "report",
            view.t("reports-report"),
            [(name, view.t(f"reports-{name}-name")) for name in REPORTS],
            view.query.get("report", "brief"),
        ),
        Filter(
            "form", view.t("reports-format"), [(one, view.t(f"reports-form-{one}")) for one in FORMATS], "pdf"
        ),
        Filter(
            "lang",
            view.t("reports-language"),
            [(one, text(one, "language-name")) for one in LANGUAGES],
            view.language,
        ),
        _committee(view),
        Filter(
            "meeting",
            view.t("reports-meeting"),
            [("", view.t(key, shown=MOST_MEETINGS, all=meetings[0]["list_count"])), *named],
            view.query.get("meeting", ""),
        ),
    ]


def _committee(view: View) -> Filter:
    """A choice among the committees; of more than a choice holds, the name is typed."""
    known = committees(view)
    label, asked = view.t("column-committee"), view.query.get("committee", "")
    if known.count > MOST:
        return Filter("committee", view.t("reports-committee"), (), asked, typed=True)
    return Filter(
        "committee", label, [("", view.t("filter-all")), *((one, one) for one in known.names)], asked
    )


def _asked(view: View, slug: str) -> list[Row]:
    """The meeting that the address names, where it is none of the newest."""
    return view.rows("meeting_choices", meeting=slug) if slug.isprintable() and slug else []


PAGE = Page("reports", "/reports", show, essential=True)
