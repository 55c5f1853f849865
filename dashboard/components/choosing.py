"""A choice among as many as the archive holds: those that the words typed beside it find, a page's worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.components.parts import Filter
from dashboard.components.scope import NO_COMMITTEE
from dashboard.components.table import Row
from dashboard.components.view import View
from queries.values import Value

Option = tuple[str, str]  # what the address says, and its words

MOST = 100
LONGEST = 100
LONGEST_KEY = 19  # digits; more are beyond BIGINT


def typed(view: View, name: str) -> str | None:
    """What the address says to look for, as a query takes it; None for nothing."""
    words = "".join(letter for letter in view.query.get(name, "") if letter.isprintable())
    return words.strip()[:LONGEST] or None


@dataclass(frozen=True, slots=True)
class Committees:
    """As many committees as a choice holds, each a row of ``committee_choices``."""

    rows: Sequence[Row]

    @property
    def names(self) -> list[str]:
        """In their order, without that of meetings whose document names none."""
        return [row["committee"] for row in self.rows if row["committee"] != NO_COMMITTEE]

    @property
    def count(self) -> int:
        """How many of those found have a name, whether or not they are here."""
        return self.rows[0]["list_count"] - len(self.rows) + len(self.names) if self.rows else 0


def committees(view: View, words: str | None = None) -> Committees:
    """The committees whose names hold the words; meetings whose document names none are there always."""
    return Committees(view.rows("committee_choices", name=words, last=MOST + 1))


def choices(
    view: View,
    name: str,
    label: str,
    rows: Sequence[Row],
    option: Callable[[Row], tuple[str, str]],
    *,
    looked: str,
    asking: str,
    nothing: str,
    chosen: Row | None = None,
) -> list[Filter]:
    """A select of the ``rows`` that a query gave (at most MOST, each with ``list_count``) and what is chosen.

    Where there are more, the parameter ``looked``, under the label ``asking``, narrows them, and the option
    of choosing none (``nothing`` in words) says how many are not here.
    """
    count = rows[0]["list_count"] if rows else 0
    one = option(chosen) if chosen else None
    return _bounded(view, name, label, [option(row) for row in rows], count, one, looked, asking, nothing)


def among(
    view: View,
    name: str,
    label: str,
    options: Sequence[Option],
    chosen: str,
    *,
    last: Sequence[Option] = (),
    count: int | None = None,
) -> list[Filter]:
    """A select of MOST of the ``options`` that the words typed in ``<name>-named`` find, and of ``last``.

    What is chosen is among them, whether or not the archive has it. ``count``: how many a query found by
    those words, of which the options are the first.
    """
    looked = f"{name}-named"
    words = (typed(view, looked) or "").casefold() if count is None else ""
    found = [one for one in options if words in one[1].casefold()]
    one = next((one for one in (*options, *last) if one[0] == chosen), (chosen, chosen)) if chosen else None
    asking = view.t("choices-named", what=label)
    shown, nothing = found[:MOST], view.t("filter-all")
    found_count = len(found) if count is None else count
    return _bounded(view, name, label, shown, found_count, one, looked, asking, nothing, last)


def _bounded(
    view: View,
    name: str,
    label: str,
    shown: Sequence[Option],
    count: int,
    chosen: Option | None,
    looked: str,
    asking: str,
    nothing: str,
    last: Sequence[Option] = (),
) -> list[Filter]:
    """The select, ``shown`` of ``count`` in it, and before it what narrows it where that is of use."""
    options = list(shown)
    if chosen and chosen not in (*options, *last):
        options.insert(0, chosen)
    if count > len(shown):
        nothing = view.t("choices-first", nothing=nothing, shown=len(shown), all=count)
    select = Filter(name, label, [("", nothing), *options, *last], chosen[0] if chosen else "")
    words = typed(view, looked)
    if not words and count <= MOST:
        return [select]
    return [Filter(looked, asking, (), words or "", typed=True), select]


def number_of(key: str) -> int | None:
    """A key as the address has it; None for what no row can have."""
    return int(key) if key.isascii() and key.isdigit() and len(key) < LONGEST_KEY else None


def of_key(
    view: View,
    query: str,
    key: str,
    parameter: str = "person",
    *,
    listed: Sequence[Row] = (),
    **given: Value,
) -> Row | None:
    """The one row of a query whose key the address names; None where it names none that there is.

    ``listed``: rows that the query gave already, each with its key in ``<parameter>_id``: whoever is among
    them is not asked for again. ``given``: what else the query has to be told.
    """
    number = number_of(key)
    if number is None:
        return None
    known = next((row for row in listed if row[f"{parameter}_id"] == number), None)
    if known is not None:
        return known
    rows = view.rows(query, **given, **{parameter: number})
    return rows[0] if rows else None
