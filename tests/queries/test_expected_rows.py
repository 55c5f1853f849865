"""Every query against rows counted by hand: ``expected/<query>.json`` holds cases of parameters and rows."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlglot
from sqlglot import exp

from data.store import Store
from queries import catalogue
from queries.answers import records
from queries.engine import Engine
from tests.queries import sample

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    store = Store(tmp_path_factory.mktemp("sample") / "sample.duckdb")
    sample.fill(store)
    return Engine(store)


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def cases() -> list[tuple[str, int]]:
    return [
        (path.stem, number)
        for path in sorted(EXPECTED.glob("*.json"))
        for number in range(len(json.loads(path.read_text(encoding="utf-8"))))
    ]


@pytest.mark.parametrize(("name", "number"), cases())
def test_rows_are_as_counted_by_hand(engine: Engine, name: str, number: int) -> None:
    case = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))[number]
    rows = engine.rows(name, **case["parameters"])
    columns = case["columns"]
    assert [[plain(row[column]) for column in columns] for row in rows] == case["rows"]


def test_a_query_of_meetings_counts_each_once() -> None:
    """Rows of a meeting are reached by way of the view that takes one record of each."""
    around = {"meeting_records", "committee_variants", "open_papers", "withdrawn"}
    for name in catalogue.names():
        tables = {table.name for table in sqlglot.parse_one(catalogue.load(name).sql).find_all(exp.Table)}
        # What is withdrawn is told by the version that was public, which may be an older one.
        assert "meeting" not in tables or name == "withdrawn", name
        assert not tables & {"recorded_meeting", "meeting_summary"} or name in around, name
        if tables & {"attendance", "agenda_item", "speech", "action_item", "record_element"}:
            assert tables & {
                "counted_meeting",
                "counted_summary",
                "follow_up_state",
                "open_meeting",
                "follow_up",
                "open_passage",
                "seat_meeting",
                "review_entry",
            }, name


def test_every_query_has_expected_rows() -> None:
    assert {name for name, _ in cases()} == set(catalogue.names())


def test_the_same_question_is_answered_from_memory_until_the_data_changes(tmp_path: Path) -> None:
    store = Store(tmp_path / "sample.duckdb")
    sample.fill(store)
    engine = Engine(store)
    before = engine.run("documents")
    before.loc[:, "file_name"] = "changed by its caller"
    assert engine.rows("documents")[0]["file_name"] == "견본.txt"
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO document (document_id, file_name, media_type, role)"
            " VALUES (9, '둘.txt', 'text/plain', 'minutes')"
        )
        connection.execute(
            "INSERT INTO document_version (version_id, document_id, version_no, sha256, byte_count,"
            " line_count, tool_version, ingested_at)"
            " VALUES (9, 9, 1, repeat('9', 64), 1, 1, '0', '2024-08-01')"
        )
    assert engine.rows("documents")[0]["file_name"] == "둘.txt"


@pytest.mark.parametrize(("name", "number"), cases())
def test_plain_rows_are_those_of_the_frame(engine: Engine, name: str, number: int) -> None:
    given = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))[number]["parameters"]
    rows, framed = engine.rows(name, **given), records(engine.run(name, **given))
    assert rows == framed
    assert [[type(value) for value in row.values()] for row in rows] == [
        [type(value) for value in row.values()] for row in framed
    ]
