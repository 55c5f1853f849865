"""A page drawn anew for another theme is the page as it opens in that theme."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from dashboard import audit
from dashboard.audit.fingerprint import steadied
from dashboard.audit.model import PageState, Theme
from dashboard.audit.script import source
from dashboard.audit.visit import Contexts, Tab, Visit

LIMIT_S = 60.0
TAG = re.compile(r"<(\w[\w-]*)((?:\s+[^\s=>\"]+(?:=\"[^\"]*\")?)+)\s*>")
ATTRIBUTE = re.compile(r"[^\s=>\"]+(?:=\"[^\"]*\")?")


def rendered(visit: Visit) -> str:
    """Markup, styles and places as they stand; a drawing writes its attributes in any order."""
    text = steadied(f"{visit.html}\n{visit.call(source('fingerprint.js'))}")
    return TAG.sub(lambda tag: f"<{tag[1]} {' '.join(sorted(ATTRIBUTE.findall(tag[2])))}>", text)


def seen(browser: Browser, *states: PageState) -> str:
    """The last state's page, opened in the first and drawn anew for each."""
    tab = Tab(Contexts(browser), LIMIT_S)
    try:
        visits = [tab.visit(state) for state in states]
        return rendered(visits[-1])
    finally:
        tab.close()


@pytest.mark.browser
@pytest.mark.parametrize("page", ["overview", "follow-ups", "accessibility"])
def test_the_theme_is_followed_while_a_page_is_open(browser: Browser, address: str, page: str) -> None:
    of_page = [one for one in audit.of_dashboard(address).states if (one.page, one.state) == (page, "rest")]
    states: dict[Theme, PageState] = {
        one.theme: one for one in of_page if (one.width, one.language) == (1280, "ko")
    }
    opened = {theme: seen(browser, state) for theme, state in states.items()}
    assert len(set(opened.values())) > 1
    assert seen(browser, states["light"], states["dark"]) == opened["dark"]
    assert seen(browser, states["dark"], states["forced"], states["light"]) == opened["light"]
    assert seen(browser, states["dark"], states["forced"]) == opened["forced"]
