"""문서 등록 as a secretary does it: choose, look, store; decide what is unsure; clean in every state."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard import serving
from data.ingest import ingest
from data.readers import LIMIT
from data.store import Store
from queries.engine import Engine
from tests.conftest import Open, settle
from tests.dashboard.clean import violations
from tests.data.handmade import rows
from tests.data.real import REAL, SECOND, TEXT, put

ROSTER = "구분,성명,직위,임기\n위원장,김영미,교수,2023. 1. 1. ~\n위촉직,박하늘,,2023.1.1.~\n"


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(database, tmp_path / "minutes.duckdb"))


@pytest.fixture
def base(store: Store) -> Iterator[str]:
    with serving.running(store.path) as url:
        yield url


def hand_in(page: Page, *paths: Path) -> None:
    page.set_input_files("#hand-in-files", list(paths))
    page.locator("#hand-in button[type=submit]").click()
    expect(page.locator("#staged")).to_be_focused()
    settle(page)


def heard(page: Page, words: str) -> None:
    expect(page.locator("#said")).to_contain_text(words)
    settle(page)


def test_documents_are_looked_at_before_they_are_stored(
    open_page: Open, base: str, store: Store, tmp_path: Path
) -> None:
    broken = tmp_path / "깨진.hwp"
    broken.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    large = tmp_path / "큰 파일.pdf"
    with large.open("wb") as stream:
        stream.truncate(LIMIT + 1)
    page = open_page("/documents", base=base)
    assert violations(page) == []
    draft = put(tmp_path, "회의록_초안.txt", TEXT + "\n")
    same = put(tmp_path, REAL.name, TEXT)
    hand_in(page, draft, put(tmp_path, "2차.txt", SECOND), large, broken, same)
    counts = "등록할 문서 2개, 이미 등록된 문서 1개, 위원 명단 0개, 읽지 못한 파일 2개"
    expect(page.locator("#said")).to_contain_text(counts)
    expect(page.get_by_role("button", name="개 등록")).to_have_text("2개 등록")
    assert violations(page) == []
    cards = page.locator(".staged > li")
    expect(cards).to_have_count(5)
    expect(cards.nth(0)).to_contain_text("새 문서로 넣습니다.")
    expect(cards.nth(0)).to_contain_text("이 문서로는 집계하지 않습니다.")
    expect(cards.nth(1)).to_contain_text("이 문서로 집계합니다.")
    expect(cards.nth(2)).to_contain_text("‘큰 파일.pdf’은(는) 51MB로, 한도 50MB를 넘습니다.")
    expect(cards.nth(3)).to_contain_text("깨진.hwp")
    assert rows(store, "SELECT count(*) FROM document") == [(1,)]

    page.get_by_role("button", name="개 등록").click()
    heard(page, "등록 2개, 그대로 1개, 넣지 못함 0개.")
    assert violations(page) == []
    assert rows(store, "SELECT count(*) FROM document") == [(3,)]
    assert rows(store, "SELECT count(*) FROM counted_meeting") == [(2,)]
    cards.nth(1).get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("2차")


@pytest.mark.exhaustive
def test_nothing_chosen_is_said_and_letting_go_leaves_nothing(
    open_page: Open, base: str, store: Store, tmp_path: Path
) -> None:
    page = open_page("/documents", base=base, width=320, theme="dark", lang="en")
    page.locator("#hand-in button[type=submit]").click()
    expect(page.locator("#problem")).to_contain_text("Neither a file nor pasted text was given")
    settle(page)
    assert violations(page) == []
    hand_in(page, put(tmp_path, "2차.txt", SECOND))
    assert violations(page) == []
    page.get_by_role("button", name="Let go without storing").click()
    heard(page, "The chosen files were let go")
    assert rows(store, "SELECT count(*) FROM document") == [(1,)]
    assert list(Path(f"{store.path}.staged").iterdir()) == []


@pytest.mark.exhaustive
def test_pasted_words_are_a_document_too(open_page: Open, base: str, store: Store) -> None:
    page = open_page("/documents", base=base)
    page.locator("#hand-in-pasted").fill(SECOND)
    page.locator("#hand-in-called").fill("../붙여 넣음")
    page.locator("#hand-in button[type=submit]").press("Enter")
    expect(page.locator("#staged")).to_be_focused()
    settle(page)
    page.get_by_role("button", name="개 등록").press("Enter")
    heard(page, "등록 1개")
    assert rows(store, "SELECT file_name FROM document WHERE document_id = 2") == [("붙여 넣음.txt",)]


def test_without_any_script_a_form_does_the_same(open_page: Open, base: str, tmp_path: Path) -> None:
    page = open_page("/documents", base=base)
    page.evaluate(
        "document.querySelector('#hand-in').addEventListener('submit', (event) => {"
        " event.preventDefault(); event.stopImmediatePropagation();"
        " HTMLFormElement.prototype.submit.call(event.target); }, { capture: true })"
    )
    page.set_input_files("#hand-in-files", [put(tmp_path, "2차.txt", SECOND)])
    page.evaluate("HTMLFormElement.prototype.submit.call(document.querySelector('#hand-in'))")
    page.wait_for_selector("#staged")
    settle(page)
    assert "batch=" in page.url


@pytest.mark.exhaustive
def test_a_roster_is_previewed_for_its_committee_and_confirmed(
    open_page: Open, base: str, store: Store, tmp_path: Path
) -> None:
    page = open_page("/documents", base=base)
    hand_in(page, put(tmp_path, "위원 명단.csv", ROSTER))
    expect(page.locator(".staged table")).to_contain_text("박하늘")
    assert violations(page) == []
    assert rows(store, "SELECT count(*) FROM membership") == [(0,)]
    page.get_by_role("button", name="명단 반영").click()
    heard(page, "바뀐 자리 2개")
    assert violations(page) == []
    assert rows(store, "SELECT count(*) FROM membership") == [(2,)]
    page.goto(f"{base}/attendance")
    settle(page)
    expect(page.locator("#rates")).to_be_visible()
    assert violations(page) == []


def test_a_person_decides_what_is_unsure_and_what_is_one_meeting(
    open_page: Open, base: str, store: Store, tmp_path: Path
) -> None:
    variant = TEXT.replace("서울스마트도시위원회", "서울특별시 스마트도시위원회")
    ingest(
        [
            put(tmp_path, "in/메모.txt", "- 계획을 마련하겠음.\n"),
            put(tmp_path, "in/초안.txt", TEXT + "\n"),
            put(tmp_path, "in/다른 이름.txt", variant),
        ],
        store,
    )
    page = open_page("/documents", base=base)
    assert violations(page) == []
    page.locator("form[id^=sort-] input[value=other]").first.check()
    page.locator("form[id^=sort-] button").first.click()
    heard(page, "문서 종류를 정했습니다.")
    expect(page.locator("#unsure")).to_have_count(0)
    assert len(Engine(store).rows("meetings")) == 1

    page.get_by_role("button", name="초안.txt은 다른 회의").click()
    heard(page, "다른 회의로 나누었습니다.")
    assert len(Engine(store).rows("meetings")) == 2
    assert violations(page) == []
    page.locator("#undo-last button").click()
    heard(page, "되돌렸습니다(값 1개).")
    assert len(Engine(store).rows("meetings")) == 1

    page.get_by_role("button", name="같은 위원회", exact=True).click()
    heard(page, "같은 위원회로 정했습니다.")
    variants = Engine(store).rows("committee_variants")
    assert [row["review_status"] for row in variants] == ["confirmed"]
    assert {row["actor"] for row in variants} != {None}
    page.locator("#undo-last button").click()
    heard(page, "되돌렸습니다(값 2개).")
    assert [row["review_status"] for row in Engine(store).rows("committee_variants")] == ["draft"]
