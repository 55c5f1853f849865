"""A period is chosen, kept while one moves between pages, and shared as a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.components.filter_bar import filter_bar
from dashboard.components.view import View
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.conftest import Open
from tests.data.real import REAL, put

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


def test_who_looked_for_a_committee_can_have_all_of_them_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    other = REAL.read_text(encoding="utf-8").replace("스마트도시위원회", "도시숲위원회")
    ingest([REAL, put(tmp_path, "other.txt", other)], store)
    for query, count in (({}, 0), ({"committee-named": "숲"}, 1)):
        bar = filter_bar(View(Engine(store), "ko", "light", "/agenda", query), result="")
        assert bar.count('<a class="reset" href="/agenda">') == count


def test_what_is_seldom_asked_for_is_folded_until_it_is_chosen(open_page: Open) -> None:
    page = open_page("/follow-ups")
    expect(page.locator("#filter-kind")).to_be_visible()
    expect(page.locator("#filter-review")).to_be_hidden()
    page.locator(".rare-filters summary").click()
    page.select_option("#filter-review", "draft")
    page.locator("form.filters button[type=submit]").click()
    expect(page.locator("#results")).to_contain_text("29건 중 29건")
    expect(page.locator("#filter-review")).to_have_value("draft")
    expect(page.locator("#filter-review")).to_be_visible()
