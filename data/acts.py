"""The trail of what persons did: an act, and each value that it changed, with what stood before.

Rows of ``act`` and ``correction`` are only ever added. Undoing is an act of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    return change_all(doing, table, [row_id], after)


def change_all(doing: Doing, table: str, row_ids: Sequence[int], after: Mapping[str, Value]) -> int:
    """Set columns of rows, all to the same values, and write what differs to the trail; how many values did.

    Raises ActError ``row-missing``.
    """
    before = _values(doing, table, row_ids, after)
    _set(doing, table, row_ids, after)
    now = _values(doing, table, row_ids, after)
    changed = {
        row_id: {
            column: (values[column], now[row_id][column])
            for column in after
            if values[column] != now[row_id][column]
        }
        for row_id, values in before.items()
    }
    return _note(doing, table, changed)


def note(doing: Doing, table: str, row_id: int, values: Mapping[str, tuple[str | None, str | None]]) -> None:
    """Write to the trail what an act changed in a row: each column with its value before and after."""
    _note(doing, table, {row_id: values})


def _note(doing: Doing, table: str, values: Mapping[int, Mapping[str, tuple[str | None, str | None]]]) -> int:
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
        for row_id, columns in values.items()
        for column, (before, after) in columns.items()
    ]
    return insert(doing.connection, "correction", rows)


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
        now = _values(doing, table, [row_id], values)[row_id]
        if now != {column: after for column, (_, after) in values.items()}:
            raise ActError("changed-since")
        # The engine turns the words of the trail back into each column's type.
        _set(doing, table, [row_id], {column: before for column, (before, _) in values.items()})
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


def _values(
    doing: Doing, table: str, row_ids: Sequence[int], columns: Iterable[str]
) -> dict[int, dict[str, str | None]]:
    names = list(columns)
    key, (which, parameter) = CORRECTABLE[table], _which(row_ids)
    rows = doing.connection.execute(
        f"SELECT {key}, {', '.join(f'CAST({name} AS VARCHAR)' for name in names)}"  # noqa: S608
        f" FROM {table} WHERE {key} {which} ORDER BY {key}",
        [parameter],
    ).fetchall()
    if len(rows) != len(set(row_ids)):
        raise ActError("row-missing")
    return {int(row_id): dict(zip(names, values, strict=True)) for row_id, *values in rows}


def _set(doing: Doing, table: str, row_ids: Sequence[int], values: Mapping[str, Value]) -> None:
    which, parameter = _which(row_ids)
    doing.connection.execute(
        f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in values)}"  # noqa: S608
        f" WHERE {CORRECTABLE[table]} {which}",
        [*values.values(), parameter],
    )


def _which(row_ids: Sequence[int]) -> tuple[str, int | list[int]]:
    """The condition on a key, and its parameter: one row is found by its index."""
    return ("= ?", row_ids[0]) if len(row_ids) == 1 else ("IN (SELECT unnest(?))", list(row_ids))
