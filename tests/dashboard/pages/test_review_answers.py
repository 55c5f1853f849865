"""Answers under review: a promise beside its requests, decided by keyboard, shown on the follow-up's row."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard import serving
from data.store import Store
from tests.conftest import Open
from tests.dashboard.clean import violations


@pytest.fixture
def base(database: Path, tmp_path: Path) -> Iterator[str]:
    with serving.running(Store(shutil.copy(database, tmp_path / "minutes.duckdb")).path) as url:
        yield url


def send(page: Page, selector: str) -> None:
    button = page.locator(selector)
    button.focus()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")


def test_the_secretary_decides_which_requests_a_promise_answers(open_page: Open, base: str) -> None:
    page = open_page("/review", base=base, kind="answer")
    current = page.locator("#current")
    expect(current).to_have_text("지금 볼 것 5건 중 1번째: 약속이 답한 요청")

    # Its one draft is chosen already: confirmed with one key, the next promise has the focus.
    send(page, "form[id^=answers-] button[value=confirmed]")
    expect(page.locator("#announcer")).to_have_text("1건을 답변으로 확인했습니다.")
    expect(current).to_have_text("지금 볼 것 4건 중 1번째: 약속이 답한 요청")
    expect(current).to_be_focused()

    # A request is no answered one: taken back, and what it does answer is added.
    send(page, "form[id^=answers-] button[value=rejected]")
    expect(page.locator("#announcer")).to_have_text("1건을 답변이 아니라고 적었습니다.")
    expect(current).to_have_text("지금 볼 것 3건 중 1번째: 약속이 답한 요청")
    send(page, "#open-add-answer")
    send(page, "form[id^=add-answer-] button")
    expect(page.locator("#said")).to_contain_text("답변으로 이었습니다.")
    expect(page.locator("form[id^=answers-] tbody tr")).to_have_count(2)
    assert violations(page) == []

    # The rows of the follow-ups say so, and lead back.
    page.goto(f"{base}/follow-ups")
    promise = page.locator("#follow-up-11")
    expect(promise).to_contain_text(re.compile("요청 1건에 답함.*1건 확인됨", re.DOTALL))
    promise.locator("a", has_text="요청 1건에 답함").click()
    expect(page.locator("#answers ~ form tbody tr")).to_contain_text("확인됨")
