"""The audit as a whole: a good page passes, planted faults land on their items."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from dashboard import audit
from dashboard.audit.kwcag import items
from dashboard.audit.model import StateResult
from data.store import Store
from tests.dashboard.audit.conftest import noted

pytestmark = pytest.mark.browser

# What is planted before </main>: the KWCAG item, the id of the faulty element, its markup.
FAULTS = (
    ("3.3.2", "f-label", '<p>검색 <input id="f-label" name="f" type="text"></p>'),
    ("1.4.3", "f-contrast", '<p id="f-contrast" style="color:#bbbbbb;background:#ffffff">연한 글</p>'),
    (
        "1.3.1",
        "f-table",
        '<table id="f-table"><tr><td>회의</td><td>출석</td></tr><tr><td>제1차</td><td>11명</td></tr></table>',
    ),
    ("1.1.1", "f-image", '<img id="f-image" src="/chart.svg" width="40" height="40">'),
    ("2.1.2", "f-ring", '<p><a id="f-ring" href="/meetings" style="outline:none">지난 회의 기록</a></p>'),
    (
        "2.1.3",
        "f-target",
        "<style>.tiny { width: 12px; height: 12px; min-height: 12px; padding: 0; }</style>"
        '<p><button id="f-target" class="tiny" type="button" aria-label="앞"></button>'
        '<button class="tiny" type="button" aria-label="뒤"></button></p>',
    ),
    ("1.4.2", "f-sound", '<audio id="f-sound" autoplay></audio>'),
    ("2.4.3", "f-here", '<p>회의 기록은 <a id="f-here" href="/meetings">여기</a></p>'),
    ("4.1.1", "f-twice", '<p id="f-twice">가</p><p id="f-twice">나</p>'),
    ("1.2.1", "f-film", '<video id="f-film" controls src="/film.webm"></video>'),
    (
        "2.2.2",
        "f-motion",
        "<style>@keyframes slide { to { transform: translateX(200px); } }"
        "#f-motion { width: 40px; height: 40px; background: #034da8; animation: slide 2s infinite; }</style>"
        '<div id="f-motion"></div>',
    ),
    (
        "2.1.4",
        "html",
        '<p id="f-key">0</p><script>addEventListener("keydown", (event) => {'
        ' if (event.key === "r") document.getElementById("f-key").textContent += "1"; });</script>',
    ),
    (
        "2.1.2",
        "f-trap",
        '<p><label for="f-trap">메모</label> <input id="f-trap" type="text"></p><script>'
        'document.getElementById("f-trap").addEventListener("keydown", (event) => {'
        ' if (event.key === "Tab") event.preventDefault(); });</script>',
    ),
)
FOR_A_PERSON = {"1.2.1"}  # whether a film needs captions is not for a machine


def manifest(
    pages: Mapping[str, str],
    *,
    state: str = "rest",
    widths: Sequence[int] = (1280,),
    themes: Sequence[str] = ("light",),
    steps: Sequence[Mapping[str, str]] = (),
    follows_theme: bool = False,
) -> str:
    states = [{"name": state, "query": {}, "steps": list(steps)}]
    listed = [{"id": page, "path": path, "title": {}, "states": states} for page, path in pages.items()]
    told = {"pages": listed, "languages": ["ko"], "themes": list(themes), "widths": list(widths)}
    return json.dumps({**told, "follows_theme": follows_theme})


def plant(page: str) -> str:
    """The faults in a copy of any page that has a main element and says that it is Korean."""
    faulty = page.replace('<html lang="ko">', "<html>", 1)
    faulty = faulty.replace("</main>", "".join(markup for _, _, markup in FAULTS) + "</main>", 1)
    assert faulty.count("f-") > len(FAULTS)
    return faulty


def verdicts(report: audit.AuditReport) -> dict[str, str]:
    return {verdict.no: verdict.verdict for verdict in report.verdicts}


def test_a_good_page_has_no_violation_and_what_was_seen_is_stored(good: Any, tmp_path: Path) -> None:
    good["/manifest.json"] = manifest(
        {"overview": "/", "meetings": "/meetings"}, widths=(1280, 320), themes=("light", "dark")
    )
    store = Store(tmp_path / "audit.duckdb")
    seen: list[tuple[int, int]] = []

    report = audit.audit(
        audit.of_dashboard(good.base),
        store=store,
        output=tmp_path / "report",
        progress=lambda done, total, _: seen.append((done, total)),
    )

    assert [found.finding for found in report.findings if found.finding.outcome == "failed"] == []
    assert report.errors == []
    assert report.exit_code == 0
    assert seen == [(done, 10) for done in range(1, 11)]
    judged = verdicts(report)
    assert list(judged) == list(items())
    decided = {number for number, verdict in judged.items() if verdict == "준수"}
    assert decided == {"1.4.3", "2.3.1", "3.1.1", "4.1.1"}
    nothing = {number for number, verdict in judged.items() if verdict == "해당 없음"}
    assert nothing == {"1.2.1", "1.4.2", "2.4.4", "2.5.1", "2.5.4", "3.2.2", "3.3.3", "3.3.4"}
    assert set(judged.values()) == {"준수", "해당 없음", "자동 점검 이상 없음"}
    tables = next(verdict for verdict in report.verdicts if verdict.no == "1.3.1")
    assert tables.target_count > 0

    with store.reading() as cursor:
        run = cursor.execute(
            "SELECT run_id, target, page_state_count, audited_count, violation_count FROM audit_run"
        ).fetchall()
        pages = cursor.execute(
            "SELECT DISTINCT page, address, title, language FROM audit_page ORDER BY page"
        ).fetchall()
        stored = cursor.execute(
            "SELECT no, verdict FROM audit_verdict WHERE standard = 'KWCAG 2.2' AND page = '*'"
        ).fetchall()
        findings = cursor.execute("SELECT fingerprint FROM audit_finding").fetchall()
    assert run == [(1, "dashboard", 10, 10, 0)]
    assert pages == [
        ("meetings", "/meetings?lang=ko", "회의 – 위원회 회의록", "ko"),
        ("overview", "/?lang=ko", "현황 – 위원회 회의록", "ko"),
    ]
    assert dict(stored) == judged
    assert {row[0] for row in findings} == {found.fingerprint for found in report.findings}
    written = json.loads((tmp_path / "report" / "report.json").read_text(encoding="utf-8"))
    assert written == report.as_json()
    assert written["run"]["exit_code"] == 0
    assert (len(written["verdicts"]), len(written["criteria"])) == (33, 55)
    assert len(written["page_verdicts"]) == 2 * (33 + 55)


def test_each_planted_fault_is_found_on_its_item(good: Any, tmp_path: Path) -> None:
    good["/"] = plant(good["/"])
    good["/meetings"] = good["/meetings"].replace("<title>회의 –", "<title>현황 –")
    good["/manifest.json"] = manifest({"overview": "/", "meetings": "/meetings"})
    store = Store(tmp_path / "audit.duckdb")

    report = audit.audit(audit.of_dashboard(good.base), store=store)

    assert report.errors == []
    assert report.exit_code == 1
    assert report.violation_count >= len(FAULTS)
    found = [
        (one.finding.kwcag, one.finding.outcome, one.page, one.finding.selector, one.finding.snippet)
        for one in report.findings
    ]
    for number, element, _ in FAULTS:
        outcome = "cantTell" if number in FOR_A_PERSON else "failed"
        places = [place for item, said, _, *place in found if (item, said) == (number, outcome)]
        assert any(selector == element or f'id="{element}"' in snippet for selector, snippet in places), (
            number
        )
    assert any(one[:4] == ("3.1.1", "failed", "overview", "html") for one in found)
    titles = {page for item, said, page, *_ in found if (item, said) == ("2.4.2", "failed")}
    assert titles == {"overview", "meetings"}
    judged = verdicts(report)
    faulty = {number for number, _, _ in FAULTS} - FOR_A_PERSON
    assert {number for number in judged if judged[number] == "미준수"} >= faulty | {"3.1.1", "2.4.2"}
    agreed = next(one for one in report.findings if "f-label" in one.finding.selector)
    assert {"axe:label", "ibm:input_label_exists"} <= set(agreed.rules)
    with store.reading() as cursor:
        count = cursor.execute("SELECT count(*) FROM audit_finding WHERE outcome = 'failed'").fetchone()
    assert count == (report.violation_count,)


def too_pale(result: StateResult) -> set[str]:
    """Selectors of what has too little contrast in a page state."""
    return {
        finding.selector
        for one in result.examined
        for finding in one.findings
        if finding.rule == "color-contrast" and finding.outcome == "failed"
    }


def test_one_page_is_opened_once_for_its_widths_and_seen_at_each(good: Any) -> None:
    style = (
        "<style>@media (min-width: 1000px) { #wide { color: #bbb; background: #fff; } }"
        "@media (max-width: 400px) { #narrow { color: #bbb; background: #fff; } }</style>"
    )
    page = good["/"].replace("</main>", style + '<p id="wide">넓게</p><p id="narrow">좁게</p></main>')
    opened: list[str] = []
    good["/"] = lambda query: noted(opened, query["lang"][0], page)
    good["/manifest.json"] = manifest({"overview": "/"}, state="open", widths=(1280, 640, 320))

    report = audit.audit(audit.of_dashboard(good.base), workers=1)

    assert opened == ["ko"]
    assert report.errors == []
    pale = {result.state.width: too_pale(result) for result in report.results}
    assert pale == {1280: {"#wide"}, 640: set(), 320: {"#narrow"}}
    assert all(one.examined for one in report.results)


@pytest.mark.exhaustive
def test_one_page_that_follows_the_theme_is_opened_once_and_seen_in_each(good: Any) -> None:
    style = (
        "<style>@media (prefers-color-scheme: dark) { #night { color: #333; background: #000; } }"
        "@media (prefers-color-scheme: light) { #day { color: #bbb; background: #fff; } }</style>"
    )
    page = good["/"].replace("</main>", style + '<p id="night">어둡게</p><p id="day">밝게</p></main>')
    opened: list[str] = []
    good["/"] = lambda query: noted(opened, query["lang"][0], page)
    for follows, times in ((True, 1), (False, 2)):
        opened.clear()
        good["/manifest.json"] = manifest(
            {"overview": "/"}, themes=("light", "dark"), follows_theme=follows, state="open"
        )
        report = audit.audit(audit.of_dashboard(good.base), workers=1)
        assert report.errors == []
        assert len(opened) == times
        pale = {result.state.theme: too_pale(result) for result in report.results}
        assert pale == {"light": {"#day"}, "dark": {"#night"}}


@pytest.mark.exhaustive
def test_the_focus_is_looked_for_in_every_theme_and_what_it_shows_answers_the_doubt(good: Any) -> None:
    style = (
        "<style>#seen, #night { border: 1px solid #555; }"
        "#seen:focus-visible, #night:focus-visible { outline: 3px solid #06c; }"
        "@media (prefers-color-scheme: dark) { #night:focus-visible { outline: none; } }</style>"
    )
    links = '<a id="seen" href="#a">회의 목록 보기</a> <a id="night" href="#b">안건 목록 보기</a>'
    good["/"] = good["/"].replace("</main>", f"{style}<p>{links}</p></main>")
    good["/manifest.json"] = manifest({"overview": "/"}, themes=("light", "dark"))

    report = audit.audit(audit.of_dashboard(good.base), workers=1)

    assert report.errors == []
    doubted = {
        (one.rule, one.selector)
        for result in report.results
        for seen in result.examined
        for one in seen.findings
        if one.outcome == "cantTell"
    }
    assert {("style_focus_visible", "#seen"), ("style_focus_visible", "#night")} <= doubted
    shown = {
        found.finding.selector: (
            found.finding.outcome,
            {report.results[at].state.theme for at in found.states},
        )
        for found in report.findings
        if found.finding.kwcag == "2.1.2"
    }
    assert shown.pop("#night") == ("failed", {"dark"})
    assert "#seen" not in shown


@pytest.mark.exhaustive
def test_steps_are_done_before_the_page_is_seen(good: Any) -> None:
    good["/"] = good["/"].replace(
        "</main>",
        '<button type="button" id="open" onclick="late.hidden = false">자세한 내용 펼치기</button>'
        '<p id="late" hidden><img id="late-image" src="/chart.svg"></p></main>',
    )
    good["/manifest.json"] = manifest({"overview": "/"}, state="open", steps=[{"click": "#open"}])
    report = audit.audit(audit.of_dashboard(good.base))
    assert any("late-image" in one.finding.selector for one in report.findings)

    good["/manifest.json"] = manifest({"overview": "/"}, state="open", steps=[{"click": "#absent"}])
    report = audit.audit(audit.of_dashboard(good.base), limit_s=2)
    assert [one.code for one in report.results[0].failures] == ["step-failed"]
    assert report.exit_code == 2
