"""A page that moves is seen to move, also where a busy machine sends few pictures while it is watched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard.audit import frames
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


@pytest.fixture
def starved(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser draws the page, and of the pictures it sends only the first ones come."""
    watch = frames._screencast

    def only_early(visit: Visit) -> tuple[list[tuple[float, str]], int]:
        sent, drawn = watch(visit)
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
