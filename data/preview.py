"""What storing a file would change: it is stored in a transaction that is taken back, and looked at there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from data.classification import Evidence, classify
from data.connection import Connection
from data.errors import DataError
from data.reading import Parsed
from data.store import Store
from data.storing import Outcome, failure, refused, store_parsed

COUNTED: Final = ("attendance", "agenda_item", "speech", "action_item")
FIELDS: Final = (
    "name",
    "held_on",
    "session_label",
    "start_at",
    "end_at",
    "location",
    "stated_attendee_count",
    "minutes_status",
)
# Notes of readers that matter before a file is stored.
TOLD: Final = ("script-ignored", "synthetic-document")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A meeting that a file records: its address, its committee, whether this record would be the one that
    is counted, and the other documents that record it.
    """

    slug: str
    committee: str | None
    held_on: str | None
    session: str | None
    counted: bool
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of a file, and how it differs from what is stored of it so far.

    ``counts``: rows by table, ``(before, after)``, before None for a new document. ``fields``: of a changed
    version, values before and after. ``notes``: of :data:`TOLD`. ``lines_added`` and ``lines_removed``:
    printed lines.
    """

    outcome: Outcome
    meetings: tuple[Recorded, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    counts: Mapping[str, tuple[int | None, int]] = field(default_factory=dict)
    fields: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    lines_added: int = 0
    lines_removed: int = 0


class _TakenBackError(Exception):
    """Ends the transaction of a preview."""


def preview(parsed: Parsed, store: Store, now: datetime) -> Preview:
    """What storing a file that was read would change. Nothing is; ``now`` is in UTC.

    A file that cannot be stored has a failed outcome. Raises no DataError.
    """
    if parsed.minutes is None:
        return Preview(refused(parsed))
    found: list[Preview] = []
    try:
        with store.writing() as connection:
            outcome = store_parsed(connection, parsed, now, named=True)
            found.append(_look(connection, parsed, outcome))
            raise _TakenBackError
    except _TakenBackError:
        return found[0]
    except DataError as error:
        return Preview(failure(parsed.path, error))


def _look(connection: Connection, parsed: Parsed, outcome: Outcome) -> Preview:
    if outcome.version_id is None or parsed.minutes is None:
        return Preview(outcome)
    versions = connection.execute(
        "SELECT v.version_id FROM document_version AS v JOIN document_version AS n"
        " ON n.document_id = v.document_id AND n.version_id = ? AND v.version_no < n.version_no"
        " ORDER BY v.version_no DESC LIMIT 1",
        [outcome.version_id],
    ).fetchone()
    before = versions[0] if versions else None
    added, removed = _lines(connection, before, outcome.version_id) if before else (0, 0)
    return Preview(
        outcome,
        meetings=_meetings(connection, outcome.version_id),
        evidence=classify(parsed.minutes).evidence,
        counts={
            table: (_count(connection, table, before) if before else None, outcome.rows[table])
            for table in COUNTED
        },
        notes=tuple(code for code in TOLD if code in {note.code for note in parsed.minutes.document.notes}),
        fields=_fields(connection, before, outcome.version_id) if before else {},
        lines_added=added,
        lines_removed=removed,
    )


def _meetings(connection: Connection, version_id: int) -> tuple[Recorded, ...]:
    rows = connection.execute(
        """
        SELECT m.meeting_id, m.slug, o.name, CAST(m.held_on AS VARCHAR), m.session_label
        FROM meeting AS m
        LEFT JOIN organization AS o ON o.organization_id = m.organization_id
        WHERE m.version_id = ?
        ORDER BY m.meeting_id
        """,
        [version_id],
    ).fetchall()
    found = []
    for meeting_id, slug, committee, held_on, session in rows:
        # Of one address alone: the view orders all records of all meetings.
        records = connection.execute(
            "SELECT meeting_id, version_id, file_name, place FROM recorded_meeting WHERE slug = ?", [slug]
        ).fetchall()
        counted = any(key == meeting_id and place == 1 for key, _, _, place in records)
        names = sorted({name for _, version, name, _ in records if version != version_id})
        found.append(Recorded(slug, committee, held_on, session, counted, tuple(names)))
    return tuple(found)


def _count(connection: Connection, table: str, version_id: int) -> int:
    statement = f"SELECT count(*) FROM {table} WHERE version_id = ?"  # noqa: S608 - a name in code
    row = connection.execute(statement, [version_id]).fetchone()
    return int(row[0]) if row else 0


def _lines(connection: Connection, before: int, after: int) -> tuple[int, int]:
    old, new = (
        Counter(
            row[0]
            for row in connection.execute(
                "SELECT trim(text) FROM source_line WHERE version_id = ? AND trim(text) <> ''", [version]
            ).fetchall()
        )
        for version in (before, after)
    )
    return (new - old).total(), (old - new).total()


def _fields(connection: Connection, before: int, after: int) -> dict[str, tuple[str | None, str | None]]:
    """Fields that differ, where both versions record one meeting."""
    old, new = (_values(connection, version) for version in (before, after))
    if len(old) != 1 or len(new) != 1:
        return {}
    pairs = {name: (old[0][name], new[0][name]) for name in FIELDS}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _values(connection: Connection, version_id: int) -> list[dict[str, Any]]:
    columns = ", ".join(f"CAST({name} AS VARCHAR)" for name in FIELDS)
    statement = f"SELECT {columns} FROM meeting WHERE version_id = ? ORDER BY meeting_id"  # noqa: S608
    rows = connection.execute(statement, [version_id]).fetchall()
    return [dict(zip(FIELDS, row, strict=True)) for row in rows]
