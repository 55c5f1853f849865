"""Prepared tables: ``prepared_x`` holds the rows of the view ``x``, exactly and at any time.

A page would wait for such a view over a large archive. What a transaction writes is watched
(:mod:`data.watching`), and before it commits, the rows of the meetings and persons that it touched
(:mod:`data.touched`) are made anew from the view itself, read over those alone; after a write that touches
very many, all rows are.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from data.connection import Connection, run_own
from data.prepared_views import (
    OF_PERSONS,
    PREFIX,
    SUMS,
    columns,
    of_all,
    of_days,
    of_persons,
    of_some,
    sources,
    views,
)
from data.touched import (
    MOST_MEETINGS,
    MOST_PERSONS,
    Written,
    keys_of,
    listed,
    touched_meetings,
    touched_persons,
)


def prepare(connection: Connection) -> None:
    """Make all rows of the prepared tables anew, in the caller's transaction."""
    for view in views():
        _make(connection, view)


def _make(connection: Connection, view: str) -> None:
    connection.execute(f"DELETE FROM {PREFIX}{view}")  # noqa: S608 - of the schema
    _keep(connection, view, of_all(view))


def renew(connection: Connection, written: Written) -> None:
    """Bring the prepared tables to what a transaction wrote, in that transaction, at its end."""
    if written.whole:
        prepare(connection)
        return
    if not written.values:
        return
    meetings = touched_meetings(connection, written)
    if len(meetings) > MOST_MEETINGS:
        prepare(connection)
        return
    renewed = [view for view in views() if written.values.keys() & sources(view)]
    of_persons_too = any(view in OF_PERSONS for view in renewed)
    persons = touched_persons(connection, written) | listed(connection, meetings) if of_persons_too else set()
    if meetings:
        _renew_meetings(connection, renewed, meetings)
    if of_persons_too:
        _renew_persons(connection, renewed, persons | listed(connection, meetings))


def _renew_meetings(connection: Connection, renewed: Sequence[str], meetings: set[int]) -> None:
    """Make the rows of some meetings anew, and the sums that they are part of."""
    parts = _parts(connection, meetings)
    before, committees = _days(connection, parts["meetings"]), _committees(connection, parts["meetings"])
    for view in renewed:
        if view not in SUMS and view not in OF_PERSONS:
            _renew(connection, view, "meeting_id IN (SELECT unnest($meetings))", of_some(view), parts)
    committees |= _committees(connection, parts["meetings"])
    days = _run_of(before | _days(connection, parts["meetings"]))
    run = {**days, "committees": sorted(committees) or [0]}
    for view in renewed:
        if view in SUMS:
            _renew(connection, view, SUMS[view], of_days(view), run)


def _renew_persons(connection: Connection, renewed: Sequence[str], persons: set[int]) -> None:
    for view in renewed:
        if view in OF_PERSONS and len(persons) > MOST_PERSONS:
            _make(connection, view)
        elif view in OF_PERSONS and persons:
            _renew(connection, view, OF_PERSONS[view], of_persons(view), {"persons": sorted(persons)})


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


def _parts(connection: Connection, meetings: set[int]) -> Mapping[str, list[int]]:
    """The keys that narrow each table to what the rows of some meetings rest on."""
    documents = keys_of(
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
    follow_ups = keys_of(
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
