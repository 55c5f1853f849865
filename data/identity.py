"""Which document a file is: one known already, in this or an earlier state, or another."""

from __future__ import annotations

from dataclasses import dataclass

from data.connection import Connection
from data.model import Minutes
from data.organizations import find
from data.readers import printable
from data.same_meeting import Mark


@dataclass(frozen=True, slots=True)
class Known:
    """A stored version with the same bytes; ``newest`` is the highest version of its document."""

    document_id: int
    file_name: str
    version_no: int
    newest: int


def file_name(name: str) -> str:
    """A file's name as it is compared: composed (NFC), as macOS hands in Hangul decomposed."""
    return printable(name)


def same_bytes(connection: Connection, sha256: str, name: str) -> Known | None:
    """The stored version with these bytes: of the same file name if there is one, then the newest."""
    # Of most files there is none, and that is told without looking at all documents.
    if not connection.execute("SELECT 1 FROM document_version WHERE sha256 = ? LIMIT 1", [sha256]).fetchone():
        return None
    row = connection.execute(
        """
        SELECT d.document_id, d.file_name, v.version_no, c.version_no
        FROM document_version AS v
        JOIN document AS d ON d.document_id = v.document_id
        JOIN current_version AS c ON c.document_id = v.document_id
        WHERE v.sha256 = ?
        ORDER BY d.file_name = ? DESC, v.version_no = c.version_no DESC, v.version_id DESC
        LIMIT 1
        """,
        [sha256, name],
    ).fetchone()
    return Known(*row) if row else None


def same_document(connection: Connection, minutes: Minutes) -> int | None:
    """Key of the document of which ``minutes`` are a new version; None for another document.

    It has the same file name and, in its newest version, a meeting of the same committee with the
    same date or the same 차수, or neither on both sides. A document in which no meeting was found
    gives way to any of its name; one with meetings never gives way to one without.
    """
    name = file_name(minutes.document.file_name)
    if not connection.execute("SELECT 1 FROM document WHERE file_name = ? LIMIT 1", [name]).fetchone():
        return None
    rows = connection.execute(
        """
        SELECT d.document_id, m.meeting_id IS NOT NULL,
          m.organization_id, m.held_on, m.session_no, m.session_year
        FROM document AS d
        JOIN current_version AS c ON c.document_id = d.document_id
        LEFT JOIN meeting AS m ON m.version_id = c.version_id
        WHERE d.file_name = ?
        ORDER BY d.document_id DESC, m.meeting_id
        """,
        [name],
    ).fetchall()
    marks = [
        Mark(find(connection, each.committee), each.date, each.session_no, each.session_year)
        for each in minutes.meetings
    ]
    for document_id, _, *stored in (row for row in rows if row[1]):
        if any(_alike(Mark(*stored), mark) for mark in marks):
            return int(document_id)
    for document_id, has_meeting, *_ in rows:
        if not has_meeting:
            return int(document_id)
    return None


def _alike(one: Mark, other: Mark) -> bool:
    """One meeting, in files of one name: nothing known differs, and a mark agrees or none is known."""
    unknown = one.unknown() and other.unknown()
    return not one.contradicts(other) and (one.agrees(other) or unknown)
