"""What a test process keeps from module to module: a browser with the scripts it compiled, and ports.

A browser keeps a script compiled as long as the process of its site lives and the script's address stays the
same. Half of what an opened page costs is reading the same script anew (4 s of processor time or 2), so an
empty window stays where a page was, and a dashboard answers at a port that one answered at before.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from dashboard import serving
from dashboard.audit.browser import open_browser

# Below those that a system gives to whoever asks for any; each process of the tests has its own.
FIRST_PORT = 20_000 + os.getpid() % 100 * 100

_leased: set[int] = set()
_running = serving.running


@contextmanager
def running(*args: Any, **kwargs: Any) -> Iterator[str]:
    """``serving.running`` at the first of this process's ports that nothing answers at."""
    port = kwargs.pop("port", None) or next(
        port
        for port in range(FIRST_PORT, FIRST_PORT + 100)
        if port not in _leased and serving._is_free(serving.HOST, port)
    )
    _leased.add(port)
    try:
        with _running(*args, port=port, **kwargs) as address:
            yield address
    finally:
        _leased.discard(port)


class Browsing:
    """One browser, opened when it is first needed, with contexts by name."""

    def __init__(self) -> None:
        self._opened = ExitStack()
        self._browser: Browser | None = None
        self._contexts: dict[str, BrowserContext] = {}
        self._warm: set[BrowserContext] = set()

    def browser(self) -> Browser:
        """The browser, another one where it died."""
        if self._browser is None or not self._browser.is_connected():
            self.close()
            self._browser = self._opened.enter_context(open_browser())
        return self._browser

    def context(self, name: str, **options: Any) -> BrowserContext:
        """The context of a name, as it was first asked for."""
        browser = self.browser()
        if name not in self._contexts:
            self._contexts[name] = browser.new_context(**options)
        return self._contexts[name]

    def shut(self, page: Page) -> None:
        """Close a page; an empty window stays in its context, and no more."""
        if page.is_closed():
            return
        if page.context not in self._warm:
            self._warm.add(page.context)
            page.evaluate("() => { open('about:blank'); }")
        page.close()

    def tidy(self) -> None:
        """Close what a module opened on its own and left."""
        for context in self._browser.contexts if self._browser and self._browser.is_connected() else []:
            if context not in self._contexts.values():
                context.close()

    def close(self) -> None:
        """End the browser, if there is one."""
        self._contexts, self._warm, self._browser = {}, set(), None
        self._opened.close()
