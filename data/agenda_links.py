"""Agenda items that a person says are one subject, or two; and items followed over versions of a document."""

from __future__ import annotations

from typing import Final, Literal

from data.acts import ActError, Doing, change, note
from data.connection import Connection
from data.earlier_versions import Earlier
from data.rows import insert
from data.same_as import goes_on
from data.sameness import letters, most_like, same
from data.subjects import Worded, likeness

Verdict = Literal["confirmed", "rejected"]

_ITEMS: Final = """
    SELECT coalesce(i.same_as, i.agenda_item_id), m.slug, i.title, i.presenter, i.result
    FROM agenda_item AS i
    JOIN prepared_meeting_summary AS m ON m.meeting_id = i.meeting_id AND m.place = 1
    WHERE i.agenda_item_id IN (?, ?)
    ORDER BY m.held_on NULLS FIRST, m.slug
"""


def decide(doing: Doing, item: int, other: int, verdict: Verdict) -> None:
    """Keep what a person says of two items of two current meetings; the earlier one is told by its date.

    Raises ActError ``row-missing``, and ``one-meeting`` where both are of one meeting.
    """
    rows = doing.connection.execute(_ITEMS, [item, other]).fetchall()
    if len(rows) != 2:
        raise ActError("row-missing")
    (earlier, one_meeting, *before), (later, other_meeting, *after) = rows
    if one_meeting == other_meeting:
        raise ActError("one-meeting")
    known = doing.connection.execute(
        "SELECT link_id FROM agenda_link WHERE agenda_item_id IN (?, ?) AND earlier_agenda_item_id IN (?, ?)",
        [earlier, later, earlier, later],
    ).fetchone()
    if known:
        change(doing, "agenda_link", int(known[0]), {"review_status": verdict})
        return
    alike = likeness(Worded(*before), Worded(*after))
    key = doing.keys.next("agenda_link", "link_id")
    row = {
        "link_id": key,
        "agenda_item_id": later,
        "earlier_agenda_item_id": earlier,
        "score": alike.score,
        "department": alike.department,
        "carried_over": alike.carried_over,
        "review_status": verdict,
    }
    insert(doing.connection, "agenda_link", [row])
    note(doing, "agenda_link", key, {"review_status": ("draft", verdict)})


def carry_items(connection: Connection, *, earlier: Earlier, version: int) -> int:
    """Follow the items of one version of a document into another, just filed; how many were found again.

    An item is the same where its title is, letter for letter, else where a title left over is like enough.
    One that the earlier version lacked may come back from a version before it.
    """
    after = _items(connection, version, earlier)
    pairs: dict[int, int] = {}
    own = earlier.version_id
    for place, old in enumerate([own, *_before(connection, own, version)]):
        before = _items(connection, old, earlier)
        left = [(words, key) for words, key in after if key not in pairs.values()]
        found = same(before, left)
        for words, key in before if place == 0 else ():
            free = [(title, other) for title, other in left if other not in found.values()]
            if key not in found and (like := most_like(words, free)) is not None:
                found[key] = like
        pairs |= found
    goes_on(connection, "agenda_item", pairs)
    return len(pairs)


def _before(connection: Connection, earlier: int, version: int) -> list[int]:
    """Versions of the same document before the earlier one, newest first."""
    rows = connection.execute(
        """
        SELECT o.version_id
        FROM document_version AS v
        JOIN document_version AS o ON o.document_id = v.document_id AND o.version_no < v.version_no
        WHERE v.version_id = ? AND o.version_id <> ?
        ORDER BY o.version_no DESC
        """,
        [version, earlier],
    ).fetchall()
    return [int(row[0]) for row in rows]


def _items(connection: Connection, version: int, of: Earlier) -> list[tuple[str, int]]:
    of_meetings, values = of.narrowed("i")
    rows = connection.execute(
        "SELECT i.title, i.agenda_item_id FROM agenda_item AS i"  # noqa: S608 - placeholders alone
        f" WHERE i.version_id = ?{of_meetings} ORDER BY i.agenda_item_id",
        [version, *values],
    ).fetchall()
    return [(letters(title), key) for title, key in rows]
