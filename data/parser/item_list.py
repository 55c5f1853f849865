"""The items of an agenda while they are read: one of a title, however often it is listed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from data.model import AgendaItem, Source, SourceLine
from data.parser.items import Listed, stored_type
from data.parser.known_items import title_forms


@dataclass(slots=True)
class Agenda:
    """Items in order, and what was printed behind their titles of their results, by item number."""

    items: list[AgendaItem] = field(default_factory=list)
    tails: list[tuple[int, SourceLine, str]] = field(default_factory=list)


class ItemList:
    """Adds items to an agenda."""

    def __init__(self, found: Agenda) -> None:
        self._found = found
        self._known: dict[str, int] = {}
        self.unnumbered = 0

    def add(
        self, item: Listed | None, line: SourceLine, type_of_list: str | None, *, rule: str = "agenda.listed"
    ) -> int | None:
        """The number of the item in the list: a new one, or one of the same title that is listed already."""
        if item is None:
            return None
        for form in title_forms(item.title):
            if form in self._known:
                number = self._known[form]
                if item.tail:
                    self._found.tails.append((number, line, item.tail))
                self._fill(number, item)
                return number
        number = len(self._found.items) + 1
        printed = item.printed_type or type_of_list
        self._found.items.append(
            AgendaItem(
                number=number,
                item_type=stored_type(printed),
                title=item.title,
                presenter=item.presenter,
                result=None,
                discussed_as=None,
                discussed_line=None,
                presented_by=None,
                source=Source(
                    first_line=line.number, last_line=line.number, quote=line.text.strip(), rule=rule
                ),
                printed_number=item.printed_number,
                printed_type=printed,
            )
        )
        self.unnumbered += item.printed_number is None
        if item.tail:
            self._found.tails.append((number, line, item.tail))
        for form in title_forms(item.title):
            self._known.setdefault(form, number)
        return number

    def _fill(self, number: int, item: Listed) -> None:
        """What a second listing of an item adds to the first."""
        held = self._found.items[number - 1]
        self._found.items[number - 1] = replace(
            held,
            presenter=held.presenter or item.presenter,
            printed_type=held.printed_type or item.printed_type,
            item_type=held.item_type or item.item_type,
            printed_number=held.printed_number or item.printed_number,
        )
