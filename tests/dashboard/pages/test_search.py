"""The search page: from what is typed to the line in the minutes, by the address alone, whatever is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from tests.conftest import MEETING, Open, settle

pytestmark = pytest.mark.browser


def test_typing_and_enter_leads_to_hits_and_a_hit_to_its_line(open_page: Open) -> None:
    page = open_page("/search")
    page.locator("#search-q").fill("접근성")
    page.keyboard.press("Enter")
    expect(page.locator("#results")).to_contain_text("‘접근성’ 검색 결과 2건")
    expect(page.locator("#results")).to_be_focused()
    assert "q=" in page.url
    hit = page.locator(".hits > li").first
    expect(hit.locator("mark")).to_have_text("접근성")
    expect(hit).to_contain_text("2024-03-26")
    hit.locator("h3 a").click()
    expect(page.locator("#line-32")).to_be_focused()
    assert "line=32" in page.url


def test_the_search_survives_in_the_address_with_its_filters(open_page: Open) -> None:
    page = open_page("/search", q="자율주행", kind="request", speaker_role="위원", since="2024-01-01")
    expect(page.locator("#search-q")).to_have_value("자율주행")
    expect(page.locator("#filter-kind")).to_have_value("request")
    expect(page.locator("#filter-speaker_role")).to_have_value("위원")
    expect(page.locator("#filter-since")).to_have_value("2024-01-01")
    page.reload()
    settle(page)
    expect(page.locator("#results")).to_contain_text("검색 결과 2건")


def test_choosing_filters_in_the_form_writes_the_address(open_page: Open) -> None:
    page = open_page("/search", q="자율주행")
    page.locator("#filter-speaker_role").select_option("위원")
    page.locator("#filter-since").fill("2024-03-26")
    page.locator(".search-form button").click()
    expect(page.locator("#results")).to_contain_text("검색 결과 7건")
    assert "speaker_role=" in page.url
    assert "since=2024-03-26" in page.url


def test_a_facet_narrows_and_is_taken_back(open_page: Open) -> None:
    page = open_page("/search", q="자율주행")
    expect(page.locator("#results")).to_contain_text("검색 결과 12건")
    page.locator(".facet a", has_text="요청").click()
    expect(page.locator("#results")).to_contain_text("검색 결과 2건")
    expect(page.locator("#results")).to_be_focused()
    expect(page.locator(".facet strong")).to_have_count(1)
    page.locator(".facet a", has_text="조건 빼기").click()
    expect(page.locator("#results")).to_contain_text("검색 결과 12건")


def test_drafts_are_marked_and_anonymised_speakers_stay_so(visit: Open) -> None:
    page = visit("/search", q="자율주행", kind="request")
    for hit in page.locator(".hits > li").all():
        expect(hit).to_contain_text("확인 전 초안")
        expect(hit).to_contain_text("○○○ 위원")


def test_pages_of_results(open_page: Open) -> None:
    page = open_page("/search", q="서울")
    expect(page.locator(".hits > li")).to_have_count(20)
    page.locator(".pages a[rel=next]").click()
    expect(page.locator("#results")).to_contain_text("2쪽 중 2쪽")
    expect(page.locator("#results")).to_be_focused()


def test_korean_on_an_english_page_says_that_it_is(visit: Open) -> None:
    page = visit("/search", q="접근성 우주선", lang="en")
    expect(page.locator("#results")).to_contain_text("2 results")
    expect(page.locator(".search-note")).to_contain_text("No passage holds all the words")
    for place in (".hit-context", "#results span", ".hits h3 span[lang]"):
        expect(page.locator(place).first).to_have_attribute("lang", "ko")


def test_no_hit_is_a_sentence_with_ways_on(visit: Open) -> None:
    page = visit("/search", q="우주선", kind="request")
    expect(page.locator("#results")).to_contain_text("찾지 못했습니다")
    assert page.locator(".search-tips a").count() >= 3
    page = visit("/search", q="서울", since="어제")
    expect(page.locator("#problem")).to_contain_text("날짜를 읽지 못했습니다")


@pytest.mark.parametrize(
    "typed",
    [
        '<script>document.title="x"</script>',
        '"><img src=x onerror=alert(1)>',
        "'; DROP TABLE search_passage; --",
        "%",
        '"',
        "가" * 2_000,
        "\u200b\u202e",
    ],
)
def test_a_hostile_query_is_words_and_nothing_else(visit: Open, typed: str) -> None:
    page = visit("/search", q=typed)
    expect(page.locator("h1")).to_have_text("검색")
    expect(page).to_have_title(re.compile("^검색"))
    assert page.locator("main img, main script").count() == 0
    assert "Traceback" not in page.inner_text("body")
    expect(page.locator("#results, #search-tips").first).to_be_visible()
    page = visit("/search", q="접근성")
    expect(page.locator("#results")).to_contain_text("2건")


def test_search_is_in_the_header_of_every_page(open_page: Open) -> None:
    page = open_page("/meeting", meeting=MEETING, width=320)
    page.locator(".menu-open").click()
    page.locator(".site-nav a", has_text="검색").click()
    expect(page.locator("h1")).to_have_text("검색")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[str]:
    """A dashboard that has just read its minutes for the first time."""
    with serving.running(tmp_path / "fresh.duckdb") as url:
        yield url


def test_a_database_without_an_index_gets_it_after_the_start(open_page: Open, fresh: str) -> None:
    page = open_page("/search", base=fresh, q="접근성")
    for _ in range(60):
        if "2건" in page.inner_text("#results"):
            break
        expect(page.locator("main")).to_contain_text("색인")
        page.wait_for_timeout(1_000)
        page.reload()
        settle(page)
    expect(page.locator("#results")).to_contain_text("2건")
