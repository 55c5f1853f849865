"""A database of an earlier schema is brought forward whole or not at all, and the former file is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from data import database as database_module
from data import migrations
from data.errors import StoreError
from data.store import Store


@pytest.fixture
def store(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The real minutes of version 1, for a program of version 3 whose two files add a column and fill it."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0002.sql").write_text("ALTER TABLE act ADD COLUMN place VARCHAR;", encoding="utf-8")
    (folder / "0003.sql").write_text("UPDATE document SET disclosure = '공개';", encoding="utf-8")
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", 3)
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
    assert versions(store.path) == [1, 2, 3]
    assert versions(tmp_path / "minutes.duckdb.before-3") == [1]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("0003.sql", "UPDATE document SET disclosure = '없는 구분';", "migration-failed"),
        ("0002.sql", "ALTER TABLE nowhere ADD COLUMN place VARCHAR;", "migration-failed"),
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
    assert versions(store.path) == [1]
    with pytest.raises(StoreError, match=code), store.writing():
        pass


def test_every_version_since_the_first_has_its_file() -> None:
    released = range(2, database_module.SCHEMA_VERSION + 1)
    assert [file.name for file in sorted(migrations.FOLDER.glob("*.sql"))] == [
        f"{version:04d}.sql" for version in released
    ]
