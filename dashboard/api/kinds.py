"""The kinds of objects: where each is found, which query answers it, what narrows its list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from dashboard.api import oparl
from dashboard.api.asking import MOMENTS
from dashboard.api.oparl import Addresses, Object
from queries.engine import Engine

Row = dict[str, Any]
Write = Callable[[Engine, Addresses, Sequence[Row]], list[Object]]


@dataclass(frozen=True, slots=True)
class Kind:
    """``path``: its list. ``key``: the parameter of ``query`` that asks for one; None: found elsewhere.

    ``after``: parameters that say after which row a page begins, each with the column that they name.
    ``gone``: what the query ``withdrawn`` calls such objects once their document is closed; None: not told.
    """

    path: str
    query: str
    key: str | None
    write: Write
    filters: tuple[str, ...] = ("body", *MOMENTS)
    gone: Literal["meeting", "agenda-item", "paper", "person", "membership"] | None = None
    after: tuple[tuple[str, str], ...] = ()

    @property
    def key_types(self) -> tuple[type, ...]:
        return (date, str) if len(self.after) > 1 else (int,)


def _each(write: Callable[[Addresses, Row], Object]) -> Write:
    return lambda _, to, rows: [write(to, row) for row in rows]


def _persons(engine: Engine, to: Addresses, rows: Sequence[Row]) -> list[Object]:
    seats: dict[int, list[Row]] = defaultdict(list)
    if rows:
        for seat in engine.rows("open_memberships", persons=[row["person_id"] for row in rows]):
            seats[seat["person_id"]].append(seat)
    return [oparl.person(to, row, seats[row["person_id"]]) for row in rows]


def _meetings(engine: Engine, to: Addresses, rows: Sequence[Row]) -> list[Object]:
    if not rows:
        return []
    keys = [row["meeting_id"] for row in rows]
    items: dict[str, list[Row]] = defaultdict(list)
    for item in engine.rows("open_agenda_items", meetings=keys):
        items[item["slug"]].append(item)
    present: dict[str, list[int]] = defaultdict(list)
    for one in engine.rows("open_participants", meetings=keys):
        present[one["slug"]].append(one["person_id"])
    wanted = sorted({row["document_id"] for row in rows})
    files = {row["document_id"]: row for row in engine.rows("open_papers", papers=wanted)}
    return [
        oparl.meeting(to, row, items[row["slug"]], present[row["slug"]], files[row["document_id"]])
        for row in rows
    ]


_COMMITTEE: Final = ("organization", "body", *MOMENTS)
_BY_DAY: Final = (("after_day", "held_on"), ("after", "slug"))


def _by(column: str) -> tuple[tuple[str, str], ...]:
    return (("after", column),)


KINDS: Final = (
    Kind("bodies", "open_bodies", "body", _each(oparl.body), MOMENTS, after=_by("body_id")),
    Kind(
        "organizations",
        "open_organizations",
        "organization",
        _each(oparl.organization),
        after=_by("organization_id"),
    ),
    Kind("persons", "open_persons", "person", _persons, gone="person", after=_by("person_id")),
    Kind(
        "memberships",
        "open_memberships",
        "membership",
        _each(oparl.membership),
        ("person", *_COMMITTEE),
        "membership",
        _by("membership_id"),
    ),
    Kind("meetings", "open_meetings", "meeting", _meetings, _COMMITTEE, "meeting", _BY_DAY),
    Kind(
        "agenda-items",
        "open_agenda_items",
        None,
        _each(oparl.agenda_item),
        _COMMITTEE,
        "agenda-item",
        _by("agenda_item_id"),
    ),
    Kind("papers", "open_papers", "paper", _each(oparl.paper), _COMMITTEE, "paper", _by("document_id")),
    Kind("files", "open_papers", "paper", _each(oparl.file), _COMMITTEE, "paper", _by("document_id")),
)
SPEECHES: Final = Kind("speeches", "open_speeches", None, _each(oparl.speech), (), after=_by("position"))
