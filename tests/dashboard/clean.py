"""Whether a page, as it stands in the browser after what was done on it, is clean for both engines."""

from __future__ import annotations

from playwright.sync_api import Page

from dashboard.audit import engines
from dashboard.audit.model import PageState
from dashboard.audit.settling import Traffic
from dashboard.audit.visit import Visit

LIMIT_S = 30.0


def violations(page: Page) -> list[tuple[str, str, str]]:
    """What axe-core and IBM Equal Access find wrong on the page now: rule, selector, snippet."""
    state = PageState(
        page="here", url=page.url, address=page.url, state="now", width=1280, theme="light", language="ko"
    )
    visit = Visit(page, state, LIMIT_S, Traffic(page), "")
    visit.restore()
    return [
        (each.rule, each.selector, each.snippet)
        for name in ("axe", "ibm")
        for each in engines.examine(visit, name).findings
        if each.outcome == "failed"
    ]
