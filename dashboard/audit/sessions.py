"""The page that the slow checks of a state share: what one session leaves as served serves the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Final

from playwright.sync_api import BrowserContext
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.model import PageState
from dashboard.audit.script import PageError, source
from dashboard.audit.visit import Visit, open_visit

# Watching begins as the page does; the keyboard comes later, since it may leave something behind.
ORDER: Final = ("watch", "pixels", "source", "skip", "walk", "keys", "acts")


class SharedPage:
    """One page for sessions one after another, opened anew where the last one failed or left it changed."""

    def __init__(self, context: BrowserContext, state: PageState, limit_s: float) -> None:
        self._context = context
        self._state = state
        self._limit_s = limit_s
        self._opened = ExitStack()
        self._visit: Visit | None = None
        self._as_served: str | None = None

    @contextmanager
    def session(self) -> Iterator[Visit]:
        """The page as it was served, for one session. Raises PageError where it cannot be seen."""
        visit = self._visit
        if visit is None:
            self.close()
            visit = self._opened.enter_context(open_visit(self._context, self._state, self._limit_s))
            self._as_served = _rendered(visit)
        self._visit = None
        yield visit
        if self._as_served is None:
            return
        with suppress(PageError, PlaywrightError):  # a page that was left or broken is not the next one's
            visit.from_start()
            visit.memory.clear()
            if not visit.is_drawn_at(self._state):
                visit.draw_at(self._state)
            if _rendered(visit) == self._as_served:
                self._visit = visit

    def close(self) -> None:
        """Close the page, if it was opened and its browser is still there."""
        with suppress(PlaywrightError):
            self._opened.close()


def _rendered(visit: Visit) -> str | None:
    """What the page renders, its address and its windows as one text; None where that cannot be known."""
    rendered = visit.call(source("fingerprint.js"))
    if rendered is None:
        return None
    return f"{visit.page.url}\n{len(visit.page.context.pages)}\n{rendered}"
