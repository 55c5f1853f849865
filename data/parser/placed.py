"""Which item the minutes are at on each line: by headings of items, and by a list that holds more."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from data.model import AgendaItem
from data.parser.blocks import ITEM, PERSONS, SPEECH, Block
from data.parser.known_items import Index
from data.parser.numbering import place_of

# what ends an item where it is headed as the sections above all items are
SECTIONS = ("discussion", "plans", "opinions", "requests", "speeches", "other", "result", "decisions")
APART = ("agenda", "when", "where", *PERSONS)


class Places:
    """The item that a line stands below."""

    def __init__(self, blocks: Sequence[Block], items: Sequence[AgendaItem]) -> None:
        self._starts: list[int] = []
        self._numbers: list[int | None] = []
        index = Index(items)
        lines = {item.source.first_line: item.number for item in items}
        above: set[str] = set()
        headed = listed = inside = False
        for block in blocks:
            head = block.head
            if block.kind == ITEM and head:
                self._add(head.number, index.of(block))
                headed, listed = True, False
            elif block.kind == "agenda":
                if head:
                    self._add(head.number, None)
                for line in block.lines:
                    if line.number in lines:
                        self._add(line.number, lines[line.number])
                # what is said of the last item of a list stands below it; a list alone says nothing
                listed = bool(block.lines) and block.lines[-1].number not in lines
                if block.lines and not listed:
                    self._add(block.lines[-1].number + 1, None)
            elif head and (block.kind in APART or (listed and block.kind not in ("result", "decisions"))):
                self._add(head.number, None)
                listed = False
            elif head and headed and block.heading and block.kind in SECTIONS and _style(block) in above:
                self._add(head.number, None)
            inside = listed or (inside and not (block.heading and _style(block) in above))
            if not headed and not inside and block.heading and block.kind != SPEECH:
                above.add(_style(block))
        self._told(items)

    def _told(self, items: Sequence[AgendaItem]) -> None:
        """The subjects that the sentences of a record come to are headings too."""
        told = [
            (item.source.first_line, item.number) for item in items if item.source.rule == "agenda.heading"
        ]
        held = dict(zip(self._starts, self._numbers, strict=True))
        held |= {line: number for line, number in told if line not in held}
        self._starts, self._numbers = sorted(held), [held[line] for line in sorted(held)]

    def _add(self, line: int, number: int | None) -> None:
        self._starts.append(line)
        self._numbers.append(number)

    def at(self, line: int) -> int | None:
        """The number of the item, None where none is headed or another section began."""
        place = bisect_right(self._starts, line)
        return self._numbers[place - 1] if place else None


def _style(block: Block) -> str:
    """How a heading is set: its mark without its count, or its brackets."""
    assert block.heading is not None
    return place_of(block.heading.mark)[0] or ("[" if block.heading.bracketed else "")
