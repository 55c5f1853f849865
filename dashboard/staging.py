"""Files handed in on the page and not stored yet: a folder beside the database, bounded in size and age.

A batch is a folder under a word that nobody can guess; a file in it is a folder of its own, numbered: what
was found out about it (``told.json``) and, a folder further down where no name can be in the way, the file
under its own name.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from data.errors import DataError
from data.readers import LIMIT, LIMIT_MEGABYTES, printable
from data.store import Store

MOST_FILES: Final = 50
MOST_MEGABYTES: Final = 500
KEPT_HOURS: Final = 24
LONGEST_NAME: Final = 120
_WORD: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")
_PIECE: Final = 1 << 20
# What Windows or a shell would take for something else; device names of Windows.
_UNFIT: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES: Final = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)", re.IGNORECASE)
_TOLD: Final = "told.json"
_DOCUMENT: Final = "document"


class StagingError(DataError):
    """A file that cannot be kept for a preview: ``staged-too-many``, ``staged-too-much``, ``too-large``,
    ``staged-gone``, ``staged-unwritable``.
    """


@dataclass(frozen=True, slots=True)
class Staged:
    """One file that waits: its number in the batch, where it lies, and what was found out about it."""

    number: int
    path: Path
    told: dict[str, Any]


def new_word() -> str:
    """The name of a batch to come."""
    return secrets.token_urlsafe(16)


def is_word(word: str) -> bool:
    """Whether a word can name a batch; nothing else reaches the file system."""
    return _WORD.fullmatch(word) is not None


def safe_name(name: str) -> str:
    """A file's own name as any system takes it: no folder, no sign with a meaning, not too long."""
    last = printable(re.split(r"[/\\]", name)[-1])
    fit = _UNFIT.sub("_", last).strip(" .") or "문서"
    if _DEVICES.match(fit):
        fit = f"_{fit}"
    stem, dot, ending = fit.rpartition(".")
    if len(fit) > LONGEST_NAME and dot and len(ending) <= 8:
        return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    return fit[:LONGEST_NAME]


class Staging:
    """The batches beside one database."""

    def __init__(self, store: Store) -> None:
        self._folder = store.path.with_name(f"{store.path.name}.staged")

    @contextmanager
    def together(self, word: str) -> Iterator[Callable[[str, BinaryIO], Path]]:
        """Gives ``put`` for one batch; where the scope ends in an error, none of what it put stays."""
        places: list[Path] = []

        def put(name: str, content: BinaryIO) -> Path:
            places.append(self.put(word, name, content))
            return places[-1]

        try:
            yield put
        except BaseException:
            for path in places:
                shutil.rmtree(_folder_of(path), ignore_errors=True)
            if is_word(word):
                with suppress(OSError):  # files from before are in it
                    (self._folder / word).rmdir()
            raise

    def put(self, word: str, name: str, content: BinaryIO) -> Path:
        """Keep one more file in a batch; where it lies. Raises StagingError."""
        if not is_word(word):
            raise StagingError("staged-gone")
        self.clean()
        name = safe_name(name)
        if len(self._numbered(word)) >= MOST_FILES:
            raise StagingError("staged-too-many", most=MOST_FILES)
        room = MOST_MEGABYTES * 1024**2 - self._size()
        try:
            folder = self._next(word)
        except OSError as error:
            raise _unwritable(name, error) from error
        path = folder / _DOCUMENT / name
        try:
            path.parent.mkdir()
            _write(path, content, min(room, LIMIT))
        except _FullError as error:
            shutil.rmtree(folder, ignore_errors=True)
            if room < LIMIT:
                raise StagingError("staged-too-much", megabytes=MOST_MEGABYTES) from error
            megabytes = LIMIT_MEGABYTES
            raise StagingError("too-large", file=name, megabytes=megabytes, limit=megabytes) from error
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise _unwritable(name, error) from error
        return path

    def tell(self, path: Path, told: dict[str, Any]) -> None:
        """Keep what was found out about a file. Raises StagingError."""
        text = json.dumps(told, ensure_ascii=False)
        place = _folder_of(path) / _TOLD
        try:
            written = place.with_name(f"{_TOLD}.new")
            written.write_text(text, encoding="utf-8")
            written.replace(place)
        except OSError as error:
            raise _unwritable(path.name, error) from error

    def batch(self, word: str) -> list[Staged]:
        """Files of a batch in the order they came; none where there is no such batch."""
        found = []
        for number, folder in self._numbered(word):
            with suppress(OSError, ValueError):
                told = json.loads((folder / _TOLD).read_text(encoding="utf-8"))
                path = next((folder / _DOCUMENT).iterdir(), None)
                if path is not None:
                    found.append(Staged(number, path, told))
        return found

    def discard(self, word: str) -> None:
        """Let a batch go."""
        if is_word(word):
            shutil.rmtree(self._folder / word, ignore_errors=True)

    def clean(self) -> None:
        """Let go of what nobody came back for."""
        oldest = time.time() - KEPT_HOURS * 3600
        for folder in self._batches():
            with suppress(OSError):
                if folder.stat().st_mtime < oldest:
                    shutil.rmtree(folder, ignore_errors=True)

    def _batches(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from self._folder.iterdir()

    def _numbered(self, word: str) -> list[tuple[int, Path]]:
        if not is_word(word):
            return []
        try:
            folders = [path for path in (self._folder / word).iterdir() if path.name.isdecimal()]
        except OSError:
            return []
        return sorted((int(path.name), path) for path in folders)

    def _next(self, word: str) -> Path:
        """A new folder under the next number, which nobody who hands in at the same time gets too."""
        batch = self._folder / word
        batch.mkdir(parents=True, exist_ok=True)
        number = max((number for number, _ in self._numbered(word)), default=0)
        while True:
            number += 1
            try:
                (batch / f"{number:04d}").mkdir()
            except FileExistsError:
                continue
            return batch / f"{number:04d}"

    def _size(self) -> int:
        total = 0
        for batch in self._batches():
            for path in batch.rglob("*"):
                with suppress(OSError):
                    total += path.stat().st_size
        return total


def _folder_of(path: Path) -> Path:
    return path.parent.parent


def _unwritable(name: str, error: OSError) -> StagingError:
    return StagingError("staged-unwritable", file=name, reason=error.strerror or type(error).__name__)


class _FullError(Exception):
    """More came than may be kept."""


def _write(path: Path, content: BinaryIO, most: int) -> None:
    written = 0
    with path.open("xb") as stream:
        while piece := content.read(_PIECE):
            written += len(piece)
            if written > most:
                raise _FullError
            stream.write(piece)
