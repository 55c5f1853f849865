"""Copies of the whole database: a snapshot beside running readers, a backup checked by its hash, a restore.

A copy is made under a shared lease and without opening the database, since closing a second descriptor
of a file that is open would drop DuckDB's own lock.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import duckdb

from data import trail, transfer
from data.database import OPTIONS, log_file, open_file
from data.errors import StoreError
from data.keeper import keeper
from data.lease import Deadline, Lease
from data.store import TIMEOUT_SECONDS, Store
from data.version import TOOL_VERSION

DATABASE: Final = "minutes.duckdb"
MANIFEST: Final = "backup.json"
KEPT_SUFFIX: Final = ".before-restore"
_CHUNK: Final = 1 << 20


@contextmanager
def snapshot(store: Store) -> Iterator[Path]:
    """A copy of one state of the database as a file of its own, gone afterwards. StoreError as in a scope."""
    if not store.exists():
        raise StoreError("database-missing", path=store.name)
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        copy = Path(folder) / DATABASE
        if store.is_served:
            transfer.fetch(store, copy)
            yield copy
            return
        lease, deadline = Lease(store.path), Deadline(TIMEOUT_SECONDS)
        gate = lease.gate(deadline, shared=True)
        try:
            held = lease.data(deadline, shared=True)
        finally:
            gate.release()
        try:
            shutil.copyfile(store.path, copy)
            if log_file(store.path).exists():
                shutil.copyfile(log_file(store.path), log_file(copy))
        finally:
            held.release()
        # The log's changes go into the file, so that a copy is one file.
        connection = duckdb.connect(str(copy), config=OPTIONS)
        try:
            connection.execute("CHECKPOINT")
        finally:
            connection.close()
        yield copy


def backup(store: Store, target: Path) -> dict[str, Any]:
    """Write the database and its hash as one archive, and read it back. What was written, as in its manifest.

    StoreError ``backup-differs`` where the archive does not give back what went in.
    """
    with snapshot(store) as copy:
        manifest = {
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "tool_version": TOOL_VERSION,
            "sha256": _hash(copy),
            "bytes": copy.stat().st_size,
        }
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(target.name + ".part")
        try:
            with ZipFile(draft, "w", ZIP_DEFLATED) as archive:
                archive.write(copy, DATABASE)
                archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
            with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
                _unpacked(draft, Path(folder))
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    return manifest


@dataclass(frozen=True, slots=True)
class Restored:
    """What the backup says of itself, and the file in which what stood there is kept; None for nothing."""

    manifest: dict[str, Any]
    kept: Path | None


def restore(source: Path, store: Store) -> Restored:
    """Put a backup in the database's place once its hash and schema are right.

    One of an earlier version is brought to this one (:mod:`data.migrations`).

    What stood there is kept beside it (``.before-restore``, later ones with a number); on a server there must
    be nothing (StoreError ``restore-not-empty``). Waits for readers and writers. StoreError
    ``backup-unreadable`` and ``backup-differs`` leave everything as it was.
    """
    kept = None
    store.path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=store.path.parent) as folder:
        manifest = _unpacked(source, Path(folder))
        fresh = Path(folder) / DATABASE
        open_file(fresh, read_only=False).close()
        if store.is_served:
            transfer.fill(store, fresh)
        else:
            kept = _put(fresh, store.path)
    with store.reading() as cursor:
        trail.restored(cursor, store.path, str(manifest.get("made_at", "")))
    return Restored(manifest, kept)


def _put(fresh: Path, database: Path) -> Path | None:
    """Put a file in the database's place; where that is kept which stood there."""
    lease, deadline = Lease(database), Deadline(TIMEOUT_SECONDS)
    gate = lease.gate(deadline, shared=False)
    try:
        keeper(database).give_up()
        held = lease.data(deadline, shared=False)
    finally:
        gate.release()
    try:
        kept = _free(database.with_name(database.name + KEPT_SUFFIX))
        stood = database.exists()
        # A log belongs to the file beside it, by its name.
        for path, aside in ((database, kept), (log_file(database), log_file(kept))):
            if path.exists():
                path.replace(aside)
        fresh.replace(database)
    finally:
        held.release()
    return kept if stood else None


def _free(path: Path) -> Path:
    """The path, or with the first number at its end under which nothing lies, nor a log beside it."""
    numbered = (path.with_name(f"{path.name}-{number}") for number in itertools.count(2))
    named = itertools.chain([path], numbered)
    return next(each for each in named if not each.exists() and not log_file(each).exists())


def _unpacked(source: Path, folder: Path) -> dict[str, Any]:
    try:
        with ZipFile(source) as archive:
            manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
            with archive.open(DATABASE) as packed, (folder / DATABASE).open("wb") as target:
                shutil.copyfileobj(packed, target, _CHUNK)
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise StoreError("backup-unreadable", path=str(source), reason=str(error)[:200]) from error
    if _hash(folder / DATABASE) != manifest.get("sha256"):
        raise StoreError("backup-differs", path=str(source))
    return manifest


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
