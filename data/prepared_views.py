"""The views whose rows are kept in prepared tables, and their rows of some meetings or of some days only.

``prepared_x`` holds the rows of the view ``x`` (:mod:`data.prepared`). Most views have rows of meetings;
those of :data:`SUMS` add such rows up by day or month, over all committees, or by committee; those of
:data:`OF_PERSONS` have rows of persons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

import sqlglot
from sqlglot import expressions as exp

from data.schema import tables, whole_schema

PREFIX: Final = "prepared_"
_COMMENTS: Final = re.compile(r"^COMMENT ON .*?;$", re.MULTILINE | re.DOTALL)
# Tables that the views rest on, with the column that tells which meetings or persons a written row touches;
# of a seat also who holds it, since whoever holds one anywhere is no stranger in the list of any committee.
WATCHED: Final[Mapping[str, tuple[str, ...]]] = {
    "organization": ("organization_id",),
    "organization_same": ("organization_id",),
    "document": ("document_id",),
    "document_version": ("document_id",),
    "membership": ("organization_id", "person_id"),
    "person": ("person_id",),
    "meeting": ("meeting_id",),
    "attendance": ("meeting_id",),
    "agenda_item": ("meeting_id",),
    "record_element": ("meeting_id",),
    "speech": ("meeting_id",),
    "action_item": ("meeting_id",),
    "action_answer": ("commitment_id",),
    "parse_note": ("version_id",),
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
    "action_answer": "commitment_id IN"
    " (SELECT action_item_id FROM action_item WHERE meeting_id IN (SELECT unnest($meetings)))",
    "parse_note": "version_id IN"
    " (SELECT version_id FROM meeting WHERE meeting_id IN (SELECT unnest($meetings)))",
    "document": "document_id IN (SELECT unnest($documents))",
    "document_version": "document_id IN (SELECT unnest($documents))",
    "action_status_event": "action_item_id IN (SELECT unnest($follow_ups)) OR withdraws_event_id IS NOT NULL",
}
# The order in which rows lie: a committee's together, or a person's.
_ORDER: Final = {
    "meeting_summary": "committee_key, held_on, meeting_id",
    "meeting_item": "committee_key, held_on, agenda_item_id",
    "meeting_element": "committee_key, held_on, meeting_id, position",
    "follow_up_state": "committee_key, held_on, action_item_id, first_on",
    "seat_meeting": "committee_id, membership_id, held_on, meeting_id",
    "person_entry": "person_id, held_on, attendance_id",
    "item_day": "held_on, item_type, result, disclosure",
    "element_day": "held_on, position, element, disclosure",
    "seat_day": "held_on, meeting_disclosure, seat_disclosure",
    "follow_up_day": "held_on, kind, review_status, state, uptake, due_date, disclosure",
    "closure_month": "year, month, days, disclosure",
    "review_entry": "part, held_on DESC, meeting_id, first_line, row_id",
    "review_day": "held_on, table_name, rule, disclosure",
    "committee_total": "committee_key, disclosure",
    "member_total": "name, home, person_id, place",
}
# Views that add up rows of other views by day, month or committee; which of their rows a transaction decides.
_OF_DAYS: Final = "held_on BETWEEN $first AND $last AND held_on IN (SELECT unnest($days)) OR held_on IS NULL"
_OF_MONTHS: Final = (
    "held_on BETWEEN $month_begins AND $month_ends AND"
    " 12 * extract(YEAR FROM held_on) + extract(MONTH FROM held_on) IN (SELECT unnest($months))"
)
SUMS: Final = {
    "item_day": _OF_DAYS,
    "element_day": _OF_DAYS,
    "seat_day": _OF_DAYS,
    "follow_up_day": _OF_DAYS,
    "review_day": _OF_DAYS,
    "committee_total": "committee_key IN (SELECT unnest($committees))",
    "closure_month": "12 * year + month IN (SELECT unnest($months))",
}
# Views of persons, and which of their rows a transaction decides.
_OF_SOME: Final = "person_id IN (SELECT unnest($persons))"
OF_PERSONS: Final = {"member_total": _OF_SOME}

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
    "person_entry": "SELECT * FROM prepared_person_entry",
    "item_day": "SELECT * FROM prepared_item_day",
    "element_day": "SELECT * FROM prepared_element_day",
    "seat_day": "SELECT * FROM prepared_seat_day",
    "follow_up_day": "SELECT * FROM prepared_follow_up_day",
    "closure_month": "SELECT * FROM prepared_closure_month",
    "review_entry": "SELECT * FROM prepared_review_entry",
    "review_day": "SELECT * FROM prepared_review_day",
    "committee_total": "SELECT * FROM prepared_committee_total",
    "member_total": "SELECT * FROM prepared_member_total",
}


@cache
def views() -> tuple[str, ...]:
    """The views whose rows are kept."""
    return tuple(name.removeprefix(PREFIX) for name in tables("TABLE") if name.startswith(PREFIX))


@cache
def schema() -> Mapping[str, exp.Create]:
    # Comments are most of its statements, and nothing here asks for them.
    statements = _COMMENTS.sub("", whole_schema())
    trees = sqlglot.parse(statements, dialect="duckdb")
    return {
        tree.this.name if tree.kind == "VIEW" else tree.this.this.name: tree
        for tree in trees
        if isinstance(tree, exp.Create)
    }


@cache
def columns(view: str) -> tuple[str, ...]:
    return tuple(column.name for column in schema()[PREFIX + view].find_all(exp.ColumnDef))


@cache
def _narrowed(view: str) -> exp.Expr:
    """A view as one query over what some meetings rest on; of the meetings, what is prepared already."""
    query = schema()[view].expression.copy()
    own = {each.alias for each in query.find_all(exp.CTE)}

    def narrowed(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table) or node.name in own:
            return node
        if schema()[node.name].kind != "VIEW":
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
def sources(view: str) -> frozenset[str]:
    """The watched tables that a view rests on."""
    named = {table.name for table in schema()[view].expression.find_all(exp.Table)} & schema().keys()
    within = (sources(name) for name in named if schema()[name].kind == "VIEW")
    return frozenset(named & WATCHED.keys()).union(*within)


@cache
def of_some(view: str) -> str:
    """The rows of a view for ``$meetings``, with a place for its columns."""
    query = _narrowed(view).sql(dialect="duckdb")
    return f"SELECT {{}} FROM ({query}) AS {view} WHERE meeting_id IN (SELECT unnest($meetings))"  # noqa: S608


@cache
def of_days(view: str) -> str:
    """Rows of a view of :data:`SUMS` for its run of days or its committees, with a place for its columns."""
    # A month's rows rest on those of all its days.
    days = _OF_MONTHS if "month" in SUMS[view] else f"({SUMS[view]})"
    return f"SELECT {{}} FROM ({_summed(view, days)}) AS {view}"  # noqa: S608


@cache
def of_persons(view: str) -> str:
    """Rows of a view of :data:`OF_PERSONS` for ``$persons``, with a place for its columns."""
    return f"SELECT {{}} FROM ({_personal(view, OF_PERSONS[view])}) AS {view}"  # noqa: S608


@cache
def of_all(view: str) -> str:
    """All rows of a view in their order, with a place for its columns."""
    order = ", ".join(f"{column} NULLS FIRST" for column in _ORDER[view].split(", "))
    query = view
    if view in SUMS:
        query = f"({_summed(view, 'TRUE')}) AS {view}"
    elif view in OF_PERSONS:
        query = f"({_personal(view, 'TRUE')}) AS {view}"
    return f"SELECT {{}} FROM {query} ORDER BY {order}"  # noqa: S608 - of the schema


def _summed(view: str, days: str) -> str:
    """A view of sums over what is prepared already."""

    def narrowed(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table):
            return node
        chosen = f"SELECT * FROM {PREFIX}{node.name} WHERE {days}"  # noqa: S608
        return _aliased(sqlglot.parse_one(chosen, dialect="duckdb"), node)

    query: exp.Expr = schema()[view].expression.copy().transform(narrowed)
    return query.sql(dialect="duckdb")


def _personal(view: str, persons: str) -> str:
    """A view of persons over what is prepared already, and over what else is of some of them."""
    query = schema()[view].expression.copy()
    own = {each.alias for each in query.find_all(exp.CTE)}

    def narrowed(node: exp.Expr) -> exp.Expr:
        if not isinstance(node, exp.Table) or node.name in own:
            return node
        chosen = INSTEAD.get(node.name, f"SELECT * FROM {node.name}")  # noqa: S608
        if node.name not in INSTEAD and schema()[node.name].kind == "VIEW":
            chosen = _personal(node.name, persons)
        elif node.name in ("person", "membership", "person_entry"):
            chosen = f"{chosen} WHERE {persons}"
        return _aliased(sqlglot.parse_one(chosen, dialect="duckdb"), node)

    made: exp.Expr = query.transform(narrowed)
    return made.sql(dialect="duckdb")
