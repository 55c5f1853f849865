"""Which page states are one opened page, drawn anew for each: those that differ in width, or in theme.

A page that follows the system's theme while it is open (``follows_theme``) is opened in one theme, by chance
another for each of its states and languages, and then shown in the others: so it is seen both as it opens in
a theme and as it is when the system's changes. What steps led to may not outlast a change of theme (a chart
is drawn anew), so such a state is opened in each.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence

from dashboard.audit.model import PageState

Placed = tuple[int, PageState]


def by_page(states: Sequence[PageState]) -> list[list[Placed]]:
    """The states with their places, those of one opened page together, in the order to draw them."""
    pages: dict[tuple[object, ...], list[Placed]] = defaultdict(list)
    for place, state in enumerate(states):
        theme = None if state.follows_theme and not state.steps else state.theme
        pages[state.page, state.state, state.url, state.language, theme].append((place, state))
    return [_in_turn(page) for page in pages.values()]


def _in_turn(page: list[Placed]) -> list[Placed]:
    """Theme by theme, the first one told by the address alone, so that it is the same in every run."""
    themes = list(dict.fromkeys(state.theme for _, state in page))
    first = zlib.crc32(page[0][1].address.encode()) % len(themes)
    order = {theme: (number - first) % len(themes) for number, theme in enumerate(themes)}
    return sorted(page, key=lambda placed: order[placed[1].theme])
