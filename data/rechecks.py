"""Decisions that a new version of a document left without their row: taken over to another row, or let go."""

from __future__ import annotations

from typing import Final

from data.acts import ActError, Doing, change
from data.carrying import KINDS, decision
from data.carrying_answers import carry_waiting
from data.same_as import goes_on

_KINDS: Final = {kind.table: kind for kind in KINDS}


def settle(doing: Doing, recheck_id: int, *, apply: bool) -> None:
    """Take an open decision over to the row proposed for it, in the name of who says so; or let it go.

    Raises ActError ``row-missing`` where there is none open, or no row is proposed.
    """
    found = doing.connection.execute(
        "SELECT table_name, row_id, proposed_row FROM recheck WHERE recheck_id = ? AND state = 'open'",
        [recheck_id],
    ).fetchone()
    if found is None or (apply and found[2] is None):
        raise ActError("row-missing")
    table, earlier, proposed = found
    if apply:
        kind = _KINDS[table]
        row = doing.connection.execute(
            f"SELECT {', '.join(kind.carried)} FROM {table} WHERE {kind.key} = ?",  # noqa: S608
            [earlier],
        ).fetchone()
        if row is None:
            raise ActError("row-missing")
        values = decision(doing.connection, kind, earlier, dict(zip(kind.carried, row, strict=True)))
        if "reviewed_by" in kind.carried:
            values |= {"reviewed_by": doing.actor, "reviewed_at": doing.at}
        change(doing, table, proposed, values)
        if table == "action_item":
            goes_on(doing.connection, "action_item", {earlier: proposed})
            carry_waiting(doing, proposed)
    change(doing, "recheck", recheck_id, {"state": "applied" if apply else "dismissed"})
