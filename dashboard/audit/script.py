"""JavaScript in the audited page under a time limit that holds even while the page's thread is busy."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout


class PageError(Exception):
    """A page state, or one check of it, that could not be audited; ``audit-reason-<code>`` says why."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        super().__init__(f"{code}: {detail}" if detail else code)


@cache
def source(name: str) -> str:
    """Text of a script beside this module, as ``page.js`` or ``checks/reflow.js``."""
    return (files(__package__) / name).read_text(encoding="utf-8")


def call(page: Page, function: str, argument: Any = None, *, limit_s: float, code: str = "script") -> Any:
    """Value of a JavaScript function, a promise awaited.

    Raises PageError ``<code>-timeout`` or ``<code>-failed``. ``page.evaluate`` has no time limit,
    ``wait_for_function`` has; it waits for something true, so the value travels in an object.
    """
    wrapped = f"""async (argument) => {{
      const value = await ({function.strip().rstrip(";")})(argument);
      const told = globalThis.__auditLog?.told?.(value);
      return typeof told === "string" ? {{ told }} : {{ value }};
    }}"""
    try:
        handle = page.wait_for_function(wrapped, arg=argument, timeout=limit_s * 1000)
        value = handle.json_value()
        return json.loads(value["told"]) if "told" in value else value["value"]
    except ValueError as error:
        raise PageError(f"{code}-failed", str(error)) from error
    except PlaywrightTimeout as error:
        raise PageError(f"{code}-timeout", f"{limit_s:g} s") from error
    except PlaywrightError as error:
        lines = error.message.strip().splitlines() or ["?"]
        raise PageError(f"{code}-failed", lines[0][:300]) from error


def press(page: Page, key: str, *, limit_s: float) -> None:
    """Press a key wherever the focus is. Raises PageError ``key-timeout`` or ``key-failed``.

    ``page.keyboard`` waits without limit for a page that hangs; a locator's press does not, and html takes
    no focus from the element that has it.
    """
    try:
        page.locator("html").press(key, timeout=limit_s * 1000)
    except PlaywrightTimeout as error:
        raise PageError("key-timeout", key) from error
    except PlaywrightError as error:
        raise PageError("key-failed", f"{key}: {error.message.strip().splitlines()[0][:200]}") from error
