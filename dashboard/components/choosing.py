"""A choice among as many as the archive holds: those that the words typed beside it find, a page's worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dashboard.components.parts import Filter
from dashboard.components.table import Row
from dashboard.components.view import View
from queries.engine import Value

MOST = 100
LONGEST = 100
LONGEST_KEY = 19  # digits; more are beyond BIGINT


def typed(view: View, name: str) -> str | None:
    """What the address says to look for, as a query takes it; None for nothing."""
    words = "".join(letter for letter in view.query.get(name, "") if letter.isprintable())
    return words.strip()[:LONGEST] or None


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
    options = [option(row) for row in rows]
    one = option(chosen) if chosen else None
    if one and one not in options:
        options.insert(0, one)
    count = rows[0]["list_count"] if rows else 0
    words = typed(view, looked)
    if count > len(rows):
        nothing = view.t("choices-first", nothing=nothing, shown=len(rows), all=count)
    found = [Filter(name, label, [("", nothing), *options], one[0] if one else "")]
    return [Filter(looked, asking, (), words or "", typed=True), *found] if words or count > MOST else found


def of_key(view: View, query: str, key: str, parameter: str = "person", **given: Value) -> Row | None:
    """The one row of a query whose key the address names; None where it names none that there is.

    ``given``: what else the query has to be told.
    """
    if not (key.isascii() and key.isdigit() and len(key) < LONGEST_KEY):
        return None
    rows = view.rows(query, **given, **{parameter: int(key)})
    return rows[0] if rows else None
