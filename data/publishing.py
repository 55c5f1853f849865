"""Publishing: the public tables as Parquet in a folder a committee and year, to be read by other engines.

    <table>/year=2024/committee=3/data_0.parquet     rows of a meeting of that committee in that year
    <table>/data_0.parquet                           rows of no one meeting
    manifest.json                                    rows, bytes and SHA-256 of every file

Rows are those that :mod:`data.open_data` lets leave, with labels as printed, since dashboards of our own read
them. Year and committee are 0 where no source states them. The same rows give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import duckdb

from data.copying import snapshot
from data.errors import StoreError
from data.open_data import Public, columns_of, prepare, public
from data.schema import SCHEMA_VERSION
from data.store import Store
from data.version import TOOL_VERSION

MANIFEST: Final = "manifest.json"
PARTITIONS: Final = ("year", "committee")

# By which column a row leads to its meeting, and in which table that column is the key; the first counts.
_WAYS: Final = {
    "meeting_id": "meeting",
    "agenda_item_id": "agenda_item",
    "speech_id": "speech",
    "vote_event_id": "vote_event",
    "action_item_id": "action_item",
    "request_id": "action_item",
}


def publish(store: Store, folder: Path) -> dict[str, int]:
    """Write the public tables into a folder, whole or not at all; rows written by table.

    An earlier publication there is replaced. StoreError ``publish-not-ours`` where the folder holds something
    else, ``publish-unwritable``, and those of a scope.
    """
    with snapshot(store) as copy:
        return write(copy, folder, [table.as_printed for table in public()])


def write(database: Path, folder: Path, tables: Iterable[Public]) -> dict[str, int]:
    """The same for chosen tables of a DuckDB file."""
    if folder.exists() and not _may_be_replaced(folder):
        raise StoreError("publish-not-ours", path=str(folder))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as aside:
            fresh = Path(aside) / "new"
            fresh.mkdir()
            counts = _written(database, fresh, tables)
            _put(fresh, folder, Path(aside) / "old")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError("publish-unwritable", path=str(folder), reason=reason) from error
    return counts


def _put(fresh: Path, folder: Path, earlier: Path) -> None:
    """Put the new publication in the place of the earlier one, which stays where that fails."""
    was_there = folder.exists()
    if was_there:
        folder.rename(earlier)
    try:
        fresh.rename(folder)
    except OSError:
        if was_there:
            earlier.rename(folder)
        raise


def _may_be_replaced(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MANIFEST).exists() or not any(folder.iterdir()))


def _written(database: Path, folder: Path, tables: Iterable[Public]) -> dict[str, int]:
    connection = duckdb.connect(str(database), read_only=True)
    described: dict[str, Any] = {}
    try:
        connection.execute("SET threads = 1")  # one file a partition, its rows in order
        tables = list(tables)
        prepare(connection, tables)
        for table in tables:
            columns = columns_of(connection, table)
            names = [column["name"] for column in columns]
            _copy(connection, table, names, folder / table.name)
            paths = sorted((folder / table.name).rglob("*.parquet"))
            files = [_file(connection, path, folder) for path in paths]
            described[table.name] = {
                "rows": sum(file["rows"] for file in files),
                "columns": columns,
                "files": files,
            }
    finally:
        connection.close()
    manifest = {
        "schema_version": SCHEMA_VERSION,
        "tool_version": TOOL_VERSION,
        "partitions": list(PARTITIONS),
        "tables": described,
    }
    (folder / MANIFEST).write_text(
        json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    return {name: int(table["rows"]) for name, table in described.items()}


def _copy(connection: duckdb.DuckDBPyConnection, table: Public, names: Sequence[str], into: Path) -> None:
    listed = ", ".join(f't."{name}"' for name in names)
    chosen = f"({table.rows}) AS t"
    way = _way_to_meeting(connection, table.name)
    target = str(into / "data_0.parquet").replace("'", "''")
    options = "FORMAT parquet, COMPRESSION zstd"
    if way is None:
        into.mkdir()
        query = f"SELECT {listed} FROM {chosen} ORDER BY ALL"  # noqa: S608
    else:
        target = str(into).replace("'", "''")
        options += f", PARTITION_BY ({', '.join(PARTITIONS)})"
        query = (
            f"SELECT {listed}, coalesce(year(m.held_on), 0) AS year,"  # noqa: S608
            f" coalesce(s.same_as_id, m.organization_id, 0) AS committee FROM {chosen} {way}"
            " LEFT JOIN organization_same AS s"
            " ON s.organization_id = m.organization_id AND s.review_status = 'confirmed' ORDER BY ALL"
        )
    connection.execute(f"COPY ({query}) TO '{target}' ({options})")


def _way_to_meeting(connection: duckdb.DuckDBPyConnection, table: str) -> str | None:
    """The joins from a row, ``t``, to its meeting, ``m``; None where there is no way."""
    joins: list[str] = []
    here, alias = table, "t"
    while True:
        columns = connection.table(here).columns
        key = next((name for name in _WAYS if name in columns), None)
        if key is None:
            return None
        here = _WAYS[key]
        new = "m" if here == "meeting" else f"w{len(joins)}"
        joins.append(f"LEFT JOIN {here} AS {new} ON {new}.{here}_id = {alias}.{key}")
        if here == "meeting":
            return " ".join(joins)
        alias = new


def _file(connection: duckdb.DuckDBPyConnection, path: Path, folder: Path) -> dict[str, Any]:
    counted = connection.execute("SELECT num_rows FROM parquet_file_metadata(?)", [str(path)]).fetchone()
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "path": path.relative_to(folder).as_posix(),
        "rows": int(counted[0]) if counted else 0,
        "bytes": path.stat().st_size,
        "sha256": sha256,
    }
