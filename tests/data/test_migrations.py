"""A database of an earlier schema is brought forward whole or not at all, and the former file is kept."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from data import database as database_module
from data import migrations
from data.copying import backup, restore
from data.database import create_file
from data.errors import StoreError
from data.prepared_views import columns
from data.schema import SCHEMA_VERSION
from data.store import Store
from tests.queries import sample

THEN, LAST = SCHEMA_VERSION + 1, SCHEMA_VERSION + 2
# What each version added, to be taken from a database of today for one of the version before.
ADDED = {2: ("VIEW member_total", "TABLE prepared_member_total")}


@pytest.fixture
def store(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The real minutes of this version, for a program whose two later files add a column and fill it."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / f"{THEN:04d}.sql").write_text("ALTER TABLE act ADD COLUMN place VARCHAR;", encoding="utf-8")
    (folder / f"{LAST:04d}.sql").write_text("UPDATE document SET disclosure = '공개';", encoding="utf-8")
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", LAST)
    monkeypatch.setattr(migrations, "FOLDER", folder)
    return Store(shutil.copy(database, tmp_path / "minutes.duckdb"))


def versions(path: Path) -> list[int]:
    connection = duckdb.connect(str(path), read_only=True)
    try:
        return [
            row[0] for row in connection.execute("SELECT version FROM schema_version ORDER BY 1").fetchall()
        ]
    finally:
        connection.close()


def test_it_goes_forward_at_the_first_opening_for_writing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="schema-older"), store.reading():
        pass
    with store.writing() as connection:
        assert connection.execute("SELECT count(*) FROM speech").fetchone() == (28,)
    with store.reading() as cursor:
        assert cursor.execute("SELECT disclosure FROM document").fetchall() == [("공개",)]
        assert cursor.execute("SELECT count(place) FROM act").fetchone() == (0,)
    store.close()
    assert versions(store.path) == [SCHEMA_VERSION, THEN, LAST]
    assert versions(tmp_path / f"minutes.duckdb.before-{LAST}") == [SCHEMA_VERSION]


def test_no_other_program_gets_in_while_it_is_open_afterwards(store: Store) -> None:
    other = [sys.executable, "-c", f"import duckdb; duckdb.connect({str(store.path)!r})"]
    with store.writing():
        told = subprocess.run(other, capture_output=True, text=True, check=False)
    assert "Could not set lock" in told.stderr
    store.close()


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        (f"{LAST:04d}.sql", "UPDATE document SET disclosure = '없는 구분';", "migration-failed"),
        (f"{THEN:04d}.sql", "ALTER TABLE nowhere ADD COLUMN place VARCHAR;", "migration-failed"),
        ("0003.sql", None, "migration-missing"),
    ],
)
def test_one_that_fails_leaves_the_database_as_it_was(
    store: Store, tmp_path: Path, name: str, text: str | None, code: str
) -> None:
    file = tmp_path / "migrations" / name
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=code), store.writing():
        pass
    assert versions(store.path) == [SCHEMA_VERSION]
    with pytest.raises(StoreError, match=code), store.writing():
        pass


def test_every_version_since_the_first_has_its_file() -> None:
    released = range(2, SCHEMA_VERSION + 1)
    assert [file.name for file in sorted(migrations.FOLDER.glob("*.sql"))] == [
        f"{version:04d}.sql" for version in released
    ]


@pytest.fixture
def sampled(tmp_path: Path) -> Path:
    """A database of several documents and a roster, as this version has it."""
    store = Store(tmp_path / "sample.duckdb")
    sample.fill(store)
    store.close()
    return store.path


def of_version(version: int, database: Path, path: Path) -> Path:
    """A database with the rows of ``database`` as that version had them."""
    shutil.copy(database, path)
    with duckdb.connect(str(path)) as connection:
        for later in range(SCHEMA_VERSION, version, -1):
            for what in ADDED[later]:
                connection.execute(f"DROP {what}")
        connection.execute("UPDATE schema_version SET version = ?", [version])
    return path


def schema_of(path: Path) -> list[tuple[object, ...]]:
    """Every table, view and column with its type and comment."""
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()"
            " WHERE NOT internal"
            " UNION ALL SELECT table_name, '', '', TRUE, comment FROM duckdb_tables()"
            " UNION ALL SELECT view_name, '', sql, TRUE, comment FROM duckdb_views() WHERE NOT internal"
            " ORDER BY ALL"
        ).fetchall()


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_database_of_each_earlier_version_has_the_schema_and_the_rows_of_this_one(
    version: int, sampled: Path, tmp_path: Path
) -> None:
    path = of_version(version, sampled, tmp_path / "minutes.duckdb")
    store = Store(path)
    with pytest.raises(StoreError, match="schema-older"), store.reading():
        pass
    with store.writing():
        pass
    listed = ", ".join(columns("member_total"))
    with store.reading() as cursor:
        kept, plain = (
            cursor.execute(f"SELECT {listed} FROM {name} ORDER BY ALL").fetchall()
            for name in ("prepared_member_total", "member_total")
        )
    store.close()
    assert kept == plain
    assert len(kept) >= 5
    create_file(tmp_path / "fresh.duckdb")
    assert schema_of(path) == schema_of(tmp_path / "fresh.duckdb")


def test_a_backup_of_an_earlier_version_is_restored_as_one_of_this(sampled: Path, tmp_path: Path) -> None:
    archive, store = tmp_path / "backup.zip", Store(tmp_path / "restored.duckdb")
    backup(Store(of_version(1, sampled, tmp_path / "minutes.duckdb")), archive)
    restore(archive, store)
    with store.reading() as cursor:
        assert cursor.execute("SELECT max(version) FROM schema_version").fetchone() == (SCHEMA_VERSION,)
        assert cursor.execute("SELECT count(*) FROM prepared_member_total").fetchone() == (5,)
    store.close()
