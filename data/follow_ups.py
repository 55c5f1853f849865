"""What becomes of follow-ups, in events that are only ever added.

A confirmed action item has the state of its newest event that nobody withdrew. An event holds from a day
that a person states; what was recorded by mistake is withdrawn by another event, the last one first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from data import zone
from data.acts import ActError, Doing, GivenError, is_undone
from data.follow_up_states import STATES, asks_for_a_reason, steps
from data.rows import Row, insert

_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Progress:
    """What a person records: the state from a day on (None: today in Seoul), why, and what shows it.

    ``uptake`` is of requests; None leaves what stood.
    """

    state: str
    on: date | None = None
    uptake: str | None = None
    note: str | None = None
    evidence_url: str | None = None


@dataclass(frozen=True, slots=True)
class _FollowUp:
    key: int
    kind: str
    text: str
    review_status: str
    held_on: date | None
    state: str | None
    uptake: str | None
    since: date | None
    last_event: int

    @property
    def short(self) -> str:
        return self.text if len(self.text) <= _SHOWN else f"{self.text[:_SHOWN]}…"


@dataclass(frozen=True, slots=True)
class _Event:
    follow_up: int
    event_id: int
    withdraws: int | None
    state: str | None
    uptake: str | None
    on: date


def record(doing: Doing, keys: Sequence[int], progress: Progress, *, seen: int) -> int:
    """Record one progress for one or more follow-ups, all or none; how many.

    ``seen``: the newest event that the person had before their eyes, of any follow-up. Raises ActError
    ``row-missing``, ``follow-up-draft``, ``follow-up-changed`` and ``follow-up-step``, and GivenError where
    an input does not fit.
    """
    found = _read(doing, keys)
    if len(found) != len(set(keys)):
        raise ActError("row-missing")
    _refuse("follow-up-changed", [one for one in found if one.last_event > seen], count=len(found))
    _refuse("follow-up-draft", [one for one in found if one.review_status != "confirmed"], count=len(found))
    for one in found:
        if progress.state not in steps(one.state):
            _refuse(
                "follow-up-step",
                [each for each in found if progress.state not in steps(each.state)],
                count=len(found),
                before=STATES[one.state].word if one.state else "none",
                after=STATES[progress.state].word,
            )
    today = zone.day_of(doing.at)
    on = progress.on or today
    for one in found:
        _fits(one, progress, on, today)
    rows: list[Row] = [
        {
            "event_id": doing.keys.next("action_status_event", "event_id"),
            "action_item_id": one.key,
            "state": progress.state,
            "uptake": progress.uptake or one.uptake,
            "effective_on": on,
            "note": progress.note,
            "evidence_url": progress.evidence_url,
            "act_id": doing.act_id,
        }
        for one in found
    ]
    return insert(doing.connection, "action_status_event", rows)


def withdraw(doing: Doing, event_id: int) -> None:
    """Let an event count no longer. Raises ActError ``row-missing``, and ``changed-since`` where the
    follow-up has a later event that stands."""
    found = doing.connection.execute(
        "SELECT action_item_id FROM action_status_event WHERE event_id = ?", [event_id]
    ).fetchone()
    standing = _standing(_events(doing, [found[0]])) if found else []
    event = next((one for one in standing if one.event_id == event_id), None)
    if event is None:
        raise ActError("row-missing")
    if event is not standing[-1]:
        raise ActError("changed-since")
    row: Row = {
        "event_id": doing.keys.next("action_status_event", "event_id"),
        "action_item_id": event.follow_up,
        "effective_on": event.on,
        "withdraws_event_id": event_id,
        "act_id": doing.act_id,
    }
    insert(doing.connection, "action_status_event", [row])


def recorded(doing: Doing, act_id: int) -> bool:
    """Whether an act recorded or withdrew events."""
    return (
        doing.connection.execute("SELECT 1 FROM action_status_event WHERE act_id = ?", [act_id]).fetchone()
        is not None
    )


def undo(doing: Doing, act_id: int) -> int:
    """Take back what an act recorded: its events are withdrawn, what it withdrew is recorded again; how
    many. Raises ActError ``nothing-to-undo``, and ``changed-since`` where a follow-up has moved on."""
    if is_undone(doing, act_id):
        raise ActError("nothing-to-undo")
    rows = doing.connection.execute(
        """
        SELECT e.event_id, e.action_item_id, e.withdraws_event_id,
          (SELECT max(l.event_id) FROM action_status_event AS l WHERE l.action_item_id = e.action_item_id)
        FROM action_status_event AS e
        WHERE e.act_id = ?
        ORDER BY e.event_id
        """,
        [act_id],
    ).fetchall()
    if any(event_id != last for event_id, _, _, last in rows):
        raise ActError("changed-since")
    for event_id, key, withdrawn, _ in rows:
        if withdrawn is None:
            withdraw(doing, event_id)
        else:
            _again(doing, key, withdrawn)
    return len(rows)


def _again(doing: Doing, key: int, event_id: int) -> None:
    """An event that was withdrawn, recorded once more."""
    doing.connection.execute(
        """
        INSERT INTO action_status_event
          (event_id, action_item_id, state, uptake, effective_on, note, evidence_url, act_id)
        SELECT ?, action_item_id, state, uptake, effective_on, note, evidence_url, ?
        FROM action_status_event
        WHERE event_id = ? AND action_item_id = ?
        """,
        [doing.keys.next("action_status_event", "event_id"), doing.act_id, event_id, key],
    )


def _read(doing: Doing, keys: Sequence[int]) -> list[_FollowUp]:
    """Only the rows of these follow-ups are read: the views look at all."""
    wanted = list(set(keys))
    rows = doing.connection.execute(
        """
        SELECT coalesce(a.same_as, a.action_item_id) AS follow_up_id, a.kind, a.text, a.review_status,
          m.held_on
        FROM action_item AS a
        JOIN prepared_meeting_summary AS m ON m.meeting_id = a.meeting_id
        WHERE m.place = 1 AND a.review_status <> 'rejected'
          AND coalesce(a.same_as, a.action_item_id) IN (SELECT unnest(?))
        ORDER BY follow_up_id, a.action_item_id DESC
        """,
        [wanted],
    ).fetchall()
    events = _events(doing, wanted)
    last = {one.follow_up: one.event_id for one in events}
    held = {one.follow_up: (one.state, one.uptake, one.on) for one in _standing(events)}
    found: dict[int, _FollowUp] = {}
    for key, kind, text, review_status, held_on in rows:
        state, uptake, since = held.get(key, (None, None, None))
        found[key] = _FollowUp(
            key, kind, text, review_status, held_on, state, uptake, since, last.get(key, 0)
        )
    return list(found.values())


def _events(doing: Doing, keys: Sequence[int]) -> list[_Event]:
    """Every event of these follow-ups, in the order in which they were recorded."""
    rows = doing.connection.execute(
        """
        SELECT action_item_id, event_id, withdraws_event_id, state, uptake, effective_on
        FROM action_status_event
        WHERE action_item_id IN (SELECT unnest(?))
        ORDER BY event_id
        """,
        [list(keys)],
    ).fetchall()
    return [_Event(*row) for row in rows]


def _standing(events: Sequence[_Event]) -> list[_Event]:
    """Those that nobody withdrew: what the view ``standing_event`` says of all."""
    withdrawn = {one.withdraws for one in events}
    return [one for one in events if one.withdraws is None and one.event_id not in withdrawn]


def _refuse(code: str, those: Sequence[_FollowUp], **values: str | int) -> None:
    if those:
        raise ActError(code, text=those[0].short, those=len(those), **values)


def _fits(one: _FollowUp, progress: Progress, on: date, today: date) -> None:
    if progress.uptake and one.kind != "request":
        raise GivenError("uptake-of-requests", "uptake", text=one.short)
    if asks_for_a_reason(one.state, progress.state) and not progress.note:
        raise GivenError("reason-needed", "note")
    if on > today:
        raise GivenError("after-today", "on", today=today.isoformat())
    if one.held_on and on < one.held_on:
        raise GivenError("before-the-meeting", "on", text=one.short, day=one.held_on.isoformat())
    if one.since and on < one.since:
        raise GivenError("before-the-last", "on", text=one.short, day=one.since.isoformat())
