"""What earlier runs found is taken over where a page is unchanged, and only there; a stopped run goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dashboard import audit
from dashboard.audit.kept import Keep
from dashboard.audit.stored import load
from data.store import Store
from tests.dashboard.audit.test_audit import manifest
from tests.dashboard.reports.conformance.sample import report

VOLATILE = '<form><input type="hidden" name="token" value="{0:032}"></form><p nonce="{0:016}">가</p></main>'


def run(site: Any, folder: Path, *, store: Store | None = None, **chosen: Any) -> audit.AuditReport:
    keep = Keep(folder, program=chosen.pop("program", "one"), fresh=chosen.pop("fresh", False))
    done = audit.audit(audit.of_dashboard(site.base), store=store, keep=keep, workers=1, **chosen)
    assert done.errors == []
    return done


def taken_over(done: audit.AuditReport) -> set[str]:
    return {result.state.page for result in done.taken_over}


@pytest.mark.browser
def test_an_unchanged_page_is_taken_over_and_a_changed_one_is_not(good: Any, tmp_path: Path) -> None:
    opened: list[int] = []
    first = good["/"].replace("<main", "<style>#faint { color: #bbb; background: #fff }</style><main")
    first = first.replace("</main>", '<p id="faint">연한 글</p>' + VOLATILE)
    good["/"] = lambda _: (
        opened.append(1)
        or first.replace("{0:032}", f"{len(opened):032}").replace("{0:016}", f"{len(opened):016}")
    )
    good["/meetings"] = good["/meetings"].replace("</head>", '<link rel="icon" href="/chart.svg"></head>')
    good["/manifest.json"] = manifest({"overview": "/", "meetings": "/meetings"}, state="open")
    store = Store(tmp_path / "audit.duckdb")
    before = run(good, tmp_path / "kept", store=store)
    assert taken_over(before) == set()

    again = run(good, tmp_path / "kept", store=store)
    assert (taken_over(again), len(opened)) == ({"overview", "meetings"}, 2)
    assert again.findings == before.findings
    assert again.verdicts == before.verdicts
    assert [one.title for one in again.results] == [one.title for one in before.results]
    assert {one.of_run_id for one in again.results} == {before.run_id}
    written = again.as_json()
    assert written["run"]["taken_over_count"] == 2
    assert written["pages"][0]["taken_from"]["run_id"] == before.run_id
    assert written["pages"][0]["examined_at"] < written["run"]["started_at"]
    stored = load(store, again.run_id or 0)
    assert [(one.of_run_id, one.examined_at) for one in stored.results] == [
        (one.of_run_id, one.examined_at) for one in again.results
    ]

    good["/meetings"] = good["/meetings"].replace("</h1>", " 기록</h1>")
    assert taken_over(run(good, tmp_path / "kept")) == {"overview"}
    good["/style.css"] += "\n.never-used { color: red }"
    first = first.replace("</main>", "<canvas></canvas></main>")
    assert taken_over(run(good, tmp_path / "kept")) == set()
    # What a canvas shows is not in the document.
    assert taken_over(run(good, tmp_path / "kept")) == {"meetings"}
    assert taken_over(run(good, tmp_path / "kept", fresh=True)) == set()


@pytest.mark.browser
def test_what_a_stopped_run_has_done_is_not_opened_again(good: Any, tmp_path: Path) -> None:
    opened: list[str] = []
    for path in ("/", "/meetings"):
        page = good[path]
        good[path] = lambda _, path=path, page=page: opened.append(path) or page
    good["/manifest.json"] = manifest({"overview": "/", "meetings": "/meetings"}, state="open")

    def stop(done: int, *_: object) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(good, tmp_path / "kept", progress=stop)
    assert opened == ["/"]
    done = run(good, tmp_path / "kept")
    assert (opened, taken_over(done)) == (["/", "/meetings"], {"overview"})


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
