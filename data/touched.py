"""What a transaction wrote, and which meetings and persons have other prepared rows for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from data.connection import Connection
from data.prepared_views import PREFIX, WATCHED

# With more meetings or persons than this, all rows are made anew: no slower, and in their order again.
MOST_MEETINGS: Final = 2_000
MOST_PERSONS: Final = 20_000
# Where a meeting has its name: now, and before what was written.
_NAMED: Final = (("slug", "meeting"), ("slug", f"{PREFIX}meeting_summary"))
_HOLDERS: Final = (
    "SELECT person_id FROM membership WHERE person_id IS NOT NULL AND organization_id IN (SELECT unnest(?))"
)


@dataclass(slots=True)
class Written:
    """What a transaction wrote to the watched tables; ``whole``: nobody knows what.

    ``values`` of a table are those of its first watched column, of ``table.column`` those of another.
    """

    values: dict[str, set[int]] = field(default_factory=dict)
    whole: bool = False

    def add(self, table: str, rows: Iterable[Sequence[int | None]]) -> None:
        """Rows of a table that were written, each by its watched columns."""
        names = (table, *(f"{table}.{column}" for column in WATCHED[table][1:]))
        kept = [self.values.setdefault(name, set()) for name in names]
        for row in rows:
            for values, value in zip(kept, row, strict=True):
                if value is not None:
                    values.add(value)

    def of(self, *names: str) -> set[int]:
        """The values of some tables together."""
        return set().union(*(self.values.get(name, ()) for name in names))


def touched_meetings(connection: Connection, written: Written) -> set[int]:
    """The meetings whose rows may differ: with each, all that are recorded under its name, before and now."""
    meetings = written.of("meeting", "attendance", "agenda_item", "record_element", "speech", "action_item")
    meetings |= keys_of(
        connection,
        "SELECT m.meeting_id FROM meeting AS m JOIN document_version AS v ON v.version_id = m.version_id"
        " WHERE v.document_id IN (SELECT unnest(?))",
        written.of("document", "document_version"),
    )
    meetings |= keys_of(
        connection,
        "SELECT meeting_id FROM meeting WHERE organization_id IN (SELECT unnest(?))",
        _of_one_name(
            connection,
            written.of("organization", "organization_same", "membership") | _seated_by(connection, written),
        ),
    )
    meetings |= keys_of(
        connection,
        "SELECT meeting_id FROM action_item WHERE coalesce(same_as, action_item_id) IN (SELECT unnest(?))",
        written.of("action_status_event"),
    )
    meetings |= keys_of(
        connection,
        "SELECT meeting_id FROM action_item WHERE action_item_id IN (SELECT unnest(?))",
        written.of("action_answer"),
    )
    meetings |= keys_of(
        connection,
        "SELECT meeting_id FROM meeting WHERE version_id IN (SELECT unnest(?))",
        written.of("parse_note"),
    )
    meetings |= keys_of(
        connection,
        "SELECT meeting_id FROM attendance"
        " WHERE coalesce(person_id, proposed_person_id) IN (SELECT unnest(?))",
        _holders(connection, written),
    )
    # Of a document with several meetings which of them counts decides where its notes stand.
    known = 0
    while known < len(meetings) <= MOST_MEETINGS:
        known = len(meetings)
        for column, table in (("version_id", "meeting"), *_NAMED):
            there = f"(SELECT {column} FROM {table} WHERE meeting_id IN (SELECT unnest(?)))"  # noqa: S608
            meetings |= keys_of(
                connection,
                f"SELECT meeting_id FROM meeting WHERE {column} IN {there}",  # noqa: S608
                meetings,
            )
    return meetings


def _seated_by(connection: Connection, written: Written) -> set[int]:
    """The committees whose seats were read from a document that was written."""
    query = (
        "SELECT s.organization_id FROM membership AS s"
        " JOIN document_version AS v ON v.version_id = s.version_id WHERE v.document_id IN (SELECT unnest(?))"
    )
    return keys_of(connection, query, written.of("document"))


def _holders(connection: Connection, written: Written) -> set[int]:
    """Who holds the seats of the committees whose seats were written, and who held one of those before."""
    return written.of("membership.person_id") | keys_of(connection, _HOLDERS, written.of("membership"))


def touched_persons(connection: Connection, written: Written) -> set[int]:
    """Whose rows may differ, beside those of who is listed in the meetings that were touched."""
    bodies = _of_one_name(connection, written.of("organization", "organization_same"))
    first_named = "SELECT person_id FROM person WHERE organization_id IN (SELECT unnest(?))"
    seated = (
        "SELECT s.person_id FROM membership AS s JOIN document_version AS v ON v.version_id = s.version_id"
        " WHERE s.person_id IS NOT NULL AND v.document_id IN (SELECT unnest(?))"
    )
    return (
        written.of("person")
        | _holders(connection, written)
        | keys_of(connection, first_named, bodies)
        | keys_of(connection, _HOLDERS, bodies)
        | keys_of(connection, seated, written.of("document"))
    )


def listed(connection: Connection, meetings: set[int]) -> set[int]:
    """Who is listed in some meetings as they are prepared."""
    query = (
        f"SELECT DISTINCT person_id FROM {PREFIX}person_entry"  # noqa: S608 - of the schema
        " WHERE meeting_id IN (SELECT unnest(?))"
    )
    return keys_of(connection, query, meetings)


def _of_one_name(connection: Connection, organizations: set[int]) -> set[int]:
    """Organizations with those that are the same as one of them, or that it may be the same as."""
    mains = organizations | keys_of(
        connection,
        "SELECT same_as_id FROM organization_same WHERE organization_id IN (SELECT unnest(?))",
        organizations,
    )
    query = "SELECT organization_id FROM organization_same WHERE same_as_id IN (SELECT unnest(?))"
    return mains | keys_of(connection, query, mains)


def keys_of(connection: Connection, query: str, keys: set[int]) -> set[int]:
    """What a query of one list of keys gives; nothing for none, as an empty list has no type on a server."""
    if not keys:
        return set()
    return {int(row[0]) for row in connection.execute(query, [sorted(keys)]).fetchall()}
