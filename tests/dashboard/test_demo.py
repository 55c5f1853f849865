"""The demo: synthetic minutes go the way of real ones, into a database of their own."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dashboard import demo
from dashboard.actions import ACTS
from dashboard.catalogue import translator
from data import zone
from data.errors import StoreError
from data.follow_up_states import STATES
from data.mark import MARK
from data.store import Store
from data.synthetic import FORMATS, LAYOUTS
from queries.engine import Engine

KO = translator("ko")


def fill(store: Store, *, meetings: int = 8, mix: bool = False) -> list[str]:
    said: list[str] = []
    assert demo.fill(store, meetings=meetings, seed=5, mix=mix, t=KO, say=said.append)
    return said


def test_meetings_of_several_committees_are_stored_and_marked(tmp_path: Path) -> None:
    store = Store(tmp_path / "demo.duckdb")
    said = fill(store)
    assert "합성 회의록 11건" in said[-2]
    assert f'serve --database "{store.path}"' in said[-1]
    documents = Engine(store).rows("documents")
    assert Counter(row["role"] for row in documents)["roster"] == 3
    assert Counter(row["role"] for row in documents)["agenda"] == 3
    assert len(documents) == 8 + 3 + 3
    assert all(row["synthetic"] for row in documents)
    assert {row["file_name"].split("_")[0] for row in documents if row["role"] == "roster"} == {
        "생활안전위원회",
        "디지털포용위원회",
        "도시숲위원회",
    }
    assert len(Engine(store).rows("meetings")) > 4
    assert len(Engine(store).rows("roster", as_of=date(2026, 6, 1))) > 20
    assert len(Engine(store).rows("action_items", as_of=date(2026, 11, 25))) > 20


@pytest.mark.exhaustive
def test_what_the_pages_show_is_there_to_be_seen(tmp_path: Path) -> None:
    store = Store(tmp_path / "demo.duckdb")
    fill(store, meetings=45)
    engine = Engine(store)
    today = zone.today()
    states = {row["state"] for row in engine.rows("action_states", as_of=today)}
    assert states == {None, *STATES}
    uptake = engine.rows("action_uptake", as_of=today)[0]
    assert all(uptake[f"{one}_count"] for one in ("taken_up", "partly", "declined", "reviewing"))
    closure = engine.rows("action_closure", as_of=today)[0]
    assert all(closure[f"{one}_count"] for one in ("draft", "overdue", "due_on_time"))
    closed = engine.rows("action_changes", since=date(2000, 1, 1), as_of=today, change="closed")
    assert all(row["note"] for row in closed if row["state"] == "종결")
    assert {row["actor"] for row in closed} == {"합성 자료(demo)"}
    assert [row["status"] for row in engine.rows("next_meetings", as_of=today)] == ["tentative"] * 3
    assert all(row["committee"] for row in engine.rows("next_meetings", as_of=today))
    quorum = engine.rows("quorum")[0]
    assert 0 < quorum["reached_count"] < quorum["ruled_count"] < quorum["held_count"]
    assert engine.rows("attendance_rate", as_of=today)
    assert {row["name"] for row in engine.rows("trail")} <= {*ACTS, "import-roster"}


def test_a_database_of_real_minutes_is_left_alone_unless_told(database: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "real.duckdb")
    store.path.write_bytes(database.read_bytes())
    with pytest.raises(StoreError) as caught:
        fill(store)
    assert (caught.value.code, caught.value.values["count"]) == ("demo-real-minutes", 1)
    assert len(Engine(store).rows("documents")) == 1
    fill(store, meetings=2, mix=True)
    assert Counter(row["synthetic"] for row in Engine(store).rows("documents")) == {False: 1, True: 2 + 3 + 3}


def test_layouts_formats_and_mistakes_take_turns(tmp_path: Path) -> None:
    minutes, rosters = demo.write(tmp_path, meetings=60, seed=1, until=date(2026, 11, 25))
    assert all(MARK in path.read_text(encoding="utf-8") for path in rosters.iterdir())
    notices = {path for path in minutes.iterdir() if path.stem.endswith("_개최계획")}
    assert len(notices) == 3
    files = [path for path in minutes.iterdir() if path not in notices]
    assert len(files) == 60
    assert {path.suffix[1:] for path in files} == set(FORMATS)
    assert {path.stem.rpartition("_")[2] for path in files} == set(LAYOUTS)
    texts = [path.read_text(encoding="utf-8") for path in files if path.suffix in (".txt", ".md")]
    assert all(text.startswith(MARK) for text in texts)
    assert any("게획" in text or "위윈회" in text or "희의록" in text for text in texts)
