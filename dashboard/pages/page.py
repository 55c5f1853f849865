"""What a page is: an address, a way to show it, and the states in which it must be audited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from dashboard.components.view import View
from queries.engine import Engine


@dataclass(frozen=True, slots=True)
class State:
    """One state of a page: the address's parameters, then steps such as ``{"click": "<selector>"}``
    or ``{"fill": "<selector> <value>"}``.

    ``acts``: what a user then does there whose outcome has to be announced. ``widths``: CSS pixels, where
    the state is to be had at some alone.
    """

    name: str
    query: Mapping[str, str] = field(default_factory=dict)
    steps: Sequence[Mapping[str, str]] = ()
    acts: Sequence[Mapping[str, str]] = ()
    widths: Sequence[int] = ()


REST = State("rest")
# A page with a filter bar: the audit narrows it to another period and listens.
FILTERED = State(
    "rest", acts=({"fill": "#filter-since 2024-01-01"}, {"click": "form.filters button[type=submit]"})
)
EXPANDED = State("expanded", steps=({"click": "main details > summary"},))
READING = State("reading", steps=({"click": "[data-read]"},))
MENU_OPEN = State("menu-open", steps=({"click": ".menu-open"},), widths=(320,))


def _rest(_: Engine) -> Sequence[State]:
    return (REST,)


@dataclass(frozen=True, slots=True)
class Page:
    """A page; its title is ``<id>-title`` in the catalogue. ``states`` may ask the data for real values.

    ``within``: id of the page in whose place in the navigation it stands; None for one of its own.
    ``place``: the navigation that it stands in, above the page or below it. ``essential``: people come for
    what they do there, so that a person's check of the site looks at it (WCAG-EM 1.0, 2.b). ``lasting``: what
    it shows depends on nothing but its view, the data and the day.
    """

    id: str
    path: str
    show: Callable[[View], None]
    states: Callable[[Engine], Sequence[State]] = _rest
    within: str | None = None
    place: Literal["header", "footer"] = "header"
    essential: bool = False
    lasting: bool = False

    @property
    def sampled(self) -> list[str]:
        """Why it is in the sample of pages that a person looks at, as far as the page itself can tell."""
        told = {"common": self.place == "footer", "essential": self.essential}
        return [reason for reason, holds in told.items() if holds]
