"""Settings are chosen once and hold on every page, from the first paint, charts included."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from dashboard.components.palette import PALETTES
from tests.conftest import Open, settle

pytestmark = pytest.mark.browser


def colours(page: Page, address: str) -> set[str]:
    page.goto(address)
    settle(page)
    page.wait_for_selector(".js-plotly-plot .bartext")
    return set(
        page.evaluate(
            """() => [document.body, ...document.querySelectorAll(".js-plotly-plot svg:first-child")]
            .map((one) => getComputedStyle(one).backgroundColor)"""
        )
    )


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[n : n + 2], 16)) for n in (1, 3, 5))})"


def test_what_is_chosen_is_kept_and_shown_on_every_page(open_page: Open, address: str) -> None:
    page = open_page("/settings")
    for choice in ["language-en", "theme-dark", "text_size-largest", "density-compact"]:
        name, _, value = choice.partition("-")
        page.locator(f'input[name="{name}"][value="{value}"]').check()
    page.locator("#settings button").click()
    expect(page.locator("#said")).to_contain_text("Settings saved")
    expect(page.locator("#said")).to_be_focused()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator('input[name="theme"][value="dark"]')).to_be_checked()
    # The served page is already dark: nothing flashes before a script has run.
    assert 'data-theme="dark"' in page.request.get(f"{address}/agenda").text()
    assert colours(page, f"{address}/") == {rgb(PALETTES["dark"].background)}
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "24px"
    page.locator(".site-nav a", has_text="Agenda").click()
    expect(page.locator("h1")).to_have_text("Agenda")


def test_a_look_in_the_address_is_for_once(open_page: Open) -> None:
    page = open_page("/settings?theme=dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator(".notice")).to_contain_text("미리 보기")
    page.locator(".site-nav a", has_text="안건").click()
    expect(page.locator("h1")).to_have_text("안건")
    assert page.evaluate("document.documentElement.dataset.theme") is None


def test_help_is_at_the_end_of_every_page_and_opens_at_that_page(open_page: Open) -> None:
    page = open_page("/agenda")
    page.locator(".site-nav a", has_text="후속 조치").click()
    expect(page.locator("h1")).to_have_text("후속 조치")
    expect(page.locator("h1")).to_be_focused()
    page.locator(".footer-nav a", has_text="도움말").click()
    expect(page.locator("#help-follow-ups")).to_be_focused()
    page.locator(".footer-nav a", has_text="의견 보내기").click()
    expect(page.locator("#contact")).to_be_focused()
    expect(page.locator("main")).to_contain_text("아직 설정되지 않았습니다")


def test_a_figure_leads_to_its_definition(open_page: Open) -> None:
    page = open_page("/")
    page.locator(".kpis > li", has_text="출석").locator(".term-link").first.click()
    expect(page.locator("#attendance-rate")).to_be_focused()
    expect(page.locator(".term:has(#attendance-rate)")).to_contain_text("대상 회의 수")
