"""What a visitor sees where there is nothing, or where something is broken: a sentence and a way on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from dashboard.pages import PAGES
from data.ingest import ingest
from data.store import Store
from tests.conftest import Open

HOSTILE = """<script>window.hacked=1</script>위원회 회의록

◆ 일 시 : 2024. 3. 26.(화) 14:00~16:00

◆ 장 소 : <img src=x onerror="window.hacked=1">

◆ 참석위원 : 2명

- <b>홍길동</b> 위원장, =HYPERLINK("x") 위원

◆ 회의안건

- (자문) {{ 7*7 }} ' OR 1=1 -- 안건(<i>기획과</i>)

□ 위원 발언 내용

<○○○ 위원>

- <svg onload=alert(1)> 자료를 공개할 필요가 있음.
"""


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    document = folder / "회의록.txt"
    document.write_text(HOSTILE, encoding="utf-8")
    store = Store(folder / "hostile.duckdb")
    assert [outcome.status for outcome in ingest([document], store)] == ["added"]
    with serving.running(store.path) as url:
        yield url


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_what_a_document_holds_is_text_on_every_page(visit: Open, hostile_address: str, path: str) -> None:
    page = visit(path, base=hostile_address)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None
    assert page.locator("main :is(script, img, b, i, svg[onload])").count() == 0
    assert "Traceback" not in page.inner_text("body")


def test_an_extracted_hostile_sentence_is_shown_as_printed(visit: Open, hostile_address: str) -> None:
    page = visit("/follow-ups", base=hostile_address)
    expect(page.locator("main")).to_contain_text("<svg onload=alert(1)> 자료를 공개할 필요가 있음.")


@pytest.fixture(scope="module")
def empty_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = Store(tmp_path_factory.mktemp("empty") / "empty.duckdb")
    with store.writing():
        pass
    with serving.running(store.path, ingest=False) as url:
        yield url


@pytest.mark.parametrize("path", ["/", "/meeting", "/attendance", "/agenda", "/follow-ups"])
def test_an_empty_database_says_how_to_fill_it(visit: Open, empty_address: str, path: str) -> None:
    page = visit(path, base=empty_address)
    expect(page.locator(".notice")).to_contain_text("python -m dashboard ingest")


def test_accessibility_without_a_run_says_how_to_make_one(visit: Open, empty_address: str) -> None:
    page = visit("/accessibility", base=empty_address)
    expect(page.locator(".notice")).to_contain_text("python -m dashboard audit")


def test_a_database_that_breaks_while_serving_is_a_sentence(open_page: Open, tmp_path: Path) -> None:
    store = Store(tmp_path / "broken.duckdb")
    with store.writing():
        pass
    with serving.running(store.path, ingest=False) as url:
        open_page("/", base=url)
        store.path.write_bytes(b"this is not a database" * 1000)
        page = open_page("/agenda", base=url)
        expect(page.locator("main h1")).to_have_text("안건")
        expect(page.locator(".notice")).to_be_visible()
        assert "Traceback" not in page.inner_text("body")
