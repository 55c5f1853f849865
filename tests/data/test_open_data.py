"""Open data: what leaves, what never does, and a package that describes what is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet
import pytest

from data.open_data import export
from data.publishing import publish
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


# Each label, by the table and column that hold it, and the name that is put there.
LABELS = {
    ("speech", "speaker_label"): "가온별 위원",
    ("agenda_item", "presenter"): "나래솔 과장",
    ("agenda_item", "presented_by"): "다솜찬",
    ("agenda_link", "department"): "라온결 팀장",
    ("action_item", "owner_department"): "마루한",
}


@pytest.fixture
def named(tmp_path: Path) -> Store:
    """The sample with a person's name in every label, and what repeats the labels as printed."""
    made = Store(tmp_path / "minutes.duckdb")
    sample.fill(made)
    with made.writing() as connection:
        connection.execute("UPDATE agenda_link SET review_status = 'confirmed', department = '기획과'")
        for (table, column), name in LABELS.items():
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE {column} IS NOT NULL", [name])
        connection.execute("UPDATE agenda_item SET presented_by = '다솜찬'")
        connection.execute("UPDATE speech SET quote = '○ 가온별 위원: …'")
        connection.execute("UPDATE agenda_item SET quote = '1. … (나래솔 과장)'")
        connection.execute("UPDATE action_item SET quote = '… (마루한)' WHERE owner_department IS NOT NULL")
    return made


def told(folder: Path) -> str:
    """Everything that was written, in both forms."""
    tables = (pyarrow.parquet.read_table(path).to_pylist() for path in sorted(folder.rglob("*.parquet")))
    return "".join(path.read_text("utf-8") for path in folder.rglob("*.csv")) + str(list(tables))


def test_a_label_tells_a_name_only_where_the_document_is_public(named: Store, tmp_path: Path) -> None:
    """A document that nobody has given a class is open; the names in its labels are not."""
    names = [label.split()[0] for label in LABELS.values()]
    counts = export(named, tmp_path / "unset")
    assert all(counts[table] for table, _ in LABELS), "every table has rows to tell"
    assert [name for name in names if name in told(tmp_path / "unset")] == []
    with named.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '공개'")
    assert export(named, tmp_path / "open") == counts
    assert [name for name in names if name not in told(tmp_path / "open")] == []


def test_what_is_published_for_our_own_pages_has_labels_as_printed(named: Store, tmp_path: Path) -> None:
    publish(named, tmp_path / "out")
    names = [label.split()[0] for label in LABELS.values()]
    assert [name for name in names if name not in told(tmp_path / "out")] == []


def test_a_label_that_names_nobody_leaves_and_the_column_says_what_does_not(
    store: Store, tmp_path: Path
) -> None:
    export(store, tmp_path)
    speeches = pyarrow.parquet.read_table(tmp_path / "speech.parquet")
    assert {"○○○ 위원", "간사"} <= set(speeches["speaker_label"].to_pylist())
    assert None not in speeches["speaker_label"].to_pylist() + speeches["quote"].to_pylist()
    described = {
        (one["name"], field["name"]): field["description"]
        for one in package(tmp_path)["resources"]
        for field in one["schema"]["fields"]
    }
    for column in [*LABELS, ("speech", "quote")]:
        assert "not 공개" in described[column]
    assert "not 공개" not in described["speech", "text"]


def test_a_restricted_document_never_leaves(store: Store, tmp_path: Path) -> None:
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '비공개'")
    counts = export(store, tmp_path)
    assert {name for name, count in counts.items() if count} <= {"organization", "organization_name"}
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = '공개'")
    assert export(store, tmp_path)["speech"] > 0
