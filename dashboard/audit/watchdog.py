"""Ends a browser that a page keeps busy without end: Playwright waits for some answers with no time limit."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Final

from playwright.sync_api import Browser

END_LIMIT_S: Final = 30


class Watch:
    """What one time limit came to: ``bitten`` once the browser had to be ended."""

    bitten = False


def process_of(browser: Browser) -> int:
    """The id of the browser's own process, the parent of all its others. Raises PlaywrightError."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return int(next(process["id"] for process in processes if process["type"] == "browser"))


@contextmanager
def ended_after(process: int, seconds: float) -> Iterator[Watch]:
    """End the browser and its children where the scope lasts longer; whatever waits for it then fails."""
    watch = Watch()

    def bite() -> None:
        watch.bitten = True
        _end(process)

    timer = Timer(seconds, bite)
    timer.daemon = True
    timer.start()
    try:
        yield watch
    finally:
        timer.cancel()
        timer.join()


def _end(process: int) -> None:
    """Playwright starts a browser at the head of a process group of its own; on Windows there is a tree."""
    with suppress(OSError, subprocess.TimeoutExpired):
        if os.name == "nt":
            subprocess.run(  # noqa: S603 - a fixed command
                ["taskkill", "/pid", str(process), "/T", "/F"],  # noqa: S607
                capture_output=True,
                timeout=END_LIMIT_S,
                check=False,
            )
        elif os.getpgid(process) == process:
            os.killpg(process, signal.SIGKILL)
        else:
            os.kill(process, signal.SIGKILL)
