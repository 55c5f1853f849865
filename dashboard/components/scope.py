"""Which meetings a page speaks of: a period and a committee, as the address says; and the period before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from queries.values import Value

SCOPE_PARAMETERS = ("since", "until", "committee")
NARROWER_PARAMETERS = ("meeting", "row")
NO_COMMITTEE = "-"
# The years that a page can be asked for: those that minutes are read of (data/parser/moments.py).
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class Scope:
    """Meetings from ``since`` to ``until``, both days included, of ``committee``; all where none is given."""

    since: date | None = None
    until: date | None = None
    committee: str | None = None

    @property
    def asked(self) -> dict[str, Value]:
        """As parameters of a query or of an address."""
        return {"since": self.since, "until": self.until, "committee": self.committee}

    def before(self, as_of: date) -> Scope | None:
        """The period of the same length before this one; None where this one has no beginning.

        One that begins on 1 January is set against the same days of the year before, or of as many years
        before as it touches; any other against as many days directly before. Days after ``as_of`` are still
        to come, and nothing is set against them.
        """
        until = min(self.until or as_of, as_of)
        if self.since is None or until < self.since:
            return None
        if (self.since.month, self.since.day) == (1, 1):
            years = until.year - self.since.year + 1
            return Scope(years_before(self.since, years), years_before(until, years), self.committee)
        length = until - self.since + timedelta(days=1)
        return Scope(self.since - length, until - length, self.committee)


def scope_of(query: Mapping[str, str]) -> Scope:
    """The scope that an address asks for. What names one meeting or one row is narrower than any scope.

    What is no day is left out, and so is a period that ends before it begins: ``faults`` names them.
    """
    if any(query.get(name) for name in NARROWER_PARAMETERS):
        return Scope()
    since, until = _day(query, "since"), _day(query, "until")
    if since and until and until < since:
        since = until = None
    return Scope(since, until, query.get("committee") or None)


def faults(query: Mapping[str, str]) -> list[str]:
    """Parameters of the period that cannot be followed."""
    wrong = [name for name in ("since", "until") if query.get(name) and _day(query, name) is None]
    since, until = _day(query, "since"), _day(query, "until")
    return ["since", "until"] if since and until and until < since else wrong


def quick_choices(as_of: date) -> dict[str, Scope]:
    """Periods to choose at once, by the end of their words' key: this year, the last 12 months, all."""
    return {
        "year": Scope(date(as_of.year, 1, 1), as_of),
        "months": Scope(years_before(as_of, 1) + timedelta(days=1), as_of),
        "all": Scope(),
    }


def years_before(day: date, years: int) -> date:
    """The same day that many years before; 28 February for the 29th where there is none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def day_asked(typed: str) -> date | None:
    """A day that a page can speak of; None for any other words."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def _day(query: Mapping[str, str], name: str) -> date | None:
    return day_asked(query.get(name, ""))
