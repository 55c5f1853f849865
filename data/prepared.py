"""Prepared tables: ``prepared_x`` holds the rows of the view ``x``, exactly and at any time.

A page would wait for such a view over a large archive. What a transaction writes is watched
(:mod:`data.watching`), and before it commits, the rows of the meetings that it touched are made anew from the
view itself, read over those meetings alone; after a write that touches very many, all rows are.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from data.connection import Connection, run_own
from data.prepared_views import PREFIX, SUMS, WATCHED, columns, of_all, of_days, of_some, sources, views

# Where a meeting has its name: now, and before what was written.
_NAMED: Final = (("slug", "meeting"), ("slug", f"{PREFIX}meeting_summary"))
# With more meetings than this, all rows are made anew: no slower, and in their order again.
MOST_MEETINGS: Final = 2_000


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


def prepare(connection: Connection) -> None:
    """Make all rows of the prepared tables anew, in the caller's transaction."""
    for view in views():
        connection.execute(f"DELETE FROM {PREFIX}{view}")  # noqa: S608 - of the schema
        _keep(connection, view, of_all(view))


def renew(connection: Connection, written: Written) -> None:
    """Bring the prepared tables to what a transaction wrote, in that transaction, at its end."""
    if written.whole:
        prepare(connection)
        return
    if not written.values:
        return
    meetings = _touched(connection, written)
    if len(meetings) > MOST_MEETINGS:
        prepare(connection)
        return
    if not meetings:
        return
    parts = _parts(connection, meetings)
    before, committees = _days(connection, parts["meetings"]), _committees(connection, parts["meetings"])
    renewed = [view for view in views() if written.values.keys() & sources(view)]
    for view in renewed:
        if view not in SUMS:
            _renew(connection, view, "meeting_id IN (SELECT unnest($meetings))", of_some(view), parts)
    committees |= _committees(connection, parts["meetings"])
    days = _run_of(before | _days(connection, parts["meetings"]))
    run = {**days, "committees": sorted(committees) or [0]}
    for view in renewed:
        if view in SUMS:
            _renew(connection, view, SUMS[view], of_days(view), run)


def _renew(
    connection: Connection, view: str, condition: str, query: str, values: Mapping[str, object]
) -> None:
    gone = {name: value for name, value in values.items() if _names(condition, name)}
    run_own(connection, f"DELETE FROM {PREFIX}{view} WHERE {condition}", gone)  # noqa: S608 - of our own
    _keep(connection, view, query, values)


def _keep(connection: Connection, view: str, query: str, values: Mapping[str, object] | None = None) -> None:
    listed = ", ".join(columns(view))
    given = {name: value for name, value in (values or {}).items() if _names(query, name)}
    run_own(connection, f"INSERT INTO {PREFIX}{view} ({listed}) {query.format(listed)}", given or None)


def _names(query: str, name: str) -> bool:
    return re.search(rf"\${name}\b", query) is not None


def _days(connection: Connection, meetings: object) -> set[date]:
    """The days of some meetings as they are prepared; none where none has a day."""
    query = (
        f"SELECT DISTINCT held_on FROM {PREFIX}meeting_summary"  # noqa: S608 - of the schema
        " WHERE meeting_id IN (SELECT unnest(?))"
    )
    return {day for (day,) in connection.execute(query, [meetings]).fetchall() if day}


def _committees(connection: Connection, meetings: object) -> set[int]:
    """The committees of some meetings as they are prepared."""
    query = (
        f"SELECT DISTINCT committee_key FROM {PREFIX}meeting_summary"  # noqa: S608 - of the schema
        " WHERE meeting_id IN (SELECT unnest(?))"
    )
    return {int(row[0]) for row in connection.execute(query, [meetings]).fetchall()}


def _run_of(days: set[date]) -> Mapping[str, date | list[date] | list[int]]:
    """Some days and their months (``12 * year + month``), and the runs from the first to the last of each."""
    first, last = (min(days), max(days)) if days else (date.min, date.min)
    _, days_in_month = monthrange(last.year, last.month)
    return {
        "first": first,
        "last": last,
        "days": sorted(days) or [first],
        "months": sorted({12 * day.year + day.month for day in days}) or [0],
        "month_begins": first.replace(day=1),
        "month_ends": last.replace(day=days_in_month),
    }


def _touched(connection: Connection, written: Written) -> set[int]:
    """The meetings whose rows may differ: with each, all that are recorded under its name, before and now."""
    meetings = written.of("meeting", "attendance", "agenda_item", "record_element", "speech", "action_item")
    meetings |= _keys(
        connection,
        "SELECT m.meeting_id FROM meeting AS m JOIN document_version AS v ON v.version_id = m.version_id"
        " WHERE v.document_id IN (SELECT unnest(?))",
        written.of("document", "document_version"),
    )
    meetings |= _keys(
        connection,
        "SELECT meeting_id FROM meeting WHERE organization_id IN (SELECT unnest(?))",
        _of_one_name(
            connection,
            written.of("organization", "organization_same", "membership") | _seated_by(connection, written),
        ),
    )
    meetings |= _keys(
        connection,
        "SELECT meeting_id FROM action_item WHERE coalesce(same_as, action_item_id) IN (SELECT unnest(?))",
        written.of("action_status_event"),
    )
    meetings |= _keys(
        connection,
        "SELECT meeting_id FROM action_item WHERE action_item_id IN (SELECT unnest(?))",
        written.of("action_answer"),
    )
    meetings |= _keys(
        connection,
        "SELECT meeting_id FROM meeting WHERE version_id IN (SELECT unnest(?))",
        written.of("parse_note"),
    )
    meetings |= _keys(
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
            meetings |= _keys(
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
    return _keys(connection, query, written.of("document"))


def _holders(connection: Connection, written: Written) -> set[int]:
    """Who holds the seats of the committees whose seats were written, and who held one of those before."""
    query = (
        "SELECT person_id FROM membership"
        " WHERE person_id IS NOT NULL AND organization_id IN (SELECT unnest(?))"
    )
    return written.of("membership.person_id") | _keys(connection, query, written.of("membership"))


def _of_one_name(connection: Connection, organizations: set[int]) -> set[int]:
    """Organizations with those that are the same as one of them, or that it may be the same as."""
    mains = organizations | _keys(
        connection,
        "SELECT same_as_id FROM organization_same WHERE organization_id IN (SELECT unnest(?))",
        organizations,
    )
    query = "SELECT organization_id FROM organization_same WHERE same_as_id IN (SELECT unnest(?))"
    return mains | _keys(connection, query, mains)


def _parts(connection: Connection, meetings: set[int]) -> Mapping[str, list[int]]:
    """The keys that narrow each table to what the rows of some meetings rest on."""
    documents = _keys(
        connection,
        "SELECT v.document_id FROM meeting AS m JOIN document_version AS v ON v.version_id = m.version_id"
        " WHERE m.meeting_id IN (SELECT unnest(?))",
        meetings,
    )
    rosters = (
        "SELECT DISTINCT v.document_id FROM membership AS s"
        " JOIN document_version AS v ON v.version_id = s.version_id"
    )
    documents |= {int(row[0]) for row in connection.execute(rosters).fetchall()}
    follow_ups = _keys(
        connection,
        "SELECT coalesce(same_as, action_item_id) FROM action_item WHERE meeting_id IN (SELECT unnest(?))",
        meetings,
    )
    # 0 is no key: an empty list has no type on a server.
    return {
        "meetings": sorted(meetings),
        "documents": sorted(documents) or [0],
        "follow_ups": sorted(follow_ups) or [0],
    }


def _keys(connection: Connection, query: str, keys: set[int]) -> set[int]:
    if not keys:
        return set()
    return {int(row[0]) for row in connection.execute(query, [sorted(keys)]).fetchall()}
