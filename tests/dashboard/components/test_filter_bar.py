"""A period is chosen, kept while one moves between pages, and shared as a link."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import Open

pytestmark = pytest.mark.browser


def test_a_period_is_chosen_kept_and_shared(open_page: Open) -> None:
    page = open_page("/agenda", lang="en", as_of="2024-06-30")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name="This year").click()
    expect(page.locator("#results")).to_be_focused()
    expect(page.locator("#filter-since")).to_have_value("2024-01-01")
    expect(page.locator("#filter-until")).to_have_value("2024-06-30")
    expect(page.get_by_role("link", name="This year")).to_have_attribute("aria-current", "true")

    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#announcer")).to_have_text("The link to this view was copied.")
    expect(page.locator(".copy-state")).to_have_text("The link to this view was copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url

    page.locator(".site-nav a", has_text="Attendance").click()
    expect(page.locator("#filter-since")).to_have_value("2024-01-01")
    page.locator(".reset").click()
    expect(page.locator("#filter-since")).to_have_value("")
    assert "since=" not in page.url
    assert "lang=en" in page.url
