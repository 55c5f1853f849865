"""후속 조치 as a secretary works with them, by keyboard alone, and clean in every state passed through."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard import serving
from data import follow_ups, reviews
from data.acts import begin
from data.follow_ups import Progress
from data.store import Store
from tests.conftest import Open
from tests.dashboard.clean import violations

pytestmark = pytest.mark.browser
REQUESTS = (1, 3, 4)


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    """The real minutes with three requests confirmed, none of which has a state."""
    store = Store(shutil.copy(database, tmp_path / "minutes.duckdb"))
    with store.writing() as connection:
        doing = begin(connection, "confirm", actor="김간사")
        for row in REQUESTS:
            reviews.decide(doing, "action_item", row, "confirmed")
    return store


@pytest.fixture
def base(store: Store) -> Iterator[str]:
    with serving.running(store.path, ingest=False) as url:
        yield url


def states(store: Store) -> list[tuple[Any, ...]]:
    with store.reading() as cursor:
        return cursor.execute(
            "SELECT follow_up_id, state, uptake FROM standing_event ORDER BY event_id"
        ).fetchall()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_card_is_moved_by_its_list_of_states_and_moved_back(
    open_page: Open, base: str, store: Store
) -> None:
    with store.writing() as connection:
        for row in (3, 4):
            reviews.edit(begin(connection, "edit", actor="김간사"), row, {"text": "보류"})
    page = open_page("/follow-ups", base=base, view="board", width=320, theme="dark")
    expect(page.locator("#results")).to_contain_text("확인된 후속 조치 3건 · 확인 전 초안 26건")
    expect(page.locator("#board-none")).to_have_text("처리 상태 기록 없음 3건")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    states_of = page.locator("#move-3 select")
    expect(states_of.locator("option")).to_have_text(["접수", "검토 중", "추진 중", "완료"])
    states_of.focus()
    press(page, "ArrowDown", "Tab", "Enter")
    expect(page.locator("#board-reviewing")).to_have_text("검토 중 1건")
    expect(page.locator("#card-3")).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("처리 상태를 기록했습니다: 검토 중")
    assert states(store) == [(3, "검토 중", None)]
    assert violations(page) == []
    page.locator("#undo-last button").focus()
    press(page, "Enter")
    expect(page.locator("#board-none")).to_have_text("처리 상태 기록 없음 3건")
    assert states(store) == []


def test_many_are_recorded_in_one_act_with_one_undo_and_a_conflict_is_said(
    open_page: Open, base: str, store: Store
) -> None:
    page = open_page("/follow-ups", base=base, review="confirmed", lang="en")
    expect(page.locator("#results")).to_contain_text("3 of 29")
    button = page.locator("#bulk > .buttons button")
    page.locator("#bulk input[name=keys]").first.focus()
    press(page, "Space")
    expect(button).to_have_text("Record for 1 chosen")
    expect(page.locator("#bulk > .form-state")).to_have_text("1 chosen")
    page.locator("button[data-choose-all]").focus()
    press(page, "Enter")
    expect(page.locator("#bulk > .form-state")).to_have_text("3 chosen")

    # Somebody records one of them meanwhile: nothing is done, and what was chosen and typed is kept.
    with store.writing() as connection:
        follow_ups.record(begin(connection, "x", actor="이"), [4], Progress("접수"), seen=0)
    page.locator("#bulk-note").focus()
    page.keyboard.type("together")
    press(page, "Control+Enter")
    expect(page.locator("#problem")).to_be_focused()
    expect(page.locator("#problem")).to_contain_text("1 of 3 were recorded by somebody else meanwhile")
    assert states(store) == [(4, "접수", None)]
    expect(page.locator("#bulk-note")).to_have_value("together")
    expect(page.locator("#bulk input[name=keys]:checked")).to_have_count(3)
    expect(button).to_have_text("Record for 3 chosen")
    assert violations(page) == []
    button.focus()
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("Recorded for 3 follow-ups: received")
    expect(page.locator("#said")).to_be_focused()
    assert len(states(store)) == 4
    assert violations(page) == []
    page.locator("#undo-last button").focus()
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("Undone")
    assert states(store) == [(4, "접수", None)]


@pytest.mark.exhaustive
def test_one_follow_up_is_closed_with_its_reason_and_the_record_is_withdrawn(
    open_page: Open, base: str, store: Store
) -> None:
    page = open_page("/follow-up", base=base, id="3")
    expect(page.locator("#events + p + p.empty, #events ~ p.empty").first).to_have_text("처리 상태 기록 없음")
    page.locator("#record-state").focus()
    press(page, "End")
    page.locator("#record-evidence").focus()
    page.keyboard.type("javascript:alert(1)")
    press(page, "Control+Enter")
    problem = page.locator("#problem")
    expect(problem).to_be_focused()
    expect(problem).to_contain_text("근거 주소: http:// 또는 https://로 시작하는 주소")
    page.locator("#record-evidence").fill("https://example.org/a?b=<c>".replace("<c>", "c&d"))
    press(page, "Control+Enter")
    expect(problem).to_contain_text("사유·메모: 이 상태로 옮기려면 사유를 적어야 합니다.")
    expect(page.locator("#record-note")).to_have_attribute("aria-invalid", "true")
    assert violations(page) == []
    page.locator("#record-note").fill("예산 없음 <b>")
    page.locator("#record-uptake").select_option("미반영")
    page.locator("#record-note").focus()
    press(page, "Control+Enter")
    expect(page.locator("#said")).to_contain_text("처리 상태를 기록했습니다: 종결(미추진)")
    event = page.locator(".events > li")
    expect(event).to_have_count(1)
    expect(event).to_contain_text("예산 없음 <b>")
    expect(event.locator("a")).to_have_attribute("href", "https://example.org/a?b=c&d")
    expect(event.locator("a")).to_have_attribute("rel", "noopener noreferrer external")
    assert states(store) == [(3, "종결", "미반영")]
    page.locator("#open-withdraw").focus()
    press(page, "Enter", "Tab")
    page.keyboard.insert_text("잘못 고름")
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("기록을 취소했습니다.")
    expect(event).to_contain_text("취소됨")
    expect(event).to_contain_text("잘못 고름")
    assert states(store) == []
    assert violations(page) == []


@pytest.mark.exhaustive
def test_what_changed_since_a_day_leads_to_its_event(open_page: Open, base: str, store: Store) -> None:
    with store.writing() as connection:
        follow_ups.record(begin(connection, "x", actor="이"), [3], Progress("완료"), seen=0)
    page = open_page("/follow-ups", base=base, view="changes", **{"from": "어제"})
    expect(page.locator("#changes-from-problem")).to_contain_text("날짜가 아닙니다.")
    expect(page.locator("#results")).to_contain_text("새로 확인됨 3건 · 상태 기록 0건 · 끝남 1건")
    assert violations(page) == []
    page.locator("#changes-from").fill("2024-03-26")
    page.locator("#changes-kind").select_option("closed")
    page.locator("form.filters button[type=submit]").press("Enter")
    expect(page.locator("#changes-from")).to_have_value("2024-03-26")
    rows = page.locator("main tbody tr")
    expect(rows).to_have_count(1)
    rows.locator("th a").click()
    expect(page.locator(".events > li")).to_be_focused()
    page.locator(".site-nav a", has_text="회의").click()
    expect(page.locator("h1")).to_contain_text("회의")


def test_a_number_that_is_no_follow_up_is_a_sentence_and_a_way_on(open_page: Open) -> None:
    for number in ("999999", "x", "٣", "1; DROP TABLE act"):
        page = open_page("/follow-up", id=number)
        expect(page.locator("main")).to_contain_text("그런 후속 조치가 없습니다")
        expect(page.locator("main .notice a")).to_have_text("모든 후속 조치 보기")
