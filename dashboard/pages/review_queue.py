"""The queue of review: rows of several tables as entries of one kind: action items, their answers, proposed
agenda items of speeches, then notes that ask for a look."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.components.choosing import LONGEST_KEY
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.note_kinds import asking, codes_of, kind_of
from queries.values import Value

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

    @property
    def asked(self) -> dict[str, Value]:
        """As parameters of the queue: notes by the codes of their kind, those alone that ask for a look."""
        noted = self.rule.startswith(NOTES)
        rules = codes_of(self.rule.removeprefix(NOTES)) if noted else [self.rule]
        return {
            "meeting": self.meeting or None,
            "kind": self.kind or ("note" if noted else None),
            "rules": (rules or [self.rule]) if self.rule else None,
            "looked": asking(),
            "confidence": self.confidence or None,
            "status": self.status or None,
        }


def rule_group(rule: str) -> str:
    """What a filter chooses rules by: a rule itself, and the kind of a note whatever its code."""
    code = rule.removeprefix(NOTES)
    return rule if code == rule else f"{NOTES}{kind_of(code).name}"


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there is to review in all: entries, rules to choose by, and the action items among them."""

    entry_count: int
    rules: Mapping[str, str]
    item_count: int
    draft_count: int


def totals(view: View) -> Totals:
    """What stands in the queue whatever the address asks for; of notes those that ask for a look.

    ``rules``: one rule of each group, by the group.
    """
    rows = view.rows("review_totals")
    rows = [row for row in rows if row["table_name"] != "parse_note" or kind_of(row["rule"]).review]
    items = [row for row in rows if row["table_name"] == "action_item"]
    return Totals(
        entry_count=sum(row["entry_count"] for row in rows),
        rules={rule_group(rule): rule for rule in sorted(_rule(row) for row in rows)},
        item_count=sum(row["entry_count"] for row in items),
        draft_count=sum(row["draft_count"] for row in items),
    )


def _rule(row: Row) -> str:
    return f"{NOTES}{row['rule']}" if row["table_name"] == "parse_note" else str(row["rule"])


def _asked(view: View) -> dict[str, Value] | None:
    """Table and key of the entry that the address asks for; None where it asks for none."""
    table, _, number = view.query.get("at", "").rpartition("-")
    if table.isprintable() and number.isascii() and number.isdigit() and len(number) < LONGEST_KEY:
        return {"source": table.replace("-", "_"), "row": int(number)}
    return None


def current(view: View, chosen: Choice, shown: Sequence[Row]) -> tuple[Row | None, Row | None]:
    """The entry that the address asks for, else the first of the queue; and the one after it.

    One that is in the queue has its ``list_place`` there; one that is not, a note of any kind too, has none.
    ``shown``: a page of the queue, which may be its first.
    """
    at, first_two = _asked(view), shown[:2]
    if shown and shown[0]["list_place"] > 1:
        first_two = view.rows("review_queue", **chosen.asked, last=2)
    if at is not None:
        found = view.rows("review_queue", **chosen.asked, **at, last=2)
        if found:
            return found[0], (found[1:] or first_two)[0]
        if beside := view.rows("review_queue", **at, last=1):
            return beside[0] | {"list_place": None}, first_two[0] if first_two else None
    return (first_two[0], first_two[-1]) if first_two else (None, None)


def entries(view: View, queue: Sequence[Row]) -> list[Entry]:
    """Rows of the queue as entries, as a list shows them."""
    return [_entry(view, row) for row in queue]


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
        rule=_rule(row),
        confidence=row["confidence"],
        status=row["review_status"],
        edited=bool(row["edited"]),
        seen=row["seen"],
        stored=row,
    )
