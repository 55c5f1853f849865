"""What a report costs in each format, from the question to the checked file: three years of demo data."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from statistics import median

from dashboard import assets, demo
from dashboard.catalogue import translator
from dashboard.reports import writers
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.making import make
from data import zone
from data.store import Store
from queries.engine import Engine

MEETINGS = 108
SEED = 1
ROUNDS = 3
# Of all that is kept, for all committees; the report on accessibility has its rows from an audit instead.
NAMES = ("brief", "follow-ups", "member", "meeting", "minutes")


@dataclass(frozen=True, slots=True)
class Cost:
    """A report in a format: times in ms, the first with all that is loaded for it, then the median."""

    report: str
    form: str
    first_ms: float
    clock_ms: float
    processor_ms: float
    byte_count: int


def fill(store: Store, *, meetings: int = MEETINGS) -> None:
    """What ``demo`` fills a database with."""
    demo.fill(store, meetings=meetings, seed=SEED, mix=False, t=translator("en"), say=lambda words: None)


def costs(store: Store, *, rounds: int = ROUNDS) -> Iterator[Cost]:
    """Each report in each format that has something to write; no answer of the data is remembered."""
    assets.install()
    for name in NAMES:
        for form in writers.FORMATS:
            with suppress(ReportError):  # a CSV file of what has no table
                yield _cost(store, _asked(store, name), form, rounds)


def _asked(store: Store, name: str) -> Asked:
    engine = Engine(store)
    asked = Asked(name=name, as_of=zone.today())
    if name == "member":
        row = engine.rows("members")[0]
        return Asked(name=name, as_of=asked.as_of, member=row["name"], person=row["person_id"])
    if name in ("meeting", "minutes"):
        held = next(
            row for row in engine.rows("meetings") if row["held_on"] and row["held_on"] <= asked.as_of
        )
        return Asked(name=name, as_of=asked.as_of, meeting=held["slug"])
    return asked


def _cost(store: Store, asked: Asked, form: str, rounds: int) -> Cost:
    first, *times = [_timed(store, asked, form) for _ in range(1 + rounds)]
    clock, processor, byte_count = zip(*(times or [first]), strict=True)
    return Cost(asked.name, form, first[0], median(clock), median(processor), byte_count[0])


def _timed(store: Store, asked: Asked, form: str) -> tuple[float, float, int]:
    processor, clock = time.process_time(), time.perf_counter()
    made = make(Engine(store), asked, form)
    return (
        (time.perf_counter() - clock) * 1000,
        (time.process_time() - processor) * 1000,
        len(made.content),
    )
