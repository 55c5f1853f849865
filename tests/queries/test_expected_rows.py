"""Every query against rows counted by hand: ``expected/<query>.json`` holds cases of parameters and rows."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from data.store import Store
from queries import catalogue
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
        connection.execute("INSERT INTO document VALUES (2, '둘.txt', 'text/plain', 'minutes', NULL)")
        connection.execute(
            "INSERT INTO document_version "
            "VALUES (3, 2, 1, repeat('2', 64), 1, 1, NULL, NULL, '0', '2024-08-01')"
        )
    assert {row["file_name"] for row in engine.rows("documents")} == {"견본.txt", "둘.txt"}
