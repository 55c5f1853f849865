"""The browser that audits, exports and tests use: found, else installed, and started in one way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright, ProxySettings, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.errors import BrowserError
from dashboard.audit.watchdog import ended_after, process_of

# The first draws the same with half of the processor time (nine pages: 9.4 s against 18.6 s).
PROGRAMS: Final = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
MACOS_PLACES: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_ROOTS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES: Final = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
ARGUMENTS: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--metrics-recording-only",
    "--no-first-run",
    "--process-per-site",
)
GATED: Final = ("--force-webrtc-ip-handling-policy=disable_non_proxied_udp",)
DEBIAN_BROWSERS: Final = ("chromium-headless-shell", "chromium")
DEBIAN_FONTS: Final = "fonts-noto-cjk"
INSTALL_LIMIT_S: Final = 900
CLOSE_LIMIT_S: Final = 30


def find_browser() -> Path | None:
    """An installed Chromium: CHROMIUM_PATH, PATH, the usual places, Playwright's own; None without one.

    Raises BrowserError ``browser-path`` where CHROMIUM_PATH names no file.
    """
    given = os.environ.get("CHROMIUM_PATH")
    if given:
        if not Path(given).is_file():
            raise BrowserError("browser-path", path=given)
        return Path(given)
    for program in PROGRAMS:
        found = shutil.which(program)
        if found:
            return Path(found)
    usual = next((place for place in _usual_places() if place.is_file()), None)
    return usual or _playwright_browser()


def ensure_browser() -> Path:
    """A Chromium, installed by Playwright or Debian's apt-get where there is none.

    Raises BrowserError ``browser-missing``.
    """
    found = find_browser()
    for command in () if found else _install_commands():
        if _succeeds(command):
            found = find_browser()
            if found:
                break
    if found is None:
        raise BrowserError("browser-missing")
    return found


@contextmanager
def open_browser(path: Path | None = None, gate: str | None = None) -> Iterator[Browser]:
    """Start the browser, headless; it is closed at the end of the scope, and ended where it does not close.

    ``gate``: the proxy (host and port) that everything it asks for goes through.

    Raises BrowserError ``browser-missing``, ``browser-path``, ``browser-failed``.
    """
    program = path or ensure_browser()
    with sync_playwright() as playwright:
        browser = _launch(playwright, program, gate)
        process = process_of(browser)
        try:
            yield browser
        finally:
            with ended_after(process, CLOSE_LIMIT_S), suppress(PlaywrightError):
                browser.close()


def launch_arguments() -> list[str]:
    """Chromium's command line; its sandbox is left out only for root, under whom it cannot start."""
    return [*ARGUMENTS, "--no-sandbox"] if _is_root() else list(ARGUMENTS)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _launch(playwright: Playwright, program: Path, gate: str | None) -> Browser:
    # Chromium asks this machine's own addresses past a proxy, unless told not to.
    proxy: ProxySettings | None = {"server": f"http://{gate}", "bypass": "<-loopback>"} if gate else None
    try:
        return playwright.chromium.launch(
            executable_path=program,
            headless=True,
            chromium_sandbox=not _is_root(),
            args=[*launch_arguments(), *(GATED if gate else ())],
            proxy=proxy,
        )
    except PlaywrightError as error:
        detail = error.message.strip().splitlines()[0][:200]
        raise BrowserError("browser-failed", path=str(program), detail=detail) from error


def _usual_places() -> Iterator[Path]:
    if sys.platform == "darwin":
        for place in MACOS_PLACES:
            yield Path(place)
            yield Path.home() / place.lstrip("/")
    if os.name == "nt":
        for root in filter(None, (os.environ.get(name) for name in WINDOWS_ROOTS)):
            yield from (Path(root) / place for place in WINDOWS_PLACES)


def _playwright_browser() -> Path | None:
    def ask() -> Path:
        with sync_playwright() as playwright:
            return Path(playwright.chromium.executable_path)

    with ThreadPoolExecutor(1) as thread:  # a thread of its own: the caller's may already run Playwright
        program = thread.submit(ask).result()
    return program if program.is_file() else None


def _install_commands() -> Iterator[list[str]]:
    yield [sys.executable, "-m", "playwright", "install", "chromium"]
    apt = shutil.which("apt-get")
    if apt and _is_root():
        yield [apt, "update"]
        for browser in DEBIAN_BROWSERS:
            yield [apt, "install", "-y", browser, DEBIAN_FONTS]


def _succeeds(command: list[str]) -> bool:
    try:
        result = subprocess.run(  # noqa: S603 - fixed commands
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=INSTALL_LIMIT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0
