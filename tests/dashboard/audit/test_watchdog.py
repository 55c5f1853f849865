"""A browser that hangs is ended with all its processes; one that answers in time is left alone."""

from __future__ import annotations

from time import monotonic

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from dashboard.audit.browser import open_browser
from dashboard.audit.watchdog import ended_after, process_of

pytestmark = pytest.mark.browser


def hang(browser: Browser) -> None:
    page = browser.new_page()
    page.evaluate("() => { for (;;); }")  # no time limit holds here


def test_what_waits_without_end_fails_once_the_browser_is_ended() -> None:
    with open_browser() as browser:
        start = monotonic()
        with ended_after(process_of(browser), 2) as watch, pytest.raises(PlaywrightError):
            hang(browser)
        assert watch.bitten
        assert not browser.is_connected()
    assert monotonic() - start < 30


def test_a_browser_that_answers_in_time_lives_on() -> None:
    with open_browser() as browser:
        with ended_after(process_of(browser), 60) as watch:
            assert browser.new_page().evaluate("() => 1 + 1") == 2
        assert not watch.bitten
        assert browser.is_connected()
