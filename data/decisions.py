"""What a person decides about documents: which is which, of which meeting, of which committee.

Each decision is kept with its act (who, when, why), holds over later versions, and is taken back by another
one or undone as an act of its own. Every function runs in the transaction of the act.
"""

from __future__ import annotations

from collections.abc import Iterable

from data import acts
from data.acts import ActError, Doing, change, is_undone
from data.committees import one_of
from data.connection import Connection
from data.organizations import homonyms, persons
from data.rows import Keys, insert
from data.same_meeting import taken
from data.slug import unique


def decide_role(doing: Doing, document_id: int, role: str) -> bool:
    """Keep what a person says a document is; whether that is another thing than what was kept.

    ActError ``no-such-document``.
    """
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
    changed = change(doing, "document", document_id, {"role": role, "role_basis": "person"})
    _held_or_planned(doing.connection, document_id)
    return changed > 0


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
    new = unique(name, set(), taken(doing.connection, name, 0))
    _move(doing.connection, document_id, name, new)
    _keep(doing, [document_id], new, "apart", apart_from=name, moved_from=name)
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
    _keep(doing, [document_id], with_name, "same", moved_from=name)
    _keep(doing, others, with_name, "same")


def tell_apart(doing: Doing, name: str, document_id: int, other: str) -> None:
    """Keep that a document's meeting is another than that of another address, as the addresses stand.

    ActError ``no-such-meeting``.
    """
    others = _documents(doing.connection, other)
    if name == other or document_id not in _documents(doing.connection, name) or not others:
        raise ActError("no-such-meeting")
    _keep(doing, [document_id], name, "apart", apart_from=other)


def decide_committee(
    doing: Doing,
    organization: int,
    *,
    same: bool,
) -> None:
    """Keep a person's word on a proposed variant; rows stay where they are, so it can be taken back.

    Entries of attendance are proposed anew to the persons of the one committee. ActError
    ``no-such-proposal``.
    """
    found = doing.connection.execute(
        "SELECT 1 FROM organization_same WHERE organization_id = ?", [organization]
    ).fetchone()
    if found is None:
        raise ActError("no-such-proposal")
    status = "confirmed" if same else "rejected"
    change(doing, "organization_same", organization, {"review_status": status, "act_id": doing.act_id})
    _persons_of(doing.connection, organization)


def recorded(doing: Doing, act_id: int) -> bool:
    """Whether an act is a decision of this module, or undid one."""
    found = doing.connection.execute(
        "SELECT 1 FROM meeting_decision WHERE act_id = ? UNION ALL SELECT 1 FROM correction WHERE act_id = ?"
        " AND (table_name = 'organization_same' OR (table_name = 'document' AND column_name = 'role'))",
        [act_id, act_id],
    ).fetchone()
    return found is not None


def undo(doing: Doing, act_id: int) -> int:
    """Take back what an act decided, in every version since; how many values.

    Raises ActError ``nothing-to-undo``, and ``changed-since`` where it was decided anew.
    """
    rows = doing.connection.execute(
        "SELECT decision_id, document_id, slug, moved_from FROM meeting_decision WHERE act_id = ?"
        " ORDER BY decision_id",
        [act_id],
    ).fetchall()
    if not rows:
        count = acts.undo(doing, act_id)
        _follow(doing, act_id)
        return count
    if is_undone(doing, act_id):
        raise ActError("nothing-to-undo")
    for decision_id, document_id, name, moved_from in rows:
        _take_back(doing, decision_id, document_id, name, moved_from)
    return len(rows)


def _take_back(doing: Doing, decision_id: int, document_id: int, name: str, moved_from: str | None) -> None:
    """Let what was said before of a document hold again, under the name that it bore then."""
    later = doing.connection.execute(
        "SELECT DISTINCT d.act_id FROM meeting_decision AS d JOIN act AS a ON a.act_id = d.act_id"
        " WHERE d.document_id = ? AND d.decision_id > ? AND ? IN (d.slug, d.moved_from)"
        " AND a.undoes_act_id IS NULL",
        [document_id, decision_id, name],
    ).fetchall()
    if any(_holds(doing, act) for (act,) in later):
        raise ActError("changed-since")
    back = moved_from or name
    before = doing.connection.execute(
        "SELECT verdict, apart_from FROM meeting_decision WHERE document_id = ? AND slug = ?"
        " AND decision_id < ? ORDER BY decision_id DESC LIMIT 1",
        [document_id, back, decision_id],
    ).fetchone()
    verdict, apart_from = before or ("open", None)
    if moved_from:
        _move(doing.connection, document_id, name, back)
    _keep(doing, [document_id], back, verdict, apart_from=apart_from, moved_from=moved_from and name)


def _holds(doing: Doing, act_id: int) -> bool:
    """Whether no earlier act than this one has put an act back, or that was put back itself."""
    undoing = doing.connection.execute(
        "SELECT act_id FROM act WHERE undoes_act_id = ? AND act_id <> ?", [act_id, doing.act_id]
    ).fetchall()
    return not any(_holds(doing, one) for (one,) in undoing)


def _follow(doing: Doing, act_id: int) -> None:
    """What rests on a document's role or on a committee's name follows the value that was put back."""
    touched = doing.connection.execute(
        "SELECT DISTINCT table_name, row_id FROM correction WHERE act_id = ? ORDER BY 1, 2", [act_id]
    ).fetchall()
    for table, row_id in touched:
        if table == "organization_same":
            _persons_of(doing.connection, row_id)
        elif table == "document":
            _held_or_planned(doing.connection, row_id)


def _held_or_planned(connection: Connection, document_id: int) -> None:
    """Meetings of an agenda are to come, those of other documents were held."""
    row = connection.execute("SELECT role FROM document WHERE document_id = ?", [document_id]).fetchone()
    connection.execute(
        "UPDATE meeting SET status = ? WHERE status IN ('tentative', 'passed') AND version_id IN"
        " (SELECT version_id FROM document_version WHERE document_id = ?)",
        ["tentative" if row == ("agenda",) else "passed", document_id],
    )


def _persons_of(connection: Connection, organization: int) -> None:
    """Propose the committee's entries to the persons of the one that it is, but for homonyms."""
    entries = connection.execute(
        "SELECT DISTINCT a.name FROM attendance AS a JOIN meeting AS m ON m.meeting_id = a.meeting_id"
        " WHERE m.organization_id = ? AND a.name IS NOT NULL AND NOT a.collective ORDER BY a.name",
        [organization],
    ).fetchall()
    known = persons(
        connection, Keys(connection), one_of(connection, organization), [row[0] for row in entries]
    )
    several = homonyms(connection, one_of(connection, organization)) | homonyms(connection, organization)
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
    doing: Doing,
    documents: Iterable[int],
    name: str,
    verdict: str,
    *,
    apart_from: str | None = None,
    moved_from: str | None = None,
) -> None:
    rows = [
        {
            "decision_id": doing.keys.next("meeting_decision", "decision_id"),
            "document_id": document_id,
            "slug": name,
            "verdict": verdict,
            "apart_from": apart_from,
            "moved_from": moved_from,
            "act_id": doing.act_id,
        }
        for document_id in documents
    ]
    insert(doing.connection, "meeting_decision", rows)
