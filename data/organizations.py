"""Organizations and persons that minutes name: found by name, else added.

A name is looked for as the official one first, then among the other names, where only one
organization bears it. Persons are kept a committee each: a homonym elsewhere is another row.
"""

from __future__ import annotations

import re
from typing import Final

import duckdb

from data.model import Meeting
from data.rows import Keys, insert

MASKS: Final = re.compile(r"[○◯〇*＊]")


def find(connection: duckdb.DuckDBPyConnection, name: str | None) -> int | None:
    """Key of the organization of that name; None where there is none, or more than one."""
    if name is None:
        return None
    for statement in (
        "SELECT organization_id FROM organization WHERE name = ?",
        "SELECT organization_id FROM organization_name WHERE name = ?",
    ):
        rows = connection.execute(statement, [name]).fetchall()
        if len(rows) == 1:
            return int(rows[0][0])
    return None


def committee(connection: duckdb.DuckDBPyConnection, keys: Keys, meeting: Meeting) -> int | None:
    """Key of the meeting's committee, added with its city, its office and its other names.

    A committee that is there already keeps its place: DuckDB refuses to move a row that others
    refer to, and one document is no reason to.
    """
    city = _organization(connection, keys, meeting.organization, "city", None)
    office = _organization(connection, keys, meeting.office, "office", city)
    key = _organization(connection, keys, meeting.committee, "committee", office or city)
    if key is not None:
        _other_names(connection, key, meeting)
    return key


def person(
    connection: duckdb.DuckDBPyConnection, keys: Keys, organization: int | None, name: str | None
) -> int | None:
    """Key of the person of that name in that committee; None for a masked name (○○○) or none at all."""
    if organization is None or not name or MASKS.search(name):
        return None
    statement = "SELECT person_id FROM person WHERE organization_id = ? AND name = ?"
    row = connection.execute(statement, [organization, name]).fetchone()
    if row:
        return int(row[0])
    key = keys.next("person")
    insert(connection, "person", [{"person_id": key, "organization_id": organization, "name": name}])
    return key


def _organization(
    connection: duckdb.DuckDBPyConnection,
    keys: Keys,
    name: str | None,
    classification: str,
    parent: int | None,
) -> int | None:
    if name is None:
        return None
    if (found := find(connection, name)) is not None:
        return found
    key = keys.next("organization")
    row = {
        "organization_id": key,
        "parent_organization_id": parent,
        "name": name,
        "classification": classification,
    }
    insert(connection, "organization", [row])
    return key


def _other_names(connection: duckdb.DuckDBPyConnection, organization: int, meeting: Meeting) -> None:
    known = connection.execute(
        "SELECT name FROM organization WHERE organization_id = ?"
        " UNION SELECT name FROM organization_name WHERE organization_id = ?",
        [organization, organization],
    ).fetchall()
    printed = dict.fromkeys((meeting.committee, *meeting.aliases))
    new = [name for name in printed if name and (name,) not in known]
    insert(connection, "organization_name", [{"organization_id": organization, "name": name} for name in new])
