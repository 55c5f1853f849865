"""Backup and restore of a database that others use meanwhile, checked by hash."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from zipfile import ZipFile

import pytest

from data import copying
from data.database import log_file
from data.errors import StoreError
from data.store import Store
from queries.engine import Engine
from tests.queries import sample


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "here" / "minutes.duckdb")
    sample.fill(made)
    return made


def slugs(store: Store) -> list[str]:
    return [row["slug"] for row in Engine(store).rows("meetings")]


def test_a_backup_is_restored_as_it_was_while_others_read(store: Store, tmp_path: Path) -> None:
    before = slugs(store)
    target = tmp_path / "backup.zip"
    stop = threading.Event()
    faults: list[Exception] = []

    def read() -> None:
        while not stop.is_set():
            try:
                assert slugs(store)
            except Exception as error:
                faults.append(error)
                return

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        written = copying.backup(store, target)
        with store.writing() as connection:
            connection.execute("UPDATE meeting SET slug = slug || '-changed'")
        assert slugs(store) != before
        assert copying.restore(target, store).manifest["sha256"] == written["sha256"]
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert faults == []
    assert slugs(store) == before
    kept = store.path.with_name(store.path.name + copying.KEPT_SUFFIX)
    assert kept.exists()


def test_what_each_restore_replaces_is_kept(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    copying.backup(store, target)
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET slug = 'the-original'")
    store.close()
    kept = []
    for _ in range(3):
        restored = copying.restore(target, store)
        assert restored.kept is not None
        kept.append(restored.kept)
    assert [path.name.removeprefix(store.path.name) for path in kept] == [
        ".before-restore",
        ".before-restore-2",
        ".before-restore-3",
    ]
    assert slugs(Store(kept[0])) == ["the-original"]


def test_a_log_is_kept_with_its_database(store: Store, tmp_path: Path) -> None:
    copying.backup(store, tmp_path / "backup.zip")
    store.close()
    # A process that dies leaves its last commits in the log.
    program = f"""
import duckdb, os
connection = duckdb.connect({str(store.path)!r})
connection.execute("PRAGMA disable_checkpoint_on_shutdown")
connection.execute("UPDATE meeting SET slug = 'in-the-log'")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
    assert log_file(store.path).exists()
    kept = copying.restore(tmp_path / "backup.zip", store).kept
    assert kept is not None
    assert not log_file(store.path).exists()
    with Store(kept).reading() as cursor:
        assert cursor.execute("SELECT DISTINCT slug FROM meeting").fetchall() == [("in-the-log",)]


def test_a_damaged_backup_changes_nothing(store: Store, tmp_path: Path) -> None:
    before = slugs(store)
    target = tmp_path / "backup.zip"
    copying.backup(store, target)
    forged = tmp_path / "forged.zip"
    with ZipFile(target) as source, ZipFile(forged, "w") as archive:
        archive.writestr(copying.DATABASE, source.read(copying.DATABASE)[:-1] + b"x")
        archive.writestr(copying.MANIFEST, source.read(copying.MANIFEST))
    (tmp_path / "text.zip").write_text("no archive")
    for name, code in [("forged.zip", "backup-differs"), ("text.zip", "backup-unreadable")]:
        with pytest.raises(StoreError) as told:
            copying.restore(tmp_path / name, store)
        assert told.value.code == code
    assert slugs(store) == before


def test_nothing_to_back_up_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as told:
        copying.backup(Store(tmp_path / "none.duckdb"), tmp_path / "backup.zip")
    assert told.value.code == "database-missing"
    assert not (tmp_path / "backup.zip").exists()
