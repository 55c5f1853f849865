"""한 일의 기록 says before all else that somebody changed it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from data.acts import begin, change
from data.ingest import ingest
from data.store import Store
from data.trail import trail_file
from tests.conftest import Open
from tests.data.real import REAL


@pytest.fixture
def changed(tmp_path: Path) -> Iterator[str]:
    """A dashboard whose trail lost a digit to another."""
    store = Store(tmp_path / "minutes.duckdb")
    ingest([REAL], store)
    with store.writing() as connection:
        change(begin(connection, "edit", actor="김간사"), "action_item", 1, {"owner_department": "교통과"})
    file = trail_file(store.path)
    held = file.read_text(encoding="utf-8")
    place = held.index('"hash"') + 10
    file.write_text(held[:place] + ("0" if held[place] != "0" else "1") + held[place + 1 :], encoding="utf-8")
    with serving.running(store.path, ingest=False) as url:
        yield url


@pytest.mark.browser
def test_a_trail_that_was_changed_is_said_before_the_acts(visit: Open, changed: str) -> None:
    page = visit("/trail", base=changed)
    problem = page.locator("[data-notice='trail-broken']")
    expect(problem).to_contain_text("기록이 적힌 그대로가 아닙니다")
    expect(problem).to_contain_text("다르게 적혀 있습니다")
    expect(problem).to_be_focused()
    expect(page.get_by_text("기록 확인")).to_have_count(0)


@pytest.mark.browser
def test_a_trail_that_holds_is_a_fact_among_others(visit: Open) -> None:
    page = visit("/trail")
    expect(page.get_by_text("기록 확인")).to_be_visible()
    expect(page.locator("[data-notice='trail-broken']")).to_have_count(0)
