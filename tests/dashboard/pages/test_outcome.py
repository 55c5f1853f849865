"""What became of an item stands with its votes and their line; what is not stated is not recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.components.view import View
from dashboard.pages.outcome import outcome
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.data.real import put
from tests.queries import sample


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    store = Store(Path(tmp_path_factory.mktemp("sample")) / "sample.duckdb")
    sample.fill(store)
    return View(Engine(store), "ko", "light", "/agenda")


def test_votes_stand_with_the_result_and_lead_to_their_line(view: View) -> None:
    items = {(row["slug"], row["number"]): row for row in view.rows("agenda_items")}
    voted = str(outcome(view, items["견본-2023-05-10", 1], view.rows("votes")))
    assert voted.startswith("원안가결<br>표결: 찬성 5 · 반대 2 ")
    assert "line=1" in voted
    assert "기권" not in voted


def test_where_nothing_is_stated_it_is_not_recorded(view: View) -> None:
    items = {(row["slug"], row["number"]): row for row in view.rows("agenda_items")}
    assert outcome(view, items["견본-2023-05-10", 2], view.rows("votes")) == "기록 없음"


MINUTES = """2025년 제4차 물길위원회 회의록
◆ 일시 : 2025. 4. 9.(수) 10:00 ~ 11:30
◆ 안건
- (의결) 하천 정비계획
- (의결) 둑길 폐쇄
- (보고) 수질 현황
◆ 심의결과
- 하천 정비계획 : 원안가결(찬성 7명, 반대 2명, 기권 1명)
- 둑길 폐쇄 : 찬성 3표, 반대 6표로 부결
"""


def test_votes_that_minutes_state_stand_beside_their_item_with_their_line(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    ingest([put(tmp_path, "in/1.txt", MINUTES)], store)
    view = View(Engine(store), "ko", "light", "/agenda", {})
    votes = view.rows("votes")
    told = {row["title"]: str(outcome(view, row, votes)) for row in view.rows("agenda_items")}
    assert "원안가결" in told["하천 정비계획"]
    assert "찬성 7 · 반대 2 · 기권 1" in told["하천 정비계획"]
    assert "찬성 3 · 반대 6" in told["둑길 폐쇄"]
    assert [row["first_line"] for row in votes] == [8, 9]
    assert "표결" not in told["수질 현황"]
