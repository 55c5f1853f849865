"""Open data: what leaves, what never does, and a package that describes what is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet
import pytest

from data.open_data import export
from data.store import Store
from tests.queries import sample


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("open") / "minutes.duckdb")
    sample.fill(made)
    return made


def package(folder: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return held


def faults(folder: Path) -> set[tuple[str, str]]:
    """What the reader of the standard's authors finds: resource and kind of fault."""
    report = frictionless.validate(folder / "datapackage.json")
    assert len(report.tasks) == len(package(folder)["resources"])
    return {(task.name, error.type) for task in report.tasks for error in [*report.errors, *task.errors]}


def test_the_package_is_valid_to_an_independent_reader(store: Store, tmp_path: Path) -> None:
    """Hashes and sizes of all files, headings and the type of every cell of the CSV files."""
    export(store, tmp_path)
    assert faults(tmp_path) == set()
    held = tmp_path / "meeting.csv"
    held.write_bytes(held.read_bytes().replace(b"2023", b"2024", 1))
    assert faults(tmp_path) == {("meeting", "hash-count")}


def test_every_resource_is_described_and_both_forms_hold_the_same(store: Store, tmp_path: Path) -> None:
    counts = export(store, tmp_path)
    assert counts["meeting"] > 0
    for resource in package(tmp_path)["resources"]:
        assert resource["description"]
        assert all(field["description"] for field in resource["schema"]["fields"])
        if resource["format"] == "parquet":
            table = pyarrow.parquet.read_table(tmp_path / resource["path"])
            assert table.column_names == [field["name"] for field in resource["schema"]["fields"]]
            assert table.num_rows == counts[resource["name"].removesuffix("-parquet")]


def test_who_reviewed_and_what_was_rejected_stay_here(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path)
    columns = {field["name"] for one in package(tmp_path)["resources"] for field in one["schema"]["fields"]}
    assert columns & {"reviewed_by", "reviewed_at", "confirmed_by", "actor", "note", "act_id"} == set()
    assert (
        "rejected"
        not in pyarrow.parquet.read_table(tmp_path / "action_item.parquet")["review_status"].to_pylist()
    )


def test_a_restricted_document_never_leaves(store: Store, tmp_path: Path) -> None:
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '비공개'")
    counts = export(store, tmp_path)
    assert {name for name, count in counts.items() if count} <= {"organization", "organization_name"}
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '공개'")
    assert export(store, tmp_path)["speech"] > 0
