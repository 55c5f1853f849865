"""What could not be seen is no pass: another page, one that never rests, an engine or a browser that ends."""

from __future__ import annotations

import os
import signal
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard import audit, catalogue
from dashboard.audit import runner
from dashboard.audit.watchdog import process_of
from tests.dashboard.audit.test_audit import manifest, verdicts

pytestmark = pytest.mark.browser

SILENT_STOP = """<script>Object.defineProperty(HTMLTemplateElement.prototype, "firstChild", {
  configurable: %s, get() { return this.content.firstChild; } });</script>"""

NEVER_YIELDS = """<script>
  addEventListener("load", () => setTimeout(() => { for (;;); }, 100));
</script>"""
NEVER_LOADS = "<script>for (;;);</script>"
NEVER_LETS_GO = """<script>addEventListener("pagehide", () => { for (;;); });</script>"""
NEVER_YIELDS_TO_AN_ENGINE = """<script>
  Object.defineProperty(window, "axe", { get() { for (;;); }, set() { for (;;); } });
</script>"""


def test_what_could_not_be_seen_is_an_error_and_no_pass(good: Any) -> None:
    main = "<template><p>가</p></template><main"
    page = good["/"]
    good["/stop"] = page.replace("</head>", SILENT_STOP % "false" + "</head>").replace("<main", main)
    good["/mended"] = (
        page.replace("</head>", SILENT_STOP % "true" + "</head>")
        .replace("<main", main)
        .replace("</main>", '<input id="deep"></main>')
    )
    good["/throws"] = page.replace(
        "</head>",
        "<script>Object.defineProperty(window, 'axe', { get() { throw Error('no'); }, set() {} })</script>"
        "</head>",
    )
    good["/restless"] = page.replace(
        "</body>",
        "<p id='n'></p><script>setInterval(() => { n.textContent = Date.now(); }, 20)</script></body>",
    )
    good["/busy"] = page.replace("</body>", NEVER_YIELDS + "</body>")
    good["/exception"] = page.replace("</main>", '<div data-testid="stException">KeyError</div></main>')
    good["/failed"] = page.replace("</main>", '<p data-notice="page-failed">화면을 보이지 못함</p></main>')
    good["/moved"] = "-> /meetings"
    good["/slash/"] = page
    good["/slash"] = "-> /slash/"
    good["/leaves"] = page.replace("</body>", "<script>location.replace('/meetings')</script></body>")
    good["/sign-in"] = page
    good["/walled"] = "-> /sign-in"
    wall = "<form>암호 <input type='password'></form>"
    good["/wall"] = f"<!doctype html><html lang='ko'><title>회의</title><main><h1>회의</h1>{wall}</main>"
    paths: tuple[str, ...] = (
        "stop",
        "mended",
        "throws",
        "restless",
        "busy",
        "exception",
        "failed",
        "missing",
    )
    paths += ("moved", "slash", "leaves", "walled", "wall")
    good["/manifest.json"] = manifest({path: f"/{path}" for path in paths}, state="open")

    report = audit.audit(audit.of_dashboard(good.base), limit_s=5)

    failures = {result.state.page: [one.code for one in result.failures] for result in report.results}
    assert (failures.pop("mended"), failures.pop("slash")) == ([], [])
    assert failures == {
        "stop": ["ibm-coverage"],
        "throws": ["axe-failed"],
        "restless": ["not-settled"],
        "busy": ["not-settled"],
        "exception": ["page-exception"],
        "failed": ["page-exception"],
        "missing": ["http-status"],
        "moved": ["redirected"],
        "leaves": ["redirected"],
        "walled": ["login-wall"],
        "wall": ["login-wall"],
    }
    assert report.exit_code == 2
    assert report.audited_count == 2
    deep = next(one for one in report.findings if "deep" in one.finding.selector)
    assert "ibm:input_label_exists" in deep.rules
    assert set(verdicts(report).values()) == {"미준수", "점검하지 못함"}
    codes = {code for page in failures.values() for code in page}
    assert all(catalogue.has(language, f"audit-reason-{code}") for language in ("ko", "en") for code in codes)


@pytest.mark.exhaustive
def test_a_page_that_never_yields_costs_its_browser_and_no_other_page(good: Any) -> None:
    page = good["/"]
    good["/stuck"] = page.replace("</body>", NEVER_LOADS + "</body>")
    good["/late"] = page.replace("</head>", NEVER_YIELDS_TO_AN_ENGINE + "</head>")
    paths = {"before": "/", "stuck": "/stuck", "between": "/", "late": "/late", "after": "/meetings"}
    good["/manifest.json"] = manifest(paths, state="open")

    report = audit.audit(audit.of_dashboard(good.base), limit_s=3, workers=1)

    codes = {result.state.page: [one.code for one in result.failures] for result in report.results}
    assert codes.pop("late")[0] in {"axe-timeout", "overstayed"}
    assert codes == {"before": [], "stuck": ["not-loaded"], "between": [], "after": []}
    assert report.exit_code == 2
    assert all(catalogue.has(language, "audit-reason-overstayed") for language in ("ko", "en"))


@pytest.mark.exhaustive
def test_what_a_page_leaves_behind_costs_no_other_page(good: Any) -> None:
    """A window of a site has one process for all its pages: one that hangs there hangs the next one too."""
    page = good["/"]
    good["/leaves"] = page.replace("</body>", NEVER_LETS_GO + "</body>")
    paths = {"before": "/", "leaves": "/leaves", "after": "/meetings"}
    good["/manifest.json"] = manifest(paths, state="open")

    report = audit.audit(audit.of_dashboard(good.base), limit_s=10, workers=1)

    codes = {result.state.page: [one.code for one in result.failures] for result in report.results}
    assert codes == {"before": [], "leaves": [], "after": []}


def test_a_browser_that_dies_costs_the_page_it_was_at(good: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []

    def noted(browser: Browser) -> int:
        started.append(process_of(browser))
        return started[-1]

    def kills(_query: object) -> str:
        os.kill(started[-1], signal.SIGKILL)
        return str(good["/meetings"])

    monkeypatch.setattr(runner, "process_of", noted)
    good["/kills"] = kills
    good["/manifest.json"] = manifest({"before": "/", "kills": "/kills", "after": "/meetings"}, state="open")

    report = audit.audit(audit.of_dashboard(good.base), workers=1)

    codes = {result.state.page: [one.code for one in result.failures] for result in report.results}
    assert codes == {"before": [], "kills": ["browser-lost"], "after": []}
    assert len(started) == 2
    assert report.exit_code == 2
