"""Whether a page, as it stands in the browser after what was done on it, is clean for both engines.

Nor does it print a value of the program that is none: ``None`` stands where words were forgotten.
"""

from __future__ import annotations

from playwright.sync_api import Page

from dashboard.audit import engines
from dashboard.audit.model import PageState
from dashboard.audit.settling import Traffic
from dashboard.audit.visit import Visit

LIMIT_S = 30.0
PRINTED = """() => [...document.querySelectorAll("body :not(script):not(style)")]
  .filter((one) => [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE
    && /^\\s*(None|nan|null|undefined)\\s*$/.test(part.data)))
  .map((one) => one.outerHTML.slice(0, 200))"""


def violations(page: Page) -> list[tuple[str, str, str]]:
    """What axe-core, IBM Equal Access and :data:`PRINTED` find on the page now: rule, selector, snippet."""
    state = PageState(
        page="here", url=page.url, address=page.url, state="now", width=1280, theme="light", language="ko"
    )
    visit = Visit(page, state, LIMIT_S, Traffic(page), "")
    visit.restore()
    found = [
        (each.rule, each.selector, each.snippet)
        for name in ("axe", "ibm")
        for each in engines.examine(visit, name).findings
        if each.outcome == "failed"
    ]
    return [*found, *(("printed", "", snippet) for snippet in page.evaluate(PRINTED))]
