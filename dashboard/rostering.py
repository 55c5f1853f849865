"""A roster on the command line: what would change, sentence by sentence, and the change once asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from dashboard.catalogue import Translate
from data.acts import begin
from data.errors import StoreError
from data.membership import Change, called, changes, store_roster
from data.readers import read
from data.roster import Problem, Roster, read_roster
from data.store import Store

KINDS: Final = ("added", "changed", "ended", "missing", "unchanged", "vacant", "filled")


@dataclass(frozen=True, slots=True)
class Result:
    """A roster as read, what it changes, and whether that was stored."""

    roster: Roster
    committee: str
    changes: Sequence[Change]
    stored: bool

    def lines(self, t: Translate) -> Iterator[str]:
        """For a person: what has to be mended, then a sentence a seat, then how many."""
        yield from (problem(each, t) for each in self.roster.problems)
        yield from (sentence(each, t) for each in self.changes)
        yield totals(self.changes, t)
        yield t("roster-stored" if self.stored else "roster-preview", committee=self.committee)

    def as_json(self, t: Translate) -> dict[str, Any]:
        """The same for a program."""
        return {
            "file": self.roster.document.file_name,
            "columns": dict(self.roster.columns),
            "stored": self.stored,
            "problems": [{"line": each.line, "message": problem(each, t)} for each in self.roster.problems],
            "changes": [
                {
                    "kind": each.kind,
                    "who": each.who,
                    "line": each.seat.line if each.seat else None,
                    "fields": {name: list(values) for name, values in each.fields.items()},
                }
                for each in self.changes
            ],
        }


def run(file: Path, committee: str, store: Store, valid_from: date | None, *, actor: str | None) -> Result:
    """Read a roster and, with an ``actor`` who confirms it and without a problem, store it.

    Raises ReadError and StoreError.
    """
    roster = read_roster(read(file))
    if actor is None or roster.problems:
        return Result(roster, committee, preview(roster, committee, store, valid_from), stored=False)
    with store.writing() as connection:
        doing = begin(connection, "import-roster", actor=actor, origin="roster")
        found = store_roster(doing, committee, roster, valid_from=valid_from)
    return Result(roster, committee, found, stored=True)


def preview(roster: Roster, committee: str, store: Store, valid_from: date | None = None) -> list[Change]:
    """What storing a roster would change; without a database everything is new."""
    try:
        with store.reading() as cursor:
            return changes(cursor, committee, roster, valid_from=valid_from)
    except StoreError as error:
        if error.code != "database-missing":
            raise
    added = [Change("added", seat.name or seat.post or "", seat, None) for seat in roster.seats]
    return added + [Change("vacant", called(seat), seat, None) for seat in roster.vacant]


def sentence(change: Change, t: Translate) -> str:
    """What becomes of one seat."""
    return t(f"roster-{change.kind}", who=change.who, details=details(change, t))


def details(change: Change, t: Translate) -> str:
    """The term of a new seat, the values that change in a known one; empty for any other."""
    if change.kind == "added" and change.seat:
        return t("roster-term", start=_said(change.seat.start, t), end=_said(change.seat.end, t))
    return ", ".join(
        t(
            "roster-field",
            field=t(f"column-{name.replace('_', '-')}"),
            before=_said(before, t),
            after=_said(after, t),
        )
        for name, (before, after) in change.fields.items()
    )


def problem(found: Problem, t: Translate) -> str:
    """What has to be mended in a row."""
    return t(f"roster-problem-{found.code}", **found.values)


def totals(found: Sequence[Change], t: Translate) -> str:
    """How many seats of each kind of change."""
    counts = Counter(change.kind for change in found)
    return t("roster-totals", **{kind: counts[kind] for kind in KINDS})


def _said(value: object, t: Translate) -> str:
    return t("not-recorded") if value is None else str(value)
