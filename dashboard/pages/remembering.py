"""A page that says the same as long as the data and the address are the same is drawn again, not made again.

A page's markup depends on nothing but its view, its data and the day (:attr:`Page.lasting` says of which
pages that is so); what somebody was just told is never kept. Markup that carries a visitor's token is theirs
alone.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Final

from dashboard.components import drawing
from dashboard.components.view import View
from dashboard.pages.page import Page

# Letters of markup that are kept: with their charts some 70 MB (an overview: 78,000 letters, 0.65 MB).
MOST_LETTERS: Final = 8_000_000

_made: OrderedDict[Hashable, tuple[list[drawing.Step], int]] = OrderedDict()
_state: dict[str, Hashable] = {"version": None}
_lock = threading.Lock()


def show(page: Page, view: View) -> None:
    """Show a page, from what is kept of it where nothing has changed."""
    if not page.lasting or view.said is not None:
        page.show(view)
        return
    version, key = view.engine.data_version, _key(view)
    kept = _known(version, key) or _known(version, (key, view.token))
    if kept is not None:
        drawing.draw(kept)
        view.headed = True
        return
    with drawing.keeping() as steps:
        page.show(view)
    letters = sum(len(text) for step in steps for text in step.texts())
    personal = bool(view.token) and any(view.token in text for step in steps for text in step.texts())
    if version == view.engine.data_version:
        _keep(version, (key, view.token) if personal else key, steps, letters)


def _key(view: View) -> Hashable:
    """All of a view that its page's markup may depend on, but for the visitor's token."""
    return (
        view.page,
        view.path,
        view.language,
        view.theme,
        view.engine.audience,
        tuple(view.query.items()),
        view.as_of,
        view.person,
        tuple(view.preferences.items()),
        tuple(view.barred.items()),
        view.why,
        view.is_administrator,
    )


def _known(version: Hashable, key: Hashable) -> list[drawing.Step] | None:
    with _lock:
        if _state["version"] != version or key not in _made:
            return None
        _made.move_to_end(key)
        return _made[key][0]


def _keep(version: Hashable, key: Hashable, steps: list[drawing.Step], letters: int) -> None:
    """What was made of an older state of the data is never asked for again."""
    with _lock:
        if _state["version"] != version:
            _made.clear()
            _state["version"] = version
        _made[key] = steps, letters
        total = sum(each for _, each in _made.values())
        while total > MOST_LETTERS:
            _, (_, gone) = _made.popitem(last=False)
            total -= gone
