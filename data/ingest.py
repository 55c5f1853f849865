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
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Final

from data.acts import begin
from data.connection import Connection
from data.errors import DataError, StoreError
from data.filing import hold
from data.finding import NotFound, find_files
from data.identity import Known, file_name, same_bytes
from data.readers import printable
from data.reading import Parsed, read_ahead, read_file
from data.rows import Held
from data.store import Store
from data.storing import Outcome, changed_back, failure, refused, store_parsed, unchanged

# Documents of one transaction, and how long it may take until the last of them is begun, unless somebody
# waits for the database.
MOST_TOGETHER: Final = 32
LONGEST_SECONDS: Final = 5.0

_LONGEST_REASON: Final = 300
_log = logging.getLogger(__name__)


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
    known = _all_known(run, store)
    while left:
        minutes = list(takewhile(lambda each: each.minutes is not None, left))
        outcomes = _together(minutes, store, now, actor, named) if len(minutes) > 1 else []
        for outcome in outcomes:
            left.popleft()
            yield outcome
        for _ in range(0 if outcomes else max(1, len(minutes))):
            parsed = left.popleft()
            yield _ingest_file(
                parsed, store, now, actor, named=parsed.path in named, known=known.get(parsed.path)
            )


def _together(
    run: Sequence[Parsed], store: Store, now: Callable[[], datetime], actor: str | None, named: Set[Path]
) -> list[Outcome]:
    """Store the first files of a run in one transaction, until somebody waits for it; none where it fails."""
    outcomes: list[Outcome] = []
    begun = time.monotonic()
    moment = datetime.now(UTC)
    try:
        with store.writing() as connection:
            held = hold(connection)
            for parsed in run:
                outcomes.append(
                    _store(
                        connection,
                        parsed,
                        now(),
                        actor,
                        named=parsed.path in named,
                        acted_at=moment,
                        held=held,
                    )
                )
                if time.monotonic() - begun > LONGEST_SECONDS or store.is_awaited():
                    break
            held.write()
    except Exception:
        # Which of them it was shows when each is stored alone.
        return []
    return outcomes


def _ingest_file(
    parsed: Parsed,
    store: Store,
    now: Callable[[], datetime],
    actor: str | None,
    *,
    named: bool,
    known: Known | None,
) -> Outcome:
    path = parsed.path
    try:
        if parsed.stored_sha256:
            if known and not (named and changed_back(path, known)):
                return unchanged(path, known)
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
    held: Held | None = None,
) -> Outcome:
    """``acted_at`` is one moment for all acts of a transaction (:mod:`data.trail`)."""
    outcome = store_parsed(connection, parsed, now, named=named, held=held)
    if actor and outcome.version_id is not None:
        reason = printable(parsed.path.name)[:_LONGEST_REASON]
        at = acted_at.replace(tzinfo=None)
        begin(connection, "ingest", actor=actor, origin="ingest", reason=reason, now=at)
    return outcome


def _stored_hashes(store: Store) -> frozenset[str]:
    """SHA-256 of every stored version; none where the database cannot be read, which storing will say."""
    try:
        with store.reading() as cursor:
            rows = cursor.execute("SELECT DISTINCT sha256 FROM document_version").fetchall()
    except StoreError:
        return frozenset()
    return frozenset(row[0] for row in rows)


def _all_known(run: Sequence[Parsed], store: Store) -> dict[Path, Known]:
    """The versions of files whose bytes are stored, asked in one scope; a file that is left out is read."""
    stored = [each for each in run if each.stored_sha256]
    if not stored:
        return {}
    try:
        with store.reading() as cursor:
            found = {
                each.path: same_bytes(cursor, each.stored_sha256 or "", file_name(each.path.name))
                for each in stored
            }
    except StoreError:
        return {}
    return {path: known for path, known in found.items() if known}
