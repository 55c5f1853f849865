"""Runs over time: what was found each time, and what is new, gone and still there since the run before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from dashboard.components import chart
from dashboard.components.chart import Series
from dashboard.components.markup import emit, render
from dashboard.components.parts import facts, notice
from dashboard.components.problems import page_name
from dashboard.components.table import Column, Row, linked, table
from dashboard.components.view import View
from dashboard.pages.accessibility_problems import outcome

KEY: Final = "audit-trend"
MOST_RUNS: Final = 12


@dataclass(frozen=True, slots=True)
class Difference:
    """Two runs side by side: findings that are new, gone from pages seen again, still there, not looked at.

    ``engines``: names of engines whose version differs; ``by_engines``: how many of the new and the gone
    rest on rules of those alone.
    """

    new: Sequence[Row]
    gone: Sequence[Row]
    still: Sequence[Row]
    unseen: Sequence[Row]
    engines: Sequence[str]
    by_engines: int


def show(view: View, runs: Sequence[Row]) -> None:
    """The trend of the dashboard's runs, oldest first; with one run, that there is none to compare with."""
    if not runs:
        emit(notice(view, "no-audit"))
        return
    shown = list(runs[-MOST_RUNS:])
    names = [_name(view, run) for run in shown]
    failed = [run["violation_count"] for run in shown]
    review = [run["review_count"] for run in shown]
    series = [
        Series(view.t("outcome-failed"), failed, ["violation"] * len(shown)),
        Series(view.t("outcome-review"), review, ["review"] * len(shown)),
    ]
    chart.card(
        view,
        key=KEY,
        figure=chart.bars(
            names, series, unit=view.t("unit-entries"), theme=view.theme, axis=view.t("axis-findings")
        )
        if any(failed) or any(review)
        else None,
        legend=series,
        finding=_sentence(view, shown),
        rows=_table(view, shown, names),
        csv=view.csv_link("audit_runs", target="dashboard"),
        records=view.link("/accessibility-findings"),
    )
    if len(runs) > 1:
        emit(*_changes(view, runs[-2], runs[-1]))


def difference(view: View, before: Row, now: Row) -> Difference:
    """What a run says beside an earlier one; gone only where the page was seen again in full."""
    old = view.rows("audit_findings", run=before["run_id"])
    found = view.rows("audit_findings", run=now["run_id"])
    seen: dict[str, bool] = {}
    for row in view.rows("audit_pages", run=now["run_id"]):
        whole = row["audited_count"] == row["state_count"]
        seen[row["page"]] = seen.get(row["page"], True) and whole
    known = {_key(row) for row in old}
    there = {_key(row) for row in found}
    missing = [row for row in old if _key(row) not in there]
    new = [row for row in found if _key(row) not in known]
    gone = [row for row in missing if seen.get(row["page"])]
    versions = [set(run["engines"].split(", ")) for run in (before, now)]
    engines = sorted({one.partition(" ")[0] for one in versions[0] ^ versions[1]})
    return Difference(
        new=new,
        gone=gone,
        still=[row for row in found if _key(row) in known],
        unseen=[row for row in missing if not seen.get(row["page"])],
        engines=engines,
        by_engines=sum(_engines(row) <= set(engines) for row in (*new, *gone)),
    )


def _key(row: Row) -> tuple[str, str]:
    return row["fingerprint"], row["outcome"]


def _engines(row: Row) -> set[str]:
    return {rule.partition(":")[0] for rule in row["rules"].split()}


def _name(view: View, run: Row) -> str:
    return f"{view.t('run-name', run=str(run['run_id']))} {view.moment(run['finished_at'])[:10]}"


def _sentence(view: View, runs: Sequence[Row]) -> list[str]:
    """What it is; the newest; and how it stands beside the one before, if there is one of like extent."""
    now = runs[-1]
    counted = {"failed": now["violation_count"], "review": now["review_count"]}
    told = [
        view.t(f"{KEY}-what", count=len(runs)),
        view.t(f"{KEY}-now", run=str(now["run_id"]), **counted),
    ]
    if len(runs) == 1:
        return [*told, view.t(f"{KEY}-alone")]
    before = runs[-2]
    told.append(
        view.t(
            f"{KEY}-before",
            run=str(before["run_id"]),
            failed=before["violation_count"],
            review=before["review_count"],
        )
    )
    if before["page_state_count"] != now["page_state_count"]:
        told.append(view.t(f"{KEY}-extent", before=before["page_state_count"], now=now["page_state_count"]))
    return told


def _table(view: View, runs: Sequence[Row], names: Sequence[str]) -> Markup:
    rows: list[Row] = [{"name": name, **run} for run, name in zip(runs, names, strict=True)]
    columns = [
        Column(
            view.t("column-run-id"),
            lambda row: linked(view.link("/accessibility-findings", run=row["run_id"]), row["name"]),
            row_header=True,
        ),
        *(
            Column(view.t(f"column-{name.replace('_', '-')}"), _counting(view, name), numeric=True)
            for name in ("page_state_count", "violation_count", "review_count")
        ),
    ]
    return table(view.t(f"{KEY}-title"), columns, rows, empty="", caption_hidden=True)


def _counting(view: View, name: str) -> Callable[[Row], str]:
    return lambda row: view.text(row[name])


def _changes(view: View, before: Row, now: Row) -> Iterable[Markup]:
    changed = difference(view, before, now)
    yield render(
        "section.html",
        id="audit-changes",
        title=view.t("audit-changes-title"),
        lead=view.t("audit-changes-lead", before=str(before["run_id"]), now=str(now["run_id"])),
    )
    yield facts(
        [
            (view.t("audit-changes-new"), view.text(len(changed.new))),
            (view.t("audit-changes-gone"), view.text(len(changed.gone))),
            (view.t("audit-changes-still"), view.text(len(changed.still))),
            (view.t("audit-changes-unseen"), view.text(len(changed.unseen))),
            (view.t("audit-changes-engines"), _versions(view, before, now, changed)),
        ]
    )
    for kind, run, rows in (("new", now, changed.new), ("gone", before, changed.gone)):
        if rows:
            yield _listed(view, kind, run, rows)


def _versions(view: View, before: Row, now: Row, changed: Difference) -> str:
    """Which engines changed between the runs, and how many of the differences only they speak to."""
    if not changed.engines:
        return view.t("audit-changes-engines-same")
    return view.t(
        "audit-changes-engines-other",
        before=before["engines"],
        now=now["engines"],
        count=changed.by_engines,
        all=len(changed.new) + len(changed.gone),
    )


def _listed(view: View, kind: str, run: Row, rows: Sequence[Row]) -> Markup:
    language = "ko" if view.language == "ko" else "en"
    columns = [
        Column(
            view.t("column-message"),
            lambda row: linked(
                view.link("/accessibility-findings", run=run["run_id"], finding=row["finding_id"]),
                Markup('{}<span class="visually-hidden"> {}</span>').format(
                    view.quoted(row[f"message_{language}"].split("\n")[0]),
                    view.t("finding-number", id=str(row["finding_id"])),
                ),
            ),
            row_header=True,
        ),
        Column(view.t("column-outcome"), lambda row: outcome(view, row)),
        Column(view.t("column-audited-page"), lambda row: page_name(view, row["page"])),
    ]
    return table(view.t(f"audit-changes-{kind}"), columns, rows[:50], empty="")
