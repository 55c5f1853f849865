"""Two 차수 on one day: asked, and settled as one meeting or two."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.acts import begin
from data.decisions import put_together, tell_apart
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.data.real import put

TEXT = """2024년 제{number}차 견본시 도로위원회 회의록

□ 일시 : 2024. 3. 26.(화) 14:00
□ 장소 : 시청
□ 참석위원 : 2명(홍길동, 김영미)
□ 안건 : 도로 정비(도로과)
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    for number in (1, 2):
        put(tmp_path, f"in/{number}.txt", TEXT.format(number=number))
    made = Store(tmp_path / "database" / "minutes.duckdb")
    ingest([tmp_path / "in"], made)
    return made


def test_documents_of_two_sessions_on_one_day_are_asked_about(store: Store) -> None:
    (asked,) = Engine(store).rows("session_conflicts")
    assert {asked["file_name"], asked["other_file_name"]} == {"1.txt", "2.txt"}
    assert asked["slug"] != asked["other_slug"]
    assert len(Engine(store).rows("meetings")) == 2


def test_they_are_made_one_meeting(store: Store) -> None:
    (asked,) = Engine(store).rows("session_conflicts")
    with store.writing() as connection:
        doing = begin(connection, "put-together", actor="간사")
        put_together(doing, asked["other_slug"], asked["other_document_id"], asked["slug"])
    assert Engine(store).rows("session_conflicts") == []
    assert len(Engine(store).rows("meetings")) == 1


def test_or_kept_as_two(store: Store) -> None:
    (asked,) = Engine(store).rows("session_conflicts")
    with store.writing() as connection:
        doing = begin(connection, "tell-apart", actor="간사")
        tell_apart(doing, asked["other_slug"], asked["other_document_id"], asked["slug"])
    assert Engine(store).rows("session_conflicts") == []
    assert len(Engine(store).rows("meetings")) == 2
