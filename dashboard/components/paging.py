"""Pages of a long list: which rows the address asks for, which they are in words, and links to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.table import Row
from dashboard.components.view import View
from queries.values import Value

ROWS_A_PAGE = 30
PLACE = "pages-place"
ROW_PARAMETER = "row"
MOST_PAGES = 10**6
MOST_DIGITS = 10
NEAR = 1


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list: its rows, which of all they are (None where all are here), links to the others."""

    rows: Sequence[T]
    place: str | None
    links: Markup

    def under(self, sentence: str) -> str:
        """The sentence that counts the list, with which of its rows are here."""
        return f"{sentence} · {self.place}" if self.place else sentence

    def around(self, content: Markup) -> Markup:
        """The table of these rows between the words that say which they are and the links."""
        words = Markup('<p class="result-count">{}</p>').format(self.place) if self.place else Markup("")
        return words + content + self.links


def asked_page(view: View, name: str = "page") -> int:
    """The page that the address asks for, from 1; anything that is no page is 1."""
    asked = view.query.get(name, "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < MOST_DIGITS else 1
    return number if 0 < number < MOST_PAGES else 1


def sheet(
    view: View,
    rows: Sequence[T],
    label: str,
    kept: Mapping[str, str | None],
    *,
    name: str = "page",
    anchor: str = "",
    row_id: Callable[[T], str] | None = None,
    size: int = ROWS_A_PAGE,
    place: str = PLACE,
) -> Sheet[T]:
    """The part of ``rows`` that the address asks for by its parameter ``name``, or that holds its ``row``.

    ``label`` names the list; ``kept`` is what the address asks for beside the page; ``anchor`` takes the
    focus after a move where the page has no results of a filter; ``size``: rows of a page;
    ``place``: key of the words that say which rows are here.
    """
    last = -(-len(rows) // size)
    if last < 2:
        return Sheet(rows, None, Markup(""))
    page = asked_page(view, name)
    page = page if page <= last else 1
    row = view.query.get(ROW_PARAMETER)
    if row and row_id:
        ids = [row_id(one) for one in rows]
        page = ids.index(row) // size + 1 if row in ids else page
    start = (page - 1) * size
    return _sheet(view, rows[start : start + size], page, len(rows), label, kept, name, anchor, size, place)


def asked_rows(
    view: View, query: str, given: Mapping[str, Value], *, name: str = "page", size: int = ROWS_A_PAGE
) -> list[Row]:
    """Rows of the page that the address asks for, of a query that takes ``first`` and ``last``.

    Those of the first page where it asks for one past the end.
    """
    first = (asked_page(view, name) - 1) * size + 1
    rows = view.rows(query, **given, first=first, last=first + size - 1)
    return rows or view.rows(query, **given, first=1, last=size)


def sheet_of(
    view: View,
    rows: Sequence[Row],
    label: str,
    kept: Mapping[str, str | None],
    *,
    name: str = "page",
    anchor: str = "",
    size: int = ROWS_A_PAGE,
    place: str = PLACE,
) -> Sheet[Row]:
    """The page of a list whose query gave these ``rows`` alone, with ``list_place`` and ``list_count``."""
    if not rows or rows[0]["list_count"] <= size:
        return Sheet(rows, None, Markup(""))
    page = (rows[0]["list_place"] - 1) // size + 1
    return _sheet(view, rows, page, rows[0]["list_count"], label, kept, name, anchor, size, place)


def _sheet(
    view: View,
    shown: Sequence[T],
    page: int,
    count: int,
    label: str,
    kept: Mapping[str, str | None],
    name: str,
    anchor: str,
    size: int,
    words: str,
) -> Sheet[T]:
    first = (page - 1) * size + 1

    def address(number: int) -> str:
        asked = {key: value or None for key, value in kept.items() if key != name}
        return view.link(view.path, **asked, **({name: number} if number > 1 else {})) + anchor

    place = view.t(words, first=first, last=first + len(shown) - 1, all=count)
    return Sheet(shown, place, page_links(view, page, -(-count // size), address, label))


def page_links(view: View, page: int, last: int, address: Callable[[int], str], label: str) -> Markup:
    """Links to the pages before and after and to the first, last and nearest; nothing where there is one.

    ``page`` may lie past the ``last``: then the way back leads to that one.
    """
    if last < 2 and page == 1:
        return Markup("")
    near = range(page - NEAR, page + NEAR + 1)
    listed = sorted({1, last, *(number for number in near if 1 <= number <= last)})
    numbers = [
        {
            "number": number,
            "link": None if number == page else address(number),
            "gap": place > 0 and number > listed[place - 1] + 1,
        }
        for place, number in enumerate(listed)
    ]
    return render(
        "pages.html",
        t=view.t,
        label=label,
        numbers=numbers,
        before=address(min(page - 1, last)) if page > 1 else None,
        after=address(page + 1) if page < last else None,
    )
