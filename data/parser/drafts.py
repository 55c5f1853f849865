"""Drafts of follow-ups: what was found, with its rule, becomes an item with its owner and limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.model import ActionItem, ActionKind, AgendaItem, Source, Speech
from data.parser import owners, replies
from data.parser.answers import Place
from data.parser.due import due
from data.parser.ledger import Ledger
from data.parser.owners import Parties
from data.parser.sentences import Sentence
from data.parser.speeches import Turn
from data.parser.statements import Statement
from data.parser.wording import Verdict

# sections whose lines are tasks, so that a day behind one is its limit
TASKS = ("plans", "decisions")
REPORTED = ("-told", "request-reported", "request-exhorted")


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that is an item, with the rule that says so."""

    sentence: Sentence
    verdict: Verdict
    place: Place
    turn: Turn | None = None
    statement: Statement | None = None
    label: str | None = None

    @property
    def kind(self) -> ActionKind:
        assert self.verdict.kind is not None
        return self.verdict.kind


def item(
    found: Found, parties: Parties, presenting: dict[int, str], held_on: date | None, ledger: Ledger
) -> ActionItem:
    """The item of a sentence; ``presenting`` names who presents the item that each speech is on."""
    turn, statement, sentence = found.turn, found.statement, found.sentence
    label = found.label or (turn.label if turn else statement.label if statement else None)
    acts = label
    if found.kind == "commitment" and turn and not found.label:
        acts = replies.speaker(sentence.text, label)
        label = acts or label
    acting = owners.owner(
        found.kind,
        sentence.text,
        acts,
        parties,
        cell=statement.owner if statement else None,
        reported=found.kind == "request" and any(mark in found.verdict.rule for mark in REPORTED),
        presenter=presenting.get(turn.position) if turn else None,
        told=found.kind == "commitment" and found.verdict.rule.endswith("-told"),
    )
    column = statement.due if statement else None
    if column is None and statement and statement.kind and statement.section in TASKS:
        column = ", ".join(owners.tail(sentence.text)) or None
    limit = due(sentence.text, held_on, column=column)
    if limit and limit.advanced:
        day = limit.day.isoformat() if limit.day else ""
        ledger.note(sentence.first_line, "due-in-next-year", printed=limit.basis, day=day)
    return ActionItem(
        kind=found.kind,
        soft=found.verdict.soft,
        confidence=found.verdict.confidence,
        text=sentence.text,
        speech_position=turn.position if turn else None,
        speaker_label=label,
        owner=acting.name,
        owner_basis=acting.basis,
        owner_as_printed=acting.as_printed,
        due_date=limit.day if limit else None,
        due_basis=limit.basis if limit else None,
        due_rule=limit.rule if limit else None,
        source=Source(
            first_line=sentence.first_line,
            last_line=sentence.last_line,
            quote=sentence.quote,
            rule=f"action_items.{found.verdict.rule}",
        ),
    )


def presenters(spoken: Sequence[Speech], items: Sequence[AgendaItem]) -> dict[int, str]:
    """The presenter of the item that each speech is on, where the minutes or their order say so."""
    by_number = {item.number: item.presenter for item in items}
    return {
        speech.position: presenter
        for speech in spoken
        if (presenter := by_number.get(speech.agenda_number or speech.proposed_agenda_number or 0))
    }
