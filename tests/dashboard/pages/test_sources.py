"""출처와 검증: figures with both their numbers, each leading to its lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open
from tests.dashboard.clean import violations

ODD = """제1차 견본위원회 회의록

◆ 일 시 : 2024. 3. 26.(수) 14:00~16:00

◆ 장 소 : 견본시청

◆ 참석위원 : 3명

- 홍길동 위원장, 김철수 위원

◆ 회의안건

- (자문) 견본 안건(기획과)

□ 위원 발언 내용

<○○○ 위원>

- 자료를 공개할 필요가 있음.
"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("odd")
    (folder / "회의록.txt").write_text(ODD, encoding="utf-8")
    store = Store(folder / "odd.duckdb")
    ingest([folder / "회의록.txt"], store)
    with serving.running(store.path) as url:
        yield url


def test_every_figure_has_both_its_numbers(visit: Open, database: Path) -> None:
    page = visit("/sources")
    with Store(database).reading() as cursor:
        ((printed, assigned),) = cursor.execute(
            "SELECT count(*), count(record) FROM source_line WHERE trim(text) <> ''"
        ).fetchall()
    figures = page.locator(".kpis > li .kpi-value")
    expect(figures.nth(0)).to_have_text(f"{printed}개 중 {assigned}개 (100%)")
    expect(figures.nth(1)).to_have_text("1개 중 1개 (100%)")
    expect(figures.nth(2)).to_have_text("8개 중 6개 (75%)")


def test_a_note_leads_to_its_line_and_to_its_review(open_page: Open) -> None:
    page = open_page("/sources")
    page.locator("main a", has_text="다르게 적힌 제목과 이름").click()
    expect(page.locator("#notes-of-kind")).to_be_focused()
    row = page.locator(
        "#notes-of-kind + .table-scroll tbody tr", has_text="4호 안건의 제목이 목록과 다릅니다"
    )
    row.locator("a", has_text="확인 전 초안").click()
    expect(page.locator("#current")).to_be_focused()
    page.go_back()
    row.locator(".line-link").click()
    expect(page.locator("#line-87")).to_be_focused()


def test_what_disagrees_is_said_with_the_difference(visit: Open, odd: str) -> None:
    page = visit("/sources", base=odd)
    expect(page.locator(".kpis > li .kpi-value").nth(1)).to_have_text("1개 중 0개 (0%)")
    expect(page.locator("#source-counts ~ .table-scroll").first).to_contain_text("1명 다름")
    page = visit("/sources", base=odd, kind="dates")
    expect(page.locator("#notes-of-kind + .table-scroll")).to_contain_text("요일이 날짜와 맞지 않습니다")
    assert violations(page) == []


def test_a_kind_that_is_not_is_a_sentence(visit: Open) -> None:
    page = visit("/sources", kind="<script>")
    expect(page.locator("#problem")).to_have_text("그런 갈래가 없습니다. 위에서 고르십시오.")
