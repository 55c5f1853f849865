"""One opened page state: loaded, settled, its steps done, and ready to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypedDict

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from dashboard.audit.model import PageState, Step
from dashboard.audit.script import PageError, call, press, source
from dashboard.audit.settling import Traffic, be_answered, settle, settled

HEIGHTS: Final = {1280: 1000, 640: 512, 320: 640}

# An error of the program, as Streamlit shows it and as the dashboard says it.
BROKEN: Final = """() => document.querySelector('[data-testid="stException"], [data-notice="page-failed"]')
  ?.textContent.replace(/\\s+/g, " ").trim().slice(0, 200) ?? ''"""


FROM_START: Final = """() => {
  document.activeElement?.blur?.();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
}"""


class Media(TypedDict):
    """A theme as the browser's settings."""

    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active", "none"]


@dataclass(slots=True)
class Visit:
    """A settled page with what was served for it; ``memory`` lets checks share one long observation."""

    page: Page
    state: PageState
    limit_s: float
    traffic: Traffic
    html: str
    memory: dict[str, Any] = field(default_factory=dict)

    def call(self, function: str, argument: Any = None) -> Any:
        """Value of a JavaScript function in the page; raises PageError."""
        return call(self.page, function, argument, limit_s=self.limit_s)

    def root(self) -> dict[str, Any]:
        """The html element as the page describes it: node, selector, snippet."""
        entry: dict[str, Any] = self.call("() => globalThis.__audit.node(document.documentElement)")
        return entry

    def from_start(self) -> None:
        """Let the next Tab begin at the document's start."""
        self.call(FROM_START)

    def press(self, key: str) -> None:
        """Press a key wherever the focus is; raises PageError."""
        press(self.page, key, limit_s=self.limit_s)

    def act(self, step: Step) -> None:
        """Do one step as a user would; raises PageError ``step-failed``."""
        _do(self.page, step, self.limit_s)

    def restore(self) -> None:
        """Give the page its helpers again where it was left for another document."""
        self.call(source("page.js"))

    def settle(self) -> None:
        """Wait until network and document are quiet; raises PageError ``not-settled``."""
        settle(self.page, self.traffic, self.limit_s)

    def is_drawn_at(self, state: PageState) -> bool:
        """Whether the window has the size of a state."""
        return self.page.viewport_size == _viewport(state)

    def draw_at(self, state: PageState) -> None:
        """Draw the page at the width and in the theme of another state of it. Raises PageError."""
        before = self.state
        self.state = state
        self.memory.clear()
        try:
            self.page.set_viewport_size(_viewport(state))
            if before.theme != state.theme:
                self._show_in(state)
        except PlaywrightError as error:
            raise PageError("browser-lost", error.message.splitlines()[0][:300]) from error
        self.call("() => { globalThis.__auditLog.changed = performance.now(); }")
        self.settle()
        self.fail_where_broken()

    def _show_in(self, state: PageState) -> None:
        since = self.call("() => performance.now()")
        self.page.emulate_media(**_media(state))
        be_answered(self.page, since, self.limit_s)

    def fail_where_broken(self) -> None:
        """Raise PageError ``page-exception`` where the page shows an error of the program."""
        broken = self.call(BROKEN)
        if broken:
            raise PageError("page-exception", broken)


class Contexts:
    """A browser's contexts, one for each theme and language, made when they are first needed."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._made: dict[tuple[str, str | None], BrowserContext] = {}
        self._warm: set[BrowserContext] = set()

    @property
    def are_there(self) -> bool:
        """Whether their browser still runs."""
        return self._browser.is_connected()

    def of(self, state: PageState) -> BrowserContext:
        key = (state.theme, state.language)
        if key not in self._made:
            self._made[key] = new_context(self._browser, state)
        return self._made[key]

    def keep_warm(self, visit: Visit) -> None:
        """Let an empty window stay beside a page that is about to close, once for each context.

        It keeps the site's process, so that the next page finds its scripts and the engines compiled there
        (a tenth of the processor time of a state). Nothing is asked of the site.
        """
        context = visit.page.context
        if context not in self._warm:
            self._warm.add(context)
            with suppress(PageError):
                visit.call("() => { open('about:blank'); }")


class Tab:
    """One page for all its states (``together``): opened for the first, drawn anew for the next."""

    def __init__(self, contexts: Contexts, limit_s: float) -> None:
        self._contexts = contexts
        self._limit_s = limit_s
        self._opened = ExitStack()
        self._visit: Visit | None = None

    def visit(self, state: PageState) -> Visit:
        """The page as it is in a state. Raises PageError where it cannot be seen as it should be."""
        if self._visit is None:
            opening = open_visit(self._contexts.of(state), state, self._limit_s)
            self._visit = self._opened.enter_context(opening)
        else:
            self._visit.draw_at(state)
        return self._visit

    def close(self) -> None:
        """Close the page, if it was opened and its browser is still there."""
        with suppress(PlaywrightError):
            if self._visit is not None:
                self._contexts.keep_warm(self._visit)
            self._opened.close()


def new_context(browser: Browser, state: PageState) -> BrowserContext:
    """A browser context of the state's theme and language, watched from before the page's first script.

    It is shown what anybody is: findings quote pages, and anybody may read them.
    """
    context = browser.new_context(
        viewport=_viewport(state),
        **_media(state),
        locale="ko-KR" if state.language in (None, "ko") else state.language,
        accept_downloads=False,
        bypass_csp=True,
        service_workers="block",
    )
    context.add_init_script(source("watch.js"))
    if state.url.startswith(("http://", "https://")):
        context.add_cookies([{"name": "as_public", "value": "yes", "url": state.url}])
    return context


@contextmanager
def open_visit(context: BrowserContext, state: PageState, limit_s: float) -> Iterator[Visit]:
    """Open the state in a new page. Raises PageError where it cannot be seen as it should be."""
    page = context.new_page()
    page.set_viewport_size(_viewport(state))
    traffic = Traffic(page)
    page.set_default_timeout(limit_s * 1000)
    page.on("dialog", lambda dialog: dialog.dismiss())
    try:
        html = _served(_load(page, state, limit_s))
        settle(page, traffic, limit_s)
        for step in state.steps:
            with settled(page, traffic, limit_s):
                _do(page, step, limit_s)
        visit = Visit(page, state, limit_s, traffic, html)
        visit.fail_where_broken()
        visit.restore()
        yield visit
    finally:
        page.close()


def _media(state: PageState) -> Media:
    return {
        "color_scheme": "dark" if state.theme == "dark" else "light",
        "forced_colors": "active" if state.theme == "forced" else "none",
    }


def _viewport(state: PageState) -> ViewportSize:
    return {"width": state.width, "height": HEIGHTS.get(state.width, 800)}


def _load(page: Page, state: PageState, limit_s: float) -> Response:
    try:
        response = page.goto(state.url, wait_until="load", timeout=limit_s * 1000)
    except PlaywrightTimeout as error:
        raise PageError("not-loaded", f"{limit_s:g} s") from error
    except PlaywrightError as error:
        raise PageError("not-loaded", error.message.splitlines()[0][:300]) from error
    if response is None or response.status >= 400:
        raise PageError("http-status", str(response.status if response else "?"))
    media_type = response.headers.get("content-type", "").partition(";")[0].strip()
    if media_type not in ("text/html", "application/xhtml+xml"):
        raise PageError("not-html", media_type)
    return response


def _served(response: Response) -> str:
    try:
        return response.body().decode("utf-8", errors="replace")
    except PlaywrightError:
        return ""


def _do(page: Page, step: Step, limit_s: float) -> None:
    ((action, argument),) = step.items()
    try:
        if action == "click":
            page.locator(argument).first.click()
        elif action == "focus":
            page.locator(argument).first.focus()
        elif action == "fill":
            place, _, value = argument.rpartition(" ")
            page.locator(place).first.fill(value)
        elif action == "press":
            press(page, argument, limit_s=limit_s)
        else:
            raise PageError("step-unknown", action)
    except PlaywrightError as error:
        raise PageError("step-failed", f"{action} {argument}") from error
