"""What a person decides on extracted rows: confirm, edit, reject, add; each in an act of its own.

A row's ``review_status`` is its state now; the trail holds every state before. Only what a person may
change is changed, and never the quoted words or the line that a row came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from data.acts import ActError, Doing, change, change_all, note
from data.connection import Connection
from data.rows import Row, Value, insert

Table = Literal["action_item", "parse_note", "speech"]
Status = Literal["confirmed", "rejected"]

KEYS: Final[Mapping[Table, str]] = {
    "action_item": "action_item_id",
    "parse_note": "note_id",
    "speech": "speech_id",
}
EDITABLE: Final = ("kind", "text", "owner_department", "due_date")
ADDED_RULE: Final = "person"


def decide(doing: Doing, table: Table, row_id: int, status: Status, *, seen: int | None = None) -> None:
    """Confirm or reject one row. ``seen``: the last act on it that the person had before their eyes.

    Raises ActError ``row-missing``, and ``changed-since`` where another act came between.
    """
    _unchanged_since(doing, table, row_id, seen)
    change(doing, table, row_id, _decided(doing, status))


def decide_all(doing: Doing, row_ids: Sequence[int]) -> int:
    """Confirm those of the action items that are drafts; how many there were."""
    drafts = doing.connection.execute(
        "SELECT action_item_id FROM action_item WHERE review_status = 'draft'"
        " AND action_item_id IN (SELECT unnest(?)) ORDER BY action_item_id",
        [list(row_ids)],
    ).fetchall()
    if not drafts:
        raise ActError("none-left")
    change_all(doing, "action_item", [int(row_id) for (row_id,) in drafts], _decided(doing, "confirmed"))
    return len(drafts)


def edit(doing: Doing, row_id: int, values: Mapping[str, Value], *, seen: int | None = None) -> bool:
    """Confirm an action item with the values that a person gave; whether any differed from what stood.

    A department or a due date that a person states rests on that person (``owner_basis`` printed no
    more, ``due_basis`` the reason given). Raises ActError as :func:`decide`.
    """
    if not set(values) <= set(EDITABLE):
        raise ValueError(f"not editable: {sorted(set(values) - set(EDITABLE))}")
    before = _row(doing, row_id)
    differing = {name: value for name, value in values.items() if before[name] != value}
    decide(doing, "action_item", row_id, "confirmed", seen=seen)
    if differing:
        dependent: dict[str, Value] = {"edited": True}
        if "owner_department" in differing:
            dependent["owner_basis"] = "person" if differing["owner_department"] else None
        if "due_date" in differing:
            dependent["due_basis"] = doing.reason if differing["due_date"] else None
            dependent["due_rule"] = None
        change(doing, "action_item", row_id, {**differing, **dependent})
    return bool(differing)


def add(
    doing: Doing, *, meeting_id: int, first_line: int, last_line: int, values: Mapping[str, Value]
) -> int:
    """Add a confirmed action item that was missed, from lines of the minutes; its key.

    Raises ActError ``row-missing`` for an unknown meeting and ``line-missing`` for lines that hold nothing.
    """
    version = doing.connection.execute(
        "SELECT version_id FROM meeting WHERE meeting_id = ?", [meeting_id]
    ).fetchone()
    if version is None:
        raise ActError("row-missing")
    printed = doing.connection.execute(
        "SELECT text FROM source_line WHERE version_id = ? AND line BETWEEN ? AND ? ORDER BY line",
        [version[0], first_line, last_line],
    ).fetchall()
    quote = "\n".join(text for (text,) in printed)
    if not quote.strip() or last_line < first_line or len(printed) != last_line - first_line + 1:
        raise ActError("line-missing")
    key = doing.keys.next("action_item")
    row: Row = {
        "action_item_id": key,
        "meeting_id": meeting_id,
        "speech_id": _speech(doing.connection, meeting_id, first_line),
        "position": _next_position(doing.connection, meeting_id),
        "kind": values["kind"],
        "soft": False,
        "text": values["text"],
        "owner_department": values["owner_department"],
        "owner_basis": "person" if values["owner_department"] else None,
        "due_date": values["due_date"],
        "due_basis": doing.reason if values["due_date"] else None,
        "review_status": "confirmed",
        "reviewed_by": doing.actor,
        "reviewed_at": doing.at,
        "edited": True,
        "version_id": version[0],
        "first_line": first_line,
        "last_line": last_line,
        "quote": quote,
        "rule": ADDED_RULE,
    }
    insert(doing.connection, "action_item", [row])
    # Undoing an addition rejects the row: rows are never taken away.
    note(doing, "action_item", key, {"review_status": ("rejected", "confirmed")})
    return key


def _decided(doing: Doing, status: Status) -> dict[str, Value]:
    return {"review_status": status, "reviewed_by": doing.actor, "reviewed_at": doing.at}


def _row(doing: Doing, row_id: int) -> dict[str, Value]:
    row = doing.connection.execute(
        f"SELECT {', '.join(EDITABLE)} FROM action_item WHERE action_item_id = ?",  # noqa: S608
        [row_id],
    ).fetchone()
    if row is None:
        raise ActError("row-missing")
    return dict(zip(EDITABLE, row, strict=True))


def _unchanged_since(doing: Doing, table: Table, row_id: int, seen: int | None) -> None:
    if seen is None:
        return
    last = doing.connection.execute(
        "SELECT coalesce(max(act_id), 0) FROM correction WHERE table_name = ? AND row_id = ?",
        [table, row_id],
    ).fetchone()
    if last and last[0] != seen:
        raise ActError("changed-since")


def _speech(connection: Connection, meeting_id: int, line: int) -> int | None:
    row = connection.execute(
        "SELECT speech_id FROM speech WHERE meeting_id = ? AND ? BETWEEN first_line AND last_line"
        " ORDER BY position LIMIT 1",
        [meeting_id, line],
    ).fetchone()
    return int(row[0]) if row else None


def _next_position(connection: Connection, meeting_id: int) -> int:
    row = connection.execute(
        "SELECT coalesce(max(position), 0) + 1 FROM action_item WHERE meeting_id = ?", [meeting_id]
    ).fetchone()
    return int(row[0]) if row else 1
