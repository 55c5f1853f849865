"""Findings of an audit accepted for a time: why, who sees to them, until when. Events; the newest holds.

An accepted finding is still listed and still fails its item: acceptance says that it is known and owned, and
keeps a build from failing on it, until it expires.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from data import zone
from data.acts import ActError, Doing, GivenError
from data.connection import Connection
from data.rows import Row, insert

LONGEST_DAYS: Final = 366

NEWEST: Final = """
    SELECT a.fingerprint, a.state, a.owner, a.expires_on
    FROM audit_acceptance AS a
    JOIN (
        SELECT max(acceptance_id) AS acceptance_id FROM audit_acceptance GROUP BY fingerprint
    ) AS newest ON newest.acceptance_id = a.acceptance_id
"""


def accept(doing: Doing, fingerprint: str, *, reason: str, owner: str, expires_on: date) -> None:
    """Accept a finding until a day.

    Raises ActError ``row-missing``, and GivenError ``expiry-past`` or ``expiry-late`` where the day is over
    or more than a year away.
    """
    days = (expires_on - zone.day_of(doing.at)).days
    if days < 0:
        raise GivenError("expiry-past", "expires")
    if days > LONGEST_DAYS:
        raise GivenError("expiry-late", "expires")
    _write(doing, fingerprint, "accepted", reason, owner, expires_on)


def withdraw(doing: Doing, fingerprint: str, *, reason: str) -> None:
    """Take an acceptance back. Raises ActError ``row-missing`` where there is none."""
    held = doing.connection.execute(
        f"SELECT state, owner, expires_on FROM ({NEWEST}) WHERE fingerprint = ?",  # noqa: S608
        [fingerprint],
    ).fetchone()
    if held is None or held[0] != "accepted":
        raise ActError("row-missing")
    _write(doing, fingerprint, "withdrawn", reason, held[1], held[2])


def accepted(connection: Connection, on: date) -> frozenset[str]:
    """Fingerprints that are accepted on a day."""
    rows = connection.execute(
        f"SELECT fingerprint FROM ({NEWEST}) WHERE state = 'accepted' AND expires_on >= ?",  # noqa: S608
        [on],
    ).fetchall()
    return frozenset(row[0] for row in rows)


def _write(doing: Doing, fingerprint: str, state: str, reason: str, owner: str, expires_on: date) -> None:
    known = doing.connection.execute(
        "SELECT 1 FROM audit_finding WHERE fingerprint = ? LIMIT 1", [fingerprint]
    ).fetchone()
    if known is None:
        raise ActError("row-missing")
    row: Row = {
        "acceptance_id": doing.keys.next("audit_acceptance", "acceptance_id"),
        "act_id": doing.act_id,
        "fingerprint": fingerprint,
        "state": state,
        "reason": reason,
        "owner": owner,
        "expires_on": expires_on,
    }
    insert(doing.connection, "audit_acceptance", [row])
