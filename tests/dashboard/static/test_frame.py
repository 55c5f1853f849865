"""What stands above every page: on a narrow screen one button opens the pages, without any script too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from dashboard.catalogue import LANGUAGES
from tests.conftest import Open
from tests.dashboard.clean import violations

pytestmark = pytest.mark.browser

NARROW = 320


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_a_narrow_screen_is_clean_and_closes_behind_who_leaves(
    open_page: Open, language: str
) -> None:
    page = open_page("/agenda", width=NARROW, lang=language)
    menu, button = page.locator(".site-nav"), page.locator(".menu-open")
    expect(menu).to_be_hidden()
    assert violations(page) == []
    button.focus()
    page.keyboard.press("Enter")
    expect(menu.locator("a[aria-current=page]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW
    assert violations(page) == []

    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".menu-close")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    expect(menu).to_be_hidden()
    assert page.url.split("?")[0].endswith("/meeting")
    page.go_back()
    expect(button).to_be_focused()


def test_the_menu_lies_over_nothing_that_has_the_focus(open_page: Open) -> None:
    page = open_page("/agenda", width=NARROW)
    menu, button = page.locator(".site-nav"), page.locator(".menu-open")
    button.click()
    menu.locator("a").last.focus()
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    expect(page.locator("main :focus")).to_have_count(1)

    button.click()
    page.locator(".menu-close").focus()
    page.keyboard.press("Shift+Tab")
    expect(button).to_be_focused()
    expect(menu).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_open_menu_outlasts_the_turning_of_the_screen(open_page: Open, language: str) -> None:
    page = open_page("/agenda", width=NARROW, lang=language)
    page.locator(".menu-open").click()
    page.set_viewport_size({"width": 800, "height": 360})
    menu = page.locator(".site-nav")
    expect(page.locator(".menu-close")).to_be_visible()
    assert menu.bounding_box() == {"x": 0, "y": 0, "width": 800, "height": pytest.approx(260, abs=100)}
    assert violations(page) == []
    page.locator(".menu-close").click()
    expect(page.locator(".menu-close")).to_be_hidden()
    expect(menu.locator("a").last).to_be_visible()


def test_the_menu_opens_where_no_script_runs(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": NARROW, "height": 640}, java_script_enabled=False, color_scheme="dark"
    )
    page = context.new_page()
    page.goto(f"{address}/agenda")
    expect(page.locator(".site-nav")).to_be_hidden()
    page.locator(".menu-open").click()
    expect(page.locator(".site-nav a")).to_have_count(14)
    expect(page.locator(".site-nav a").last).to_be_visible()
    page.locator(".menu-close").click()
    expect(page.locator(".site-nav")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wide_screen_shows_every_page_on_one_line(open_page: Open, language: str) -> None:
    page = open_page("/agenda", lang=language)
    expect(page.locator(".menu-open")).to_be_hidden()
    expect(page.locator(".site-nav a").last).to_be_visible()
    assert page.locator(".site-nav").evaluate("nav => nav.getBoundingClientRect().height") < 60
