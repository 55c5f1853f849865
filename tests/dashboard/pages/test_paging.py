"""Long lists come in pages: which rows, by the address, with a way to the others and to each row."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from dashboard import serving
from data.store import Store
from tests.conftest import MEETING, Open
from tests.dashboard.clean import violations

pytestmark = pytest.mark.browser

COPIES = 20
MORE = """
INSERT INTO action_item SELECT action_item.* REPLACE (
  action_item_id + 1000 * copy AS action_item_id, position - 1000 * copy AS position,
  '거듭 ' || text AS text, NULL AS same_as
) FROM action_item, range(1, ?) AS copies (copy);
INSERT INTO agenda_item SELECT agenda_item.* REPLACE (
  agenda_item_id + 1000 * copy AS agenda_item_id, number + 1000 * copy AS number
) FROM agenda_item, range(1, ?) AS copies (copy);
"""


@pytest.fixture(scope="module")
def long(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a dashboard over the real minutes with their rows many times over."""
    path = Path(shutil.copy(database, tmp_path_factory.mktemp("long") / "long.duckdb"))
    with Store(path).writing() as cursor:
        for statement in MORE.split(";")[:-1]:
            cursor.execute(statement, [COPIES])
    with serving.running(path, ingest=False) as url:
        yield url


def test_follow_ups_come_in_pages_that_links_lead_through(open_page: Open, long: str) -> None:
    page = open_page("/follow-ups", base=long)
    expect(page.locator("main tbody tr")).to_have_count(30)
    expect(page.locator("#results")).to_contain_text("중 1–30번째")
    links = page.get_by_role("navigation", name="후속 조치 목록의 쪽")
    expect(links.locator("[aria-current=page]")).to_have_text("1쪽")
    expect(links.locator("[rel=prev]")).to_have_count(0)
    links.locator("[rel=next]").click()
    expect(page.locator("#results")).to_contain_text("중 31–60번째")
    expect(page.locator("#results")).to_be_focused()
    expect(links.locator("[aria-current=page]")).to_have_text("2쪽")
    expect(links.locator("[rel=prev]")).to_have_count(1)
    assert "page=2" in page.url
    links.locator("li a").nth(-2).click()
    expect(links.locator("[rel=next]")).to_have_count(0)
    page.go_back()
    expect(page.locator("#results")).to_contain_text("중 31–60번째")


def test_a_page_keeps_filter_and_language_and_a_filter_starts_at_one(open_page: Open, long: str) -> None:
    page = open_page("/follow-ups", base=long, lang="en", kind="request", meeting=MEETING)
    page.locator(".pages [rel=next]").click()
    expect(page.locator("#results")).to_contain_text("31–")
    for asked in ("lang=en", "kind=request", "page=2", "meeting="):
        assert asked in page.url
    expect(page.locator("#filter-kind")).to_have_value("request")
    page.locator("#filter-kind").select_option("commitment")
    page.locator("form.filters button[type=submit]").click()
    expect(page.locator("#results")).to_contain_text("1–30 of")
    assert "page=" not in page.url


@pytest.mark.parametrize("asked", ["0", "-1", "99999999999999", "two", "٢", "", "999", "<script>"])
def test_a_page_that_is_none_is_the_first(visit: Open, long: str, asked: str) -> None:
    page = visit("/follow-ups", base=long, page=asked)
    expect(page.locator("#results")).to_contain_text("중 1–30번째")


def test_a_link_to_a_row_chooses_its_page_and_takes_the_focus_there(open_page: Open, long: str) -> None:
    row = "follow-up-1"
    page = open_page("/follow-up", base=long, id="1")
    page.locator(f'main a[href$="{urlencode({"row": row})}"]').first.click()
    expect(page.locator(f"#{row}")).to_be_focused()
    page.locator(".pages [rel=prev]").click()
    expect(page.locator("#results")).to_be_focused()
    assert "row=" not in page.url


def test_a_list_of_one_page_has_no_links_to_others(visit: Open) -> None:
    page = visit("/follow-ups")
    expect(page.locator("nav.pages")).to_have_count(0)
    expect(page.locator("#results")).not_to_contain_text("번째")


@pytest.mark.parametrize("width", [1280, 320])
def test_links_to_pages_are_large_enough(visit: Open, long: str, width: int) -> None:
    page = visit("/follow-ups", base=long, page="2", width=width)
    links = page.locator(".pages a")
    expect(links.and_(page.locator("[rel=prev], [rel=next]"))).to_have_count(2)
    for link in links.all():
        box = link.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("path", ["/follow-ups", "/agenda"])
@pytest.mark.parametrize(("asked", "width", "theme"), [("1", 1280, "light"), ("2", 320, "dark")])
def test_no_violation_on_any_page_of_a_list(
    open_page: Open, long: str, path: str, asked: str, width: int, theme: str
) -> None:
    page = open_page(
        path, base=long, page=asked, width=width, theme=theme, lang="en" if asked == "2" else "ko"
    )
    expect(page.locator("nav.pages")).to_have_count(1)
    assert violations(page) == []


def test_the_csv_holds_the_rows_of_all_pages(visit: Open, long: str) -> None:
    page = visit("/follow-ups", base=long, page="2")
    with page.expect_download() as download:
        page.locator(".card-links a[download]").click()
    rows = download.value.path().read_text(encoding="utf-8-sig").count(MEETING)
    assert rows > 100
