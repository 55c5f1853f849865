"""A page drawn anew for another theme is the page as it opens in that theme."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from dashboard import audit
from dashboard.audit.fingerprint import steadied
from dashboard.audit.model import PageState, Theme
from dashboard.audit.script import source
from dashboard.audit.visit import Contexts, Tab, Visit
from tests.dashboard.audit.conftest import Site

LIMIT_S = 60.0
# What the page sends reaches its server late, as where the server is busy.
LATE = """() => {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    globalThis.__auditLog.asked = performance.now();
    setTimeout(() => send.call(this, data), 1500);
  };
}"""
# A press that a server answers after a while, over a socket that stands in for one.
ASKS = """<!doctype html><html lang="ko"><head><title>물음</title></head><body><main><h1>물음</h1>
<button type="button">묻기</button><p id="answer">기다림</p><script>
  const socket = new EventTarget();
  socket.addEventListener("message", () => { document.getElementById("answer").textContent = "답"; });
  document.querySelector("button").addEventListener("click", () => {
    try { WebSocket.prototype.send.call(socket, "묻기"); } catch { /* it is no socket */ }
    setTimeout(() => socket.dispatchEvent(new Event("message")), 1500);
  });
</script></main></body></html>"""
ANSWER = "() => document.getElementById('answer').textContent"
BARS = """() =>
  [...document.querySelectorAll(".bars .point path")].map((bar) => getComputedStyle(bar).fill)"""
TAG = re.compile(r"<(\w[\w-]*)((?:\s+[^\s=>\"]+(?:=\"[^\"]*\")?)+)\s*>")
ATTRIBUTE = re.compile(r"[^\s=>\"]+(?:=\"[^\"]*\")?")


def rendered(visit: Visit) -> str:
    """Markup, styles and places as they stand; a drawing writes its attributes in any order."""
    text = steadied(f"{visit.html}\n{visit.call(source('fingerprint.js'))}")
    return TAG.sub(lambda tag: f"<{tag[1]} {' '.join(sorted(ATTRIBUTE.findall(tag[2])))}>", text)


def seen(contexts: Contexts, *states: PageState) -> str:
    """The last state's page, opened in the first and drawn anew for each."""
    tab = Tab(contexts, LIMIT_S)
    try:
        visits = [tab.visit(state) for state in states]
        return rendered(visits[-1])
    finally:
        tab.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    "page",
    [
        "overview",
        *(pytest.param(one, marks=pytest.mark.exhaustive) for one in ("follow-ups", "accessibility")),
    ],
)
def test_the_theme_is_followed_while_a_page_is_open(browser: Browser, address: str, page: str) -> None:
    of_page = [one for one in audit.of_dashboard(address).states if (one.page, one.state) == (page, "rest")]
    states: dict[Theme, PageState] = {
        one.theme: one for one in of_page if (one.width, one.language) == (1280, "ko")
    }
    contexts = Contexts(browser)
    opened = {theme: seen(contexts, state) for theme, state in states.items()}
    assert len(set(opened.values())) > 1
    assert seen(contexts, states["light"], states["dark"]) == opened["dark"]
    assert seen(contexts, states["dark"], states["forced"], states["light"]) == opened["light"]
    assert seen(contexts, states["dark"], states["forced"]) == opened["forced"]


@pytest.mark.exhaustive
@pytest.mark.browser
def test_the_theme_is_waited_for_where_the_server_answers_late(browser: Browser, address: str) -> None:
    states = {
        one.theme: one
        for one in audit.of_dashboard(address).states
        if (one.page, one.state, one.width, one.language) == ("overview", "rest", 1280, "ko")
    }
    tab = Tab(Contexts(browser), LIMIT_S)
    try:
        light = tab.visit(states["light"]).call(BARS)
        tab.visit(states["light"]).call(LATE)
        dark = tab.visit(states["dark"]).call(BARS)
    finally:
        tab.close()
    alone = Tab(Contexts(browser), LIMIT_S)
    try:
        opened = alone.visit(states["dark"]).call(BARS)
    finally:
        alone.close()
    assert light != opened
    assert dark == opened


@pytest.mark.browser
def test_what_a_step_asks_for_is_waited_for(browser: Browser, site: Site) -> None:
    site["/"] = ASKS
    rest = PageState(
        page="asks",
        url=f"{site.base}/",
        address="/",
        width=1280,
        theme="light",
        language="ko",
        state="rest",
    )
    asked = replace(rest, state="asked", steps=({"click": "button"},))
    said = []
    for state in (rest, asked):
        tab = Tab(Contexts(browser), LIMIT_S)
        try:
            said.append(tab.visit(state).call(ANSWER))
        finally:
            tab.close()
    assert said == ["기다림", "답"]
