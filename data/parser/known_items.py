"""Items of an agenda to find again where the meeting comes to them: by title, by printed number, by line."""

from __future__ import annotations

from collections.abc import Sequence

from data.model import AgendaItem
from data.parser.blocks import ITEM, Block
from data.parser.items import listed
from data.parser.ledger import Ledger
from data.parser.words import last_parenthesis, letters

MOST_PARENTHESES = 3


class Index:
    """Items to find by a title or a printed number."""

    def __init__(self, items: Sequence[AgendaItem]) -> None:
        self._titles: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._lines: dict[int, int] = {}
        for item in items:
            for form in title_forms(item.title):
                self._titles.setdefault(form, item.number)
            if item.printed_number:
                self._numbers.setdefault(item.printed_number, item.number)
            if item.source.rule == "agenda.heading":
                self._lines[item.source.first_line] = item.number

    def of(self, block: Block) -> int | None:
        """The item that a heading introduces: by its line, its title, else the number printed on both."""
        if block.head and block.head.number in self._lines:
            return self._lines[block.head.number]
        forms = title_forms(block.text)
        said = listed(block.text)
        if said:
            forms |= title_forms(said.title)
        known = next((self._titles[form] for form in forms if form in self._titles), None)
        return known or self._numbers.get((block.number or "").rstrip(".)"))


def title_forms(title: str) -> set[str]:
    """A title as it is compared with another: whole, and without the parentheses at its end."""
    forms = {letters(title)}
    while (inside := last_parenthesis(title)) and len(forms) <= MOST_PARENTHESES:
        title = inside[0]
        forms.add(letters(title))
    return forms - {""}


def book_headings(blocks: Sequence[Block], items: Sequence[AgendaItem], ledger: Ledger) -> None:
    """Book headings between speeches that repeat a listed title or number."""
    index = Index(items)
    for block in blocks:
        if block.kind == ITEM and block.head and ledger.is_open(block.head.number) and index.of(block):
            ledger.use(block.head.number, "agenda_item")
