"""The accessibility report of an audit: scope, the verdicts on KWCAG's items and WCAG's criteria, persons."""

from __future__ import annotations

from collections import Counter
from functools import partial

from dashboard.audit import files, wcag
from dashboard.audit.persons import WAITING
from dashboard.components.judged import judged_criteria, judged_items, undecided
from dashboard.components.problems import item_name, page_name
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import VERDICTS
from dashboard.reports.asked import MOST_NAMED, Asked, ReportError
from dashboard.reports.content import Block, Facts, Paragraph, Report
from dashboard.reports.contents.accessibility_findings import findings
from dashboard.reports.contents.accessibility_places import language_name
from dashboard.reports.contents.parts import Field, report, section, table


def build(view: View, asked: Asked) -> Report:
    """Of the run that is asked for, else the newest of the dashboard. ReportError where there is none.

    No overall rate, as items still wait for a person.
    """
    run = _run(view, asked)
    number = run["run_id"]
    verdicts = judged_items(view, number)
    waiting = sum(row["verdict"] in WAITING for row in verdicts)
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
                (view.t("report-audited-pages"), _seen(view, number)),
                (view.t("report-violations"), run["violation_count"]),
                (view.t("report-verdicts"), _counted(view, verdicts)),
            )
        ),
        Paragraph((view.t("report-audit-caution", count=waiting),)) if waiting else _reservation(view),
        Paragraph((view.t("conformance-not-covered"),)),
        *_verdicts(view, verdicts),
        *_criteria(view, number),
        *findings(view, number),
        *_pages(view, number),
        *_exports(view),
        *_persons(view, number),
    ]
    of = None if asked.run is None else view.t("report-file-run", run=number)
    return report(view, asked, view.t("report-accessibility-title"), blocks, of=of)


def _run(view: View, asked: Asked) -> Row:
    rows = view.rows("audit_run") if asked.run is None else view.rows("audit_runs", run=asked.run)
    if not rows and asked.run is not None:
        raise ReportError("audit-run-unknown", run=str(asked.run))
    if not rows:
        raise ReportError("report-no-audit")
    return rows[0]


def _reservation(view: View) -> Paragraph:
    return Paragraph((view.t("conformance-reservation"),))


def _counted(view: View, verdicts: list[Row]) -> str:
    counts = Counter(VERDICTS[row["verdict"]] for row in verdicts)
    return " · ".join(
        view.t(f"verdict-count-{name}", count=counts[name]) for name in VERDICTS.values() if counts[name]
    )


def _seen(view: View, run: int) -> str:
    """How many pages the run opened, and which: one may be of some pages only."""
    names = [
        page_name(view, page)
        for page in dict.fromkeys(row["page"] for row in view.rows("audit_pages", run=run))
    ]
    more = len(names) - MOST_NAMED
    words = view.t("report-audited-pages-value", count=len(names), pages=", ".join(names[:MOST_NAMED]))
    return words if more <= 0 else f"{words} {view.t('report-audited-pages-more', count=more)}"


def _verdicts(view: View, verdicts: list[Row]) -> list[Block]:
    title = view.t("audit-verdicts-title")
    fields = [
        Field(view.t("column-kwcag-no"), lambda row: item_name(view, row["kwcag_no"]), 3),
        *_judgement(view),
        Field(view.t("column-target-count"), lambda row: row["target_count"], numeric=True),
        Field(view.t("column-met-count"), partial(_met, view, "met_count"), numeric=True),
        Field(view.t("column-met-rate"), partial(_met, view, "met_rate"), numeric=True),
        Field(view.t("column-failed-count"), lambda row: row["failed_count"], numeric=True),
        Field(view.t("column-cant-tell-count"), lambda row: row["cant_tell_count"], numeric=True),
    ]
    return [
        section(view, "audit-verdicts-title"),
        table(view, title, view.t("report-sheet-items"), fields, verdicts, main=True),
    ]


def _criteria(view: View, run: int) -> list[Block]:
    title = view.t("audit-criteria-title")
    order = list(wcag.criteria())
    rows = sorted(judged_criteria(view, run), key=lambda row: order.index(row["wcag_no"]))
    fields = [
        Field(view.t("column-wcag-no"), partial(_criterion, view), 3),
        *_judgement(view),
        Field(view.t("column-target-count"), lambda row: row["target_count"], numeric=True),
        Field(view.t("column-failed-count"), lambda row: row["failed_count"], numeric=True),
        Field(view.t("column-cant-tell-count"), lambda row: row["cant_tell_count"], numeric=True),
    ]
    return [
        section(view, "audit-criteria-title"),
        table(view, title, view.t("report-sheet-criteria"), fields, rows),
    ]


def _judgement(view: View) -> list[Field]:
    return [
        Field(view.t("column-verdict"), lambda row: view.t(f"verdict-{VERDICTS[row['verdict']]}"), 2),
        Field(view.t("column-decided-by"), lambda row: view.t(f"decided-by-{row['decided_by']}")),
    ]


def _met(view: View, name: str, row: Row) -> float | str:
    value: float | None = row[name]
    return undecided(view, row) if value is None else value


def _criterion(view: View, row: Row) -> str:
    one = wcag.criteria()[row["wcag_no"]]
    return f"{row['wcag_no']} {one.name_ko if view.language == 'ko' else one.name_en} ({one.level})"


def _pages(view: View, run: int) -> list[Block]:
    """What was opened, in which language and how many states, and why one could not be seen."""
    title = view.t("audit-pages-title")
    rows = view.rows("audit_pages", run=run)
    fields = [
        Field(view.t("column-audited-page"), lambda row: page_name(view, row["page"]), 3),
        Field(view.t("column-language"), lambda row: language_name(view, row["language"])),
        Field(view.t("column-state-count"), lambda row: row["state_count"], numeric=True),
        Field(view.t("column-audited-count"), lambda row: row["audited_count"], numeric=True),
    ]
    if any(row["reason"] for row in rows):
        fields.append(Field(view.t("column-reason"), partial(_reason, view), 2))
    return [section(view, "audit-pages-title"), table(view, title, title, fields, rows)]


def _exports(view: View) -> list[Block]:
    """What each format's files are held to as they are made, and what of them only a person can judge."""
    title = view.t("report-exports")
    points: list[Row] = [
        {"form": form, "point": view.t(key), "outcome": view.t(outcome)}
        for form in files.FORMATS
        for key, outcome in [
            *((f"file-rule-{rule}", "report-exports-machine") for rule in files.rules(form)),
            *((f"file-person-{name}", "report-exports-person") for name in files.for_a_person(form)),
        ]
    ]
    fields = [
        Field(view.t("report-exports-point"), lambda row: row["point"], 4),
        Field(view.t("reports-format"), lambda row: row["form"].upper()),
        Field(view.t("report-exports-outcome"), lambda row: row["outcome"], 2),
    ]
    return [
        section(view, "report-exports"),
        Paragraph((view.t("report-exports-lead"),)),
        table(view, title, title, fields, points),
    ]


def _reason(view: View, row: Row) -> str:
    return view.t(f"audit-reason-{row['reason']}") if row["reason"] else view.t("none")


def _persons(view: View, run: int) -> list[Block]:
    """What persons looked at and decided, and who signed."""
    return [
        section(view, "report-persons"),
        *_sample(view, run),
        table(
            view,
            view.t("report-reviews"),
            view.t("report-reviews"),
            _reviews(view),
            view.rows("audit_reviews", run=run),
        ),
        table(
            view,
            view.t("sign-off-title"),
            view.t("sign-off-title"),
            _signatures(view),
            view.rows("audit_sign_offs", run=run),
        ),
    ]


def _sample(view: View, run: int) -> list[Block]:
    """The pages that a person looks at, each with why it was chosen; nothing of a run without a sample."""
    pages: dict[str, list[str]] = {}
    for row in view.rows("audit_sample", run=run):
        pages.setdefault(row["page"], []).append(view.t(f"sample-{row['reason']}"))
    if not pages:
        return []
    title = view.t("review-sample-title")
    fields = [
        Field(view.t("column-audited-page"), lambda row: page_name(view, row["page"])),
        Field(view.t("column-sample-reason"), lambda row: ", ".join(row["reasons"]), 3),
    ]
    rows: list[Row] = [{"page": page, "reasons": reasons} for page, reasons in pages.items()]
    return [table(view, title, title, fields, rows)]


def _reviews(view: View) -> list[Field]:
    """A person's judgements; one whose page has changed since holds no more, and says so."""
    return [
        Field(view.t("column-kwcag-no"), lambda row: item_name(view, row["kwcag_no"]), 2.4),
        Field(view.t("column-audited-page"), lambda row: page_name(view, row["page"]), 1.4),
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
