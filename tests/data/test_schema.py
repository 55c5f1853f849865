"""The schema as DuckDB has it: described, typed, and holding against wrong rows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from data.database import create_file, open_file
from data.schema import whole_schema

ROWS = tomllib.loads(Path(__file__).with_name("schema.toml").read_text(encoding="utf-8"))
VALID: dict[str, dict[str, Any]] = ROWS["valid"]
WRONG: list[dict[str, Any]] = ROWS["wrong"]


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    path: Path = tmp_path_factory.mktemp("schema") / "minutes.duckdb"
    create_file(path)
    opened = open_file(path, read_only=False)
    for name, row in VALID.items():
        insert(opened, name, row)
        for case in ROWS["second"]:
            if case["table"] == name:
                insert(opened, name, {**row, **case["change"]})
    yield opened
    opened.close()


def insert(connection: duckdb.DuckDBPyConnection, name: str, row: dict[str, Any]) -> None:
    places = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({places})", list(row.values()))


def tables(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str | None]]:
    return connection.execute(
        "SELECT table_name, comment FROM duckdb_tables() UNION ALL"
        " SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY 1"
    ).fetchall()


def test_every_table_and_view_is_described(connection: duckdb.DuckDBPyConnection) -> None:
    described = tables(connection)
    assert len(described) > 20
    assert [name for name, comment in described if not comment] == []


def test_every_column_is_described(connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.execute(
        "SELECT c.table_name, c.column_name, c.comment FROM duckdb_columns() AS c"
        " JOIN duckdb_tables() AS t ON t.table_name = c.table_name ORDER BY 1, 2"
    ).fetchall()
    assert len(rows) > 150
    assert [row[:2] for row in rows if not row[2]] == []


def test_every_event_is_said_to_be_in_utc_and_every_local_time_names_its_zone(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = connection.execute(
        "SELECT table_name, column_name, comment FROM duckdb_columns()"
        " WHERE data_type = 'TIMESTAMP' AND NOT internal AND comment IS NOT NULL ORDER BY 1, 2"
    ).fetchall()
    assert ("meeting", "start_at") in [row[:2] for row in rows]
    assert [row for row in rows if "UTC" not in row[2] and "local time in zone" not in row[2]] == []


def test_types_are_those_of_the_values(connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
    ).fetchall()
    assert {row[2] for row in rows} <= {"BIGINT", "INTEGER", "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP"}
    for table_name, column, data_type in rows:
        place = f"{table_name}.{column}"
        if column.endswith("_id"):
            assert data_type == "BIGINT", place
        elif column.endswith("_at"):
            assert data_type == "TIMESTAMP", place
        elif column.endswith(("_date", "_on")):
            assert data_type == "DATE", place
        elif column.endswith(("_count", "_no", "_line")) and column not in {"byte_count", "kwcag_no"}:
            assert data_type == "INTEGER", place


def test_every_key_column_refers_to_its_table(connection: duckdb.DuckDBPyConnection) -> None:
    referring = connection.execute(
        "SELECT table_name, constraint_column_names[1] FROM duckdb_constraints()"
        " WHERE constraint_type IN ('FOREIGN KEY', 'PRIMARY KEY')"
    ).fetchall()
    keys = connection.execute(
        "SELECT c.table_name, c.column_name FROM duckdb_columns() AS c"
        " JOIN duckdb_tables() AS t ON t.table_name = c.table_name"
        " WHERE right(c.column_name, 3) = '_id' AND NOT starts_with(c.table_name, 'prepared_')"
    ).fetchall()
    # row_id is a key of the table that its row names.
    assert sorted(set(keys) - set(referring)) == [("correction", "row_id"), ("recheck", "row_id")]


def test_a_valid_row_of_every_table_is_taken(connection: duckdb.DuckDBPyConnection) -> None:
    present = {name for name, _ in tables(connection)}
    prepared = {name for name in present if name.startswith("prepared_")}
    assert present - set(VALID) == {
        "schema_version",
        "current_version",
        "held_meeting",
        "searchable",
        "standing_answer",
        "seat",
        "open_passage",
        "recorded_meeting",
        "counted_meeting",
        "seat_meeting",
        "person_entry",
        "follow_up",
        "standing_event",
        "standing_decision",
        "correction_time",
        "open_version",
        "open_meeting",
        "open_seat",
        "open_organization",
        "organization_body",
        "named_committee",
        "meeting_summary",
        "counted_summary",
        "meeting_item",
        "meeting_element",
        "follow_up_state",
        "item_day",
        "element_day",
        "seat_day",
        "follow_up_day",
        "closure_month",
        "review_entry",
        "review_day",
        "committee_total",
        "member_total",
        *prepared,
    }
    for name in VALID:
        count = 1 + sum(case["table"] == name for case in ROWS["second"])
        assert connection.execute(f"SELECT count(*) FROM {name}").fetchone() == (count,), name


@pytest.mark.parametrize("case", WRONG, ids=lambda case: f"{case['table']} {case['change']}")
def test_a_wrong_row_is_refused(connection: duckdb.DuckDBPyConnection, case: dict[str, Any]) -> None:
    row = {**VALID[case["table"]], **case["change"]}
    row = {column: value for column, value in row.items() if column not in case.get("without", [])}
    with pytest.raises(duckdb.ConstraintException, match=case["reason"]):
        insert(connection, case["table"], row)


def test_every_check_of_a_column_is_tried_with_a_wrong_value(connection: duckdb.DuckDBPyConnection) -> None:
    tried = {
        (case["table"], column) for case in WRONG for column in (*case["change"], *case.get("without", []))
    }
    checked = {
        (row[0], column)
        for row in connection.execute(
            "SELECT table_name, constraint_text FROM duckdb_constraints() WHERE constraint_type = 'CHECK'"
        ).fetchall()
        for column in re.findall(r"\b[a-z_]+(?= IN| >= | > |\) = )", row[1])
    }
    assert len(checked) > 30
    untried = sorted(checked - tried)
    assert untried == [], untried


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE action_item SET review_status = 'confirmed', reviewed_by = 'a', reviewed_at = '2026-01-01'",
        "UPDATE attendance SET person_id = 1 WHERE attendance_id = 1",
        "UPDATE meeting SET minutes_status = '확정', slug = 'b' WHERE meeting_id = 1",
        "UPDATE document SET disclosure = '공개' WHERE document_id = 1",
        "UPDATE organization SET function = '자문', quorum_rule = 'a', quorum_citation = 'b'",
        "UPDATE agenda_item SET same_as = 1 WHERE agenda_item_id = 20",
        "UPDATE agenda_link SET review_status = 'draft' WHERE link_id = 1",
    ],
)
def test_acts_of_a_person_pass_the_foreign_keys(
    connection: duckdb.DuckDBPyConnection, statement: str
) -> None:
    connection.execute(statement)
    connection.execute(statement)


def test_the_newest_version_is_the_current_one(connection: duckdb.DuckDBPyConnection) -> None:
    connection.begin()
    try:
        insert(
            connection, "document_version", {**VALID["document_version"], "version_id": 2, "version_no": 2}
        )
        rows = connection.execute("SELECT version_id, version_no FROM current_version").fetchall()
        assert rows == [(2, 2)]
    finally:
        connection.rollback()


def test_the_file_names_no_table_twice() -> None:
    names = re.findall(r"CREATE TABLE (\w+)", whole_schema())
    assert len(names) == len(set(names)) > 20
