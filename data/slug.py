"""The name of a meeting in an address: readable, and one meeting's alone."""

from __future__ import annotations

import re

import duckdb

from data.model import Meeting


def slug(meeting: Meeting) -> str:
    """Name of a meeting in an address: ``<committee>-<YYYY-MM-DD>-<차수>``, without what is missing."""
    day = meeting.date.isoformat() if meeting.date else None
    number = str(meeting.session_no) if meeting.session_no else None
    name = re.sub(r"[\W_]+", "-", meeting.committee or "").strip("-")
    return "-".join(part for part in (name, day, number) if part) or "meeting"


def slugs_of_others(connection: duckdb.DuckDBPyConnection, version_id: int) -> set[str]:
    """Names taken by meetings of the current versions other than ``version_id``."""
    rows = connection.execute(
        """
        SELECT m.slug
        FROM meeting AS m
        JOIN current_version AS c ON c.version_id = m.version_id
        WHERE c.version_id <> ?
        """,
        [version_id],
    ).fetchall()
    return {row[0] for row in rows}


def unique(name: str, taken: set[str]) -> str:
    """``name``, or with a number behind it where it is taken; it is taken from then on."""
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    taken.add(candidate)
    return candidate
