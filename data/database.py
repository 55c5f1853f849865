"""The DuckDB file itself: opening, creating, and what can be wrong with it.

Only :mod:`data.store` and :mod:`data.keeper` call this, under a lease. DuckDB is opened without
extensions from elsewhere and without access to any other file.
"""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import duckdb

from data.errors import StoreError
from data.migrations import keep_former, migrate
from data.schema import SCHEMA_VERSION, lacking, whole_schema

LONGEST_REASON: Final = 300
OPTIONS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "enable_external_access": False,
}
# Rewritings that no query here is better for: planning a short question takes a seventh less without them.
NEEDLESS: Final = (
    "aggregate_function_rewriter", "aggregate_reuse", "common_aggregate", "common_subplan",
    "distinct_aggregate_rewrite", "duplicate_groups", "extension", "grouping_sets", "join_elimination",
    "outer_join_simplification", "partial_aggregate_pushdown", "partitioned_execution",
    "projection_placement", "redundant_order_keys", "regex_range", "remote_pushdown", "sampling_pushdown",
    "scalar_fn_pushdown", "type_pushdown", "unnest_rewriter", "window_rewriter", "window_self_join",
)  # fmt: skip

_DISK_FULL: Final = r"No space left|File too large|quota exceeded|write all bytes"
# What DuckDB 2.0 says, to the code of the sentence that a person can act on; the first match counts.
_SYMPTOMS: Final = (
    (r"Could not set lock on file|different configuration", "database-open-elsewhere"),
    (r"database does not exist|No such file or directory", "database-missing"),
    (r"Permission denied|Read-only file system", "database-not-permitted"),
    (r"storage version", "database-format"),
    (
        r"Corrupt database file|not a valid DuckDB database file|Could not read enough bytes",
        "database-corrupt",
    ),
    (_DISK_FULL, "disk-full"),
)
SYMPTOM_CODES: Final = tuple(code for _, code in _SYMPTOMS)
_empty: Final[list[bytes]] = []
_whole: Final[set[tuple[Path, int, int]]] = set()  # files that were seen to have all of the schema
_BROKEN: Final = (duckdb.FatalException, duckdb.InternalException, duckdb.OutOfMemoryException)


def reason_of(error: duckdb.Error) -> str:
    """First line of what DuckDB says, cut short: it may quote a whole value of a document."""
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0] if len(lines[0]) <= LONGEST_REASON else lines[0][:LONGEST_REASON] + "…"


def explain(error: duckdb.Error, path: Path) -> StoreError | None:
    """The StoreError that a DuckDB error amounts to; None for a fault in a statement."""
    text, reason = str(error), reason_of(error)
    if isinstance(error, duckdb.ConstraintException):
        return StoreError("rows-refused", path=str(path), reason=reason)
    # Other kinds may quote a value that a document held. DuckDB raises a failed checksum as plain Error.
    of_file = isinstance(error, (duckdb.IOException, duckdb.ConnectionException, *_BROKEN))
    if (
        of_file
        or type(error) is duckdb.Error
        or text.startswith("TransactionContext Error: Failed to commit")
    ):
        for symptom, code in _SYMPTOMS:
            if re.search(symptom, text):
                return StoreError(code, path=str(path), reason=reason)
        if isinstance(error, duckdb.TransactionException):
            return StoreError("rows-refused", path=str(path), reason=reason)
        if isinstance(error, duckdb.IOException):
            return StoreError("database-unreadable", path=str(path), reason=reason)
        if isinstance(error, _BROKEN):
            return StoreError("engine-failed", path=str(path), reason=reason)
    return None


def log_file(path: Path) -> Path:
    """DuckDB's write-ahead log beside the database."""
    return path.with_name(path.name + ".wal")


def open_file(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """A connection to an existing database of this schema; StoreError says why not.

    One of an earlier version is brought to this one when it is opened for writing (:mod:`data.migrations`);
    opened for reading it is StoreError ``schema-older``.
    """
    connection = _connected(path, read_only=read_only)
    try:
        _check_whole(connection, path)
        found = _check_schema(connection, path)
        if found < SCHEMA_VERSION:
            if read_only:
                raise StoreError("schema-older", path=str(path), found=found, known=SCHEMA_VERSION)
            connection.execute("CHECKPOINT")
            connection.close()
            keep_former(path, found, SCHEMA_VERSION)
            connection = _connected(path, read_only=False)
            migrate(connection, path, _check_schema(connection, path), SCHEMA_VERSION)
        _check_whole_schema(connection, path)
        if read_only:
            connection.execute(f"SET disabled_optimizers = '{','.join(NEEDLESS)}'")
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=OPTIONS)
    except duckdb.Error as error:
        known = explain(error, path)
        raise known or StoreError("database-unreadable", path=str(path), reason=reason_of(error)) from error


def create_file(path: Path) -> None:
    """Create the database with its tables, whole or not at all: built aside, then renamed.

    StoreError ``log-without-database`` where a log of a vanished database lies in the way.
    """
    if log_file(path).exists():
        raise StoreError("log-without-database", path=str(path), log=str(log_file(path)))
    draft = path.with_name(path.name + ".new")
    try:
        draft.unlink(missing_ok=True)
        log_file(draft).unlink(missing_ok=True)
        _write_empty(draft)
        with closing(duckdb.connect(str(draft), config=OPTIONS)) as connection:
            applied = datetime.now(UTC).replace(tzinfo=None)
            connection.execute("INSERT INTO schema_version VALUES (?, ?)", [SCHEMA_VERSION, applied])
        draft.replace(path)
    except duckdb.Error as error:
        raise explain(error, path) or error from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        code = "disk-full" if re.search(_DISK_FULL, reason) else "database-not-permitted"
        raise StoreError(code, path=str(path), reason=reason) from error


def _write_empty(path: Path) -> None:
    """All tables without a row: defined once a process, which takes half a second, and copied after that."""
    if _empty:
        path.write_bytes(_empty[0])
        return
    with closing(duckdb.connect(str(path), config=OPTIONS)) as connection:
        connection.begin()
        connection.execute(whole_schema())
        connection.commit()
    _empty.append(path.read_bytes())


def _check_whole(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    # A file cut short opens, and fails only once a query comes to the missing part.
    if log_file(path).exists():
        return
    # Whatever is asked of a connection is fetched to its end: only then may a frame be registered with it.
    ((size,),) = connection.execute("SELECT used_blocks * block_size FROM pragma_database_size()").fetchall()
    if path.stat().st_size < size:
        reason = f"{path.stat().st_size} of at least {size} bytes"
        raise StoreError("database-corrupt", path=str(path), reason=reason)


def _check_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> int:
    try:
        ((found,),) = connection.execute("SELECT max(version) FROM schema_version").fetchall()
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise StoreError("database-foreign", path=str(path)) from error
    except duckdb.Error as error:
        raise explain(error, path) or error from error
    if not isinstance(found, int):
        raise StoreError("database-foreign", path=str(path))
    if found > SCHEMA_VERSION:
        raise StoreError("schema-newer", path=str(path), found=found, known=SCHEMA_VERSION)
    return found


def _check_whole_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    # Until a version is released its schema grows: a file made on the way has the number and not all of it.
    # To ask takes a sixth of an empty act (every view is bound), so a file is asked once by each process.
    status = path.stat()
    file = (path, status.st_dev, status.st_ino)
    if file in _whole:
        return
    there = (
        "SELECT table_name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views()"
        " UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns()"
    )
    try:
        found = connection.execute(there).fetchall()
    except duckdb.Error as error:
        raise explain(error, path) or error from error
    if missing := lacking(name for (name,) in found):
        raise StoreError("schema-unfinished", path=str(path), missing=missing)
    _whole.add(file)
