"""The browser is found, and what is wrong is said."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from dashboard.audit import browser
from dashboard.audit.errors import BrowserError

pytestmark = pytest.mark.browser


def test_the_named_browser_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = tmp_path / "my-chromium"
    named.write_text("", encoding="utf-8")
    monkeypatch.setenv("CHROMIUM_PATH", str(named))
    assert browser.find_browser() == named


def test_a_named_browser_that_is_not_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM_PATH", str(tmp_path / "none"))
    with pytest.raises(BrowserError) as caught:
        browser.ensure_browser()
    assert caught.value.code == "browser-path"
    assert caught.value.values == {"path": str(tmp_path / "none")}


def test_a_browser_on_path_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / ("msedge.exe" if sys.platform == "win32" else "msedge")
    program.write_text("", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.delenv("CHROMIUM_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser.find_browser() == program


def test_of_two_browsers_the_one_without_a_window_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("chromium", "chromium-headless-shell"):
        program = tmp_path / (f"{name}.exe" if sys.platform == "win32" else name)
        program.write_text("", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.delenv("CHROMIUM_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert str(browser.find_browser()) == shutil.which("chromium-headless-shell")


def test_a_program_that_is_no_browser_is_an_error() -> None:
    with pytest.raises(BrowserError) as caught, browser.open_browser(Path(sys.executable)):
        pass
    assert caught.value.code == "browser-failed"


def test_the_browser_opens_and_closes() -> None:
    with browser.open_browser() as opened:
        assert int(opened.version.split(".")[0]) >= 120
        assert opened.is_connected()
    assert not opened.is_connected()
