"""Prepared tables: ``prepared_x`` holds the rows of the view ``x``, exactly and at any time.

A page would wait for such a view over a large archive. What a transaction writes is watched
(:mod:`data.watching`), and before it commits, the rows of the meetings that it touched are made anew from the
view itself, read over those meetings alone; after a write that touches very many, all rows are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import sqlglot
from sqlglot import expressions as exp

from data.connection import Connection
from data.database import SCHEMA_FILE, tables

PREFIX: Final = "prepared_"
# With more meetings than this, all rows are made anew: no slower, and in their order again.
MOST_MEETINGS: Final = 2_000
# Tables that the views rest on, with the column that tells which meetings a written row touches; of a seat
# also who holds it, since whoever holds one anywhere is no stranger in the list of any committee.
WATCHED: Final[Mapping[str, tuple[str, ...]]] = {
    "organization": ("organization_id",),
    "organization_same": ("organization_id",),
    "document": ("document_id",),
    "document_version": ("document_id",),
    "membership": ("organization_id", "person_id"),
    "meeting": ("meeting_id",),
    "attendance": ("meeting_id",),
    "agenda_item": ("meeting_id",),
    "record_element": ("meeting_id",),
    "speech": ("meeting_id",),
    "action_item": ("meeting_id",),
    "action_status_event": ("action_item_id",),
}
# What of each table the rows of some meetings rest on; the others are read whole.
_PARTS: Final = {
    "meeting": "meeting_id IN (SELECT unnest($meetings))",
    "attendance": "meeting_id IN (SELECT unnest($meetings))",
    "agenda_item": "meeting_id IN (SELECT unnest($meetings))",
    "record_element": "meeting_id IN (SELECT unnest($meetings))",
    "speech": "meeting_id IN (SELECT unnest($meetings))",
    "action_item": "meeting_id IN (SELECT unnest($meetings))",
    "document": "document_id IN (SELECT unnest($documents))",
    "document_version": "document_id IN (SELECT unnest($documents))",
    "action_status_event": "action_item_id IN (SELECT unnest($follow_ups)) OR withdraws_event_id IS NOT NULL",
}
# The order in which rows lie: a committee's together.
_ORDER: Final = {
    "meeting_summary": "committee_key, held_on, meeting_id",
    "meeting_item": "committee_key, held_on, agenda_item_id",
    "meeting_element": "committee_key, held_on, meeting_id, position",
    "follow_up_state": "committee_key, held_on, action_item_id, first_on",
    "seat_meeting": "committee_id, membership_id, held_on, meeting_id",
}


# Views of the meetings alone, which the others rest on.
_OF_MEETINGS: Final = (
    "meeting_summary",
    "counted_summary",
    "recorded_meeting",
    "counted_meeting",
    "held_meeting",
)
# What is read instead of a view where the prepared tables may be read.
INSTEAD: Final = {
    "meeting_summary": "SELECT * FROM prepared_meeting_summary",
    "recorded_meeting": "SELECT * FROM prepared_meeting_summary",
    "counted_summary": "SELECT * FROM prepared_meeting_summary WHERE place = 1",
    "counted_meeting": "SELECT * FROM prepared_meeting_summary WHERE place = 1",
    "held_meeting": "SELECT meeting_id, slug, committee_id, committee_key, coalesce(committee, '-') AS"
    " committee, held_on, present_count, quorum"
    " FROM prepared_meeting_summary WHERE place = 1 AND status = 'passed'",
    "meeting_item": "SELECT * FROM prepared_meeting_item",
    "meeting_element": "SELECT * FROM prepared_meeting_element",
    "follow_up_state": "SELECT * FROM prepared_follow_up_state",
    "seat_meeting": "SELECT * FROM prepared_seat_meeting",
}


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


@cache
def views() -> tuple[str, ...]:
    """The views whose rows are kept."""
    return tuple(name.removeprefix(PREFIX) for name in tables("TABLE") if name.startswith(PREFIX))


def prepare(connection: Connection) -> None:
    """Make all rows of the prepared tables anew, in the caller's transaction."""
    for view in views():
        connection.execute(f"DELETE FROM {PREFIX}{view}")  # noqa: S608 - of the schema
        order = ", ".join(f"{column} NULLS FIRST" for column in _ORDER[view].split(", "))
        _keep(connection, view, f"SELECT {{}} FROM {view} ORDER BY {order}")  # noqa: S608 - of the schema


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
    for view in views():
        if written.values.keys() & _sources(view):
            connection.execute(
                f"DELETE FROM {PREFIX}{view} WHERE meeting_id IN (SELECT unnest($meetings))",  # noqa: S608
                {"meetings": parts["meetings"]},
            )
            _keep(connection, view, _of_some(view), parts)


def _keep(
    connection: Connection, view: str, query: str, parts: Mapping[str, list[int]] | None = None
) -> None:
    columns = ", ".join(_columns(view))
    given = {name: keys for name, keys in (parts or {}).items() if f"${name}" in query}
    connection.execute(f"INSERT INTO {PREFIX}{view} ({columns}) {query.format(columns)}", given or None)


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
        _of_one_name(connection, written.of("organization", "organization_same", "membership")),
    )
    meetings |= _keys(
        connection,
        "SELECT meeting_id FROM action_item WHERE coalesce(same_as, action_item_id) IN (SELECT unnest(?))",
        written.of("action_status_event"),
    )
    meetings |= _keys(
        connection,
        "SELECT meeting_id FROM attendance"
        " WHERE coalesce(person_id, proposed_person_id) IN (SELECT unnest(?))",
        _holders(connection, written),
    )
    if len(meetings) > MOST_MEETINGS:
        return meetings
    for table in ("meeting", f"{PREFIX}meeting_summary"):
        named = f"(SELECT slug FROM {table} WHERE meeting_id IN (SELECT unnest(?)))"  # noqa: S608
        meetings |= _keys(connection, f"SELECT meeting_id FROM meeting WHERE slug IN {named}", meetings)  # noqa: S608
    return meetings


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


@cache
def _schema() -> Mapping[str, exp.Create]:
    trees = sqlglot.parse(SCHEMA_FILE.read_text(encoding="utf-8"), dialect="duckdb")
    return {
        tree.this.name if tree.kind == "VIEW" else tree.this.this.name: tree
        for tree in trees
        if isinstance(tree, exp.Create)
    }


@cache
def _columns(view: str) -> tuple[str, ...]:
    return tuple(column.name for column in _schema()[PREFIX + view].find_all(exp.ColumnDef))


@cache
def _narrowed(view: str) -> exp.Expr:
    """A view as one query over what some meetings rest on; of the meetings, what is prepared already."""
    query = _schema()[view].expression.copy()
    own = {each.alias for each in query.find_all(exp.CTE)}

    def narrowed(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table) or node.name in own:
            return node
        if _schema()[node.name].kind != "VIEW":
            part = _PARTS.get(node.name)
            chosen = f"SELECT * FROM {node.name} WHERE {part}" if part else None  # noqa: S608
        elif node.name in _OF_MEETINGS and view not in _OF_MEETINGS:
            chosen = f"SELECT * FROM ({INSTEAD[node.name]}) AS kept WHERE {_PARTS['meeting']}"  # noqa: S608
        else:
            return _aliased(_narrowed(node.name).copy(), node)
        return _aliased(sqlglot.parse_one(chosen, dialect="duckdb"), node) if chosen else node

    made: exp.Expr = query.transform(narrowed)
    return made


def _aliased(query: exp.Expr, table: exp.Table) -> exp.Subquery:
    return exp.Subquery(this=query, alias=exp.TableAlias(this=exp.to_identifier(table.alias_or_name)))


@cache
def _sources(view: str) -> frozenset[str]:
    """The watched tables that a view rests on."""
    named = {table.name for table in _schema()[view].expression.find_all(exp.Table)} & _schema().keys()
    within = (_sources(name) for name in named if _schema()[name].kind == "VIEW")
    return frozenset(named & WATCHED.keys()).union(*within)


@cache
def _of_some(view: str) -> str:
    """The rows of a view for ``$meetings``, with a place for its columns."""
    query = _narrowed(view).sql(dialect="duckdb")
    return f"SELECT {{}} FROM ({query}) AS {view} WHERE meeting_id IN (SELECT unnest($meetings))"  # noqa: S608
