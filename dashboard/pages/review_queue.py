"""The queue of review: rows of several tables as entries of one kind, action items first."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.note_kinds import kind_of
from queries.answers import records

KINDS = ("request", "commitment", "decision", "answer", "note", "speech")
CONFIDENCES = ("high", "medium", "low")
STATUSES = ("draft", "confirmed", "rejected")
EVERY = "all"
NOTES = "notes."


@dataclass(frozen=True, slots=True)
class Entry:
    """One row to review: where it is stored, what it says, where it stands, what was decided.

    ``seen``: the last act on it, so that two persons do not decide over one another.
    """

    table: str
    row: int
    kind: str
    words: str
    slug: str
    first_line: int
    last_line: int
    rule: str
    confidence: str | None
    status: str
    edited: bool
    seen: int
    stored: Row

    @property
    def key(self) -> str:
        """Its name in an address and on the page."""
        return f"{self.table.replace('_', '-')}-{self.row}"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the address asks for; empty for all."""

    meeting: str
    kind: str
    rule: str
    confidence: str
    status: str

    @classmethod
    def of(cls, view: View) -> Choice:
        """The choice in the address: drafts, unless it asks otherwise."""
        asked = view.query.get("status", "draft")
        return cls(
            view.query.get("meeting", ""),
            view.query.get("kind", ""),
            view.query.get("rule", ""),
            view.query.get("confidence", ""),
            "" if asked == EVERY else asked,
        )

    def of_queue(self, queue: pd.DataFrame) -> pd.DataFrame:
        """The rows of the queue that are asked for."""
        if self.rule:
            queue = queue[queue["rule"].map(rule_group) == self.rule]
        asked = {
            "slug": self.meeting,
            "kind": self.kind,
            "confidence": self.confidence,
            "review_status": self.status,
        }
        for column, value in asked.items():
            if value:
                queue = queue[queue[column] == value]
        return queue


def rule_group(rule: str) -> str:
    """What a filter chooses rules by: a rule itself, and the kind of a note whatever its code."""
    code = rule.removeprefix(NOTES)
    return rule if code == rule else f"{NOTES}{kind_of(code).name}"


def everything(view: View) -> pd.DataFrame:
    """The whole queue: action items, their answers, proposed agenda items of speeches, then notes that ask
    for a look; a note that the address asks for by its key, whether or not its kind asks for one."""
    queue = view.frame("review_queue")
    notes = queue["table_name"] == "parse_note"
    table, row = _asked(view)
    asked = (queue["table_name"] == table) & (queue["row_id"] == row)
    looked = queue["rule"].map(lambda code: kind_of(code).review) | asked
    queue.loc[notes, "rule"] = NOTES + queue.loc[notes, "rule"]
    return queue[~notes | looked]


def _asked(view: View) -> tuple[str, int]:
    """Table and key of the entry that the address asks for; no table and -1 where it asks for none."""
    table, _, number = view.query.get("at", "").rpartition("-")
    if number.isascii() and number.isdigit() and len(number) < 19:
        return table.replace("-", "_"), int(number)
    return "", -1


def place(view: View, queue: pd.DataFrame) -> int | None:
    """Place of the entry that the address asks for, from 0; None where it asks for none of these."""
    table, row = _asked(view)
    found = ((queue["table_name"] == table) & (queue["row_id"] == row)).to_numpy().nonzero()[0]
    return int(found[0]) if len(found) else None


def entries(view: View, queue: pd.DataFrame) -> list[Entry]:
    """Rows of the queue as entries, as a list shows them."""
    return [_entry(view, row) for row in records(queue)]


def whole(view: View, entry: Entry) -> Entry:
    """An entry with all that is stored of it, as its card shows it."""
    if entry.table == "action_answer":
        found = view.rows("review_answers", commitment=entry.row)[0]
        return replace(entry, stored=found | entry.stored)
    names = {"action_item": "review_items", "speech": "review_speeches", "parse_note": "review_notes"}
    return replace(entry, stored=view.rows(names[entry.table], row=entry.row)[0] | entry.stored)


def _entry(view: View, row: Row) -> Entry:
    words = row["words"]
    if row["table_name"] == "parse_note":
        words = view.t(f"note-{words}", **json.loads(row["note_values"]))
    return Entry(
        table=row["table_name"],
        row=row["row_id"],
        kind=row["kind"],
        words=words,
        slug=row["slug"],
        first_line=row["first_line"],
        last_line=row["last_line"],
        rule=row["rule"],
        confidence=row["confidence"],
        status=row["review_status"],
        edited=bool(row["edited"]),
        seen=row["seen"],
        stored=row,
    )
