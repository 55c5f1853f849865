"""What is asked of a report: which one, of what, in which language; and why it cannot be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

from dashboard.components.scope import NO_COMMITTEE
from dashboard.components.view import View
from data.errors import DataError

REPORTS: Final = ("brief", "follow-ups", "meeting", "minutes", "member", "accessibility")
MOST_NAMED: Final = 20


class ReportError(DataError):
    """A report that cannot be made or must not be handed out: ``report-…`` in the catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """``since`` and ``until``: first and last day, both included; ``meeting``: its slug; ``run``: audit.

    ``person``: key of the member, where several bear the name ``member``.
    """

    name: str
    as_of: date
    language: str = "ko"
    committee: str | None = None
    since: date | None = None
    until: date | None = None
    member: str | None = None
    person: int | None = None
    meeting: str | None = None
    run: int | None = None

    @property
    def scope(self) -> dict[str, str | date | None]:
        """Committee and period as the queries of meetings take them."""
        return {"committee": self.committee, "since": self.since, "until": self.until}

    def covers(self, row: Mapping[str, Any]) -> bool:
        """Whether a row of a committee and a day lies in what is asked; one without a day in no period."""
        if self.committee and row["committee"] != self.committee:
            return False
        day = row["held_on"]
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def check(self, view: View) -> None:
        """Raises ReportError for a committee, period or report that there is none of."""
        if self.name not in REPORTS:
            raise ReportError("report-unknown", name=self.name, known=", ".join(REPORTS))
        if self.since and self.until and self.since > self.until:
            since, until = self.since.isoformat(), self.until.isoformat()
            raise ReportError("report-period", since=since, until=until)
        if self.committee and self.committee not in set(committees(view)):
            known = ", ".join(_near(self.committee, list(committees(view)))) or "-"
            raise ReportError("report-no-committee", committee=self.committee, known=known)


def _near(name: str, known: Sequence[str]) -> Sequence[str]:
    """Committees to name instead of one that there is none of: those most like it, of many."""
    return known if len(known) <= MOST_NAMED else get_close_matches(name, known, MOST_NAMED, cutoff=0.3)


def committees(view: View) -> Iterator[str]:
    """Names of the committees that have meetings, in binary order."""
    known = (row["committee"] for row in view.rows("committee_choices"))
    yield from (name for name in known if name != NO_COMMITTEE)
