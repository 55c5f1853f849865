"""The disclosure class in every query: what is hidden leaves no trace, and nothing else is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

import queries.engine
from data.open_data import export
from data.schema import whole_schema
from data.store import Store
from queries import catalogue
from queries.binding import Asked, asked
from queries.catalogue import QueryError
from queries.disclosure import PUBLIC, Audience, rules
from queries.engine import Engine
from tests.queries import sample
from tests.queries.test_expected_rows import EXPECTED, cases, plain

SECRETARY = Audience(frozenset({"viewer", "secretary"}))
WORDS = """
SELECT text FROM source_line UNION SELECT text FROM speech UNION SELECT text FROM action_item
UNION SELECT title FROM agenda_item UNION SELECT raw_name FROM attendance UNION SELECT file_name FROM document
UNION SELECT slug FROM meeting UNION SELECT text FROM search_passage UNION SELECT name FROM person
UNION SELECT quote FROM action_item UNION SELECT quote FROM membership UNION SELECT reason FROM act
"""


def engine(folder: Path, disclosure: str | None) -> Engine:
    store = Store(folder / "sample.duckdb")
    sample.fill(store)
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = ?", [disclosure])
    return Engine(store)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return engine(tmp_path_factory.mktemp("closed"), "비공개")


@pytest.fixture(scope="module")
def words(closed: Engine) -> set[str]:
    with closed._store.reading() as cursor:
        return {str(row[0]) for row in cursor.execute(WORDS).fetchall() if row[0] and len(str(row[0])) > 3}


def case(name: str, number: int) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))[number]
    return held


def test_every_table_and_view_has_a_rule() -> None:
    connection = duckdb.connect()
    connection.execute(whole_schema())
    present = connection.execute(
        "SELECT table_name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal"
    ).fetchall()
    connection.close()
    assert {name for (name,) in present} == set(rules()["tables"]) | set(rules()["conditions"])
    assert not set(rules()["tables"]) & set(rules()["conditions"])


@pytest.mark.parametrize(("name", "number"), cases())
def test_a_closed_document_leaves_no_trace_in_any_query(
    closed: Engine, words: set[str], name: str, number: int
) -> None:
    if name in rules()["queries"]:
        with pytest.raises(QueryError, match="not-yours"):
            closed.seen_by(PUBLIC).rows(name, **case(name, number)["parameters"])
        return
    rows = closed.seen_by(PUBLIC).rows(name, **case(name, number)["parameters"])
    assert {str(value) for row in rows for value in row.values()} & words == set()


def test_who_may_see_it_sees_all_of_it(closed: Engine) -> None:
    for name, number in cases():
        if number == 0 and name not in rules()["queries"]:
            given = case(name, number)["parameters"]
            assert closed.seen_by(SECRETARY).rows(name, **given) == closed.rows(name, **given), name


def test_what_is_open_is_seen_by_all_beside_what_is_closed(tmp_path: Path) -> None:
    """The sample with one closed document more answers viewers as the sample alone does."""
    opened = engine(tmp_path, None)
    with opened._store.writing() as connection:
        connection.execute(
            "INSERT INTO document (document_id, file_name, media_type, role, disclosure)"
            " VALUES (990, '닫힌 문서.txt', 'text/plain', 'minutes', '비공개')"
        )
    for name, number in cases():
        if number == 0 and name not in rules()["queries"]:
            asked = case(name, number)
            rows = opened.seen_by(PUBLIC).rows(name, **asked["parameters"])
            assert [[plain(row[one]) for one in asked["columns"]] for row in rows] == asked["rows"], name


def test_one_closed_document_hides_nothing_of_the_others(closed: Engine, tmp_path: Path) -> None:
    mixed = engine(tmp_path, None)
    with mixed._store.reading() as cursor:
        keys = [row[0] for row in cursor.execute("SELECT document_id FROM document ORDER BY 1").fetchall()]
    before = {row["file_name"] for row in mixed.seen_by(PUBLIC).rows("documents")}
    with mixed._store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '부분공개' WHERE document_id = ?", [keys[0]])
    after = {row["file_name"] for row in mixed.seen_by(PUBLIC).rows("documents")}
    assert len(before - after) == 1
    assert after < before
    assert {row["file_name"] for row in mixed.seen_by(SECRETARY).rows("documents")} == before


def test_what_is_closed_while_a_question_is_asked_is_not_in_its_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = engine(tmp_path, None)
    bound = asked

    def closing(*given: Any, **more: Any) -> Asked:
        question = bound(*given, **more)
        with opened._store.writing() as connection:
            connection.execute("UPDATE document SET disclosure = '비공개' WHERE disclosure IS NULL")
        return question

    viewers = opened.seen_by(PUBLIC)
    assert viewers.rows("meetings")
    monkeypatch.setattr(queries.engine, "asked", closing)
    assert viewers.rows("documents") == []


def test_open_data_and_the_audience_of_all_agree(closed: Engine, tmp_path: Path) -> None:
    counts = export(closed._store, tmp_path / "open")
    assert counts["meeting"] == counts["speech"] == counts["document"] == 0
    assert rules()["classes"]["unset"] == rules()["classes"]["공개"] == ["viewer"]
    assert "viewer" not in rules()["classes"]["부분공개"] + rules()["classes"]["비공개"]


def test_every_query_has_a_case_here() -> None:
    assert {name for name, _ in cases()} == set(catalogue.names())
