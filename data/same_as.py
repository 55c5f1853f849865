"""One row that goes on in another over the versions of a document: both are known by the first of them."""

from __future__ import annotations

from collections.abc import Mapping

from data.connection import Connection
from data.rows import placeholders


def goes_on(connection: Connection, table: str, pairs: Mapping[int, int]) -> None:
    """Note that rows of a table go on in others: ``pairs`` gives the later row's key by the earlier one's.

    The table has ``<table>_id`` and ``same_as``; what became of the first row is kept under its key.
    """
    if not pairs:
        return
    key, earlier = f"{table}_id", list(pairs)
    first = dict(
        connection.execute(
            f"SELECT {key}, coalesce(same_as, {key}) FROM {table}"  # noqa: S608 - names in code
            f" WHERE {key} IN ({placeholders(earlier)})",
            earlier,
        ).fetchall()
    )
    cases = [number for one, other in pairs.items() for number in (other, first[one])]
    connection.execute(
        f"UPDATE {table} SET same_as = CASE {key}{' WHEN ? THEN ?' * len(pairs)} ELSE same_as END"  # noqa: S608
        f" WHERE {key} IN ({placeholders(earlier)})",
        [*cases, *pairs.values()],
    )
