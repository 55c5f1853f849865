"""The files that paths stand for: themselves, or what lies in a folder, told from what is no document."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data.model import Values
from data.readers import printable
from data.store import Store

LONGEST_PATH: Final = 300
# Made by an office program while a document is open, or by a database.
_OTHER_PROGRAMS_STARTS: Final = (".", "~$")
_OTHER_PROGRAMS_ENDS: Final = (".lock", ".wal", ".duckdb")


@dataclass(frozen=True, slots=True)
class NotFound:
    """A path that gives no file, and why: ``error-<code>`` of the catalogue."""

    path: Path
    code: str
    values: Values


def find_files(paths: Iterable[Path], store: Store) -> Iterator[Path | NotFound]:
    """Each file once. A folder gives its plain files, sorted, and those of its folders; hidden files, links,
    lock files and the database itself are left out.
    """
    done: set[Path] = set()
    for path in paths:
        for found in _found(path, store):
            if isinstance(found, NotFound):
                yield found
            elif (resolved := found.resolve()) not in done:
                done.add(resolved)
                yield found


def _found(path: Path, store: Store) -> Iterator[Path | NotFound]:
    try:
        if path.is_dir():
            files = list(_files(path, store))
            yield from files or [NotFound(path, "folder-empty", {"path": _shown(path)})]
        elif not path.is_file():
            yield _no_file(path)
        elif _of_database(path, store):
            yield NotFound(path, "path-is-database", {"path": _shown(path)})
        else:
            yield path
    except OSError as error:
        yield _unreadable(path, error)


def _no_file(path: Path) -> NotFound:
    if os.path.lexists(path):
        return NotFound(path, "path-not-a-file", {"path": _shown(path)})
    return NotFound(path, "path-missing", {"path": _shown(path)})


def _unreadable(path: Path, error: OSError) -> NotFound:
    reason = error.strerror or type(error).__name__
    return NotFound(path, "folder-unreadable", {"path": _shown(path), "reason": reason})


def _shown(path: Path) -> str:
    text = printable(str(path))
    return text if len(text) <= LONGEST_PATH else text[:LONGEST_PATH] + "…"


def _files(folder: Path, store: Store) -> Iterator[Path | NotFound]:
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
