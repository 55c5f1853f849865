"""What the overview and its brief count, for one scope as of one day; each number from one named query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.components.scope import Scope
from dashboard.components.table import Row
from dashboard.components.view import View

DECIDING = ("심의", "의결")


@dataclass(frozen=True, slots=True)
class Figures:
    """Answers to the overview's queries over one scope."""

    scope: Scope
    as_of: date
    totals: Row
    seats: Row
    types: Sequence[Row]
    closure: Row
    uptake: Row
    quorum: Row
    elements: Sequence[Row]

    @property
    def held(self) -> int:
        """Meetings held."""
        return int(self.totals["held_count"])

    @property
    def attended(self) -> int:
        """Times that a seat of the confirmed roster was there, of those it was eligible for."""
        return int(self.seats["attended_count"])

    @property
    def eligible(self) -> int:
        """Meetings that the seats were eligible for and whose attendance is on record, seat by seat."""
        return int(self.seats["eligible_count"])

    @property
    def unknown(self) -> int:
        """Meetings that the seats were eligible for, but nobody knows whether they came."""
        return int(self.seats["not_recorded_count"])

    @property
    def rostered(self) -> bool:
        """Whether a seat of a confirmed roster has a term within the period."""
        return bool(self.seats["seat_count"])

    @property
    def items(self) -> int:
        """Agenda items of the meetings held."""
        return _sum(self.types, "item_count")

    def elements_in(self, state: str) -> int:
        """Elements of the records in one state: whole, part, missing or inapplicable."""
        return _sum(self.elements, f"{state}_count")

    @property
    def applicable(self) -> int:
        """Elements that the records are asked for."""
        return sum(self.elements_in(state) for state in ("whole", "part", "missing"))


def figures(view: View, scope: Scope, as_of: date) -> Figures:
    """All that the overview counts over ``scope``."""
    asked = scope.asked
    return Figures(
        scope=scope,
        as_of=as_of,
        totals=view.rows("meeting_totals", **asked)[0],
        seats=view.rows("attendance_totals", as_of=as_of, **asked)[0],
        types=view.rows("agenda_items_by_type", **asked),
        closure=view.rows("action_closure", as_of=as_of, **asked)[0],
        uptake=view.rows("action_uptake", as_of=as_of, **asked)[0],
        quorum=view.rows("quorum", **asked)[0],
        elements=view.rows("record_completeness", **asked),
    )


def before(view: View, now: Figures) -> Figures | None:
    """The same over the period before, as of a day as long after its end; None without such a period."""
    scope = now.scope.before(now.as_of)
    if scope is None or scope.until is None:
        return None
    return figures(view, scope, scope.until + (now.as_of - min(now.scope.until or now.as_of, now.as_of)))


def _sum(rows: Sequence[Row], column: str) -> int:
    return sum(row[column] for row in rows)
