"""Publishing: every public row once, in the folder of its year and committee, and nothing restricted."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from data.errors import StoreError
from data.open_data import export
from data.publishing import publish
from data.store import Store
from tests.queries import sample


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("published") / "minutes.duckdb")
    sample.fill(made)
    return made


def manifest(folder: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return held


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_manifest_is_what_lies_there_and_the_rows_are_those_of_the_export(
    store: Store, tmp_path: Path
) -> None:
    counts = publish(store, tmp_path / "out")
    assert counts == export(store, tmp_path / "open")
    files = content(tmp_path / "out")
    told = manifest(tmp_path / "out")["tables"]
    listed = {file["path"]: file for table in told.values() for file in table["files"]}
    assert set(files) == {*listed, "manifest.json"}
    for path, file in listed.items():
        assert hashlib.sha256(files[path]).hexdigest() == file["sha256"]
        assert len(files[path]) == file["bytes"]
        assert pyarrow.parquet.ParquetFile(tmp_path / "out" / path).metadata.num_rows == file["rows"]
    for name, table in told.items():
        assert table["rows"] == counts[name]
        assert all(column["description"] for column in table["columns"])


def test_a_row_lies_with_its_meeting(store: Store, tmp_path: Path) -> None:
    publish(store, tmp_path / "out")
    years = {"meeting": "held_on"}
    for name, column in years.items():
        for path in sorted((tmp_path / "out" / name).rglob("*.parquet")):
            held = pyarrow.parquet.ParquetFile(path).read()
            assert {f"year={day.year}" for day in held[column].to_pylist()} == {path.parts[-3]}
    speech = sorted(path.parts[-3:-1] for path in (tmp_path / "out" / "speech").rglob("*.parquet"))
    assert speech
    assert all(year.startswith("year=2") and committee == "committee=2" for year, committee in speech)
    assert [path.name for path in (tmp_path / "out" / "organization").iterdir()] == ["data_0.parquet"]


def test_the_same_rows_give_the_same_bytes_and_replace_what_was_there(store: Store, tmp_path: Path) -> None:
    publish(store, tmp_path / "out")
    first = content(tmp_path / "out")
    publish(store, tmp_path / "out")
    assert content(tmp_path / "out") == first
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("disclosure", ["부분공개", "비공개"])
def test_nothing_of_a_restricted_document_leaves(tmp_path: Path, disclosure: str) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    sample.fill(store)
    publish(store, tmp_path / "out")
    with store.writing() as connection:
        connection.execute("UPDATE document SET disclosure = ?", [disclosure])
    counts = publish(store, tmp_path / "out")
    assert {name for name, count in counts.items() if count} <= {"organization", "organization_name"}
    assert not (tmp_path / "out" / "speech").exists() or not list((tmp_path / "out" / "speech").rglob("*"))


def test_a_folder_of_something_else_is_left_alone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        publish(store, tmp_path)
    assert caught.value.code == "publish-not-ours"
    assert content(tmp_path) == {"own.txt": b"mine"}


def test_an_earlier_publication_stays_where_the_new_one_cannot_be_put(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    publish(store, folder)
    before = content(folder)
    rename = Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(StoreError, match="publish-unwritable"):
        publish(store, folder)
    assert content(folder) == before
