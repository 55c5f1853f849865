"""위원회 by keyboard: what nobody entered says who can; a quorum rule needs its source; taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from tests.conftest import Open
from tests.dashboard.clean import violations


@pytest.fixture
def base(database: Path, tmp_path: Path) -> Iterator[str]:
    with serving.running(Path(shutil.copy(database, tmp_path / "minutes.duckdb"))) as url:
        yield url


def test_a_secretary_enters_what_no_document_says_by_keyboard(open_page: Open, base: str) -> None:
    page = open_page("/committee", base=base)
    page.locator("main table a", has_text="서울스마트도시위원회").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("서울스마트도시위원회")
    facts = page.locator("#committee-facts + dl")
    expect(facts).to_contain_text("미설정. 간사가 규정과 출처를 적으면 정족수를 셈할 수 있습니다.")
    expect(page.locator(".notice")).to_contain_text("위원과 임기 기록 없음")

    page.locator("#open-enter").focus()
    page.keyboard.press("Enter")
    page.locator("#enter-committee-legal_basis").focus()
    page.keyboard.type("서울특별시 스마트도시 조례 제5조")
    page.locator("#enter-committee-quorum_rule").focus()
    page.keyboard.type("재적위원 과반수의 출석으로 개의")
    page.keyboard.press("Enter")
    expect(page.locator("#problem")).to_contain_text("정족수 규정의 출처: 적어 주십시오.")
    expect(page.locator("#enter-committee-quorum_rule")).to_have_value("재적위원 과반수의 출석으로 개의")
    assert violations(page) == []

    page.locator("#enter-committee-quorum_citation").focus()
    page.keyboard.type("같은 조례 제9조")
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("위원회 정보를 저장했습니다. 바뀐 값 3개.")
    expect(page.locator("#committee-facts")).to_be_focused()
    expect(facts).to_contain_text("재적위원 과반수의 출석으로 개의 (같은 조례 제9조)")
    undo = page.locator("#undo-last button")
    expect(undo).to_be_visible()
    undo.focus()
    page.keyboard.press("Enter")
    expect(facts).to_contain_text("미설정")
