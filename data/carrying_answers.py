"""What persons decided on answers, carried over to a new version with the request and the promise.

An answer is the same where both its items are; one whose request or promise the new version does not have
as it was is kept in ``recheck``, and goes over once a person has said which item it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from data.acts import Doing, change
from data.connection import Connection
from data.earlier_versions import Earlier
from data.rows import Row, insert
from data.sameness import letters

# One item over all versions goes by the key of its first row.
_DECIDED: Final = """
SELECT w.answer_id, coalesce(r.same_as, r.action_item_id), coalesce(c.same_as, c.action_item_id),
  w.scope, w.rule, w.review_status, w.reviewed_by, w.reviewed_at
FROM action_answer AS w
JOIN action_item AS r ON r.action_item_id = w.request_id
JOIN action_item AS c ON c.action_item_id = w.commitment_id
WHERE w.review_status <> 'draft'
"""
_WAITING: Final = """
SELECT q.row_id
FROM recheck AS q
JOIN document_version AS w ON w.version_id = q.version_id
JOIN document_version AS v ON v.document_id = w.document_id
WHERE q.state = 'open' AND q.table_name = 'action_answer' AND v.version_id = ?
"""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decided answer of an earlier version; ``request`` and ``commitment`` by their first rows."""

    answer: int
    request: int
    commitment: int
    scope: str
    rule: str
    status: str
    by: str
    at: datetime


def decided(connection: Connection, *, earlier: Earlier, version: int) -> Sequence[Decided]:
    """Decided answers of a version, and those of versions before it that still wait for their items."""
    of_meetings, values = earlier.narrowed("r")
    # Some meetings of another document: this one is new, and nothing of its own waits.
    meant, given = (
        (of_meetings, values) if earlier.meetings else (f" OR w.answer_id IN ({_WAITING})", [version])
    )
    rows = connection.execute(
        f"{_DECIDED} AND (r.version_id = ?{meant}) ORDER BY w.answer_id", [earlier.version_id, *given]
    ).fetchall()
    return [Decided(*row) for row in rows]


def carry_answer(doing: Doing, answer: Decided, version: int) -> bool:
    """Set the decision in the new version; whether both items are there. Else it waits in ``recheck``."""
    ends = [_row(doing, version, root) for root in (answer.request, answer.commitment)]
    if None in ends:
        _wait(doing, answer, version)
        return False
    key = _link(doing, answer, ends)
    values = {"scope": answer.scope, "review_status": answer.status}
    change(doing, "action_answer", key, {**values, "reviewed_by": answer.by, "reviewed_at": answer.at})
    for (recheck,) in _open(doing, answer):
        change(doing, "recheck", recheck, {"state": "applied"})
    return True


def carry_waiting(doing: Doing, item: int) -> None:
    """Answers that waited for an action item which a person has now found go over with it."""
    row = doing.connection.execute(
        "SELECT version_id FROM action_item WHERE action_item_id = ?", [item]
    ).fetchone()
    if row is None:
        return
    waiting = doing.connection.execute(
        f"{_DECIDED} AND w.answer_id IN ({_WAITING}) ORDER BY w.answer_id", [row[0]]
    ).fetchall()
    for one in waiting:
        carry_answer(doing, Decided(*one), row[0])


def _row(doing: Doing, version: int, root: int) -> int | None:
    """The row of an item in a version: the one linked to its first row, else the only one of its words."""
    rows = doing.connection.execute(
        "SELECT action_item_id, coalesce(same_as, action_item_id) = ?, quote FROM action_item"
        " WHERE version_id = ? ORDER BY action_item_id",
        [root, version],
    ).fetchall()
    if linked := [key for key, same, _ in rows if same]:
        return int(linked[0])
    first = doing.connection.execute(
        "SELECT quote FROM action_item WHERE action_item_id = ?", [root]
    ).fetchone()
    alike = [key for key, _, quote in rows if first and letters(quote) == letters(first[0])]
    return int(alike[0]) if len(alike) == 1 else None


def _link(doing: Doing, answer: Decided, ends: Sequence[int | None]) -> int:
    """The answer between the two rows; one that no rule proposes any more is added."""
    found = doing.connection.execute(
        "SELECT answer_id FROM action_answer WHERE request_id = ? AND commitment_id = ?", list(ends)
    ).fetchone()
    if found:
        return int(found[0])
    key = doing.keys.next("action_answer", "answer_id")
    row: Row = {
        "answer_id": key,
        "request_id": ends[0],
        "commitment_id": ends[1],
        "scope": answer.scope,
        "rule": answer.rule,
        "review_status": "draft",
    }
    insert(doing.connection, "action_answer", [row])
    return key


def _open(doing: Doing, answer: Decided) -> list[tuple[int]]:
    return doing.connection.execute(
        "SELECT recheck_id FROM recheck WHERE table_name = 'action_answer' AND row_id = ? AND state = 'open'"
        " ORDER BY recheck_id",
        [answer.answer],
    ).fetchall()


def _wait(doing: Doing, answer: Decided, version: int) -> None:
    if _open(doing, answer):
        return
    row: Row = {
        "recheck_id": doing.keys.next("recheck"),
        "act_id": doing.act_id,
        "version_id": version,
        "table_name": "action_answer",
        "row_id": answer.answer,
        "proposed_row": None,
        "state": "open",
    }
    insert(doing.connection, "recheck", [row])
