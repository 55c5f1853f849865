"""The grid of attendance where there are several committees and many meetings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from dashboard import serving
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open
from tests.data.real import REAL, put

pytestmark = pytest.mark.browser


OTHER = """2024년 제{n}차 부산시험위원회 회의록

◆ 일 시 : 2024. 4. {n}. 14:00~16:00

◆ 참석위원 : 1명

- 홍길동 위원장

◆ 회의안건

- (보고) 시험 계획(기획과)
"""


@pytest.fixture(scope="module")
def two_committees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real minutes, and eight meetings of another committee."""
    folder = tmp_path_factory.mktemp("attendance")
    store = Store(folder / "minutes.duckdb")
    paths = [put(folder, f"{n}.txt", OTHER.format(n=n)) for n in range(1, 9)]
    ingest([REAL, *paths], store)
    with serving.running(store.path) as url:
        yield url


def test_nobody_is_missing_from_the_meetings_of_another_committee(
    open_page: Open, two_committees: str
) -> None:
    page = open_page("/attendance", base=two_committees)
    grids = page.locator("main table", has=page.locator("caption", has_text="참석 위원"))
    counts = grids.evaluate_all("all => all.map(one => one.querySelectorAll('thead th').length - 2)")
    expect(page.locator("main")).to_contain_text("회의 8회 가운데 최근 3회")
    assert sorted(counts) == [1, 3]
    single = grids.nth(counts.index(1))
    expect(single.locator(".status-not-recorded")).to_have_count(0)


def test_earlier_meetings_of_a_committee_are_on_further_pages(open_page: Open, two_committees: str) -> None:
    page = open_page("/attendance", base=two_committees)
    page.get_by_role("link", name="앞선 회의 보기").click()
    expect(page.locator("#results")).to_contain_text("회의 8회 중 최근부터 1–6번째")
    page.locator(".pages [rel=next]").click()
    expect(page.locator("#results")).to_contain_text("최근부터 7–8번째")
    expect(page.locator("main table").first.locator("thead th")).to_have_count(4)
