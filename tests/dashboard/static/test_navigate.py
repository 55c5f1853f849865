"""Where a reader finds themselves after moving about: the focus is part of the place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import Open, settle

pytestmark = pytest.mark.browser


def test_back_leads_to_the_link_that_was_followed(open_page: Open) -> None:
    page = open_page("/follow-ups")
    link = page.locator("#follow-up-9 .line-link")
    link.click()
    expect(page.locator("h1")).not_to_have_text("후속 조치")
    page.go_back()
    expect(page.locator("h1")).to_have_text("후속 조치")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()


def test_back_and_forward_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/")
    page.locator(".site-nav a", has_text="안건").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    page.locator("main tbody th a").nth(2).focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("안건 3")
    page.go_back()
    expect(page.locator("main tbody th a").nth(2)).to_be_focused()
    page.go_back()
    expect(page.locator(".site-nav a", has_text="안건")).to_be_focused()
    page.wait_for_selector(".js-plotly-plot .bartext")
    settle(page)
    page.go_forward()
    expect(page.locator("h1")).to_have_text("안건")
    expect(page.locator("main tbody th a").nth(2)).to_be_focused()
    # Moves in quick succession: an answer that comes late is not the page, and its address is not pushed.
    for move in (page.go_back, page.go_forward, page.go_back, page.go_forward):
        move(wait_until="commit")
    expect(page.locator("h1")).to_have_text("안건")
    settle(page)
    expect(page.locator("h1")).to_have_text("안건")
    assert page.url.endswith("/agenda")
    page.go_forward()
    expect(page.locator("h1")).to_contain_text("안건 3")


def test_back_after_a_filter_leads_to_its_button(open_page: Open) -> None:
    page = open_page("/follow-ups")
    page.select_option("#filter-kind", "commitment")
    page.locator("form.filters button[type=submit]").click()
    expect(page.locator("#announcer")).to_contain_text("29건 중 7건")
    expect(page.locator("form.filters button[type=submit]")).to_be_focused()
    page.go_back()
    expect(page.locator("#results")).to_contain_text("후속 조치 29건 ·")
    expect(page.locator("form.filters button[type=submit]")).to_be_focused()


def test_back_to_a_page_without_the_link_leads_to_its_heading(open_page: Open) -> None:
    page = open_page("/agenda")
    page.evaluate("""() => { document.querySelector("main").insertAdjacentHTML("beforeend",
        '<a id="passing" href="/attendance">x</a>'); }""")
    page.locator("#passing").click()
    expect(page.locator("h1")).to_have_text("출석")
    page.evaluate("""() => document.getElementById("passing")?.remove()""")
    page.go_back()
    expect(page.locator("h1")).to_have_text("안건")
    expect(page.locator("h1")).to_be_focused()
