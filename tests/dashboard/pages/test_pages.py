"""Every page as a visitor meets it, in a real browser on the real minutes."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from dashboard.catalogue import LANGUAGES, text
from dashboard.pages import PAGES
from tests.conftest import MEETING, Open
from tests.dashboard import snapshots
from tests.dashboard.clean import PRINTED

NARROW = 320


FITS = "document.documentElement.scrollWidth === document.documentElement.clientWidth"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shown", PAGES, ids=lambda page: page.id)
def test_page_has_title_heading_language_freshness_is_heard_as_reviewed_and_fits_a_narrow_screen(
    visit: Open, shown: object, language: str
) -> None:
    page = visit(shown.path, lang=language, as_of=snapshots.AS_OF)  # type: ignore[attr-defined]
    name = text(language, f"{shown.id}-title")  # type: ignore[attr-defined]
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("h1")).to_contain_text(name)
    expect(page).to_have_title(re.compile(re.escape(name)))
    if shown.place == "header":  # type: ignore[attr-defined]
        expect(page.locator("ul.freshness")).to_contain_text(re.compile(r"\d{4}-\d{2}-\d{2}"))
    place = text(language, f"{shown.within or shown.id}-title")  # type: ignore[attr-defined]
    expect(page.locator('a[aria-current="page"]')).to_have_text(place)
    assert "Traceback" not in page.inner_text("body")
    assert page.evaluate(PRINTED) == []
    assert snapshots.taken(page) == snapshots.file_of(shown.id, language).read_text("utf-8")  # type: ignore[attr-defined]
    page.set_viewport_size({"width": NARROW, "height": 800})
    page.wait_for_function(f"() => innerWidth === {NARROW} && {FITS}")


def test_overview_gives_the_figures_of_the_real_minutes(visit: Open) -> None:
    page = visit("/")
    figures = page.locator(".kpis > li")
    expect(figures).to_have_count(7)
    for place, words in enumerate(
        [
            "1회",
            "참석 11명 · 재적 기록 없음 · 출석률 산출 불가",
            "7건",
            "확인된 항목 0건",
            "확인된 요청 0건",
            "8개 항목 중 6개",
        ]
    ):
        expect(figures.nth(place).locator(".kpi-value")).to_have_text(words)
    expect(figures.nth(2)).to_contain_text("보고 6 · 자문 1")
    expect(figures.nth(3)).to_contain_text("확인 전 초안 29건")
    expect(page.locator(".notice")).to_contain_text("비교할 이전 회의가 없습니다")


def test_every_chart_has_a_sentence_a_name_a_table_and_its_rows(visit: Open) -> None:
    page = visit("/")
    charts = page.locator('[data-testid="stPlotlyChart"]')
    expect(charts).to_have_count(3)
    expect(page.locator(".chart-tools")).to_have_count(3)
    for tools in page.locator(".chart-tools").all():
        assert json.loads(tools.get_attribute("data-words") or "")["finding"]
    # Outcomes have their table too, and no chart while no minutes state one.
    expect(page.locator("main details table")).to_have_count(4)
    for name in page.eval_on_selector_all("[role=figure], figure", "all => all.map(one => one.ariaLabel)"):
        assert name is None or "막대그래프" in name
    for link in page.eval_on_selector_all(".card-links a[download]", "all => all.map(one => one.href)"):
        answer = page.request.get(link)
        assert answer.ok
        assert answer.body().startswith(b"\xef\xbb\xbf")


def test_a_line_in_the_address_is_shown_and_focused(open_page: Open) -> None:
    page = open_page("/meeting", meeting=MEETING, line="74")
    line = page.locator("#line-74")
    expect(line).to_be_focused()
    expect(line).to_be_in_viewport()
    expect(line).to_contain_text("과업 내에 반영하겠음")


def test_extracted_items_are_marked_where_they_stand(visit: Open) -> None:
    page = visit("/meeting", meeting=MEETING)
    expect(page.locator(".transcript .mark-label")).to_have_count(29)
    first = page.locator("#line-64")
    expect(first.locator(".mark-label")).to_have_text(re.compile(r"^\[요청\]"))
    expect(first.locator("mark")).to_have_text(re.compile("^시민이 경험하고.*신기술 체험센터나$"))
    expect(page.locator("#line-66 mark")).to_have_text("체험 행사를 꾸준히 진행하면 좋겠음.")
    printed = page.locator("#line-125")
    expect(printed.locator("mark")).to_have_text(re.compile("^단으로 활용하여"))


def test_a_row_leads_to_its_line_without_a_new_load(open_page: Open) -> None:
    page = open_page("/follow-ups")
    page.evaluate("window.sameDocument = true")
    page.locator("#follow-up-2 .line-link").click()
    expect(page.locator("#line-74")).to_be_focused()
    assert page.evaluate("window.sameDocument")
    expect(page.locator('.site-nav a[aria-current="page"]')).to_have_text("회의")
    page.go_back()
    expect(page.locator("h1")).to_have_text("후속 조치")
    expect(page.locator('.site-nav a[aria-current="page"]')).to_have_text("후속 조치")


def test_an_answer_to_everything_is_said_to_be_none_of_its_own(visit: Open) -> None:
    page = visit("/follow-ups")
    row = page.locator("#follow-up-1")
    expect(row).to_contain_text("회의록에 개별 답변 기록 없음, 포괄 답변 1건")
    expect(row).to_contain_text("제안")
    expect(row).to_contain_text("규칙의 확실도 높음")


def test_moving_to_a_page_puts_the_focus_on_its_heading(open_page: Open) -> None:
    page = open_page("/")
    page.locator(".site-nav a", has_text="안건").click()
    expect(page.locator("h1")).to_have_text("안건")
    expect(page.locator("h1")).to_be_focused()
    expect(page).to_have_title(re.compile("^안건"))


def test_filters_write_the_address_announce_the_count_and_keep_the_language(open_page: Open) -> None:
    page = open_page("/follow-ups", lang="en")
    page.select_option("#filter-kind", "commitment")
    page.locator("form.filters button[type=submit]").click()
    expect(page.locator("#results")).to_contain_text("7 of 29")
    expect(page.locator("#announcer")).to_contain_text("7 of 29")
    expect(page.locator("form.filters button[type=submit]")).to_be_focused()
    assert "kind=commitment" in page.url
    assert "lang=en" in page.url
    page.reload()
    expect(page.locator("#results")).to_contain_text("7 of 29")
    expect(page.locator("#filter-kind")).to_have_value("commitment")
    page.locator(".reset").click()
    expect(page.locator("#results")).to_have_text(re.compile("^29 follow-ups · "))


def test_owner_and_state_filters(visit: Open) -> None:
    page = visit("/follow-ups", department="디지털정책관")
    expect(page.locator("#results")).to_contain_text("29건 중 3건")
    page = visit("/follow-ups", state="완료")
    expect(page.locator("p.empty")).to_contain_text("조건에 맞는 항목이 없습니다")


def test_language_switch_keeps_the_place(open_page: Open) -> None:
    page = open_page("/agenda", item="7")
    page.locator('.languages a[lang="en"]').click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text(re.compile("^Agenda item 7: .*정보통신접근성"))
    expect(page.locator("h1 [lang=ko]")).to_have_count(1)


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("/meeting", {"meeting": "없는-회의"}, "그런 회의가 없습니다"),
        ("/meeting", {"line": "9999"}, "그런 행이 없습니다"),
        ("/meeting", {"line": "<script>"}, "그런 행이 없습니다"),
        ("/agenda", {"item": "99"}, "그런 안건이 없습니다"),
        ("/follow-ups", {"meeting": "없는-회의"}, "후속 조치가 없습니다"),
        ("/follow-ups", {"kind": "'; DROP TABLE meeting; --"}, "조건에 맞는 항목이 없습니다"),
    ],
)
def test_an_unknown_id_is_a_sentence_and_a_way_on(
    visit: Open, path: str, query: dict[str, str], said: str
) -> None:
    page = visit(path, **query)
    expect(page.locator("main")).to_contain_text(said)
    assert page.locator("main a").count() > 0
    assert "Traceback" not in page.inner_text("body")


def test_a_day_in_the_address_is_the_day_of_the_figures(visit: Open) -> None:
    page = visit("/follow-ups", as_of="2024-04-25")
    expect(page.locator("#follow-up-1")).to_contain_text("30일")
    expect(page.locator(".freshness")).to_contain_text("기준일 2024-04-25")
    page = visit("/follow-ups", as_of="어제")
    expect(page.locator(".freshness")).to_contain_text("기준일 20")


@pytest.mark.parametrize("key", ["c", "r", "C", "R"])
def test_a_single_key_does_nothing(open_page: Open, key: str) -> None:
    page = open_page("/")
    page.evaluate("document.querySelector('main').dataset.mark = 'kept'")
    page.keyboard.press(key)
    page.wait_for_timeout(400)
    expect(page.locator('[data-testid="stDialog"], [role=dialog]')).to_have_count(0)
    assert page.evaluate("document.querySelector('main').dataset.mark") == "kept"


def test_skip_link_comes_first_and_leads_to_the_heading(open_page: Open) -> None:
    page = open_page("/attendance")
    page.keyboard.press("Tab")
    skip = page.locator(".skip a").first
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()


def test_attendance_says_each_state_in_glyph_and_word(visit: Open) -> None:
    page = visit("/attendance")
    rows = page.locator("table").first.locator("tbody tr")
    expect(rows).to_have_count(11)
    expect(rows.nth(8)).to_contain_text("디지털정책관")
    expect(rows.nth(8)).to_contain_text("공동부위원장")
    expect(rows.nth(9).locator("td").first).to_have_text("기록 없음")
    glyph = "(element) => getComputedStyle(element, '::before').content"
    assert rows.first.locator(".glyph").first.evaluate(glyph) == '"●"'
    assert "참석" in rows.first.inner_text()
    expect(page.locator(".notice").first).to_contain_text("출석률은 산출할 수 없습니다")


def test_charts_follow_a_live_switch_of_the_theme(open_page: Open) -> None:
    page = open_page("/")
    bar = "() => document.querySelector('.js-plotly-plot .point path')?.style.fill"
    page.wait_for_function(bar)
    before = page.evaluate(bar)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"() => ({bar})() !== '{before}'")
