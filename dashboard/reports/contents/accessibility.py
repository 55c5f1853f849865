"""The accessibility report: the last verdict on each of the 33 items of KWCAG 2.2, and the findings."""

from __future__ import annotations

from functools import partial

from dashboard.audit import kwcag
from dashboard.catalogue import has
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import VERDICTS
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.content import Block, Facts, Paragraph, Report
from dashboard.reports.contents.parts import Field, report, section, table


def build(view: View, asked: Asked) -> Report:
    """Of the newest run; no overall rate, as items still wait for a person. ReportError without a run."""
    runs = view.rows("audit_run")
    if not runs:
        raise ReportError("report-no-audit")
    run = runs[0]
    findings = view.rows("audit_findings", run=run["run_id"])
    verdicts = view.rows("audit_verdicts", run=run["run_id"])
    waiting = sum(row["verdict"] == "자동 점검 이상 없음" for row in verdicts)
    blocks: list[Block] = [
        section(view, "report-summary"),
        Facts(
            (
                (view.t("fact-finished-at"), view.moment(run["finished_at"])),
                (view.t("fact-standard"), view.t("fact-standard-value")),
                (view.t("fact-engines"), run["engines"]),
                (view.t("fact-browser"), run["browser"]),
                (
                    view.t("fact-seen"),
                    view.t("fact-seen-value", audited=run["audited_count"], all=run["page_state_count"]),
                ),
                (view.t("report-violations"), run["violation_count"]),
            )
        ),
        Paragraph((view.t("report-audit-caution", count=waiting),)),
        section(view, "audit-verdicts-title"),
        table(
            view,
            view.t("audit-verdicts-title"),
            view.t("audit-verdicts-title"),
            _verdicts(view),
            verdicts,
        ),
        section(view, "audit-findings-title"),
        table(
            view,
            view.t("audit-findings-title"),
            view.t("audit-findings-title"),
            _findings(view),
            findings,
        ),
        section(view, "report-persons"),
        *_sample(view, run),
        table(
            view,
            view.t("report-reviews"),
            view.t("report-reviews"),
            _reviews(view),
            view.rows("audit_reviews", run=run["run_id"]),
        ),
        table(
            view,
            view.t("sign-off-title"),
            view.t("sign-off-title"),
            _signatures(view),
            view.rows("audit_sign_offs", run=run["run_id"]),
        ),
    ]
    return report(view, asked, view.t("report-accessibility-title"), blocks)


def _sample(view: View, run: Row) -> list[Block]:
    """The pages that a person looks at, each with why it was chosen; nothing of a run without a sample."""
    pages: dict[str, list[str]] = {}
    for row in view.rows("audit_sample", run=run["run_id"]):
        pages.setdefault(row["page"], []).append(view.t(f"sample-{row['reason']}"))
    if not pages:
        return []
    title = view.t("review-sample-title")
    fields = [
        Field(view.t("column-audited-page"), partial(_page, view)),
        Field(view.t("column-sample-reason"), lambda row: ", ".join(row["reasons"]), 3),
    ]
    rows: list[Row] = [{"page": page, "reasons": reasons} for page, reasons in pages.items()]
    return [table(view, title, title, fields, rows)]


def _page(view: View, row: Row) -> str:
    """The page's title; the address where it is another site's."""
    key = f"{row['page']}-title"
    return view.t(key) if has(view.language, key) else str(row["page"])


def _item(view: View, row: Row) -> str:
    item = kwcag.items()[row["kwcag_no"]]
    return f"{item.no} {item.item_ko if view.language == 'ko' else item.item_en}"


def _verdicts(view: View) -> list[Field]:
    return [
        Field(view.t("column-kwcag-no"), partial(_item, view), 3),
        Field(view.t("column-verdict"), lambda row: view.t(f"verdict-{VERDICTS[row['verdict']]}"), 2),
        Field(view.t("column-decided-by"), lambda row: view.t(f"decided-by-{row['decided_by']}")),
        Field(view.t("column-target-count"), lambda row: row["target_count"], numeric=True),
        Field(view.t("column-failed-count"), lambda row: row["failed_count"], numeric=True),
        Field(view.t("column-cant-tell-count"), lambda row: row["cant_tell_count"], numeric=True),
    ]


def _reviews(view: View) -> list[Field]:
    """A person's judgements; one whose page has changed since holds no more, and says so."""
    return [
        Field(view.t("column-kwcag-no"), partial(_item, view), 2.4),
        Field(view.t("column-audited-page"), partial(_page, view), 1.4),
        Field(view.t("column-verdict"), lambda row: view.t(f"verdict-{VERDICTS[row['verdict']]}")),
        Field(
            view.t("column-holds"),
            lambda row: view.t("review-holds" if row["holds"] else "review-changed"),
            1.4,
        ),
        Field(view.t("column-note"), lambda row: row["note"], 3),
        Field(
            view.t("column-reviewed-by"), lambda row: f"{row['actor']}, {view.moment(row['happened_at'])}", 2
        ),
    ]


def _signatures(view: View) -> list[Field]:
    return [
        Field(view.t("column-actor"), lambda row: row["actor"], 1.5),
        Field(view.t("column-department"), lambda row: row["department"], 2),
        Field(view.t("column-signed-scope"), lambda row: row["signed_scope"], 3),
        Field(view.t("column-signed-on"), lambda row: view.moment(row["happened_at"]), 1.5),
        Field(view.t("column-report-hash"), lambda row: row["report_hash"], 3),
    ]


def _findings(view: View) -> list[Field]:
    language = "ko" if view.language == "ko" else "en"
    return [
        Field(view.t("column-message"), lambda row: row[f"message_{language}"], 3),
        Field(view.t("column-kwcag-no"), lambda row: row["kwcag_no"], 1.1),
        Field(
            view.t("column-outcome"),
            lambda row: view.t("outcome-failed" if row["outcome"] == "failed" else "outcome-review"),
        ),
        Field(view.t("column-audited-page"), partial(_page, view), 1.2),
        Field(view.t("column-selector"), lambda row: row["selector"], 2),
        Field(view.t("column-remedy"), lambda row: row[f"remedy_{language}"], 3),
    ]
