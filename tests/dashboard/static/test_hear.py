"""A chart is read value by value with the keyboard, which it gives back; its picture says what it shows."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.conftest import Open

pytestmark = pytest.mark.browser

KINDS = "[data-words]:has-text('후속 조치 종류')"


def test_values_are_read_one_by_one_and_the_keyboard_is_given_back(open_page: Open) -> None:
    page = open_page("/")
    button = page.locator(f"{KINDS} [data-read]")
    expect(page.locator(".chart-reader")).to_have_count(0)
    button.press("Enter")
    chart, words = page.locator(".reader-chart"), page.locator(".reader-words > div:visible")
    expect(chart).to_be_focused()
    expect(words).to_contain_text("약속, 0건")
    chart.press("PageDown")
    expect(words).to_contain_text("확인 전 초안")
    chart.press("End")
    expect(words).to_contain_text("요청, 22건")
    expect(page.locator(".point.being-read")).to_have_count(1)
    # Its own dialogs are in English; their keys do nothing, and neither does Streamlit's.
    for key in "homr":
        chart.press(key)
    expect(page.locator("dialog")).to_have_count(0)
    chart.press("Tab")
    expect(chart).not_to_be_focused()
    chart.press("Escape")
    expect(page.locator(".chart-reader")).to_have_count(0)
    expect(button).to_be_focused()
    listen = page.locator(f"{KINDS} [data-listen]")
    listen.press("Enter")
    expect(listen).to_have_attribute("aria-pressed", "true")
    expect(chart).to_be_focused()


def test_a_picture_holds_its_title_and_a_text_alternative(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/", as_of="2026-03-31", theme="dark")
    with page.expect_download() as download:
        page.locator(f"{KINDS} [data-picture]").click()
    assert download.value.suggested_filename == "후속_조치_종류_2026-03-31.png"
    download.value.save_as(tmp_path / "chart.png")
    picture = Image.open(BytesIO((tmp_path / "chart.png").read_bytes()))
    picture.load()
    assert picture.width == 2000
    assert picture.info["Title"] == "후속 조치 종류"
    assert "확인 전 초안은 29건" in picture.info["Description"]
    assert "2026-03-31" in picture.info["Source"]
    assert picture.convert("RGB").getpixel((1, 1)) == (0x14, 0x18, 0x1D)


def test_charts_are_light_on_paper_and_dark_again_afterwards(open_page: Open) -> None:
    page = open_page("/", theme="dark")
    bar = "() => document.querySelector('.js-plotly-plot .point path')?.style.fill"
    light = "rgb(3, 77, 168)"
    page.wait_for_function(f"() => (({bar})() ?? '{light}') !== '{light}'")
    dark = page.evaluate(bar)
    page.emulate_media(media="print", color_scheme="dark")
    page.wait_for_function(f"() => ({bar})() === '{light}'")
    # Drawn anew meanwhile, as after a change of its size.
    page.evaluate("(colour) => (document.querySelector('.point path').style.fill = colour)", dark)
    page.wait_for_function(f"() => ({bar})() === '{light}'")
    page.emulate_media(media="screen", color_scheme="dark")
    page.wait_for_function(f"() => ({bar})() === '{dark}'")
