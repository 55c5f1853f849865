"""점검 실행과 이력: an audit started from here with its progress, and the runs so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from dashboard import audit_job
from dashboard.catalogue import has, translator
from dashboard.components.form import Button, Input, answer, form, person
from dashboard.components.markup import emit, render
from dashboard.components.parts import heading
from dashboard.components.problems import page_name
from dashboard.components.table import Column, Row, linked, table
from dashboard.components.view import View
from dashboard.pages import accessibility_trend
from dashboard.pages.page import REST, Page, State
from queries.engine import Engine

PATH: Final = "/accessibility-runs"
FINDINGS: Final = "/accessibility-findings"


def show(view: View) -> None:
    """What runs now or how to start it, then the trend of the dashboard's runs and all runs."""
    heading(view, view.t("accessibility-runs-title"), lead=view.t("accessibility-runs-lead"))
    runs = view.rows("audit_runs")
    emit(answer(view), person(view), *_running(view))
    accessibility_trend.show(view, [run for run in runs if run["target"] == "dashboard"])
    emit(
        render("section.html", id="all-runs", title=view.t("all-runs-title"), lead=view.t("all-runs-lead")),
        _table(view, runs),
        Markup('<p class="card-links">{} {}</p>').format(
            Markup('<a href="{}" download>{}</a>').format(view.csv_link("audit_runs"), view.t("runs-csv")),
            linked(view.link("/accessibility"), view.t("findings-back")),
        ),
    )


def job_sentence(language: str, job: audit_job.Status) -> str:
    """Where a started audit is."""
    t = translator(language)
    if job.state == "running" and job.last is None:
        return t("audit-job-preparing")
    page, width, theme = job.last or ("", 0, "light")
    return t(
        f"audit-job-{job.state}",
        done=job.done,
        total=job.total,
        page=t(f"{page}-title") if has(language, f"{page}-title") else page,
        width=str(width),
        theme=t(f"theme-{theme}"),
        run=str(job.run or 0),
        reason=job.reason or "-",
    )


def _running(view: View) -> list[Markup]:
    """The audit that runs, with a way to end it; else the end of the last, and the form to start one."""
    job = audit_job.status()
    section = render(
        "section.html", id="audit-now", title=view.t("audit-now-title"), lead=view.t("audit-now-lead")
    )
    if job is not None and job.is_under_way:
        return [section, _progress(view, job), _cancel(view)]
    ended = Markup("")
    if job is not None:
        ended = Markup('<p class="audit-ended">{}</p>').format(view.quoted(job_sentence(view.language, job)))
    return [section, ended, _start(view), _start_web(view)]


def _progress(view: View, job: audit_job.Status) -> Markup:
    return render(
        "audit_progress.html",
        t=view.t,
        asked=f"/audit/progress?lang={view.language}",
        done=job.done,
        total=job.total,
        sentence=job_sentence(view.language, job),
        again=view.link(PATH),
    )


def _cancel(view: View) -> Markup:
    return form(
        view,
        "audit-cancel",
        (),
        [Button(view.t("audit-cancel-send"), primary=False)],
        id="audit-cancel",
        label=view.t("audit-cancel-send"),
        following="audit-now",
    )


def _start(view: View) -> Markup:
    """Every page by one button, or those chosen in the folded form below it."""
    from dashboard.pages import PAGES  # the list of pages holds this one

    all_pages = form(
        view,
        "audit-start",
        (),
        [Button(view.t("audit-start-all"))],
        id="audit-start",
        label=view.t("audit-now-title"),
        hidden={"every": "yes", "language": view.language},
        following="audit-now",
    )
    if not view.may("audit-start"):
        return all_pages
    boxes = [{"value": page.id, "words": page_name(view, page.id), "checked": False} for page in PAGES]
    chosen = form(
        view,
        "audit-start",
        (),
        [Button(view.t("audit-start-chosen"))],
        id="audit-chosen",
        label=view.t("audit-start-pages"),
        hidden={"language": view.language},
        body=render(
            "boxes.html",
            legend=view.t("audit-start-pages"),
            input_name="pages",
            boxes=boxes,
            choose_all=None,
        ),
        following="audit-now",
    )
    refused = view.said is not None and not view.said.done and view.said.form == "audit-chosen"
    return all_pages + render(
        "folded.html",
        summary=view.t("audit-start-some"),
        open=refused,
        content=chosen,
        id="open-audit-chosen",
    )


def _start_web(view: View) -> Markup:
    """Addresses of another site, or its sitemap, in a folded form."""
    if not view.may("audit-start-web"):
        return Markup("")
    asked = form(
        view,
        "audit-start-web",
        (
            Input(
                "addresses",
                view.t("audit-web-addresses"),
                kind="area",
                longest=10_000,
                hint=view.t("audit-web-addresses-hint"),
            ),
            Input("sitemap", view.t("audit-web-sitemap"), longest=500, hint=view.t("audit-web-sitemap-hint")),
        ),
        [Button(view.t("audit-web-start"))],
        id="audit-web",
        label=view.t("audit-web-some"),
        hidden={"language": view.language},
        following="audit-now",
    )
    refused = view.said is not None and not view.said.done and view.said.form == "audit-web"
    return render(
        "folded.html", summary=view.t("audit-web-some"), open=refused, content=asked, id="open-audit-web"
    )


def _table(view: View, runs: Sequence[Row]) -> Markup:
    columns = [
        Column(
            view.t("column-run-id"),
            lambda run: linked(
                view.link(FINDINGS, run=run["run_id"]), view.t("run-name", run=str(run["run_id"]))
            ),
            row_header=True,
        ),
        Column(view.t("fact-finished-at"), lambda run: view.moment(run["finished_at"])),
        Column(view.t("column-target"), lambda run: view.t(f"audit-target-{run['target']}")),
        Column(
            view.t("column-audited-count"),
            lambda run: view.t("of", part=run["audited_count"], whole=run["page_state_count"]),
            numeric=True,
        ),
        Column(view.t("column-violation-count"), lambda run: view.text(run["violation_count"]), numeric=True),
        Column(view.t("column-review-count"), lambda run: view.text(run["review_count"]), numeric=True),
        Column(view.t("column-engines"), lambda run: run["engines"]),
    ]
    newest_first = list(reversed(runs))
    return table(
        view.t("all-runs-title"), columns, newest_first, empty=view.t("runs-none"), caption_hidden=True
    )


# A form that is sent empty is refused, so that no audit starts.
STATES = (
    REST,
    State("pages-open", steps=({"click": "#open-audit-chosen"},)),
    State(
        "pages-in-error",
        steps=({"click": "#open-audit-chosen"}, {"click": "#audit-chosen button[type=submit]"}),
    ),
    State("web-open", steps=({"click": "#open-audit-web"},)),
    State("web-in-error", steps=({"click": "#open-audit-web"}, {"click": "#audit-web button[type=submit]"})),
)


def _states(_: Engine) -> Sequence[State]:
    return STATES


PAGE = Page("accessibility-runs", PATH, show, _states, within="accessibility")
