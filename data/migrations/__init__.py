"""From an earlier version of the schema to this one: the SQL files of this folder, in one transaction."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import duckdb

from data.errors import StoreError

FOLDER: Final = Path(__file__).parent


def steps(name: str, found: int, wanted: int, folder: Path | None = None) -> list[tuple[int, Path]]:
    """Each version from ``found`` to ``wanted`` and its file. StoreError ``migration-missing``."""
    files = [(version, (folder or FOLDER) / f"{version:04d}.sql") for version in range(found + 1, wanted + 1)]
    for version, file in files:
        if not file.exists():
            raise StoreError("migration-missing", path=name, found=found, version=version)
    return files


def keep_former(path: Path, found: int, wanted: int) -> None:
    """Keep the file as it is beside it before it is brought to ``wanted``; StoreError ``migration-missing``.

    Nobody in this process has it open: a second descriptor that is closed would drop DuckDB's own lock.
    """
    steps(str(path), found, wanted)
    shutil.copyfile(path, path.with_name(f"{path.name}.before-{wanted}"))


def migrate(connection: duckdb.DuckDBPyConnection, path: Path, found: int, wanted: int) -> None:
    """Bring an open database from version ``found`` to ``wanted``.

    StoreError ``migration-missing`` and ``migration-failed``; then nothing of the database has changed.
    """
    files = steps(str(path), found, wanted)
    connection.begin()
    try:
        for version, file in files:
            connection.execute(file.read_text(encoding="utf-8"))
            applied = datetime.now(UTC).replace(tzinfo=None)
            connection.execute("INSERT INTO schema_version VALUES (?, ?)", [version, applied])
        connection.commit()
    except duckdb.Error as error:
        connection.rollback()
        reason = (str(error).splitlines() or ["-"])[0][:300]
        raise StoreError("migration-failed", path=str(path), version=wanted, reason=reason) from error
