"""Decisions of persons, carried over from one version of a document to the next.

A decided row of the earlier version and a row of the new one are the same where their words are the
same, letter for letter without blanks and signs, however the lines have shifted. Where words occur more
than once they are the same in their order, if there are as many. A decision whose row is not found is
kept in ``recheck``, beside the new row that is most like it, until a person decides again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from data.acts import Doing, begin, change
from data.carrying_answers import Decided, carry_answer, decided
from data.connection import Connection
from data.earlier_versions import Earlier
from data.reviews import ADDED_RULE
from data.rows import Row, insert
from data.same_as import goes_on
from data.sameness import letters, most_like, same

ACTOR: Final = "system"


@dataclass(frozen=True, slots=True)
class Kind:
    """A table with decisions: its key, the words that tell its rows apart, and what a person decides."""

    table: str
    key: str
    words: str
    decided: str
    carried: tuple[str, ...]


_REVIEWED: Final = ("review_status", "reviewed_by", "reviewed_at")
KINDS: Final = (
    Kind(
        "action_item",
        "action_item_id",
        "t.quote",
        "t.review_status <> 'draft'",
        (
            *_REVIEWED,
            "edited",
            "kind",
            "text",
            "owner_department",
            "owner_basis",
            "due_date",
            "due_basis",
            "due_rule",
        ),
    ),
    Kind("parse_note", "note_id", "t.code || ' ' || t.note_values", "t.review_status <> 'draft'", _REVIEWED),
    Kind("speech", "speech_id", "t.speaker_label || ' ' || t.text", "t.review_status <> 'draft'", _REVIEWED),
    Kind("attendance", "attendance_id", "t.raw_name", "t.person_id IS NOT NULL", ("person_id",)),
)


@dataclass(frozen=True, slots=True)
class Carried:
    """How many decisions were carried over to a new version, and how many a person must look at again."""

    carried: int = 0
    rechecks: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    key: int
    letters: str
    line: int
    decided: bool
    values: Mapping[str, Any]


def carry(connection: Connection, *, earlier: Earlier, version: int, now: datetime | None = None) -> Carried:
    """Carry the decisions of one version over to another, just filed, in the caller's transaction.

    ``now`` is in UTC, without zone. Nothing is written where nobody has decided anything.
    """
    carrying = _Carrying(connection, earlier, version, now)
    for kind in KINDS:
        carrying.carry(kind)
    answers = carrying.answers
    carried = sum(carry_answer(carrying.doing, answer, version) for answer in answers)
    return Carried(carrying.carried + carried, carrying.rechecks + len(answers) - carried)


class _Carrying:
    def __init__(self, connection: Connection, earlier: Earlier, version: int, now: datetime | None) -> None:
        self._connection = connection
        self._earlier = earlier
        self._version = version
        self._now = now
        self._doing: Doing | None = None
        self.carried = 0
        self.rechecks = 0

    def carry(self, kind: Kind) -> None:
        before = self._rows(kind, self._earlier.version_id)
        waiting = self._waiting(kind)
        answered = kind.table == "action_item" and bool(self.answers)
        if not (waiting or answered or any(row.decided for row in before)):
            return
        after = self._rows(kind, self._version)
        pairs = same([(row.letters, row.key) for row in before], [(row.letters, row.key) for row in after])
        taken = set(pairs.values())
        if kind.table == "action_item":
            goes_on(self._connection, "action_item", pairs)
        free = [row for row in after if row.key not in taken]
        for row in before:
            if not row.decided:
                continue
            found = pairs.get(row.key) or self._again(kind, row)
            if found is None:
                self._recheck(kind, row, free)
            else:
                self._take_over(kind, row, found, linked=row.key in pairs)
        for words in dict.fromkeys(row.letters for _, row in waiting):
            alike = [one for one in waiting if one[1].letters == words]
            again = [one.key for one in free if one.letters == words]
            # Which of several equal ones is meant cannot be told where there are more or fewer of them.
            for (recheck_id, row), key in zip(alike, again, strict=True) if len(alike) == len(again) else ():
                self._take_over(kind, row, key, linked=False)
                change(self.doing, "recheck", recheck_id, {"state": "applied"})

    @cached_property
    def answers(self) -> Sequence[Decided]:
        """Decided answers between action items: they go over with their items."""
        return decided(self._connection, earlier=self._earlier, version=self._version)

    @property
    def doing(self) -> Doing:
        """The act of carrying over, begun with the first decision that there is."""
        if self._doing is None:
            self._doing = begin(self._connection, "carry", actor=ACTOR, now=self._now)
        return self._doing

    def _rows(self, kind: Kind, version: int) -> list[_Row]:
        # A note stands at a line and not in a meeting.
        of_meetings, values = ("", []) if kind.table == "parse_note" else self._earlier.narrowed("t")
        return self._read(kind, f"t.version_id = ?{of_meetings}", [version, *values])

    def _read(self, kind: Kind, condition: str, values: Sequence[Any]) -> list[_Row]:
        line = "t.line" if kind.table == "parse_note" else "t.first_line"
        columns = ", ".join(f"t.{name}" for name in kind.carried)
        rows = self._connection.execute(
            f"SELECT t.{kind.key}, {kind.words}, {line}, {kind.decided}, {columns}"  # noqa: S608
            f" FROM {kind.table} AS t WHERE {condition} ORDER BY {line}, t.{kind.key}",
            list(values),
        ).fetchall()
        return [
            _Row(key, letters(words), line, decided, dict(zip(kind.carried, rest, strict=True)))
            for key, words, line, decided, *rest in rows
        ]

    def _waiting(self, kind: Kind) -> list[tuple[int, _Row]]:
        """Decisions of this document that still wait for a person, from versions before the earlier one."""
        found = []
        for recheck_id, table, row_id in self._open:
            if table == kind.table:
                found += [(recheck_id, row) for row in self._read(kind, f"t.{kind.key} = ?", [row_id])]
        return found

    @cached_property
    def _open(self) -> list[tuple[int, str, int]]:
        """Key, table and row of what waited for a person before this version came."""
        if self._earlier.meetings:
            return []  # a document's first version: what waits there is of another record's meetings
        return self._connection.execute(
            """
            SELECT r.recheck_id, r.table_name, r.row_id
            FROM recheck AS r
            JOIN document_version AS w ON w.version_id = r.version_id
            JOIN document_version AS v ON v.document_id = w.document_id AND v.version_id = ?
            WHERE r.state = 'open'
            ORDER BY r.recheck_id
            """,
            [self._version],
        ).fetchall()

    def _take_over(self, kind: Kind, row: _Row, key: int, *, linked: bool) -> None:
        change(self.doing, kind.table, key, decision(self._connection, kind, row.key, row.values))
        if kind.table == "action_item" and not linked:
            goes_on(self._connection, "action_item", {row.key: key})
        self.carried += 1

    def _recheck(self, kind: Kind, row: _Row, free: Sequence[_Row]) -> None:
        proposed = most_like(row.letters, [(one.letters, one.key) for one in free])
        entry: Row = {
            "recheck_id": self.doing.keys.next("recheck"),
            "act_id": self.doing.act_id,
            "version_id": self._version,
            "table_name": kind.table,
            "row_id": row.key,
            "proposed_row": proposed,
            "state": "open",
        }
        insert(self._connection, "recheck", [entry])
        self.rechecks += 1

    def _again(self, kind: Kind, row: _Row) -> int | None:
        """An item that a person had added is added again where its printed lines stand once."""
        if not _is_added(self._connection, kind, row.key):
            return None
        place = self._place(row.letters)
        meeting = (
            place
            and self._connection.execute(
                "SELECT meeting_id FROM meeting WHERE version_id = ?"
                " ORDER BY ? BETWEEN first_line AND last_line DESC, meeting_id LIMIT 1",
                [self._version, place[0]],
            ).fetchone()
        )
        if not place or not meeting:
            return None
        key = self.doing.keys.next("action_item")
        self._connection.execute(
            """
            INSERT INTO action_item (
              action_item_id, meeting_id, position, kind, soft, text, review_status, version_id,
              first_line, last_line, quote, rule)
            SELECT ?, ?, 1 + (SELECT coalesce(max(position), 0) FROM action_item WHERE meeting_id = ?),
              kind, soft, text, 'draft', ?, ?, ?, quote, rule
            FROM action_item
            WHERE action_item_id = ?
            """,
            [key, meeting[0], meeting[0], self._version, *place, row.key],
        )
        return key

    def _place(self, wanted: str) -> tuple[int, int] | None:
        """First and last line at which the words stand; None where they stand nowhere or twice."""
        lines = self._connection.execute(
            "SELECT line, text FROM source_line WHERE version_id = ? ORDER BY line", [self._version]
        ).fetchall()
        text, starts = "", []
        for line, printed in lines:
            starts.append((len(text), line))
            text += letters(printed)
        at = text.find(wanted)
        if not wanted or at < 0 or text.find(wanted, at + 1) >= 0:
            return None
        first = max(line for start, line in starts if start <= at)
        last = max(line for start, line in starts if start < at + len(wanted))
        return first, last


def decision(connection: Connection, kind: Kind, key: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """What persons decided on a row, of its ``values``; what no person has changed is left out."""
    if _is_added(connection, kind, key):
        return dict(values)
    columns = connection.execute(
        "SELECT DISTINCT column_name FROM correction WHERE table_name = ? AND row_id = ?",
        [kind.table, key],
    ).fetchall()
    return {name: values[name] for (name,) in columns if name in kind.carried}


def _is_added(connection: Connection, kind: Kind, key: int) -> bool:
    if kind.table != "action_item":
        return False
    rule = connection.execute("SELECT rule FROM action_item WHERE action_item_id = ?", [key]).fetchone()
    return rule == (ADDED_RULE,)
