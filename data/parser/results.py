"""Results: what the result label says, and which item a printed decision belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from data.model import ActionItem, AgendaItem, Speech
from data.parser.ledger import Ledger
from data.parser.outline import Block
from data.parser.tables import table
from data.parser.words import squeeze


def book(blocks: Sequence[Block], ledger: Ledger) -> None:
    """Book result labels that only point to an attachment, which is not there to read."""
    for block in blocks:
        if block.kind == "result" and block.head and block.heading and ledger.is_open(block.head.number):
            value = block.heading.value
            if value.endswith(tuple(table("agenda")["pointers"])):
                ledger.use(block.head.number, "note")
                ledger.note(block.head.number, "result-in-attachment", printed=value)


def decided(
    items: Sequence[AgendaItem], speeches: Sequence[Speech], actions: Sequence[ActionItem]
) -> tuple[AgendaItem, ...]:
    """The items with the result of the last decision that the minutes put under them.

    That is one in a speech on the item, one below the item's heading, or, outside the speeches of a meeting
    with a single item, any.
    """
    headings = [item for item in items if item.source.rule == "agenda.heading"]
    alone = items[0].number if len(items) == 1 else None
    starts = [item.source.first_line for item in headings]
    numbers = {speech.position: speech.agenda_number for speech in speeches}
    words: dict[int, str] = {}
    for action in actions:
        number = numbers.get(action.speech_position or 0)
        if action.speech_position is None:
            place = bisect_left(starts, action.source.first_line)
            number = headings[place - 1].number if place else alone
        word = result_word(action.text) if action.kind == "decision" else None
        if number and word:
            words[number] = word
    return tuple(replace(item, result=words.get(item.number, item.result)) for item in items)


def result_word(text: str) -> str | None:
    """The result that a decision's wording names, as stored."""
    squeezed = squeeze(text)
    for entry in table("agenda")["result"]:
        if any(printed in squeezed for printed in entry["printed"]):
            return str(entry["word"])
    return None
