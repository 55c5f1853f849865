"""A page that moves is seen to move, also where a busy machine sends few pictures while it is watched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard.audit import checks, frames
from dashboard.audit.model import PageState
from dashboard.audit.visit import Visit, new_context, open_visit

pytestmark = pytest.mark.browser

PAGE = '<!doctype html><html lang="ko"><title>움직임</title><body><h1>움직임</h1>{}</body></html>'
SLIDES = """<style>@keyframes slide { to { transform: translateX(300px); } }
div { width: 60px; height: 60px; background: #034da8; animation: slide 2s infinite; }</style><div></div>"""
TICKS = """<p style="font-size:60px" id="ticker">0</p>
<script>let n = 0; setInterval(() => { ticker.textContent = String(++n % 10); }, 700)</script>"""


@contextmanager
def opened(browser: Browser, site: Any, body: str) -> Iterator[Visit]:
    site["/"] = PAGE.format(body)
    state = PageState(
        page="page",
        url=f"{site.base}/",
        address="/",
        width=640,
        theme="light",
        language="ko",
        state="rest",
    )
    context = new_context(browser, state)
    try:
        with open_visit(context, state, 30.0) as visit:
            yield visit
    finally:
        context.close()


FLASHES = """<div id="f" style="width:600px;height:500px"></div><script>let on = false;
setInterval(() => { on = !on; f.style.background = on ? "#000" : "#fff"; }, 100)</script>"""


@pytest.fixture
def starved(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser draws the page, and of the pictures it sends only the first ones come."""
    watch = frames._screencast

    def only_early(visit: Visit, scale: float) -> tuple[list[tuple[float, str]], int]:
        sent, drawn = watch(visit, scale)
        return [one for one in sent if one[0] < 2] or sent[:1], drawn

    monkeypatch.setattr(frames, "_screencast", only_early)


@pytest.mark.usefixtures("starved")
@pytest.mark.parametrize(("body", "moves"), [(SLIDES, True), (TICKS, True), ("<p>현황</p>", False)])
def test_what_moves_is_seen_without_late_pictures(
    browser: Browser, site: Any, body: str, moves: bool
) -> None:
    with opened(browser, site, body) as visit:
        assert frames.observe(visit).changes_after(frames.LATE_S) is moves


@pytest.mark.parametrize(("body", "moves"), [(SLIDES, True), ("<p>현황</p>", False)])
def test_what_moves_is_seen_while_it_is_watched(browser: Browser, site: Any, body: str, moves: bool) -> None:
    with opened(browser, site, body) as visit:
        seen = frames.observe(visit)
    assert seen.changes_after(frames.LATE_S) is moves
    assert bool(seen.stills) is not moves


def test_a_flash_of_which_frames_were_lost_is_watched_again(
    browser: Browser, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = frames._screencast
    watched = []

    def lossy_at_first(visit: Visit, scale: float) -> tuple[list[tuple[float, str]], int]:
        watched.append(scale)
        sent, drawn = watch(visit, scale)
        return (sent if len(watched) > 1 else few(sent)), drawn

    monkeypatch.setattr(frames, "_screencast", lossy_at_first)
    with opened(browser, site, FLASHES) as visit:
        result = checks.module(checks.rules()["flashes"]).check(visit)
    assert len(watched) > 1
    assert result.outcome == "failed"


def few(sent: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Of these frames so few that they show one or two flashes a second."""
    kept = sent[:1]
    for one in sent:
        if one[0] - kept[-1][0] > 0.25:
            kept.append(one)
    return kept
