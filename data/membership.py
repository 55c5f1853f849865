"""A roster against the seats that are stored: what would change, and the change itself once confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal

from data import vacant_seats, zone
from data.acts import ActError, Doing, note
from data.committees import one_of, propose
from data.connection import Connection
from data.identity import same_document
from data.model import LineUse, Minutes
from data.organizations import find, persons
from data.roster import Roster, Seat
from data.rows import Row, Value, insert
from data.versions import file_version

Kind = Literal["added", "changed", "unchanged", "ended", "missing", "vacant", "filled"]
COLUMNS: Final = ("post", "role", "member_type", "start_date", "end_date")
RULE: Final = "roster.row"


@dataclass(frozen=True, slots=True)
class Change:
    """What a roster does to one seat. ``fields``: column, then value before and after.

    ``vacant``: a seat that nobody holds, newly listed so; ``filled``: one that is listed so no more.

    ``missing``: in office, but not on the roster; it stays as it is unless the roster's first day is given,
    from which such a seat is ``ended``.
    """

    kind: Kind
    who: str
    seat: Seat | None
    membership_id: int | None
    fields: Mapping[str, tuple[Value, Value]] = field(default_factory=dict)


def changes(
    connection: Connection, committee: str, roster: Roster, *, valid_from: date | None = None
) -> list[Change]:
    """What storing the roster of that committee would change, in the roster's order, then what it lacks."""
    organization = one_of(connection, find(connection, committee))
    stored = _stored(connection, organization)
    found = []
    met: set[int] = set()
    for seat in roster.seats:
        known = _known(seat, [row for row in stored if row.membership_id not in met])
        who = seat.name or seat.post or ""
        if known is None:
            found.append(Change("added", who, seat, None))
            continue
        met.add(known.membership_id)
        before, after = known.values, _values(seat)
        fields = {name: (before[name], after[name]) for name in COLUMNS if before[name] != after[name]}
        kind: Kind = "changed" if fields else "unchanged"
        found.append(Change(kind, who, seat, known.membership_id, fields))
    found += _lacking([row for row in stored if row.membership_id not in met], valid_from)
    empty = vacant_seats.difference(connection, organization, roster.vacant)
    found += [Change("vacant", called(seat), seat, None) for seat in empty.new]
    return found + [Change("filled", str(key), None, None) for key in empty.filled]


def called(seat: Seat) -> str:
    """What a roster says of a seat that nobody holds: its type, role and post, as far as it does."""
    return " ".join(filter(None, (seat.member_type, seat.role, seat.post)))


def store_roster(
    doing: Doing, committee: str, roster: Roster, *, valid_from: date | None = None
) -> list[Change]:
    """Store a roster that a person confirmed: the document, its seats, what changed in those known.

    ActError ``roster-has-problems``.
    """
    if roster.problems:
        raise ActError("roster-has-problems")
    connection = doing.connection
    organization = _committee(doing, committee)
    found = changes(connection, committee, roster, valid_from=valid_from)
    version_id = _document(doing, roster)
    people = persons(connection, doing.keys, organization, [seat.name for seat in roster.seats if seat.name])
    rows: list[Row] = []
    for change in found:
        if change.kind == "added" and change.seat:
            rows.append(_row(doing, change.seat, organization, people, version_id))
        elif change.membership_id is not None and change.fields:
            _change(doing, change)
    insert(connection, "membership", rows)
    vacant_seats.store(doing, organization, roster.vacant, version_id)
    # Undoing an import withdraws what it added: rows are never taken away.
    for row in rows:
        note(doing, "membership", int(str(row["membership_id"])), {"withdrawn": ("true", "false")})
    return found


@dataclass(frozen=True, slots=True)
class _Stored:
    membership_id: int
    name: str | None
    start: date | None
    end: date | None
    values: Mapping[str, Value]


def _stored(connection: Connection, organization: int | None) -> list[_Stored]:
    rows = connection.execute(
        f"""
        SELECT s.membership_id, p.name, s.start_date, s.end_date, {", ".join(f"s.{name}" for name in COLUMNS)}
        FROM membership AS s
        LEFT JOIN person AS p ON p.person_id = s.person_id
        WHERE s.organization_id = ? AND NOT s.withdrawn
        ORDER BY s.membership_id
        """,  # noqa: S608 - names in code
        [organization],
    ).fetchall()
    return [
        _Stored(key, name, start, end, dict(zip(COLUMNS, values, strict=True)))
        for key, name, start, end, *values in rows
    ]


def _known(seat: Seat, stored: Sequence[_Stored]) -> _Stored | None:
    """The stored seat of the same person or post: with the same first day, else of an overlapping term."""
    same = [row for row in stored if row.name == seat.name and (seat.name or row.values["post"] == seat.post)]
    for row in same:
        if row.start == seat.start:
            return row
    return next((row for row in same if _overlap(row, seat)), None)


def _overlap(row: _Stored, seat: Seat) -> bool:
    starts_in_time = (seat.start or date.min) <= (row.end or date.max)
    return starts_in_time and (row.start or date.min) <= (seat.end or date.max)


def _lacking(stored: Sequence[_Stored], valid_from: date | None) -> list[Change]:
    found = []
    day = valid_from or zone.today()
    for row in stored:
        if (row.end and row.end < day) or (row.start and row.start >= day):
            continue
        who = str(row.name or row.values["post"])
        if valid_from:
            last = valid_from - timedelta(days=1)
            found.append(Change("ended", who, None, row.membership_id, {"end_date": (row.end, last)}))
        else:
            found.append(Change("missing", who, None, row.membership_id))
    return found


def _values(seat: Seat) -> dict[str, Value]:
    return {
        "post": seat.post,
        "role": seat.role,
        "member_type": seat.member_type,
        "start_date": seat.start,
        "end_date": seat.end,
    }


def _committee(doing: Doing, name: str) -> int:
    found = one_of(doing.connection, find(doing.connection, name))
    if found is not None:
        return found
    key = doing.keys.next("organization")
    insert(
        doing.connection,
        "organization",
        [{"organization_id": key, "name": name, "classification": "committee"}],
    )
    propose(doing.connection, key, name)
    return key


def _document(doing: Doing, roster: Roster) -> int:
    """Key of the roster's version: the stored one of the same bytes, else a new one, as 위원 명단."""
    connection, document = doing.connection, roster.document
    known = connection.execute(
        "SELECT version_id, document_id FROM document_version WHERE sha256 = ? ORDER BY version_id DESC",
        [document.sha256],
    ).fetchone()
    if known is None:
        # The heading row names the columns of the seats; what stands above it is the title.
        above = [line for line in document.lines if line.number < roster.heading_line and line.text.strip()]
        uses = {line.number: "document_version" for line in above}
        uses |= dict.fromkeys([roster.heading_line, *(seat.line for seat in roster.seats)], "membership")
        uses |= dict.fromkeys([seat.line for seat in roster.vacant], "vacant_seat")
        minutes = Minutes(
            document=document,
            title=above[0].text.strip() if above else None,
            meetings=(),
            notes=(),
            line_uses=tuple(LineUse(line=line, record=record) for line, record in sorted(uses.items())),
            unassigned_lines=(),
        )
        earlier = same_document(connection, minutes)
        filed = file_version(connection, doing.keys, minutes, document_id=earlier, now=doing.at)
        known = (filed.version_id, filed.document_id)
    connection.execute(
        "UPDATE document SET role = 'roster', role_basis = 'person' WHERE document_id = ?", [known[1]]
    )
    return int(known[0])


def _row(doing: Doing, seat: Seat, organization: int, people: Mapping[str, int], version_id: int) -> Row:
    return {
        "membership_id": doing.keys.next("membership"),
        "organization_id": organization,
        "person_id": people[seat.name] if seat.name else None,
        **_values(seat),
        "confirmed_by": doing.actor,
        "confirmed_at": doing.at,
        "version_id": version_id,
        "first_line": seat.line,
        "last_line": seat.line,
        "quote": seat.quote,
        "rule": RULE,
    }


def _change(doing: Doing, change: Change) -> None:
    assert change.membership_id is not None
    names = list(change.fields)
    doing.connection.execute(
        f"UPDATE membership SET {', '.join(f'{name} = ?' for name in names)} WHERE membership_id = ?",  # noqa: S608
        [*(change.fields[name][1] for name in names), change.membership_id],
    )
    said = {
        name: (None if before is None else str(before), None if after is None else str(after))
        for name, (before, after) in change.fields.items()
    }
    note(doing, "membership", change.membership_id, said)
