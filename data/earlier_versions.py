"""Which versions' decisions a new one takes over: its document's own, or those of records that give way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.connection import Connection
from data.rows import placeholders


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version, and the addresses of the meetings in it that are meant; none: all that it records."""

    version_id: int
    meetings: tuple[str, ...] = ()

    def narrowed(self, table: str) -> tuple[str, list[str]]:
        """A condition on the ``meeting_id`` of an alias, and its values: the rows that are meant."""
        if not self.meetings:
            return "", []
        condition = (
            f" AND {table}.meeting_id IN (SELECT w.meeting_id FROM meeting AS w"  # noqa: S608
            f" WHERE w.version_id = {table}.version_id AND w.slug IN ({placeholders(self.meetings)}))"
        )
        return condition, list(self.meetings)


def earlier_versions(connection: Connection, version_id: int) -> list[Earlier]:
    """The versions whose decisions a new one takes over: the one before it of the same document; else those
    of other documents which recorded one of its meetings and give way to it.
    """
    own = _version_before(connection, version_id)
    if own is not None:
        return [Earlier(own)]
    # Named in a query, they keep it from ordering all records of all meetings.
    names = _names_of(connection, version_id)
    return _given_way(connection, version_id, names) if _elsewhere(connection, version_id, names) else []


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


def _elsewhere(connection: Connection, version_id: int, names: Sequence[str]) -> bool:
    """Whether another version has a meeting under one of these addresses."""
    if not names:
        return False
    row = connection.execute(
        f"SELECT 1 FROM meeting WHERE slug IN ({placeholders(names)}) AND version_id <> ? LIMIT 1",  # noqa: S608
        [*names, version_id],
    ).fetchone()
    return row is not None


def _given_way(connection: Connection, version_id: int, names: Sequence[str]) -> list[Earlier]:
    """Of each meeting that this version is now the best record of, the best one of another document."""
    rows = connection.execute(
        f"""
        SELECT slug, version_id
        FROM recorded_meeting
        WHERE slug IN ({placeholders(names)})
        ORDER BY place, meeting_id
        """,  # noqa: S608 - placeholders alone
        list(names),
    ).fetchall()
    records: dict[str, list[int]] = {}
    for name, version in rows:
        records.setdefault(name, []).append(int(version))
    given: dict[int, list[str]] = {}
    for name, versions in records.items():
        other = next((version for version in versions if version != version_id), None)
        if versions[0] == version_id and other is not None:
            given.setdefault(other, []).append(name)
    return [Earlier(version, tuple(meetings)) for version, meetings in given.items()]
