"""What a report costs in each format, from the question to the checked file: three years of demo data.

Each is asked for as of another day, as a typesetter remembers what it set and a person asks for what is new.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from statistics import median
from unittest import mock

from dashboard import assets, demo
from dashboard.catalogue import translator
from dashboard.reports import writers
from dashboard.reports.asked import Asked, ReportError
from dashboard.reports.content import Report
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
    """A report in a format: times in ms, the first with all that is loaded for it, then the median.

    ``writing_ms``: of the clock's time what the writer took, without the rows and the check of the file.
    """

    report: str
    form: str
    first_ms: float
    clock_ms: float
    writing_ms: float
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
    first, *times = [
        _timed(store, replace(asked, as_of=asked.as_of + timedelta(days=day)), form)
        for day in range(1 + rounds)
    ]
    clock, writing, processor, byte_count = zip(*(times or [first]), strict=True)
    return Cost(asked.name, form, first[0], median(clock), median(writing), median(processor), byte_count[0])


def _timed(store: Store, asked: Asked, form: str) -> tuple[float, float, float, int]:
    write, writing = writers.write, 0.0

    def timed(report: Report, form: str) -> bytes:
        nonlocal writing
        begun = time.perf_counter()
        try:
            return write(report, form)
        finally:
            writing = time.perf_counter() - begun

    processor, clock = time.process_time(), time.perf_counter()
    with mock.patch.object(writers, "write", timed):
        made = make(Engine(store), asked, form)
    return (
        (time.perf_counter() - clock) * 1000,
        writing * 1000,
        (time.process_time() - processor) * 1000,
        len(made.content),
    )
