"""What the questions of each page cost on a large archive, nothing remembered.

A page's script is run without a browser, as the server runs it; only the time in its queries is taken, from
the bound statement to the frame. A question that a page asks twice is asked once, as in the product.
"""

from __future__ import annotations

import logging
import statistics
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from dashboard.components.view import View
from dashboard.pages import PAGES
from dashboard.pages.page import Page
from data.store import Store
from queries.engine import Engine
from queries.values import Value
from tests.bench.archive import UNTIL

COMMITTEE = "견본위원회 00001"
COMMITTEE_KEY = "1"
MEMBER = "1"
COUNTRY: Mapping[str, Mapping[str, str]] = {
    "overview": {},
    "brief": {},
    "meeting": {},
    "committee": {},
    "attendance": {},
    "agenda": {},
    "follow-ups": {},
    "member": {},
    "people": {},
    "reports": {},
    "review": {},
    "sources": {},
}
ONE: Mapping[str, Mapping[str, str]] = {
    "overview": {"committee": COMMITTEE},
    "brief": {"committee": COMMITTEE},
    "meeting": {"committee": COMMITTEE},
    "committee": {"committee": COMMITTEE, "id": COMMITTEE_KEY},
    "member": {"person": MEMBER},
    "attendance": {"committee": COMMITTEE},
    "agenda": {"committee": COMMITTEE},
    "follow-ups": {"committee": COMMITTEE},
}
ENOUGH_SECONDS = 3.0
ROUNDS = 3


class Timed(Engine):
    """An engine that keeps how long its thread waited for each answer: ms by the clock, ms of all processors.

    An answer begun ahead is waited for less, or not at all, by the clock.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._asks = threading.get_ident()
        self.took: dict[str, tuple[float, float]] = {}

    def _answer(self, name: str, given: Mapping[str, Value], read: Any) -> Any:
        begun, spent = time.perf_counter(), time.process_time()
        answer = super()._answer(name, given, read)
        took = (time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000
        if threading.get_ident() == self._asks:
            self.took.setdefault(f"{name} {sorted(given.items(), key=str)}", took)
        return answer


@dataclass(frozen=True, slots=True)
class Cost:
    """The queries of one page: how many, how long together (by the clock, of the processor), which longest.

    ``again_ms``: processor time of the page's whole script once its answers are remembered. All in ms.
    """

    page: str
    query_count: int
    together_ms: float
    processor_ms: float
    slowest: str
    slowest_ms: float
    again_ms: float


@contextmanager
def quiet() -> Iterator[None]:
    """Streamlit says of every call that no browser is there."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def costs(store: Store, asked: Mapping[str, Mapping[str, str]], rounds: int = ROUNDS) -> Iterator[Cost]:
    """The cost of each page; the first run binds the statements and is not counted, unless it is long.

    ``rounds``: runs of which the median is taken; with 0 the first run is taken and nothing else measured.
    """
    pages = {page.id: page for page in PAGES}
    with quiet():
        for name, query in asked.items():
            yield _cost(store, pages[name], query, rounds)


def _cost(store: Store, page: Page, query: Mapping[str, str], rounds: int) -> Cost:
    runs = [_run(store, page, query)]
    if rounds and _sum(runs[0], 0) < ENOUGH_SECONDS * 1000:
        runs = [_run(store, page, query) for _ in range(rounds)]
    took = sorted(runs, key=lambda run: _sum(run, 0))[len(runs) // 2]
    slowest = max(took, key=lambda name: took[name], default="-")
    slowest_ms, _ = took.get(slowest, (0.0, 0.0))
    again = _again(store, page, query, rounds) if rounds else 0.0
    return Cost(page.id, len(took), _sum(took, 0), _sum(took, 1), slowest.split()[0], slowest_ms, again)


def _sum(run: Mapping[str, tuple[float, float]], which: int) -> float:
    return sum(each[which] for each in run.values())


def _run(store: Store, page: Page, query: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    engine = Timed(store)
    _show(engine, page, query)
    return engine.took


def _again(store: Store, page: Page, query: Mapping[str, str], rounds: int) -> float:
    engine = Engine(store)
    _show(engine, page, query)
    took = []
    for _ in range(rounds):
        spent = time.process_time()
        _show(engine, page, query)
        took.append((time.process_time() - spent) * 1000)
    return statistics.median(took)


def _show(engine: Engine, page: Page, query: Mapping[str, str]) -> None:
    page.show(View(engine, "ko", "light", page.path, {"as_of": UNTIL.isoformat(), **query}, page=page.id))
