"""The trail of what persons did: an act, and each value that it changed, with what stood before.

Rows of ``act`` and ``correction`` are only ever added. Undoing is an act of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from data.connection import Connection
from data.rows import Keys, Row, Value, insert

# Tables that a person may correct, with their key. Names of tables and columns come from code, never
# from a form.
CORRECTABLE: Final = {
    "action_item": "action_item_id",
    "action_answer": "answer_id",
    "parse_note": "note_id",
    "attendance": "attendance_id",
    "speech": "speech_id",
    "person": "person_id",
    "membership": "membership_id",
    "vacant_seat": "vacant_seat_id",
    "recheck": "recheck_id",
    "person_pair": "pair_id",
    "agenda_link": "link_id",
    "organization": "organization_id",
    "organization_same": "organization_id",
    "document": "document_id",
}


class ActError(ValueError):
    """An act that does not fit what is stored: ``row-missing``, ``changed-since``, ``nothing-to-undo`` …

    ``values`` fill the sentence of its code.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


class GivenError(ActError):
    """One input, named ``given``, that does not fit what is stored."""

    def __init__(self, code: str, given: str, **values: str | int) -> None:
        self.given = given
        super().__init__(code, **values)


@dataclass(frozen=True, slots=True)
class Doing:
    """An act under way: its transaction, its key, who does it, why, and when (UTC)."""

    connection: Connection
    keys: Keys
    act_id: int
    actor: str
    reason: str | None
    at: datetime


def begin(
    connection: Connection,
    name: str,
    *,
    actor: str,
    origin: str | None = None,
    reason: str | None = None,
    undoes: int | None = None,
    now: datetime | None = None,
) -> Doing:
    """Write an act to the trail, in the caller's transaction.

    ``origin``: the address that it came from, or the command; ``now`` is in UTC, without zone.
    """
    keys = Keys(connection)
    at = now or datetime.now(UTC).replace(tzinfo=None)
    act_id = keys.next("act")
    row: Row = {
        "act_id": act_id,
        "name": name,
        "actor": actor,
        "origin": origin,
        "reason": reason,
        "undoes_act_id": undoes,
        "happened_at": at,
    }
    insert(connection, "act", [row])
    return Doing(connection, keys, act_id, actor, reason, at)


def change(doing: Doing, table: str, row_id: int, after: Mapping[str, Value]) -> int:
    """Set columns of a row and write each that differs to the trail; how many did.

    Raises ActError ``row-missing``.
    """
    before = _values(doing, table, row_id, after)
    _set(doing, table, row_id, after)
    now = _values(doing, table, row_id, after)
    changed = {column: (before[column], now[column]) for column in after if before[column] != now[column]}
    note(doing, table, row_id, changed)
    return len(changed)


def note(doing: Doing, table: str, row_id: int, values: Mapping[str, tuple[str | None, str | None]]) -> None:
    """Write to the trail what an act changed in a row: each column with its value before and after."""
    rows: list[Row] = [
        {
            "correction_id": doing.keys.next("correction"),
            "act_id": doing.act_id,
            "table_name": table,
            "row_id": row_id,
            "column_name": column,
            "before_value": before,
            "after_value": after,
        }
        for column, (before, after) in values.items()
    ]
    insert(doing.connection, "correction", rows)


def undo(doing: Doing, act_id: int) -> int:
    """Put back what an act changed; how many values.

    Raises ActError ``nothing-to-undo``, and ``changed-since`` where a later act touched the same value.
    """
    corrections = doing.connection.execute(
        """
        SELECT table_name, row_id, column_name, before_value, after_value
        FROM correction
        WHERE act_id = ?
        ORDER BY correction_id
        """,
        [act_id],
    ).fetchall()
    if not corrections or is_undone(doing, act_id):
        raise ActError("nothing-to-undo")
    rows: dict[tuple[str, int], dict[str, tuple[str | None, str | None]]] = {}
    for table, row_id, column, before, after in corrections:
        rows.setdefault((table, row_id), {})[column] = (before, after)
    for (table, row_id), values in rows.items():
        if _values(doing, table, row_id, values) != {column: after for column, (_, after) in values.items()}:
            raise ActError("changed-since")
        # The engine turns the words of the trail back into each column's type.
        _set(doing, table, row_id, {column: before for column, (before, _) in values.items()})
        note(doing, table, row_id, {column: (after, before) for column, (before, after) in values.items()})
    return len(corrections)


def is_undone(doing: Doing, act_id: int) -> bool:
    """Whether an earlier act than this one has put an act back."""
    return (
        doing.connection.execute(
            "SELECT 1 FROM act WHERE undoes_act_id = ? AND act_id <> ?", [act_id, doing.act_id]
        ).fetchone()
        is not None
    )


def _values(doing: Doing, table: str, row_id: int, columns: Iterable[str]) -> dict[str, str | None]:
    names = list(columns)
    row = doing.connection.execute(
        f"SELECT {', '.join(f'CAST({name} AS VARCHAR)' for name in names)}"  # noqa: S608
        f" FROM {table} WHERE {CORRECTABLE[table]} = ?",
        [row_id],
    ).fetchone()
    if row is None:
        raise ActError("row-missing")
    return dict(zip(names, row, strict=True))


def _set(doing: Doing, table: str, row_id: int, values: Mapping[str, Value]) -> None:
    doing.connection.execute(
        f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in values)}"  # noqa: S608
        f" WHERE {CORRECTABLE[table]} = ?",
        [*values.values(), row_id],
    )
