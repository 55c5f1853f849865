"""Seats that a roster lists as vacant (공석): kept beside the seats that are held, and never a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from data.acts import Doing, change, note
from data.connection import Connection
from data.roster import Seat
from data.rows import Row, insert

RULE = "roster.row"
Key = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Difference:
    """Vacant seats that a roster lists for the first time, and keys of those that it lists no more."""

    new: tuple[Seat, ...]
    filled: tuple[int, ...]


def difference(connection: Connection, organization: int | None, vacant: Sequence[Seat]) -> Difference:
    """A roster's vacant seats against those that stand; seats of one post, role and type are alike."""
    rows = connection.execute(
        "SELECT vacant_seat_id, post, role, member_type FROM vacant_seat"
        " WHERE organization_id = ? AND vacant ORDER BY vacant_seat_id",
        [organization],
    ).fetchall()
    listed = Counter(_key(seat) for seat in vacant)
    filled: list[int] = []
    for key, *alike in rows:
        kind: Key = (alike[0], alike[1], alike[2])
        if listed[kind]:
            listed[kind] -= 1
        else:
            filled.append(int(key))
    new = []
    for seat in reversed(vacant):
        if listed[_key(seat)]:
            listed[_key(seat)] -= 1
            new.append(seat)
    return Difference(tuple(reversed(new)), tuple(filled))


def store(doing: Doing, organization: int, vacant: Sequence[Seat], version_id: int) -> None:
    """Keep what a confirmed roster says of vacant seats; undoing its import puts everything back."""
    found = difference(doing.connection, organization, vacant)
    for key in found.filled:
        change(doing, "vacant_seat", key, {"vacant": False})
    rows: list[Row] = [
        {
            "vacant_seat_id": doing.keys.next("vacant_seat", "vacant_seat_id"),
            "organization_id": organization,
            "post": seat.post,
            "role": seat.role,
            "member_type": seat.member_type,
            "vacant": True,
            "confirmed_by": doing.actor,
            "confirmed_at": doing.at,
            "version_id": version_id,
            "first_line": seat.line,
            "last_line": seat.line,
            "quote": seat.quote,
            "rule": RULE,
        }
        for seat in found.new
    ]
    insert(doing.connection, "vacant_seat", rows)
    for row in rows:
        note(doing, "vacant_seat", int(str(row["vacant_seat_id"])), {"vacant": ("false", "true")})


def _key(seat: Seat) -> Key:
    return seat.post, seat.role, seat.member_type
