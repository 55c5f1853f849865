"""One subject over the meetings by keyboard: proposed with its reason, linked, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from dashboard.components.view import View
from dashboard.pages.agenda_history import of_item
from queries.engine import Engine
from tests.conftest import Open
from tests.dashboard.clean import violations
from tests.data.test_agenda_links import Agendas


@pytest.fixture
def agendas(tmp_path: Path) -> Agendas:
    made = Agendas(tmp_path)
    made.meet(3, "가로수 교체 계획", "학교 숲 조성 계획")
    made.meet(4, "가로수 교체 방안", "거리의 나무 바꾸기")
    return made


@pytest.fixture
def base(agendas: Agendas) -> Iterator[str]:
    with serving.running(agendas.store.path) as url:
        yield url


def test_a_secretary_links_items_and_takes_it_back_by_keyboard(open_page: Open, base: str) -> None:
    page = open_page("/agenda", base=base, links="open")
    row = page.locator("#link-many tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("제목 비슷함 100점 중 100점")
    expect(row).to_contain_text("담당 부서가 같음(공원과)")
    assert violations(page) == []
    row.locator("input").focus()
    page.keyboard.press("Space")
    button = page.locator("#link-many > .buttons button").first
    expect(button).to_have_text("고른 1건은 같은 안건")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("1쌍을 같은 안건으로 이었습니다.")
    expect(page.locator("main")).to_contain_text("확인을 기다리는 제안이 없습니다")

    page.goto(f"{base}/agenda?item=1")
    expect(page.locator("h1")).to_have_text("안건 1: 가로수 교체 방안")
    expect(page.locator("dl.facts")).to_contain_text("2번째 논의(모두 2번)")
    page.locator("#open-link").focus()
    page.keyboard.press("Enter")
    page.select_option("#link-chosen-other", label="2024-03-26 · 학교 숲 조성 계획")
    page.locator("#link-chosen button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("같은 안건으로 이었습니다.")
    expect(page.locator("#item-chain")).to_be_focused()
    chain = page.locator("#item-chain ~ .table-scroll").first.locator("tbody tr")
    expect(chain).to_have_count(3)
    expect(chain.last).to_contain_text("가로수 교체 방안")
    assert violations(page) == []

    chain.last.locator("form", has_text="학교 숲").locator("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("다른 안건으로 두었습니다. 다시 제안하지 않습니다.")
    expect(chain).to_have_count(2)
    expect(page.locator("#item-proposals ~ .table-scroll").first).to_contain_text("다른 안건으로 둠")
    undo = page.locator("#undo-last button")
    expect(undo).to_be_visible()
    undo.focus()
    page.keyboard.press("Enter")
    expect(chain).to_have_count(3)


def test_a_look_speaks_of_the_same_subjects_while_the_archive_is_written(agendas: Agendas) -> None:
    looks = [View(Engine(agendas.store), "ko", "light", "/agenda") for _ in range(2)]
    (item, *_) = looks[0].rows("agenda_items")
    before = of_item(looks[0], item)
    agendas.meet(5, "새 공원 조성 계획")
    assert of_item(looks[0], item) is before
    assert len(of_item(looks[1], item).items) == len(before.items) + 1
