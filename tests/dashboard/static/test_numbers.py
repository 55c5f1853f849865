"""The number of a part of a bar that is too short for its name too: seen on a narrow screen, in its bar."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import Open

pytestmark = pytest.mark.browser

# Numbers that stand alone: their words, the whole label, and whether they are within their bar.
ALONE = """() => [...document.querySelectorAll(".bar-number")].map((number) => {
  const bar = number.parentElement.querySelector("path").getBoundingClientRect();
  const own = number.getBoundingClientRect();
  return [number.textContent, number.dataset.unformatted, bar.left <= own.left && own.right <= bar.right];
})"""
# Labels left out although the number alone would fit.
MISSING = """() => [...document.querySelectorAll(".bars .point")].filter((part) =>
  part.querySelector(".bartext")?.style.display === "none" && !part.querySelector(".bar-number") &&
  part.querySelector("path").getBBox().width > 60).length"""


def test_a_short_part_has_its_number_at_every_width(open_page: Open) -> None:
    page = open_page("/", width=320, theme="dark")
    expect(page.locator(".bar-number")).not_to_have_count(0)
    narrow = page.evaluate(ALONE)
    assert all(label.endswith(f" {number}") and within for number, label, within in narrow)
    assert page.evaluate(MISSING) == 0
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".bar-number")).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 800})
    expect(page.locator(".bar-number")).to_have_count(len(narrow))
    assert page.evaluate(ALONE) == narrow
