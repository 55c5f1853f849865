"""When a page stands still: its network and its content are quiet, and its script has run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, Request, Response
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from dashboard.audit.script import PageError, call

QUIET_MS: Final = 300

# Streamlit says in stApp when its script runs; a skeleton or stale element is not yet the page. Our own page
# says in data-waiting that it has not arrived yet (navigate.js).
SETTLED: Final = """(quiet) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const running = app?.getAttribute("data-test-script-state");
  const moving = document.getAnimations().some((animation) =>
    animation.playState === "running" && animation.effect?.getComputedTiming().endTime < 5000);
  return document.readyState === "complete" && document.fonts.status === "loaded" && !moving &&
    performance.now() - globalThis.__auditLog.changed > quiet &&
    (!app || ((!running || running === "notRunning") && document.querySelector("h1") !== null &&
      !document.documentElement.matches("[data-waiting]") &&
      !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')));
}"""
# A step of a state may be something that the server answers, which a busy one does after the page is quiet.
FORGET: Final = "() => { globalThis.__auditLog.asked = globalThis.__auditLog.answered = 0; }"
ASKED: Final = "() => globalThis.__auditLog.asked > 0"
# A page that asks its server for the new theme does so a little after it has changed; most ask nothing.
# Until the server answers, which a busy one does late, the page stands as it was.
ANSWERED: Final = """([since, patience]) => {
  const { asked, answered } = globalThis.__auditLog;
  return asked > since ? answered >= asked : performance.now() > since + patience;
}"""
PATIENCE_MS: Final = 1000


class Traffic:
    """Requests under way in a page, what answered them, and when the last one began or ended (monotonic)."""

    def __init__(self, page: Page) -> None:
        self.open: set[Request] = set()
        self.responses: list[Response] = []
        self.last = monotonic()
        page.on("response", self._answered)
        page.on("request", self._began)
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)

    def quiet(self) -> bool:
        return not self.open and (monotonic() - self.last) * 1000 > QUIET_MS

    def _began(self, request: Request) -> None:
        self.open.add(request)
        self.last = monotonic()

    def _answered(self, response: Response) -> None:
        self.responses.append(response)

    def _ended(self, request: Request) -> None:
        self.open.discard(request)
        self.last = monotonic()


def settle(page: Page, traffic: Traffic, limit_s: float) -> None:
    """Wait until nothing is requested and no content changes; raises PageError ``not-settled``."""
    end = monotonic() + limit_s
    try:
        while True:
            left = max(0.001, end - monotonic()) * 1000
            page.wait_for_function(SETTLED, arg=QUIET_MS, timeout=left, polling=50)
            if traffic.quiet():
                return
            if monotonic() > end:
                raise PageError("not-settled", f"{limit_s:g} s")
            page.wait_for_timeout(50)
    except PlaywrightTimeout as error:
        raise PageError("not-settled", f"{limit_s:g} s") from error
    except PlaywrightError as error:
        raise PageError("not-settled", error.message.splitlines()[0][:300]) from error


@contextmanager
def settled(page: Page, traffic: Traffic, limit_s: float) -> Iterator[None]:
    """Do one step of a state within, and wait until the page, and what its server answers, stands still.

    Raises PageError ``not-settled``, ``script-failed``.
    """
    call(page, FORGET, limit_s=limit_s)
    yield
    settle(page, traffic, limit_s)
    if call(page, ASKED, limit_s=limit_s):
        be_answered(page, 0, limit_s)
        settle(page, traffic, limit_s)


def be_answered(page: Page, since: float, limit_s: float) -> None:
    """Wait until what the page has sent to its server since a moment of its own clock (ms) is answered, or
    until it is plain that it sends nothing.

    Raises PageError ``not-settled`` where no answer comes, PlaywrightError.
    """
    try:
        page.wait_for_function(ANSWERED, arg=[since, PATIENCE_MS], timeout=limit_s * 1000, polling=50)
    except PlaywrightTimeout as error:
        raise PageError("not-settled", f"{limit_s:g} s") from error
