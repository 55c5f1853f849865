"""Who is who, as a person decides: entries confirmed, names merged, homonyms split; each undone like any act.

Only rows of ``person`` are ever linked. A masked name (○○○) has none, so nobody can be linked to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from data.acts import ActError, Doing, change, note
from data.rows import Row, insert


def confirm(doing: Doing, person_id: int) -> int:
    """Confirm that the entries proposed for a person are theirs; how many.

    Raises ActError ``nothing-to-confirm``.
    """
    entries = _keys(
        doing,
        "SELECT attendance_id FROM attendance WHERE proposed_person_id = ? AND person_id IS NULL",
        person_id,
    )
    for entry in entries:
        change(doing, "attendance", entry, {"person_id": person_id})
    if not entries:
        raise ActError("nothing-to-confirm")
    return len(entries)


def merge(doing: Doing, person_id: int, into: int) -> int:
    """Two rows are one person, whose name is that of ``into``; how many entries and seats moved.

    Later documents that print the other name give this person too. Raises ActError ``row-missing``,
    ``same-person`` and ``merged-already``.
    """
    if person_id == into:
        raise ActError("same-person")
    for one in (person_id, into):
        found = doing.connection.execute("SELECT same_as FROM person WHERE person_id = ?", [one]).fetchone()
        if found is None:
            raise ActError("row-missing")
        if found[0] is not None:
            raise ActError("merged-already")
    change(doing, "person", person_id, {"same_as": into})
    for other in _keys(doing, "SELECT person_id FROM person WHERE same_as = ?", person_id):
        change(doing, "person", other, {"same_as": into})
    entries = _keys(
        doing,
        "SELECT attendance_id FROM attendance WHERE coalesce(person_id, proposed_person_id) = ?",
        person_id,
    )
    for entry in entries:
        change(doing, "attendance", entry, {"person_id": into})
    seats = _keys(doing, "SELECT membership_id FROM membership WHERE person_id = ?", person_id)
    for seat in seats:
        change(doing, "membership", seat, {"person_id": into})
    return len(entries) + len(seats)


def keep_apart(doing: Doing, person_id: int, other: int) -> None:
    """Two persons of like names are two; they are proposed no more. Raises ActError ``row-missing``."""
    first, second = sorted((person_id, other))
    known = _keys(doing, "SELECT person_id FROM person WHERE person_id IN (?, ?)", first, second)
    if len(known) != 2:
        raise ActError("row-missing")
    pairs = _keys(
        doing, "SELECT pair_id FROM person_pair WHERE person_id = ? AND other_person_id = ?", first, second
    )
    if pairs:
        change(doing, "person_pair", pairs[0], {"state": "apart"})
        return
    key = doing.keys.next("person_pair", "pair_id")
    row: Row = {"pair_id": key, "person_id": first, "other_person_id": second, "state": "apart"}
    insert(doing.connection, "person_pair", [row])
    note(doing, "person_pair", key, {"state": ("open", "apart")})


def split(doing: Doing, person_id: int, entries: Sequence[int], distinction: str) -> int:
    """Entries of one name are another person's, told apart by ``distinction``; that person's key.

    Raises ActError ``row-missing``, ``not-their-entries`` and ``all-of-them``.
    """
    person = doing.connection.execute(
        "SELECT organization_id, name FROM person WHERE person_id = ?", [person_id]
    ).fetchone()
    if person is None:
        raise ActError("row-missing")
    theirs = set(
        _keys(
            doing,
            "SELECT attendance_id FROM attendance WHERE coalesce(person_id, proposed_person_id) = ?",
            person_id,
        )
    )
    if not set(entries) <= theirs:
        raise ActError("not-their-entries")
    if set(entries) == theirs:
        raise ActError("all-of-them")
    known = doing.connection.execute(
        "SELECT person_id FROM person WHERE organization_id = ? AND name = ? AND distinction = ?",
        [*person, distinction],
    ).fetchone()
    key = int(known[0]) if known else _homonym(doing, person[0], person[1], distinction)
    for entry in entries:
        change(doing, "attendance", entry, {"person_id": key})
    return key


def _homonym(doing: Doing, organization: int, name: str, distinction: str) -> int:
    key = doing.keys.next("person")
    row: Row = {
        "person_id": key,
        "organization_id": organization,
        "name": name,
        "distinction": distinction,
    }
    insert(doing.connection, "person", [row])
    return key


def _keys(doing: Doing, statement: str, *values: int) -> list[int]:
    rows = doing.connection.execute(f"{statement} ORDER BY 1", list(values)).fetchall()
    return [int(row[0]) for row in rows]
