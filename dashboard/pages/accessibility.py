"""접근성: what the last audit of this dashboard found, item by item, and what still needs a person."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.handing_on import audit_files, report_link
from dashboard.components.judged import judged_criteria, judged_items
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, heading, notice
from dashboard.components.problems import page_name, problems
from dashboard.components.table import Column, Row, linked, table
from dashboard.components.view import View
from dashboard.components.words import language_name
from dashboard.pages.accessibility_problems import findings_table
from dashboard.pages.accessibility_verdicts import counted, criteria_table, items_table
from dashboard.pages.page import EXPANDED, REST, Page, State
from queries.answers import records
from queries.engine import Engine


def show(view: View) -> None:
    """The newest run, or how to make the first."""
    runs = view.rows("audit_run")
    heading(view, view.t("accessibility-title"), lead=view.t("accessibility-lead"))
    if not runs:
        emit(notice(view, "no-audit", link=view.link("/accessibility-runs")))
        return
    run = runs[0]
    verdicts = judged_items(view, run["run_id"])
    criteria = judged_criteria(view, run["run_id"])
    findings = view.rows("audit_findings", run=run["run_id"])
    emit(
        _section(view, "audit-summary", _summary(view, run, verdicts)),
        _run(view, run),
        _links(view),
        _section(view, "audit-verdicts", view.t("audit-verdicts-lead")),
        items_table(view, verdicts),
        _section(view, "audit-criteria", view.t("audit-criteria-lead", parts=counted(view, criteria))),
        criteria_table(view, criteria),
        _section(
            view,
            "audit-findings",
            view.t(
                "audit-findings-lead",
                failed=_count(findings, "failed"),
                review=_count(findings, "cantTell"),
                problems=len(problems(findings)),
            ),
        ),
        findings_table(view, findings),
        _section(
            view,
            "audit-pages",
            view.t("audit-pages-lead", audited=run["audited_count"], all=run["page_state_count"]),
        ),
        _pages(view, run),
        _downloads(view, run),
        report_link(view, "accessibility"),
    )


def _links(view: View) -> Markup:
    pages = ("runs", "findings", "review")
    return Markup('<p class="card-links">{}</p>').format(
        Markup(" ").join(
            linked(view.link(f"/accessibility-{name}"), view.t(f"accessibility-{name}-link"))
            for name in pages
        )
    )


def _downloads(view: View, run: Row) -> Markup:
    links = Markup(" ").join(
        Markup('<a href="{}" download>{}</a>').format(
            view.csv_link(f"audit_{name}", run=run["run_id"]), view.t(f"audit-{name.replace('_', '-')}-csv")
        )
        for name in ("verdicts", "criteria", "page_verdicts", "findings")
    )
    return Markup('<p class="card-links">{}</p>{}').format(links, audit_files(view, run["run_id"]))


def _section(view: View, key: str, lead: str) -> Markup:
    return render("section.html", id=key, title=view.t(f"{key}-title"), lead=lead)


def _count(findings: Sequence[Row], outcome: str) -> int:
    return sum(1 for row in findings if row["outcome"] == outcome)


def _summary(view: View, run: Row, verdicts: Sequence[Row]) -> str:
    return view.t("audit-summary-lead", violations=run["violation_count"], parts=counted(view, verdicts))


def _run(view: View, run: Row) -> Markup:
    """The run; where results were taken over from earlier ones, how many and since when."""
    taken = view.t(
        "fact-taken-over-value",
        count=run["taken_over_count"],
        all=run["page_state_count"],
        at=view.moment(run["examined_from"]) if run["taken_over_count"] else "",
    )
    return facts(
        [
            (view.t("fact-finished-at"), view.moment(run["finished_at"])),
            (view.t("fact-standard"), view.t("fact-standard-value")),
            (view.t("fact-engines"), run["engines"]),
            (view.t("fact-browser"), run["browser"]),
            (
                view.t("fact-seen"),
                view.t("fact-seen-value", audited=run["audited_count"], all=run["page_state_count"]),
            ),
            *([(view.t("fact-taken-over"), taken)] if run["taken_over_count"] else []),
        ]
    )


def _pages(view: View, run: Row) -> Markup:
    rows = view.rows("audit_pages", run=run["run_id"])
    columns = [
        Column(view.t("column-audited-page"), lambda row: page_name(view, row["page"]), row_header=True),
        Column(view.t("column-language"), lambda row: language_name(view, row["language"])),
        Column(
            view.t("column-audited-count"),
            lambda row: view.t("of", part=row["audited_count"], whole=row["state_count"]),
            numeric=True,
        ),
    ]
    if any(row["reason"] for row in rows):
        columns.append(Column(view.t("column-reason"), lambda row: _reason(view, row["reason"])))
    return table(
        view.t("audit-pages-title"), columns, rows, empty=view.t("not-recorded"), caption_hidden=True
    )


def _reason(view: View, code: str | None) -> str:
    return view.t(f"audit-reason-{code}") if code else view.t("none")


def _states(engine: Engine) -> Sequence[State]:
    """The places of a problem can be opened where a stored run has one."""
    runs = records(engine.run("audit_run"))
    found = bool(runs) and bool(records(engine.run("audit_findings", run=runs[0]["run_id"])))
    return (REST, EXPANDED) if found else (REST,)


PAGE = Page("accessibility", "/accessibility", show, _states)
