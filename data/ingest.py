"""Files into the database: read, parse, store; one outcome for each file.

Documents are read and parsed ahead, several at a time, before a scope opens; those that are ready are then
stored in one short transaction (:func:`_together`), so that the dashboard reads on and a killed run leaves
every document either stored whole or not at all. Run again, it goes on where it stopped: what is stored is
not read twice.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Final, Literal

from data.acts import begin
from data.connection import Connection
from data.errors import DataError, StoreError
from data.filing import file_minutes
from data.finding import NotFound, find_files
from data.identity import Known, file_name, same_bytes, same_document
from data.model import Minutes, Values
from data.readers import printable
from data.reading import Parsed, read_ahead, read_file
from data.store import Store

Status = Literal["added", "updated", "unchanged", "failed"]

# Documents of one transaction, and how long it may take until the last of them is begun, unless somebody
# waits for the database.
MOST_TOGETHER: Final = 32
LONGEST_SECONDS: Final = 5.0

_LONGEST_REASON: Final = 300
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a status, the code and values of its sentence, rows stored by table.

    ``role``: what the document is, ``version_id`` its version and ``slugs`` the addresses of the meetings
    that it records, where it was stored.
    """

    path: Path
    status: Status
    code: str
    values: Values = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    role: str | None = None
    version_id: int | None = None
    slugs: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Key of the sentence in the message catalogue: ``error-<code>`` where it failed."""
        return f"{'error' if self.status == 'failed' else 'ingest'}-{self.code}"


Told = Callable[[Outcome, int, int], None]


def now_in_utc() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def ingest(
    paths: Iterable[str | Path],
    store: Store,
    *,
    now: Callable[[], datetime] = now_in_utc,
    workers: int | None = 1,
    told: Told | None = None,
    actor: str | None = None,
) -> list[Outcome]:
    """Store the documents at ``paths``, files or folders; an outcome for each file, never an error.

    Bytes that are stored already change nothing. A changed file becomes a new version of its document,
    also one that was changed back: an earlier state becomes the newest again where its file is named
    itself; in a folder it may be an old copy that lies beside the new one. A file that fails leaves the
    database as it was and the next one follows.

    ``workers``: files read at a time, each in a process of its own where there are more than one; None: as
    many as there are processors. A script that asks for more than one guards its main module (spawn).
    ``told`` is given each outcome, how many are done and how many there are. ``actor``: who is written to the
    trail for each document that is stored, in its own transaction; None: the caller writes the trail.
    """
    given = [Path(path) for path in paths]
    found = list(find_files(given, store))
    outcomes: list[Outcome] = []

    def done(outcome: Outcome) -> None:
        outcomes.append(outcome)
        if told:
            told(outcome, len(outcomes), len(found))

    named = set(given)
    files = [each for each in found if isinstance(each, Path)]
    left = deque(found)

    def say_missing() -> None:
        while left and isinstance(each := left[0], NotFound):
            left.popleft()
            done(Outcome(each.path, "failed", each.code, each.values))

    say_missing()
    ahead = read_ahead(files, _stored_hashes(store), workers=workers, most=MOST_TOGETHER)
    with store.writing_on(), closing(ahead) as runs:
        for run in runs:
            for outcome in _stored(run, store, now, actor, named):
                left.popleft()
                done(outcome)
                say_missing()
    return outcomes


def _stored(
    run: Sequence[Parsed], store: Store, now: Callable[[], datetime], actor: str | None, named: Set[Path]
) -> Iterator[Outcome]:
    """Files that were read, as many in one transaction as go into it; each alone where that fails."""
    left = deque(run)
    while left:
        minutes = list(takewhile(lambda each: each.minutes is not None, left))
        outcomes = _together(minutes, store, now, actor, named) if len(minutes) > 1 else []
        for outcome in outcomes:
            left.popleft()
            yield outcome
        for _ in range(0 if outcomes else max(1, len(minutes))):
            parsed = left.popleft()
            yield _ingest_file(parsed, store, now, actor, named=parsed.path in named)


def _together(
    run: Sequence[Parsed], store: Store, now: Callable[[], datetime], actor: str | None, named: Set[Path]
) -> list[Outcome]:
    """Store the first files of a run in one transaction, until somebody waits for it; none where it fails."""
    outcomes: list[Outcome] = []
    begun = time.monotonic()
    moment = datetime.now(UTC)
    try:
        with store.writing() as connection:
            for parsed in run:
                outcomes.append(
                    _store(connection, parsed, now(), actor, named=parsed.path in named, acted_at=moment)
                )
                if time.monotonic() - begun > LONGEST_SECONDS or store.is_awaited():
                    break
    except Exception:
        # Which of them it was shows when each is stored alone.
        return []
    return outcomes


def _ingest_file(
    parsed: Parsed, store: Store, now: Callable[[], datetime], actor: str | None, *, named: bool
) -> Outcome:
    path = parsed.path
    try:
        if parsed.stored_sha256:
            known = _known(path, parsed.stored_sha256, store)
            if known and not (named and _changed_back(path, known)):
                return _unchanged(path, known)
            parsed = read_file(path, frozenset())
        if parsed.minutes is None:
            return refused(parsed)
        with store.writing() as connection:
            return _store(connection, parsed, now(), actor, named=named, acted_at=datetime.now(UTC))
    except DataError as error:
        return failure(path, error)
    except Exception as error:
        # A fault of ours with this file must not keep the others out; the log holds the details.
        _log.exception("ingest of %s failed", path)
        return Outcome(
            path, "failed", "unexpected-failure", {"file": path.name, "reason": type(error).__name__}
        )


def _store(
    connection: Connection,
    parsed: Parsed,
    now: datetime,
    actor: str | None,
    *,
    named: bool,
    acted_at: datetime,
) -> Outcome:
    """``acted_at`` is one moment for all acts of a transaction (:mod:`data.trail`)."""
    outcome = store_parsed(connection, parsed, now, named=named)
    if actor and outcome.version_id is not None:
        reason = printable(parsed.path.name)[:_LONGEST_REASON]
        at = acted_at.replace(tzinfo=None)
        begin(connection, "ingest", actor=actor, origin="ingest", reason=reason, now=at)
    return outcome


def failure(path: Path, error: DataError) -> Outcome:
    """The outcome of a file that could not be stored."""
    return Outcome(path, "failed", error.code, error.values)


def refused(parsed: Parsed) -> Outcome:
    """The outcome of a file that could not be read."""
    return Outcome(parsed.path, "failed", parsed.code or "unexpected-failure", parsed.values or {})


def _stored_hashes(store: Store) -> frozenset[str]:
    """SHA-256 of every stored version; none where the database cannot be read, which storing will say."""
    try:
        with store.reading() as cursor:
            rows = cursor.execute("SELECT DISTINCT sha256 FROM document_version").fetchall()
    except StoreError:
        return frozenset()
    return frozenset(row[0] for row in rows)


def _known(path: Path, sha256: str, store: Store) -> Known | None:
    with store.reading() as cursor:
        return same_bytes(cursor, sha256, file_name(path.name))


def _changed_back(path: Path, known: Known) -> bool:
    return known.version_no != known.newest and known.file_name == file_name(path.name)


def _unchanged(path: Path, known: Known) -> Outcome:
    values: Values = {"file": path.name, "document": known.file_name, "version": known.version_no}
    if known.version_no != known.newest:
        return Outcome(path, "unchanged", "unchanged-older", {**values, "newest": known.newest})
    if known.file_name != file_name(path.name):
        return Outcome(path, "unchanged", "unchanged-other-name", values)
    return Outcome(path, "unchanged", "unchanged", values)


def store_parsed(connection: Connection, parsed: Parsed, now: datetime, *, named: bool) -> Outcome:
    """Store a file that was read, in the caller's transaction. ``named``: see :func:`ingest`."""
    path, minutes = parsed.path, parsed.minutes
    if minutes is None:
        return refused(parsed)
    # Another process may have stored the same file meanwhile.
    known = same_bytes(connection, minutes.document.sha256, file_name(minutes.document.file_name))
    if known and not (named and _changed_back(path, known)):
        return _unchanged(path, known)
    earlier = known.document_id if known else same_document(connection, minutes)
    filed = file_minutes(connection, minutes, document_id=earlier, now=now, modified_at=parsed.modified_at)
    status: Status = "added" if earlier is None else "updated"
    values: Values = {
        "file": path.name,
        "meetings": filed.rows["meeting"],
        "speeches": filed.rows["speech"],
        "action_items": filed.rows["action_item"],
        "notes": filed.rows["parse_note"],
        "unassigned": len(minutes.unassigned_lines),
    }
    code = _code(status, filed.role, minutes)
    return Outcome(path, status, code, values, filed.rows, filed.role, filed.version_id, filed.slugs)


def _code(status: Status, role: str, minutes: Minutes) -> str:
    if role == "unsure":
        return f"{status}-unsure"
    if role in ("roster", "other"):
        return f"{status}-as-{role}"
    return status if minutes.meetings else f"{status}-without-meeting"
