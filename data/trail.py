"""The seal on the trail: each act's hash holds the one before it, in the database and in a file beside it.

The file (``<database>.trail``, a line of JSON an act) is only ever appended to, so that an operator can
make the system forbid anything else (``chattr +a``). Whatever is changed, removed or slipped in among acts
afterwards, in either place, no longer agrees with the other.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from data.connection import Connection
from data.errors import StoreError
from data.rows import Row, insert

SUFFIX: Final = ".trail"
START: Final = "0" * 64
_ACT: Final = ("act_id", "name", "actor", "origin", "reason", "undoes_act_id", "happened_at")
# What belongs to an act and is never changed afterwards, each with its key first.
_KEPT: Final = {
    "correction": ("correction_id", "table_name", "row_id", "column_name", "before_value", "after_value"),
    "action_status_event": (
        "event_id",
        "action_item_id",
        "state",
        "uptake",
        "effective_on",
        "note",
        "evidence_url",
        "withdraws_event_id",
    ),
    "document_decision": ("decision_id", "document_id", "before_role", "role"),
    "meeting_decision": ("decision_id", "document_id", "slug", "verdict", "apart_from", "moved_from"),
    "manual_review": (
        "review_id",
        "run_id",
        "kwcag_no",
        "page",
        "content_hash",
        "verdict",
        "note",
        "assistive_technology",
        "evidence",
    ),
    "audit_acceptance": ("acceptance_id", "fingerprint", "state", "reason", "owner", "expires_on"),
    "audit_sign_off": ("sign_off_id", "run_id", "department", "scope", "report_hash"),
}
_LINE: Final = ("act", "name", "actor", "origin", "at", "hash")
_TAIL_BYTES: Final = 4096
_BATCH: Final = 10_000

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found: acts that hold, and the first that does not with its reason (``trail-<fault>``).

    Faults: ``changed`` (an act or what it did is not as it was sealed), ``unsealed``, ``gone`` (in the file,
    not in the database), ``differs`` (the two do not agree); None where all hold.
    """

    acts: int
    fault: str | None = None
    act_id: int | None = None


def trail_file(database: Path) -> Path:
    """The file beside a database."""
    return database.with_name(database.name + SUFFIX)


def seal(connection: Connection, database: Path) -> list[Line]:
    """Seal the acts of this transaction; the lines that the file lacks, to be kept after the commit.

    StoreError ``trail-unwritable`` where there are acts and the file cannot be appended to.
    """
    last, previous = _last_seal(connection)
    rows: list[Row] = [
        {"act_id": act_id, "hash": held} for act_id, held in _hashes(connection, last, previous)
    ]
    if not rows:
        return []
    insert(connection, "act_seal", rows)
    file = trail_file(database)
    try:
        with file.open("ab"):
            pass
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError("trail-unwritable", path=str(file), reason=reason) from error
    lines = connection.execute(
        "SELECT a.act_id, a.name, a.actor, a.origin, CAST(a.happened_at AS VARCHAR), s.hash"
        " FROM act AS a JOIN act_seal AS s ON s.act_id = a.act_id WHERE a.act_id > ? ORDER BY a.act_id",
        [_last_line(file)],
    ).fetchall()
    return [dict(zip(_LINE, line, strict=True)) for line in lines]


def keep(database: Path, lines: Sequence[Line]) -> None:
    """Append lines to the file and wait until they are on the disk.

    What cannot be written now (a full disk, a killed process) is written before the next act's own line.
    """
    if not lines:
        return
    file = trail_file(database)
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode("utf-8")
    with suppress(OSError):
        if _tail(file)[-1:] not in (b"", b"\n"):
            text = b"\n" + text
        descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o640)
        try:
            os.write(descriptor, text)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def restored(connection: Connection, database: Path, made_at: str) -> None:
    """Note that a backup was put in the place of the database: later acts are those after its last one."""
    last, _ = _last_seal(connection)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if trail_file(database).exists():
        keep(database, [{"restored": last, "made_at": made_at, "at": now}])


def check(connection: Connection, database: Path) -> Checked:
    """Reckon every hash anew and hold it against the database and the file; the first fault ends it."""
    sealed: dict[int, str] = dict(
        connection.execute("SELECT act_id, hash FROM act_seal ORDER BY act_id").fetchall()
    )
    acts = set()
    for act_id, held in _hashes(connection, 0, START):
        acts.add(act_id)
        if act_id not in sealed:
            return Checked(len(acts), "unsealed", act_id)
        if held != sealed[act_id]:
            return Checked(len(acts), "changed", act_id)
    if gone := sorted(set(sealed) - acts):
        return Checked(len(acts), "gone", gone[0])
    return _against_file(connection, sealed, trail_file(database))


def _against_file(connection: Connection, sealed: dict[int, str], file: Path) -> Checked:
    witnessed: dict[int, str] = {}
    for line in _lines(file):
        if "restored" in line:
            witnessed = {act: held for act, held in witnessed.items() if act <= line["restored"]}
        else:
            witnessed[line["act"]] = line["hash"]
    for act_id, held in sorted(witnessed.items()):
        if act_id not in sealed:
            return Checked(len(sealed), "gone", act_id)
        if sealed[act_id] != held:
            return Checked(len(sealed), "differs", act_id)
    # The last transaction may be on its way to the file; what was before it must be there.
    missing = sorted(set(sealed) - set(witnessed))
    if missing and not _of_one_moment(connection, missing[0], max(sealed)):
        return Checked(len(sealed), "differs", missing[0])
    return Checked(len(sealed))


def _of_one_moment(connection: Connection, first: int, last: int) -> bool:
    """Whether acts are one, or documents that one transaction stored: all of one moment."""
    row = connection.execute(
        "SELECT count(*), count(DISTINCT happened_at), sum(CASE WHEN name = 'ingest' THEN 0 ELSE 1 END)"
        " FROM act WHERE act_id BETWEEN ? AND ?",
        [first, last],
    ).fetchone()
    assert row is not None
    count, moments, others = row
    return bool(count == 1 or (moments == 1 and others == 0))


def _last_seal(connection: Connection) -> tuple[int, str]:
    row = connection.execute("SELECT act_id, hash FROM act_seal ORDER BY act_id DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, START)


def _hashes(connection: Connection, after: int, previous: str) -> Iterator[tuple[int, str]]:
    """Acts after one, in order, each with its hash; ``previous``: the hash that the first one holds."""
    while batch := connection.execute(
        f"SELECT act_id FROM act WHERE act_id > ? ORDER BY act_id LIMIT {_BATCH}",  # noqa: S608
        [after],
    ).fetchall():
        held = _contents(connection, after, batch[-1][0])
        for (act_id,) in batch:
            content = json.dumps([previous, held[act_id]], ensure_ascii=False, separators=(",", ":"))
            previous = hashlib.sha256(content.encode("utf-8")).hexdigest()
            yield act_id, previous
        after = batch[-1][0]


def _contents(connection: Connection, after: int, until: int) -> dict[int, dict[str, list[Any]]]:
    """What acts did: their own row and those that belong to them, by table, as text."""
    found: dict[int, dict[str, list[Any]]] = {}
    for table, columns in {"act": _ACT, **_KEPT}.items():
        words = ", ".join(f"CAST({column} AS VARCHAR)" for column in columns)
        rows = connection.execute(
            f"SELECT act_id, {words} FROM {table} WHERE act_id > ? AND act_id <= ?"  # noqa: S608
            f" ORDER BY {table}.act_id, {table}.{columns[0]}",
            [after, until],
        ).fetchall()
        for act_id, *values in rows:
            found.setdefault(act_id, {}).setdefault(table, []).append(values)
    return found


def _lines(file: Path) -> Iterator[Line]:
    """Whole lines; one that was cut short when the disk was full is none, and its act stands again below."""
    if not file.exists():
        return
    with file.open("rb") as stream:
        for text in stream:
            if (line := _line(text)) is not None:
                yield line


def _line(text: bytes) -> Line | None:
    try:
        line = json.loads(text)
    except ValueError:
        return None
    whole = isinstance(line, dict) and ("restored" in line or {"act", "hash"} <= set(line))
    return line if whole else None


def _last_line(file: Path) -> int:
    """The last act that the file holds; 0 for none."""
    for text in reversed(_tail(file).splitlines()):
        if (line := _line(text)) is not None:
            return int(line["act"] if "act" in line else line["restored"])
    return 0


def _tail(file: Path) -> bytes:
    if not file.exists():
        return b""
    with file.open("rb") as stream:
        stream.seek(max(0, stream.seek(0, os.SEEK_END) - _TAIL_BYTES))
        return stream.read()
