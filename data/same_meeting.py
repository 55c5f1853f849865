"""Which meeting a document records: the address that all documents of one meeting share.

Documents of one committee, or of names that may be one committee's, with one date or one 차수 get one
address when they are stored, and the view ``counted_meeting`` takes the best of them: nothing is counted
twice while nobody has decided. A person confirms it or keeps them apart; that holds over later versions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.committee_names import region
from data.committees import perhaps_one_of
from data.connection import Connection
from data.model import Meeting
from data.rows import placeholders
from data.slug import slug, unique


@dataclass(frozen=True, slots=True)
class Mark:
    """What a meeting is told by; None where the document does not say."""

    committee: int | None
    held_on: date | None
    session_no: int | None
    session_year: int | None
    region: str | None = None

    def contradicts(self, other: Mark) -> bool:
        """A known mark differs. A 차수 with its year outweighs a day that was corrected.

        A name without a region may be that of either of two districts, whose meetings are still two.
        """
        if self.committee != other.committee or self._other_session(other):
            return True
        if None not in (self.region, other.region) and self.region != other.region:
            return True
        other_day = None not in (self.held_on, other.held_on) and self.held_on != other.held_on
        yearly = None not in (self.session_year, other.session_year) and self._same_session(other)
        return other_day and not yearly

    def agrees(self, other: Mark) -> bool:
        """The day or the 차수 is known to be the same."""
        same_day = self.held_on is not None and self.held_on == other.held_on
        return same_day or self._same_session(other)

    def unknown(self) -> bool:
        """Neither a day nor a 차수 is known."""
        return self.held_on is None and self.session_no is None

    def _same_session(self, other: Mark) -> bool:
        return self.session_no is not None and self.session_no == other.session_no

    def _other_session(self, other: Mark) -> bool:
        years = None not in (self.session_year, other.session_year)
        numbers = None not in (self.session_no, other.session_no)
        return numbers and (
            self.session_no != other.session_no or (years and self.session_year != other.session_year)
        )


def address(
    connection: Connection,
    meeting: Meeting,
    committee: int | None,
    document_id: int,
    used: set[str],
    *,
    first: bool = False,
) -> str:
    """Name in the address of a meeting that a new version of a document records; it is put into ``used``.

    ``first``: the document has no earlier version.

    In this order: the earlier version's, where a person decided on it; that of another document of the
    same meeting, from which nobody kept it apart; the earlier version's; a new one.
    """
    mark = Mark(
        perhaps_one_of(connection, committee),
        meeting.date,
        meeting.session_no,
        meeting.session_year,
        _region(connection, committee),
    )
    earlier = next(
        (
            name
            for name, own in (() if first else _own(connection, document_id))
            if name not in used
            and not mark.contradicts(own)
            and (mark.agrees(own) or (mark.unknown() and own.unknown()))
        ),
        None,
    )
    name = earlier if earlier and _decided(connection, document_id, earlier) else None
    name = name or _shared(connection, mark, document_id, used | _apart_from(connection, earlier))
    if name is None and earlier is not None and not marks_of(connection, document_id, [earlier]):
        name = earlier
    if name is None:
        own = slug(meeting)
        return unique(own, used, taken(connection, own, document_id))
    used.add(name)
    return name


def _shared(connection: Connection, mark: Mark, document_id: int, barred: set[str]) -> str | None:
    if mark.committee is None or mark.unknown():
        return None
    rows = connection.execute(
        """
        SELECT DISTINCT m.slug
        FROM meeting AS m
        JOIN current_version AS c ON c.version_id = m.version_id
        LEFT JOIN organization_same AS s
          ON s.organization_id = m.organization_id AND s.review_status <> 'rejected'
        WHERE c.document_id <> ? AND coalesce(s.same_as_id, m.organization_id) = ?
          AND (m.held_on = ? OR m.session_no = ?)
        """,
        [document_id, mark.committee, mark.held_on, mark.session_no],
    ).fetchall()
    names = sorted({str(row[0]) for row in rows} - barred)
    for name, marks in marks_of(connection, document_id, names).items():
        if any(mark.contradicts(other) for other in marks):
            continue
        if any(mark.agrees(other) for other in marks):
            return name
    return None


def _own(connection: Connection, document_id: int) -> list[tuple[str, Mark]]:
    rows = connection.execute(
        """
        SELECT m.slug, m.organization_id, m.held_on, m.session_no, m.session_year
        FROM meeting AS m
        WHERE m.version_id = (
          SELECT max(e.version_id) FROM meeting AS e
          JOIN document_version AS v ON v.version_id = e.version_id WHERE v.document_id = ?
        )
        ORDER BY m.meeting_id
        """,
        [document_id],
    ).fetchall()
    return [
        (name, Mark(perhaps_one_of(connection, key), day, number, year, _region(connection, key)))
        for name, key, day, number, year in rows
    ]


def _region(connection: Connection, committee: int | None) -> str | None:
    """Of the name as it is printed, or of that of the committee which a person said that it is."""
    row = connection.execute(
        """
        SELECT coalesce(k.name, o.name)
        FROM organization AS o
        LEFT JOIN organization_same AS s
          ON s.organization_id = o.organization_id AND s.review_status = 'confirmed'
        LEFT JOIN organization AS k ON k.organization_id = s.same_as_id
        WHERE o.organization_id = ?
        """,
        [committee],
    ).fetchone()
    return region(row[0]) if row else None


def marks_of(connection: Connection, document_id: int, names: Sequence[str]) -> dict[str, list[Mark]]:
    """Marks of the current records of other documents under these addresses, oldest first."""
    if not names:
        return {}
    rows = connection.execute(
        f"""
        SELECT m.slug, coalesce(s.same_as_id, m.organization_id), m.held_on, m.session_no, m.session_year,
          CASE WHEN s.review_status = 'confirmed' THEN k.name ELSE o.name END
        FROM meeting AS m
        JOIN current_version AS c ON c.version_id = m.version_id
        LEFT JOIN organization_same AS s
          ON s.organization_id = m.organization_id AND s.review_status <> 'rejected'
        LEFT JOIN organization AS o ON o.organization_id = m.organization_id
        LEFT JOIN organization AS k ON k.organization_id = s.same_as_id
        WHERE c.document_id <> ? AND m.slug IN ({placeholders(names)})
        ORDER BY m.meeting_id
        """,  # noqa: S608 - placeholders alone
        [document_id, *names],
    ).fetchall()
    found: dict[str, list[Mark]] = {}
    for name, committee, day, number, year, printed in rows:
        mark = Mark(committee, day, number, year, region(printed) if printed else None)
        found.setdefault(name, []).append(mark)
    return found


def taken(connection: Connection, name: str, document_id: int) -> set[str]:
    """Addresses that begin as this one and are not free for a meeting of a document: those of the current
    records of other documents, and those that a person ever decided on.
    """
    rows = connection.execute(
        """
        SELECT m.slug
        FROM meeting AS m
        JOIN current_version AS c ON c.version_id = m.version_id
        WHERE c.document_id <> ? AND strpos(m.slug, ?) = 1
        """,
        [document_id, name],
    ).fetchall()
    return {str(row[0]) for row in rows} | ever_decided(connection)


def _decided(connection: Connection, document_id: int, name: str) -> bool:
    statement = "SELECT count(*) FROM standing_decision WHERE document_id = ? AND slug = ?"
    return connection.execute(statement, [document_id, name]).fetchone() != (0,)


def ever_decided(connection: Connection) -> set[str]:
    """Addresses that a person decided on, or moved a document from: they are given to no other meeting."""
    statement = "SELECT slug FROM meeting_decision UNION SELECT moved_from FROM meeting_decision"
    return {row[0] for row in connection.execute(statement).fetchall() if row[0]}


def _apart_from(connection: Connection, name: str | None) -> set[str]:
    rows = connection.execute(
        "SELECT slug, apart_from FROM standing_decision WHERE verdict = 'apart' AND ? IN (slug, apart_from)",
        [name],
    ).fetchall()
    return {each for row in rows for each in row} - {name}
