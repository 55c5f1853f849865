"""What became of an item stands with its votes and their line; what is not stated is not recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.components.view import View
from dashboard.pages.outcome import outcome
from data.store import Store
from queries.engine import Engine
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
