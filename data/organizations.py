"""Organizations and persons that minutes name: found by name, else added.

A name is looked for as the official one first, then among the other names, where only one
organization bears it. Persons are kept a committee each: a homonym elsewhere is another row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from data.committee_names import mended
from data.committees import propose
from data.connection import Connection
from data.model import Meeting
from data.rows import Keys, Row, insert

MASKS: Final = re.compile(r"[○◯〇●□×*＊ㅇ]|[가-힣](?:[OX0]{2}|[OX][가-힣])")


def find(connection: Connection, name: str | None) -> int | None:
    """Key of the organization of that name, misread or not; None where there is none, or more than one."""
    if name is None:
        return None
    name = mended(name)
    for statement in (
        "SELECT organization_id FROM organization WHERE name = ?",
        "SELECT organization_id FROM organization_name WHERE name = ?",
    ):
        rows = connection.execute(statement, [name]).fetchall()
        if len(rows) == 1:
            return int(rows[0][0])
    return None


def committee(connection: Connection, keys: Keys, meeting: Meeting) -> int | None:
    """Key of the meeting's committee, added with its city, its office and its other names.

    What a scanner misread in the name is mended, the printed form kept among the other names.
    One whose name varies a known committee's is proposed as that one and stays apart until a person decides.
    A committee that is there already keeps its place: DuckDB refuses to move a row that others
    refer to, and one document is no reason to.
    """
    city = _organization(connection, keys, meeting.organization, "city", None)
    office = _organization(connection, keys, meeting.office, "office", city)
    name = meeting.committee and mended(meeting.committee)
    known = find(connection, name)
    key = _organization(connection, keys, name, "committee", office or city)
    if key is not None:
        if known is None:
            propose(connection, key, name or "")
        _other_names(connection, key, meeting)
    return key


def persons(
    connection: Connection, keys: Keys, organization: int | None, names: Iterable[str]
) -> dict[str, int]:
    """Keys of the persons of those names in that committee; masked names (○○○) have none.

    A name that a person merged with another gives that other's key; of homonyms the first is given.
    """
    if organization is None:
        return {}
    statement = (
        "SELECT name, coalesce(same_as, person_id) FROM person WHERE organization_id = ? AND distinction = ''"
    )
    known = dict(connection.execute(statement, [organization]).fetchall())
    new = [name for name in dict.fromkeys(names) if name not in known and not MASKS.search(name)]
    rows: list[Row] = [
        {"person_id": keys.next("person"), "organization_id": organization, "name": name} for name in new
    ]
    insert(connection, "person", rows)
    return known | {name: row["person_id"] for name, row in zip(new, rows, strict=True)}


def homonyms(connection: Connection, organization: int | None) -> frozenset[str]:
    """Names of that committee that more than one person bears: an entry of such a name is nobody's yet."""
    rows = connection.execute(
        "SELECT DISTINCT name FROM person"
        " WHERE organization_id = ? AND distinction <> '' AND same_as IS NULL",
        [organization],
    ).fetchall()
    return frozenset(name for (name,) in rows)


def _organization(
    connection: Connection,
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


def _other_names(connection: Connection, organization: int, meeting: Meeting) -> None:
    known = connection.execute(
        "SELECT name FROM organization WHERE organization_id = ?"
        " UNION SELECT name FROM organization_name WHERE organization_id = ?",
        [organization, organization],
    ).fetchall()
    printed = dict.fromkeys((meeting.committee, *meeting.aliases))
    new = [name for name in printed if name and (name,) not in known]
    insert(connection, "organization_name", [{"organization_id": organization, "name": name} for name in new])
