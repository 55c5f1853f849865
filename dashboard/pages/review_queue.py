"""The queue of review: rows of several tables as entries of one kind, action items first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.note_kinds import kind_of

KINDS = ("request", "commitment", "decision", "note", "speech")
CONFIDENCES = ("high", "medium", "low")
STATUSES = ("draft", "confirmed", "rejected")
EVERY = "all"


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
    by: str | None
    at: datetime | None
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

    def takes(self, entry: Entry) -> bool:
        """Whether an entry is one of those asked for."""
        return (
            self.meeting in ("", entry.slug)
            and self.kind in ("", entry.kind)
            and self.rule in ("", entry.rule)
            and self.confidence in ("", entry.confidence)
            and self.status in ("", entry.status)
        )


def everything(view: View) -> list[Entry]:
    """All entries: action items, then proposed agenda items of speeches, then notes that ask for a look."""
    items = [
        _entry("action_item", row["action_item_id"], row["kind"], row["text"], row)
        for row in view.rows("review_items")
    ]
    speeches = [
        _entry("speech", row["speech_id"], "speech", row["text"], row) for row in view.rows("review_speeches")
    ]
    asked = _asked_note(view)
    notes = [
        _entry("parse_note", row["note_id"], "note", _sentence(view, row), _note(row))
        for row in view.rows("review_notes")
        if row["slug"] and (kind_of(row["code"]).review or row["note_id"] == asked)
    ]
    return [*items, *speeches, *notes]


def _asked_note(view: View) -> int | None:
    """A note that the address asks for by its key, whether or not its kind asks for review."""
    number = view.query.get("at", "").removeprefix("parse-note-")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 19 else None


def rules(entries: Sequence[Entry]) -> list[str]:
    """The rules that made the entries."""
    return sorted({entry.rule for entry in entries})


def _note(row: Row) -> Row:
    return {
        **row,
        "first_line": row["line"],
        "last_line": row["line"],
        "rule": f"notes.{row['code']}",
        "edited": False,
    }


def _sentence(view: View, row: Row) -> str:
    values: dict[str, Any] = json.loads(row["note_values"])
    return view.t(f"note-{row['code']}", **values)


def _entry(table: str, key: int, kind: str, words: str, row: Row) -> Entry:
    return Entry(
        table=table,
        row=key,
        kind=kind,
        words=words,
        slug=row["slug"],
        first_line=row["first_line"],
        last_line=row["last_line"],
        rule=row["rule"],
        confidence=row.get("confidence"),
        status=row["review_status"],
        by=row["reviewed_by"],
        at=row["reviewed_at"],
        edited=bool(row.get("edited")),
        seen=row["seen"],
        stored=row,
    )
