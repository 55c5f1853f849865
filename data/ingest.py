"""Files into the database: read, parse, store, a document at a time; one outcome for each file.

A document is read and parsed before a scope opens, then stored in one short transaction, so that the
dashboard reads on and a killed run leaves every document either stored whole or not at all.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from data.errors import DataError, StoreError
from data.filing import file_minutes
from data.identity import Known, file_name, same_bytes, same_document
from data.model import Document, Values
from data.parser import parse
from data.readers import printable, read
from data.store import Store

Status = Literal["added", "updated", "unchanged", "failed"]

LONGEST_PATH: Final = 300
# Made by an office program while a document is open, or by a database.
_OTHER_PROGRAMS_STARTS: Final = (".", "~$")
_OTHER_PROGRAMS_ENDS: Final = (".lock", ".wal", ".duckdb")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a status, the code and values of its sentence, rows stored by table."""

    path: Path
    status: Status
    code: str
    values: Values = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Key of the sentence in the message catalogue: ``error-<code>`` where it failed."""
        return f"{'error' if self.status == 'failed' else 'ingest'}-{self.code}"


def now_in_utc() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def ingest(
    paths: Iterable[str | Path], store: Store, *, now: Callable[[], datetime] = now_in_utc
) -> list[Outcome]:
    """Store the documents at ``paths``, files or folders; an outcome for each file, never an error.

    A folder gives its plain files, sorted, and those of its folders; hidden files, links and lock
    files are left out. Bytes that are stored already change nothing. A changed file becomes a new
    version of its document, also one that was changed back: an earlier state becomes the newest again
    where its file is named itself; in a folder it may be an old copy that lies beside the new one.
    A file that fails leaves the database as it was and the next one follows.
    """
    paths = [Path(path) for path in paths]
    outcomes = []
    done: set[Path] = set()
    for found in _found(paths, store):
        if isinstance(found, Outcome):
            outcomes.append(found)
        elif (resolved := found.resolve()) not in done:
            done.add(resolved)
            outcomes.append(_ingest_file(found, store, now, named=found in paths))
    return outcomes


def _ingest_file(path: Path, store: Store, now: Callable[[], datetime], *, named: bool) -> Outcome:
    try:
        document = read(path)
        known = _known(document, store)
        if known and not (named and _changed_back(document, known)):
            return _unchanged(path, document, known)
        return _store(path, document, store, now, named=named)
    except DataError as error:
        return Outcome(path, "failed", error.code, error.values)
    except Exception as error:
        # A fault of ours with this file must not keep the others out; the log holds the details.
        _log.exception("ingest of %s failed", path)
        return Outcome(
            path, "failed", "unexpected-failure", {"file": path.name, "reason": type(error).__name__}
        )


def _known(document: Document, store: Store) -> Known | None:
    try:
        with store.reading() as cursor:
            return same_bytes(cursor, document)
    except StoreError as error:
        if error.code == "database-missing":
            return None
        raise


def _changed_back(document: Document, known: Known) -> bool:
    return known.version_no != known.newest and known.file_name == file_name(document)


def _unchanged(path: Path, document: Document, known: Known) -> Outcome:
    values: Values = {"file": path.name, "document": known.file_name, "version": known.version_no}
    if known.version_no != known.newest:
        return Outcome(path, "unchanged", "unchanged-older", {**values, "newest": known.newest})
    if known.file_name != file_name(document):
        return Outcome(path, "unchanged", "unchanged-other-name", values)
    return Outcome(path, "unchanged", "unchanged", values)


def _store(
    path: Path, document: Document, store: Store, now: Callable[[], datetime], *, named: bool
) -> Outcome:
    minutes = parse(document)
    with store.writing() as connection:
        # Another process may have stored the same file meanwhile.
        known = same_bytes(connection, document)
        if known and not (named and _changed_back(document, known)):
            return _unchanged(path, document, known)
        earlier = known.document_id if known else same_document(connection, minutes)
        rows = file_minutes(connection, minutes, document_id=earlier, now=now())
    status: Status = "added" if earlier is None else "updated"
    code: str = status if minutes.meetings else f"{status}-without-meeting"
    values: Values = {
        "file": path.name,
        "meetings": rows["meeting"],
        "speeches": rows["speech"],
        "action_items": rows["action_item"],
        "notes": rows["parse_note"],
        "unassigned": len(minutes.unassigned_lines),
    }
    return Outcome(path, status, code, values, rows)


def _found(paths: Iterable[str | Path], store: Store) -> Iterator[Path | Outcome]:
    for given in paths:
        path = Path(given)
        try:
            if path.is_dir():
                files = list(_files(path, store))
                yield from files or [Outcome(path, "failed", "folder-empty", {"path": _shown(path)})]
            elif not path.is_file():
                yield _no_file(path)
            elif _of_database(path, store):
                yield Outcome(path, "failed", "path-is-database", {"path": _shown(path)})
            else:
                yield path
        except OSError as error:
            yield _unreadable(path, error)


def _no_file(path: Path) -> Outcome:
    if os.path.lexists(path):
        return Outcome(path, "failed", "path-not-a-file", {"path": _shown(path)})
    return Outcome(path, "failed", "path-missing", {"path": _shown(path)})


def _unreadable(path: Path, error: OSError) -> Outcome:
    reason = error.strerror or type(error).__name__
    return Outcome(path, "failed", "folder-unreadable", {"path": _shown(path), "reason": reason})


def _shown(path: Path) -> str:
    text = printable(str(path))
    return text if len(text) <= LONGEST_PATH else text[:LONGEST_PATH] + "…"


def _files(folder: Path, store: Store) -> Iterator[Path | Outcome]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not path.is_dir():
            yield path
            continue
        try:
            waiting += reversed([entry for entry in sorted(path.iterdir()) if _is_document(entry, store)])
        except OSError as error:
            yield _unreadable(path, error)


def _is_document(entry: Path, store: Store) -> bool:
    """A folder, or a plain file that no other program made beside its own."""
    if entry.name.startswith(_OTHER_PROGRAMS_STARTS) or entry.is_symlink():
        return False
    if entry.is_dir():
        return True
    made = entry.name.lower().endswith(_OTHER_PROGRAMS_ENDS)
    return entry.is_file() and not made and not _of_database(entry, store)


def _of_database(path: Path, store: Store) -> bool:
    # Opening the database's file here would drop the lock that DuckDB holds on it.
    resolved = path.resolve()
    return resolved.parent == store.path.parent and (resolved.name + ".").startswith(store.path.name + ".")
