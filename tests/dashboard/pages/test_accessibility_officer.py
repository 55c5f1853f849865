"""An accessibility officer's work by keyboard alone: run, read, review, sign, take along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard import serving
from dashboard.audit.results import save
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open, settle
from tests.dashboard.clean import violations
from tests.dashboard.reports.conformance.sample import report
from tests.data.real import REAL

pytestmark = pytest.mark.browser

MOST_STOPS = 60


@pytest.fixture
def reviewed(tmp_path: Path) -> Iterator[str]:
    """A dashboard with a run of two pages in which two items wait for a person."""
    store = Store(tmp_path / "minutes.duckdb")
    ingest([REAL], store)
    run = report()
    for result in run.results:
        result.content_hash = result.state.page
    now = datetime.now(UTC)
    save(store, replace(run, started_at=now, finished_at=now))
    with serving.running(store.path) as url:
        yield url


def go_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    wanted = page.locator(selector).first
    expect(wanted).to_be_visible()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def press(page: Page, selector: str) -> None:
    go_to(page, selector)
    page.keyboard.press("Enter")


def write_down(page: Page, item: str) -> None:
    press(page, f'main table a[href*="item={item}"]')
    expect(page.locator("#review-item")).to_contain_text(item)
    # Nothing is taken for looked at before the officer says so.
    expect(page.locator('#manual-review input[name="pages"]:checked')).to_have_count(0)
    expect(page.locator("#manual-review")).to_contain_text("현황 (첫 페이지, 표가 가장 많음)")
    press(page, "#manual-review [data-choose-all]")
    expect(page.locator('#manual-review input[name="pages"]:checked')).to_have_count(2)
    go_to(page, '#manual-review input[name="verdict"]')
    page.keyboard.press("Space")
    go_to(page, '#manual-review textarea[name="note"]')
    page.keyboard.type("처음부터 끝까지 읽어 보았습니다.")
    press(page, "#manual-review button[type=submit]")
    expect(page.locator("#said")).to_contain_text(f"{item} 항목의 확인을 2개 페이지에")


def test_an_officer_runs_reads_reviews_and_signs_by_keyboard(open_page: Open, reviewed: str) -> None:
    page = open_page("/accessibility", base=reviewed)
    press(page, 'main a[href^="/accessibility-runs"]')
    expect(page.locator("main")).to_contain_text("비교할 이전 점검이 없습니다.")
    press(page, "#audit-start button")
    expect(page.locator("#said")).to_contain_text("모든 페이지의 점검을 시작했습니다.")
    progress = page.locator("[data-audit-progress]")
    expect(progress.locator("[data-where]")).to_contain_text("준비하고 있습니다")
    page.reload()
    settle(page)
    expect(progress).to_be_visible()
    assert violations(page) == []
    press(page, "#audit-cancel button")
    expect(page.locator("main")).to_contain_text("점검을 그만두었습니다. 저장한 결과는 없습니다.")

    page.goto(f"{reviewed}/accessibility")
    settle(page)
    press(page, 'main a[href^="/accessibility-findings"]')
    press(page, "main tbody th a")
    expect(page.locator("h1")).to_contain_text("그림에 대체 텍스트가 없습니다.")

    page.goto(f"{reviewed}/accessibility-review")
    settle(page)
    expect(page.locator("#review-items + p")).to_contain_text("2개 항목 가운데 0개")
    write_down(page, "1.3.2")
    expect(page.locator("#sign-off + p")).to_contain_text("1개 남아")
    write_down(page, "1.3.3")
    expect(page.locator("#sign-off + p")).to_contain_text("서명할 수 있습니다")
    go_to(page, '#sign-off-form input[name="department"]')
    page.keyboard.type("스마트도시과")
    go_to(page, '#sign-off-form textarea[name="scope"]')
    page.keyboard.type("모든 페이지")
    press(page, "#sign-off-form button")
    expect(page.locator("#said")).to_contain_text("서명했습니다")
    expect(page.locator("main dl")).to_contain_text("스마트도시과")

    page.goto(f"{reviewed}/accessibility")
    settle(page)
    go_to(page, '#audit-files a[href*="form=kwcag-json"]')
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    content = json.loads(taken.value.path().read_text(encoding="utf-8"))
    said = {item["kwcag_no"]: (item["verdict"], item["method"]) for item in content["items"]}
    assert said["1.3.2"] == ("준수", "사람")
    assert said["1.1.1"] == ("미준수", "자동")
    assert len(content["reviews"]) == 4
    assert content["sign_offs"][0]["department"] == "스마트도시과"


@pytest.mark.exhaustive
def test_what_is_open_is_not_signed_and_what_is_missing_is_said(open_page: Open, reviewed: str) -> None:
    page = open_page("/accessibility-review", base=reviewed, item="1.3.2")
    expect(page.locator("#manual-review")).to_be_visible()
    assert violations(page) == []
    page.locator("#manual-review button[type=submit]").click()
    expect(page.locator("#manual-review #problem")).to_be_focused()
    expect(page.locator("#manual-review #problem li")).to_have_count(3)
    page.locator('#sign-off-form input[name="department"]').fill("스마트도시과")
    page.locator('#sign-off-form textarea[name="scope"]').fill("모든 페이지")
    page.locator("#sign-off-form button").click()
    expect(page.locator("#sign-off-form #problem")).to_contain_text("서명하지 않았습니다")


def test_an_audit_of_another_site_starts_here_and_never_of_an_internal_one(
    open_page: Open, reviewed: str
) -> None:
    page = open_page("/accessibility-runs", base=reviewed)
    press(page, "#open-audit-web")
    go_to(page, '#audit-web textarea[name="addresses"]')
    page.keyboard.type("http://169.254.169.254/latest")
    press(page, "#audit-web button")
    expect(page.locator("#audit-web #problem")).to_contain_text("‘http://169.254.169.254/latest’")
    expect(page.locator("#audit-web #problem")).to_contain_text("내부망의 주소")
    # What was typed is still there to be mended.
    expect(page.locator('#audit-web textarea[name="addresses"]')).to_have_value(
        "http://169.254.169.254/latest"
    )
    assert violations(page) == []


@pytest.mark.exhaustive
def test_an_audit_that_fails_says_why_in_the_language_of_the_page(open_page: Open, reviewed: str) -> None:
    page = open_page("/accessibility-runs", base=reviewed, lang="en")
    starts = page.locator('form[action^="/act/audit-start"] [name="language"]')
    expect(starts).to_have_count(3)
    for language in starts.all():
        expect(language).to_have_value("en")
    page.locator("#open-audit-web").click()
    page.locator("#audit-web [name=sitemap]").fill("http://nowhere.invalid/sitemap.xml")
    page.locator("#audit-web button[type=submit]").click()
    expect(page.locator("main")).to_contain_text("Reason: No addresses could be read from the sitemap")
