"""What a person decides about documents: which is which, of which meeting, of which committee.

Each decision is kept with its act (who, when, why), holds over later versions, and another one takes it back.
Every function runs in the transaction of the act.
"""

from __future__ import annotations

from collections.abc import Iterable

from data.acts import ActError, Doing
from data.committees import one_of
from data.connection import Connection
from data.organizations import homonyms, persons
from data.rows import Keys, insert
from data.same_meeting import ever_decided, of_others
from data.slug import unique


def decide_role(doing: Doing, document_id: int, role: str) -> None:
    """Keep what a person says a document is. ActError ``no-such-document``."""
    before = doing.connection.execute(
        "SELECT role FROM document WHERE document_id = ?", [document_id]
    ).fetchone()
    if before is None:
        raise ActError("no-such-document")
    row = {
        "decision_id": doing.keys.next("document_decision", "decision_id"),
        "document_id": document_id,
        "before_role": before[0],
        "role": role,
        "act_id": doing.act_id,
    }
    insert(doing.connection, "document_decision", [row])
    doing.connection.execute(
        "UPDATE document SET role = ?, role_basis = 'person' WHERE document_id = ?", [role, document_id]
    )
    doing.connection.execute(
        "UPDATE meeting SET status = ? WHERE status IN ('tentative', 'passed') AND version_id IN"
        " (SELECT version_id FROM document_version WHERE document_id = ?)",
        ["tentative" if role == "agenda" else "passed", document_id],
    )


def confirm_meeting(doing: Doing, name: str) -> None:
    """Keep that the documents of one address record one meeting. ActError ``no-such-meeting``."""
    documents = _documents(doing.connection, name)
    if not documents:
        raise ActError("no-such-meeting")
    _keep(doing, documents, name, "same")


def keep_apart(
    doing: Doing,
    name: str,
    document_id: int,
) -> str:
    """Keep that a document records another meeting than the others of its address; its new address.

    ActError ``no-such-meeting`` where the document is not one of several of that address.
    """
    documents = _documents(doing.connection, name)
    if document_id not in documents or len(documents) < 2:
        raise ActError("no-such-meeting")
    new = unique(name, set(), set(of_others(doing.connection, 0)) | ever_decided(doing.connection))
    _move(doing.connection, document_id, name, new)
    _keep(doing, [document_id], new, "apart", name)
    return new


def put_together(
    doing: Doing,
    name: str,
    document_id: int,
    with_name: str,
) -> None:
    """Keep that a document records the meeting of another address: takes back :func:`keep_apart`.

    ActError ``no-such-meeting``.
    """
    others = _documents(doing.connection, with_name)
    if document_id not in _documents(doing.connection, name) or not others or document_id in others:
        raise ActError("no-such-meeting")
    _move(doing.connection, document_id, name, with_name)
    _keep(doing, [document_id, *others], with_name, "same")


def tell_apart(doing: Doing, name: str, document_id: int, other: str) -> None:
    """Keep that a document's meeting is another than that of another address, as the addresses stand.

    ActError ``no-such-meeting``.
    """
    others = _documents(doing.connection, other)
    if name == other or document_id not in _documents(doing.connection, name) or not others:
        raise ActError("no-such-meeting")
    _keep(doing, [document_id], name, "apart", other)


def decide_committee(
    doing: Doing,
    organization: int,
    *,
    same: bool,
) -> None:
    """Keep a person's word on a proposed variant; rows stay where they are, so it can be taken back.

    Entries of attendance are proposed anew to the persons of the one committee. StoreError
    ``no-such-proposal``.
    """
    found = doing.connection.execute(
        "SELECT 1 FROM organization_same WHERE organization_id = ?", [organization]
    ).fetchone()
    if found is None:
        raise ActError("no-such-proposal")
    doing.connection.execute(
        "UPDATE organization_same SET review_status = ?, act_id = ? WHERE organization_id = ?",
        ["confirmed" if same else "rejected", doing.act_id, organization],
    )
    _persons_of(doing.connection, organization)


def _persons_of(connection: Connection, organization: int) -> None:
    entries = connection.execute(
        "SELECT DISTINCT a.name FROM attendance AS a JOIN meeting AS m ON m.meeting_id = a.meeting_id"
        " WHERE m.organization_id = ? AND a.name IS NOT NULL AND NOT a.collective ORDER BY a.name",
        [organization],
    ).fetchall()
    known = persons(
        connection, Keys(connection), one_of(connection, organization), [row[0] for row in entries]
    )
    several = homonyms(connection, one_of(connection, organization))
    for name, person in known.items():
        if name in several:
            continue
        connection.execute(
            "UPDATE attendance SET proposed_person_id = ? WHERE name = ? AND NOT collective AND meeting_id IN"
            " (SELECT meeting_id FROM meeting WHERE organization_id = ?)",
            [person, name, organization],
        )


def _documents(connection: Connection, name: str) -> list[int]:
    rows = connection.execute(
        "SELECT DISTINCT c.document_id FROM meeting AS m"
        " JOIN current_version AS c ON c.version_id = m.version_id WHERE m.slug = ? ORDER BY 1",
        [name],
    ).fetchall()
    return [row[0] for row in rows]


def _move(connection: Connection, document_id: int, name: str, new: str) -> None:
    connection.execute(
        "UPDATE meeting SET slug = ? WHERE slug = ?"
        " AND version_id IN (SELECT version_id FROM current_version WHERE document_id = ?)",
        [new, name, document_id],
    )


def _keep(
    doing: Doing, documents: Iterable[int], name: str, verdict: str, apart_from: str | None = None
) -> None:
    rows = [
        {
            "decision_id": doing.keys.next("meeting_decision", "decision_id"),
            "document_id": document_id,
            "slug": name,
            "verdict": verdict,
            "apart_from": apart_from,
            "act_id": doing.act_id,
        }
        for document_id in documents
    ]
    insert(doing.connection, "meeting_decision", rows)
