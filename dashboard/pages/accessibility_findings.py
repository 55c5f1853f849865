"""발견 사항: what a run found, narrowed by page, item, severity, engine and verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.audit import kwcag
from dashboard.components.form import answer
from dashboard.components.markup import emit
from dashboard.components.paging import sheet
from dashboard.components.parts import Filter, filters, heading, notice
from dashboard.components.problems import ENGINES, engines_of, item_name, page_name
from dashboard.components.table import Cell, Column, Row, linked, table
from dashboard.components.view import View
from dashboard.pages import accessibility_acceptance, accessibility_finding
from dashboard.pages.accessibility_problems import outcome
from dashboard.pages.page import REST, Page, State
from queries.answers import records
from queries.engine import Engine

PATH: Final = "/accessibility-findings"
REPORT_FORMS: Final = ("pdf", "html", "xlsx")
SEVERITIES: Final = ("critical", "serious", "moderate", "minor")
OUTCOMES: Final = {"failed": "failed", "cantTell": "review"}
CHOICES: Final = ("verdict", "severity", "item", "place", "engine")
NONE: Final = "-"

Chosen = Mapping[str, str | None]


def show(view: View) -> None:
    """The findings of the newest run, or of the one that the address names; or one finding."""
    if view.query.get("finding"):
        accessibility_finding.show(view, PATH)
        return
    heading(view, view.t("accessibility-findings-title"), lead=view.t("accessibility-findings-lead"))
    run = _run(view)
    if run is None:
        emit(notice(view, "no-audit", link=view.link("/accessibility-runs")))
        return
    everything = view.rows("audit_findings", run=run["run_id"])
    chosen = {name: view.query.get(name) or None for name in CHOICES}
    rows = view.rows("audit_findings", run=run["run_id"], **_asked(chosen))
    kept = {"run": view.query.get("run"), **chosen}
    part = sheet(view, rows, view.t("accessibility-findings-title"), kept)
    result = view.t("findings-result", shown=len(rows), all=len(everything), run=run["run_id"])
    emit(
        answer(view),
        filters(view, _filters(view, everything, chosen), result=part.under(result), kept=("run",)),
        _table(view, part.rows),
        part.links,
        Markup('<p class="card-links">{} {}</p>').format(
            Markup('<a href="{}" download>{}</a>').format(
                view.csv_link("audit_findings", run=run["run_id"], **_asked(chosen)),
                view.t("audit-findings-csv"),
            ),
            linked(view.link("/accessibility"), view.t("findings-back")),
        ),
        _reports(view, run),
    )


def _reports(view: View, run: Row) -> Markup:
    """The report of this run in each format for people; of another site's run too."""
    asked = {"report": "accessibility", "run": run["run_id"], "lang": view.language}
    files = [
        Markup('<a href="{}" download>{}</a>').format(
            f"/download/report?{urlencode({**asked, 'form': form})}",
            view.t("findings-report", run=str(run["run_id"]), form=form.upper()),
        )
        for form in REPORT_FORMS
    ]
    return Markup('<p class="card-links">{}</p>').format(Markup(" ").join(files))


def _run(view: View) -> Row | None:
    """The run that the address names, else the newest of the dashboard."""
    asked = view.query.get("run", "")
    runs = view.rows("audit_run")
    if asked.isascii() and asked.isdigit() and len(asked) < 19:
        known = view.rows("audit_runs", run=int(asked))
        return known[0] if known else None
    return runs[0] if runs else None


def _asked(chosen: Chosen) -> dict[str, str | None]:
    return {
        "outcome": chosen["verdict"],
        "severity": chosen["severity"],
        "item": chosen["item"],
        "page": chosen["place"],
        "rule": f"{chosen['engine']}:" if chosen["engine"] else None,
    }


def _filters(view: View, rows: Sequence[Row], chosen: Chosen) -> list[Filter]:
    pages = dict.fromkeys(row["page"] for row in rows)
    numbers = dict.fromkeys(row["kwcag_no"] for row in rows)
    items = [(number, item_name(view, number)) for number in kwcag.items() if number in numbers]
    if None in numbers:
        items.append((NONE, view.t("finding-no-item")))
    engines = {name for row in rows for name in engines_of(row)}
    options = {
        "verdict": [(one, view.t(f"outcome-{word}")) for one, word in OUTCOMES.items()],
        "severity": [(one, view.t(f"impact-{one}")) for one in SEVERITIES],
        "item": items,
        "place": [(page, page_name(view, page)) for page in pages],
        "engine": [(name, view.t(f"engine-{name}")) for name in ENGINES if name in engines],
    }
    labels = {
        "verdict": "column-outcome",
        "severity": "column-impact",
        "item": "column-kwcag-no",
        "place": "column-audited-page",
        "engine": "column-engines",
    }
    every = ("", view.t("filter-all"))
    return [
        Filter(name, view.t(labels[name]), [every, *options[name]], chosen[name] or "") for name in CHOICES
    ]


def _table(view: View, rows: Sequence[Row]) -> Markup:
    held = accessibility_acceptance.held(view)

    def name(row: Row) -> Cell:
        kept = {key: view.query.get(key) or None for key in ("run", *CHOICES)}
        address = view.link(PATH, **kept, finding=row["finding_id"])
        number = Markup('<span class="visually-hidden"> {}</span>').format(
            view.t("finding-number", id=row["finding_id"])
        )
        words = view.quoted(accessibility_finding.message(view, row))
        return linked(address, Markup("{}{}").format(words, number))

    def said(row: Row) -> Cell:
        words = accessibility_acceptance.words(view, held.get(row["fingerprint"]))
        return Markup("{} {}").format(outcome(view, row), view.quoted(words))

    columns = [
        Column(view.t("column-message"), name, row_header=True),
        Column(view.t("column-outcome"), said),
        Column(view.t("column-impact"), lambda row: view.t(f"impact-{row['impact']}")),
        Column(view.t("column-kwcag-no"), lambda row: item_name(view, row["kwcag_no"])),
        Column(view.t("column-audited-page"), lambda row: page_name(view, row["page"])),
        Column(
            view.t("column-selector"), lambda row: Markup('<code lang="en">{}</code>').format(row["selector"])
        ),
        Column(
            view.t("column-engines"),
            lambda row: ", ".join(view.t(f"engine-{one}") for one in engines_of(row)),
        ),
    ]
    title = view.t("accessibility-findings-title")
    return table(title, columns, rows, empty=view.t("findings-empty"), caption_hidden=True)


def _states(engine: Engine) -> Sequence[State]:
    """With findings: the list, and the first finding's own page."""
    runs = records(engine.run("audit_run"))
    found = records(engine.run("audit_findings", run=runs[0]["run_id"])) if runs else []
    return (REST, State("finding", {"finding": str(found[0]["finding_id"])})) if found else (REST,)


PAGE = Page("accessibility-findings", PATH, show, _states, within="accessibility")
