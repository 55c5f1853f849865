"""What a person decides on answers: which promise answers which request, many to many; each in an act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from data.acts import ActError, Doing, change, note
from data.reviews import ADDED_RULE, Status
from data.rows import Row, insert

Scope = Literal["개별", "포괄"]
SCOPES: Final[tuple[Scope, ...]] = ("개별", "포괄")


def decide_answers(
    doing: Doing, answer_ids: Sequence[int], status: Status, *, seen: int | None = None
) -> int:
    """Confirm or reject answers; how many. ``seen``: the last act on them that the person had in view.

    Raises ActError ``row-missing``, ``none-left`` where all stand so already, and ``changed-since`` where
    another act came between.
    """
    last = doing.connection.execute(
        "SELECT coalesce(max(act_id), 0) FROM correction WHERE table_name = 'action_answer'"
        " AND row_id IN (SELECT unnest(?))",
        [list(answer_ids)],
    ).fetchone()
    if seen is not None and last and last[0] > seen:
        raise ActError("changed-since")
    standing = doing.connection.execute(
        "SELECT answer_id FROM action_answer WHERE review_status = ? AND answer_id IN (SELECT unnest(?))",
        [status, list(answer_ids)],
    ).fetchall()
    differing = [key for key in answer_ids if (key,) not in standing]
    if not differing:
        raise ActError("none-left")
    for key in differing:
        _decide(doing, key, status)
    return len(differing)


def add_answer(doing: Doing, *, request: int, commitment: int, scope: Scope) -> int:
    """Say that a promise answers a request of the same meeting; the key of the confirmed answer.

    Raises ActError ``row-missing`` where there is no such request or promise in one meeting, and
    ``none-left`` where that stands confirmed already.
    """
    found = doing.connection.execute(
        "SELECT w.answer_id, w.review_status FROM action_item AS r"
        " JOIN action_item AS c ON c.meeting_id = r.meeting_id AND c.kind = 'commitment'"
        " LEFT JOIN action_answer AS w"
        " ON w.request_id = r.action_item_id AND w.commitment_id = c.action_item_id"
        " WHERE r.kind = 'request' AND r.action_item_id = ? AND c.action_item_id = ?",
        [request, commitment],
    ).fetchone()
    if found is None:
        raise ActError("row-missing")
    if found[1] == "confirmed":
        raise ActError("none-left")
    if found[0] is not None:
        change(doing, "action_answer", found[0], {"scope": scope})
        _decide(doing, found[0], "confirmed")
        return int(found[0])
    key = doing.keys.next("action_answer", "answer_id")
    row: Row = {
        "answer_id": key,
        "request_id": request,
        "commitment_id": commitment,
        "scope": scope,
        "rule": ADDED_RULE,
        "review_status": "confirmed",
        "reviewed_by": doing.actor,
        "reviewed_at": doing.at,
    }
    insert(doing.connection, "action_answer", [row])
    # Undoing an addition rejects the row: rows are never taken away.
    note(doing, "action_answer", key, {"review_status": ("rejected", "confirmed")})
    return key


def _decide(doing: Doing, key: int, status: Status) -> None:
    change(
        doing,
        "action_answer",
        key,
        {"review_status": status, "reviewed_by": doing.actor, "reviewed_at": doing.at},
    )
