"""검토 as a secretary does it, by keyboard alone, and clean in every state that the work passes through."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from dashboard import serving
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open, settle
from tests.dashboard.clean import violations
from tests.data.changing import REAL


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(database, tmp_path / "minutes.duckdb"))


@pytest.fixture
def base(store: Store) -> Iterator[str]:
    with serving.running(store.path) as url:
        yield url


def stored(store: Store, statement: str) -> list[tuple[Any, ...]]:
    with store.reading() as cursor:
        return cursor.execute(statement).fetchall()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, selector: str, most: int = 40) -> int:
    """Press Tab until the element has the focus; how many presses it took."""
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return count
    raise AssertionError(f"{selector} was not reached with {most} tabs")


def test_the_secretary_confirms_edits_rejects_and_undoes_by_keyboard_alone(
    open_page: Open, base: str, store: Store
) -> None:
    page = open_page("/review", base=base)
    current = page.locator("#current")
    expect(current).to_have_text("지금 볼 것 61건 중 1번째: 요청")

    # Confirm: from the heading one Tab and Enter; the next one has the focus, the result is read out.
    page.locator("#page-title").focus()
    assert tab_to(page, "form[id^=confirm-] button") <= 12
    press(page, "Enter")
    expect(current).to_have_text("지금 볼 것 60건 중 1번째: 약속")
    expect(current).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("확인했습니다.")
    assert tab_to(page, "form[id^=confirm-] button") == 1
    press(page, "Enter")
    expect(current).to_have_text("지금 볼 것 59건 중 1번째: 요청")
    expect(current).to_be_focused()
    assert violations(page) == []

    # Reject without a reason: the form comes back, the message is tied to the input.
    tab_to(page, "#open-reject")
    press(page, "Enter")
    tab_to(page, "form[id^=reject-] button")
    press(page, "Enter")
    problem = page.locator("#problem")
    expect(problem).to_be_focused()
    expect(problem).to_contain_text("사유: 적어 주십시오.")
    reason = page.locator("form[id^=reject-] input[name=reason]")
    expect(reason).to_have_attribute("aria-invalid", "true")
    described = str(reason.get_attribute("aria-describedby")).split()
    expect(page.locator(f"#{described[-1]}")).to_have_text("적어 주십시오.")
    assert violations(page) == []
    press(page, "Tab", "Enter")
    expect(reason).to_be_focused()
    page.keyboard.type("의견임")
    press(page, "Enter")
    expect(current).to_have_text(re.compile("지금 볼 것 58건 중 1번째"))
    expect(current).to_be_focused()

    # Change the words and the due date with a wrong day first: what was typed comes back.
    tab_to(page, "#open-edit")
    press(page, "Enter")
    tab_to(page, "form[id^=edit-] textarea")
    press(page, "Control+a")
    page.keyboard.insert_text("고친 <b>말</b>")
    tab_to(page, "form[id^=edit-] input[name=due]")
    page.keyboard.type("내일")
    press(page, "Control+Enter")
    expect(problem).to_contain_text("기한: 날짜가 아닙니다.")
    expect(problem).to_be_focused()
    expect(page.locator("form[id^=edit-] textarea")).to_have_value("고친 <b>말</b>")
    press(page, "Tab", "Enter", "Control+a")
    page.keyboard.type("2024-06-30")
    press(page, "Control+Enter")
    expect(current).to_have_text(re.compile("지금 볼 것 57건 중 1번째"))
    expect(current).to_be_focused()
    edited = stored(store, "SELECT text, due_date, edited, review_status FROM action_item WHERE edited")
    assert [(text, str(due), status) for text, due, _, status in edited] == [
        ("고친 <b>말</b>", "2024-06-30", "confirmed")
    ]

    # Undo at the top of the page.
    page.locator("#page-title").focus()
    tab_to(page, "#undo-last button")
    press(page, "Enter")
    expect(page.locator("#said")).to_be_focused()
    expect(page.locator("#said")).to_contain_text("되돌렸습니다")
    assert stored(store, "SELECT count(*) FROM action_item WHERE edited") == [(0,)]
    assert violations(page) == []
    decided = stored(store, "SELECT review_status, count(*) FROM action_item GROUP BY 1 ORDER BY 1")
    assert decided == [("confirmed", 2), ("draft", 26), ("rejected", 1)]

    # The figures move with it.
    page.goto(f"{base}/")
    expect(page.locator(".kpis > li").nth(3)).to_contain_text("확인된 항목 2건")
    expect(page.locator(".kpis > li").nth(3)).to_contain_text("확인 전 초안 26건")


def test_many_are_confirmed_at_once_and_it_says_how_many(open_page: Open, base: str, store: Store) -> None:
    page = open_page("/review", base=base, kind="commitment")
    boxes = page.locator("#chosen input[type=checkbox]")
    expect(boxes).to_have_count(7)
    boxes.first.focus()
    press(page, "Space", "Tab", "Tab", "Tab", "Space")
    button = page.locator("#chosen > .buttons button")
    expect(button).to_have_text("고른 2건 확인")
    button.focus()
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("2건을 확인했습니다.")
    expect(page.locator("#said")).to_be_focused()
    assert stored(store, "SELECT count(*) FROM action_item WHERE review_status = 'confirmed'") == [(2,)]
    expect(boxes).to_have_count(5)
    page.locator("#undo-last button").focus()
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("되돌렸습니다")
    expect(page.locator("#said")).to_be_focused()
    expect(boxes).to_have_count(7)
    assert stored(store, "SELECT count(*) FROM action_item WHERE review_status = 'confirmed'") == [(0,)]
    button.focus()
    press(page, "Enter")
    expect(page.locator("#problem")).to_contain_text("하나 이상 고르십시오")


def test_the_queue_is_narrowed_by_kind_and_by_how_sure_the_rule_is(open_page: Open, database: Path) -> None:
    with Store(database).reading() as cursor:
        ((count,),) = cursor.execute(
            "SELECT count(*) FROM action_item WHERE kind = 'request' AND confidence = 'high'"
        ).fetchall()
    assert count
    page = open_page("/review", kind="request", confidence="high")
    expect(page.locator("#results")).to_contain_text(f"중 {count}건")
    expect(page.locator("#chosen tbody tr")).to_have_count(count)
    expect(page.locator("#filter-confidence")).to_have_value("high")


@pytest.mark.exhaustive
def test_an_item_that_was_missed_is_added_and_shows_everywhere(
    open_page: Open, base: str, store: Store
) -> None:
    page = open_page("/review", base=base)
    page.locator("#open-add").focus()
    press(page, "Enter")
    page.locator("#add-first").focus()
    page.keyboard.type("74")
    page.locator("#add-text").focus()
    page.keyboard.type("빠진 요청")
    press(page, "Control+Enter")
    expect(page.locator("#said")).to_contain_text("더했습니다.")
    expect(page.locator("#add-text")).to_have_value("")
    page.goto(f"{base}/follow-ups")
    row = page.locator("main tbody tr", has_text="빠진 요청")
    expect(row).to_contain_text(re.compile(r"확인됨 · .+ · \d{4}-\d{2}-\d{2} \d{2}:\d{2} · 고침"))
    expect(row).to_contain_text("74행")


@pytest.mark.exhaustive
def test_the_name_on_record_is_typed_once(open_page: Open, base: str, store: Store) -> None:
    page = open_page("/review", base=base)
    page.locator("details.person > summary").focus()
    press(page, "Enter", "Tab", "Control+a")
    page.keyboard.type("김 간사")
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("김 간사 이름으로 기록합니다")
    expect(page.locator("#said")).to_be_focused()
    page.goto(f"{base}/review")
    expect(page.locator("details.person > summary")).to_contain_text("김 간사")
    page.locator("form[id^=confirm-] button").focus()
    press(page, "Enter")
    expect(page.locator("#announcer")).to_have_text("확인했습니다.")
    assert stored(store, "SELECT reviewed_by FROM action_item WHERE review_status = 'confirmed'") == [
        ("김 간사",)
    ]
    expect(page.locator("#doings ~ * tbody tr, #doings + .table-scroll tbody tr").first).to_contain_text(
        "김 간사"
    )


def test_what_another_person_decided_meanwhile_is_not_overwritten(
    open_page: Open, base: str, store: Store
) -> None:
    page = open_page("/review", base=base)
    other = open_page("/review", base=base)
    for each in (other, page):
        each.locator("form[id^=confirm-] button").focus()
        each.keyboard.press("Enter")
        each.wait_for_url(re.compile("said="))
    expect(page.locator("#problem")).to_contain_text("그 뒤에 다른 사람이 고쳐서")
    assert stored(store, "SELECT count(*) FROM action_item WHERE review_status = 'confirmed'") == [(1,)]


@pytest.mark.exhaustive
def test_a_decision_without_its_sentence_waits_to_be_made_again(
    open_page: Open, base: str, store: Store, tmp_path: Path
) -> None:
    page = open_page("/review", base=base, at="action-item-2")
    page.locator("form[id^=confirm-] button").focus()
    press(page, "Enter")
    expect(page.locator("#announcer")).to_have_text("확인했습니다.")
    ((words,),) = stored(store, "SELECT text FROM action_item WHERE action_item_id = 2")
    path = tmp_path / "2024-03-26_seoul-smart-city-committee_1.txt"
    path.write_text(REAL.replace(words, "바뀐 " + words), encoding="utf-8")
    assert [outcome.status for outcome in ingest([path], store)] == ["updated"]
    page = open_page("/review", base=base)
    expect(page.locator("#rechecks")).to_have_text("다시 확인할 것")
    row = page.locator("form[id^=recheck-]")
    expect(row).to_have_count(1)
    assert violations(page) == []
    row.locator("button").first.focus()
    press(page, "Enter")
    expect(page.locator("#said")).to_contain_text("예전 결정을 비슷한 문장에 적용했습니다.")
    expect(page.locator("#rechecks")).to_have_count(0)


@pytest.mark.exhaustive
def test_a_form_works_where_our_scripts_do_not(open_page: Open, base: str, store: Store) -> None:
    page = open_page("/review", base=base)
    page.evaluate("document.querySelectorAll('form[data-act]').forEach(form => delete form.dataset.act)")
    page.locator("form[id^=confirm-] button").first.focus()
    press(page, "Enter")
    expect(page.locator("#current")).to_be_focused()
    assert stored(store, "SELECT count(*) FROM action_item WHERE review_status = 'confirmed'") == [(1,)]


def test_a_server_that_is_gone_leaves_what_was_typed(open_page: Open, store: Store) -> None:
    with serving.running(store.path) as url:
        page = open_page("/review", base=url)
        page.locator("#open-add").focus()
        press(page, "Enter")
        page.locator("#add-text").fill("공들여 적은 말")
        page.route("**/act/**", lambda route: route.abort())
        page.locator("#add-text").focus()
        press(page, "Control+Enter")
        expect(page.locator("#add .form-state")).to_contain_text("보내지 못했습니다")
        expect(page.locator("#add .form-state")).to_be_focused()
        expect(page.locator("#add-text")).to_have_value("공들여 적은 말")


def test_a_draft_among_the_follow_ups_leads_to_its_review(open_page: Open, address: str) -> None:
    page = open_page("/follow-ups")
    row = page.locator("main tbody tr", has_text="과업 내에 반영하겠음")
    row.locator("a", has_text="확인 전 초안").click()
    expect(page.locator("#current")).to_be_focused()
    expect(page.locator(".review-words")).to_contain_text("과업 내에 반영하겠음")


@pytest.mark.exhaustive
def test_a_page_that_answers_late_is_waited_for(open_page: Open, base: str) -> None:
    page = open_page("/review", base=base)
    late = [0.0]

    def hold_up(route: WebSocketRoute) -> None:
        server = route.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            time.sleep(late[0])
            server.send(message)

        route.on_message(pass_on)

    page.route_web_socket("**/_stcore/stream", hold_up)
    page.reload()
    settle(page)
    late[0] = 3.0
    page.locator("form[id^=confirm-] button").focus()
    press(page, "Enter")
    expect(page.locator("#announcer")).to_have_text("확인했습니다.")
    expect(page.locator("#current")).to_be_focused()
