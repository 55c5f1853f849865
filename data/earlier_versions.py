"""Which versions' decisions a new one takes over: the document's own, or those of a record that gives way."""

from __future__ import annotations

from collections.abc import Sequence

from data.connection import Connection
from data.rows import placeholders


def earlier_versions(connection: Connection, version_id: int) -> list[int]:
    """The versions whose decisions a new one takes over: the one before it of the same document; else that of
    another document which recorded the same meeting and gives way to it, or those that do.
    """
    own = _version_before(connection, version_id)
    if own is not None:
        return [own]
    # Named in a query, they keep it from ordering all records of all meetings.
    names = _names_of(connection, version_id)
    if not _recorded_elsewhere(connection, version_id, names):
        return []
    other = _other_record(connection, version_id, names)
    return [other] if other is not None else _given_way(connection, version_id, names)


def _version_before(connection: Connection, version_id: int) -> int | None:
    row = connection.execute(
        """
        SELECT e.version_id
        FROM document_version AS v
        JOIN document_version AS e ON e.document_id = v.document_id AND e.version_no < v.version_no
        WHERE v.version_id = ?
        ORDER BY e.version_no DESC
        LIMIT 1
        """,
        [version_id],
    ).fetchone()
    return int(row[0]) if row else None


def _names_of(connection: Connection, version_id: int) -> list[str]:
    """The addresses of a version's meetings."""
    rows = connection.execute(
        "SELECT DISTINCT slug FROM meeting WHERE version_id = ? ORDER BY slug", [version_id]
    ).fetchall()
    return [name for (name,) in rows]


def _recorded_elsewhere(connection: Connection, version_id: int, names: Sequence[str]) -> bool:
    """Whether another version has a meeting under one of these addresses."""
    if not names:
        return False
    row = connection.execute(
        f"SELECT 1 FROM meeting WHERE slug IN ({placeholders(names)}) AND version_id <> ? LIMIT 1",  # noqa: S608
        [*names, version_id],
    ).fetchone()
    return row is not None


def _other_record(connection: Connection, version_id: int, names: Sequence[str]) -> int | None:
    """The record of the same meeting in another document, where this version is now the one that counts."""
    row = connection.execute(
        f"""
        SELECT o.version_id
        FROM recorded_meeting AS m
        JOIN recorded_meeting AS o ON o.slug = m.slug AND o.document_id <> m.document_id
        WHERE m.version_id = ? AND m.place = 1
          AND m.slug IN ({placeholders(names)}) AND o.slug IN ({placeholders(names)})
        ORDER BY o.place, o.meeting_id
        LIMIT 1
        """,  # noqa: S608 - placeholders alone
        [version_id, *names, *names],
    ).fetchone()
    return int(row[0]) if row else None


def _given_way(connection: Connection, version_id: int, names: Sequence[str]) -> list[int]:
    """Versions of other documents that recorded meetings which this one records better."""
    rows = connection.execute(
        f"""
        SELECT DISTINCT o.version_id
        FROM counted_meeting AS m
        JOIN recorded_meeting AS o ON o.slug = m.slug AND o.place = 2
        WHERE m.version_id = ? AND o.version_id <> m.version_id
          AND m.slug IN ({placeholders(names)}) AND o.slug IN ({placeholders(names)})
        ORDER BY o.version_id
        """,  # noqa: S608 - placeholders alone
        [version_id, *names, *names],
    ).fetchall()
    return [row[0] for row in rows]
