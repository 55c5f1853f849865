"""The kinds of objects: where each is found, which query answers it, what narrows its list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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

    ``gone``: what the query ``withdrawn`` calls such objects once their document is closed; None: not told.
    """

    path: str
    query: str
    key: str | None
    write: Write
    filters: tuple[str, ...] = ("body", *MOMENTS)
    gone: Literal["meeting", "agenda-item", "paper"] | None = None


def _each(write: Callable[[Addresses, Row], Object]) -> Write:
    return lambda _, to, rows: [write(to, row) for row in rows]


def _persons(engine: Engine, to: Addresses, rows: Sequence[Row]) -> list[Object]:
    seats: dict[int, list[Row]] = defaultdict(list)
    if rows:
        for seat in engine.rows("open_memberships", persons=[str(row["person_id"]) for row in rows]):
            seats[seat["person_id"]].append(seat)
    return [oparl.person(to, row, seats[row["person_id"]]) for row in rows]


def _meetings(engine: Engine, to: Addresses, rows: Sequence[Row]) -> list[Object]:
    if not rows:
        return []
    slugs = [row["slug"] for row in rows]
    items: dict[str, list[Row]] = defaultdict(list)
    for item in engine.rows("open_agenda_items", meetings=slugs):
        items[item["slug"]].append(item)
    present: dict[str, list[int]] = defaultdict(list)
    for one in engine.rows("open_participants", meetings=slugs):
        present[one["slug"]].append(one["person_id"])
    wanted = sorted({str(row["document_id"]) for row in rows})
    files = {row["document_id"]: row for row in engine.rows("open_papers", papers=wanted)}
    return [
        oparl.meeting(to, row, items[row["slug"]], present[row["slug"]], files[row["document_id"]])
        for row in rows
    ]


_COMMITTEE: Final = ("organization", "body", *MOMENTS)
KINDS: Final = (
    Kind("bodies", "open_bodies", "body", _each(oparl.body), MOMENTS),
    Kind("organizations", "open_organizations", "organization", _each(oparl.organization)),
    Kind("persons", "open_persons", "person", _persons),
    Kind("memberships", "open_memberships", "membership", _each(oparl.membership), ("person", *_COMMITTEE)),
    Kind("meetings", "open_meetings", "meeting", _meetings, _COMMITTEE, "meeting"),
    Kind("agenda-items", "open_agenda_items", None, _each(oparl.agenda_item), _COMMITTEE, "agenda-item"),
    Kind("papers", "open_papers", "paper", _each(oparl.paper), _COMMITTEE, "paper"),
    Kind("files", "open_papers", "paper", _each(oparl.file), _COMMITTEE, "paper"),
)
