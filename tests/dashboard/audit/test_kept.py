"""What earlier runs found is taken over where a page is unchanged, and only there; a stopped run goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dashboard import audit
from dashboard.audit.history import compare
from dashboard.audit.kept import Keep
from dashboard.audit.stored import load
from dashboard.components.view import View
from dashboard.pages.accessibility_trend import difference
from data.store import Store
from queries.engine import Engine
from tests.dashboard.audit.conftest import noted
from tests.dashboard.audit.test_audit import manifest
from tests.dashboard.reports.conformance.sample import report

FAINT = '<p id="faint" style="color: #bbb; background: #fff">연한 글</p></main>'
VOLATILE = '<form><input type="hidden" name="token" value="{0:032}"></form><p nonce="{0:016}">가</p></main>'


def run(site: Any, folder: Path, *, store: Store | None = None, **chosen: Any) -> audit.AuditReport:
    keep = Keep(folder, program=chosen.pop("program", "one"), fresh=chosen.pop("fresh", False))
    done = audit.audit(audit.of_dashboard(site.base), store=store, keep=keep, workers=1, **chosen)
    assert done.errors == []
    return done


def taken_over(done: audit.AuditReport) -> set[str]:
    return {result.state.page for result in done.taken_over}


def numbered(page: str, number: int) -> str:
    """Keys of a page that differ each time it is given."""
    return page.replace("{0:032}", f"{number:032}").replace("{0:016}", f"{number:016}")


@pytest.mark.browser
def test_an_unchanged_page_is_taken_over_and_two_runs_are_compared(good: Any, tmp_path: Path) -> None:
    opened: list[str] = []
    page = good["/"].replace("</main>", FAINT).replace("<title>현황", "<title>{page}")
    pages = {name: page.replace("{page}", name) for name in ("same", "mended", "styled", "drawn")}
    pages["same"] = pages["same"].replace("</main>", VOLATILE)
    pages["styled"] = pages["styled"].replace("</head>", '<link rel="stylesheet" href="/own.css"></head>')
    pages["drawn"] = pages["drawn"].replace("</main>", "<canvas></canvas></main>")
    for name in tuple(pages):
        good[f"/{name}"] = lambda _, name=name: numbered(noted(opened, name, pages[name]), len(opened))
    good["/own.css"] = "p { margin: 1em }"
    good["/manifest.json"] = manifest({name: f"/{name}" for name in pages}, state="open")
    store = Store(tmp_path / "audit.duckdb")
    before = run(good, tmp_path / "kept", store=store)
    assert (taken_over(before), sorted(opened)) == (set(), sorted(pages))

    pages["mended"] = pages["mended"].replace("#bbb", "#000").replace("</main>", '<input id="bare"></main>')
    good["/own.css"] += "\n.never-used { color: red }"
    again = run(good, tmp_path / "kept", store=store)
    # What a canvas shows is not in the document.
    assert (taken_over(again), len(opened)) == ({"same"}, 8)
    results = [next(one for one in done.results if one.state.page == "same") for done in (before, again)]
    assert results[0].examined == results[1].examined
    assert (results[1].of_run_id, results[1].title) == (before.run_id, results[0].title)
    written = again.as_json()
    assert written["run"]["taken_over_count"] == 1
    told = next(one for one in written["pages"] if one["page"] == "same")
    assert told["taken_from"]["run_id"] == before.run_id
    assert told["examined_at"] < written["run"]["started_at"]
    stored = load(store, again.run_id or 0)
    assert [(one.of_run_id, one.examined_at) for one in stored.results] == [
        (one.of_run_id, one.examined_at) for one in again.results
    ]

    change = compare(store, again, before.run_id or 0)
    gone = {(one.page, one.selector) for one in change.fixed if one.outcome == "failed"}
    new = {(one.page, one.finding.selector) for one in change.new if one.finding.outcome == "failed"}
    assert (gone, new) == ({("mended", "#faint")}, {("mended", "#bare")})
    assert {one.page for one in change.still if one.finding.selector == "#faint"} == {*pages} - {"mended"}
    view = View(Engine(store), "ko", "light", "/", {})
    shown = difference(view, *view.rows("audit_runs"))
    assert [len(shown.new), len(shown.gone), len(shown.still)] == [
        len(change.new),
        len(change.fixed),
        len(change.still),
    ]
    assert (shown.engines, shown.by_engines) == ([], 0)
    # Had the first run been made with other engines, what engines alone found would rest on that.
    with store.writing() as connection:
        connection.execute("UPDATE audit_run SET engines = 'axe 1, ibm 1, accesslint 1' WHERE run_id = 1")
    shown = difference(view, *view.rows("audit_runs"))
    assert shown.engines == ["accesslint", "axe", "ibm"]
    assert shown.by_engines == sum("own:" not in row["rules"] for row in (*shown.new, *shown.gone)) > 0


@pytest.mark.exhaustive
@pytest.mark.browser
def test_what_a_stopped_run_has_done_is_not_opened_again(good: Any, tmp_path: Path) -> None:
    opened: list[str] = []
    for path in ("/", "/meetings"):
        page = good[path]
        good[path] = lambda _, path=path, page=page: noted(opened, path, page)
    good["/manifest.json"] = manifest({"overview": "/", "meetings": "/meetings"}, state="open")

    def stop(done: int, *_: object) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(good, tmp_path / "kept", progress=stop)
    assert opened == ["/"]
    done = run(good, tmp_path / "kept")
    assert (opened, taken_over(done)) == (["/", "/meetings"], {"overview"})


def test_a_run_that_is_stopped_twice_as_it_writes_goes_on_where_it_was(tmp_path: Path) -> None:
    began = datetime(2026, 11, 26, 9, tzinfo=UTC)
    results = [
        replace(result, state=replace(result.state, page=page), examined_at=began)
        for result in report().results[:1]
        for page in ("one", "two", "three")
    ]

    def going_on() -> tuple[Keep, list[str]]:
        keep = Keep(tmp_path, program="one")
        keep.begin(began, "tools")
        return keep, [one.state.page for one in results if keep.resumed(one.state)]

    def stop_half_way() -> None:
        journal = next(tmp_path.glob("*.jsonl"))
        journal.write_bytes(journal.read_bytes()[:-6])

    keep, done = going_on()
    assert done == []
    for result in results[:2]:
        keep.put(result.state.page, result, {})
    stop_half_way()
    keep, done = going_on()
    assert done == ["one"]
    for result in results[1:]:
        keep.put(result.state.page, result, {})
    stop_half_way()
    keep, done = going_on()
    assert done == ["one", "two"]
    keep.put("three", results[2], {})
    assert going_on()[1] == ["one", "two", "three"]


def test_a_stopped_run_is_taken_up_by_the_same_program_and_tools_within_hours(tmp_path: Path) -> None:
    state = report().results[0].state
    began = datetime(2026, 11, 26, 9, tzinfo=UTC)
    stopped = Keep(tmp_path, program="one")
    stopped.begin(began, "tools")
    stopped.put("key", replace(report().results[0], examined_at=began), {"rule": {"title": "회의"}})

    def resumed(hours: int, program: str = "one", tools: str = "tools", *, fresh: bool = False) -> bool:
        keep = Keep(tmp_path, program=program, fresh=fresh)
        keep.begin(began + timedelta(hours=hours), tools)
        known = keep.resumed(state)
        assert known is None or (known[0].of_run, known[1]) == (began, {"rule": {"title": "회의"}})
        return known is not None

    assert resumed(1)
    assert not resumed(1, program="another")
    assert not resumed(1, tools="others")
    (tmp_path / "key.json.gz").write_bytes(b"torn")
    assert not resumed(1)
    stopped.put("key", replace(report().results[0], examined_at=began), {})
    assert not resumed(13)
    assert not resumed(1, fresh=True)
    stopped.end()
    assert not resumed(1)
