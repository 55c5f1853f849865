"""Committees under several names: proposed as one by name, made one by a person."""

from __future__ import annotations

from data.committee_names import may_be_one
from data.connection import Connection
from data.rows import insert


def propose(connection: Connection, organization: int, name: str) -> None:
    """Propose a committee that was just added as the first known one whose name it varies."""
    others = connection.execute(
        """
        SELECT o.organization_id, o.name
        FROM organization AS o
        LEFT JOIN organization_same AS s ON s.organization_id = o.organization_id
        WHERE o.classification = 'committee' AND o.organization_id <> ? AND s.organization_id IS NULL
        ORDER BY o.organization_id
        """,
        [organization],
    ).fetchall()
    for other, other_name in others:
        if may_be_one(name, other_name):
            row = {"organization_id": organization, "same_as_id": other, "review_status": "draft"}
            insert(connection, "organization_same", [row])
            return


def one_of(connection: Connection, organization: int | None) -> int | None:
    """Key of the committee that a person said this one is, else its own."""
    return _other(connection, organization, "confirmed")


def perhaps_one_of(connection: Connection, organization: int | None) -> int | None:
    """Key of the committee that this one is said or proposed to be, else its own."""
    return _other(connection, organization, "confirmed", "draft")


def _other(connection: Connection, organization: int | None, *statuses: str) -> int | None:
    if organization is None:
        return None
    row = connection.execute(
        "SELECT same_as_id, review_status FROM organization_same WHERE organization_id = ?", [organization]
    ).fetchone()
    return int(row[0]) if row and row[1] in statuses else organization
