"""``python -m tests.bench.ingesting``: what a document costs to take in, step by step, and if it stays so.

Steps apart, over one sample of synthetic minutes in every layout and format, in this process; then one ingest
of many documents, with as many workers as there are processors, told at each of ``DOCUMENTS``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import duckdb

from dashboard.demo import write as write_minutes
from data import morphemes
from data.errors import DataError
from data.ingest import Outcome, ingest, now_in_utc, store_parsed
from data.mark import accounted
from data.model import Minutes
from data.parser import parse
from data.readers import read
from data.reading import Parsed
from data.store import Store
from tests.bench.table import Part, head, ms, write

T = TypeVar("T")
RESULTS = Path(__file__).with_name("ingest.md")
SIZES = tuple(int(size) for size in os.environ.get("DOCUMENTS", "100 200 400 800").split())
SAMPLE = 60
UNTIL = date(2026, 11, 25)
SEED = 7


@dataclass(frozen=True, slots=True)
class Taken:
    """A part of an ingest up to ``documents``: how many, seconds by the clock and of the storing process.

    ``memory_mb``: that process's, the most so far. ``database_mb``: file and log. ``same_work_ms``: processor
    time of a piece of work that is always the same; where it grows, the machine became slower, not we.
    """

    documents: int
    count: int
    seconds: float
    processor_seconds: float
    memory_mb: float
    database_mb: float
    same_work_ms: float


def documents(folder: Path, count: int) -> list[Path]:
    """That many files of synthetic minutes."""
    minutes, _ = write_minutes(folder, meetings=count, seed=SEED, until=UNTIL)
    return sorted(minutes.iterdir())[:count]


def steps(files: Sequence[Path], folder: Path) -> list[tuple[str, float]]:
    """Processor time (ms) of each step for one document, the mean over files that are read."""
    store = Store(folder / "steps.duckdb")
    spent = dict.fromkeys(("read", "parse", "tokenise", "store"), 0.0)
    morphemes.terms("회의록")
    taken = 0

    def timed(step: str, work: Callable[[], T]) -> T:
        begun = time.process_time()
        try:
            return work()
        finally:
            spent[step] += time.process_time() - begun

    # As an ingest stores them: with one connection for all.
    with store.writing_on():
        for path in files:
            try:
                lines = timed("read", lambda path=path: read(path))
                minutes = timed("parse", lambda lines=lines: accounted(parse(lines)))
            except DataError:
                continue
            timed("tokenise", lambda minutes=minutes: [morphemes.terms(text) for text in texts(minutes)])
            timed("store", lambda path=path, minutes=minutes: _store(store, path, minutes))
            taken += 1
    store.close()
    return [(step, seconds / taken * 1000) for step, seconds in spent.items()]


def texts(minutes: Minutes) -> Iterable[str]:
    """What the search's index reads of a document, more or less: what was said, asked for and listed."""
    for meeting in minutes.meetings:
        yield from (each.text for speech in meeting.speeches for each in speech.paragraphs)
        yield from (item.text for item in meeting.action_items)
        yield from (item.title for item in meeting.agenda_items)


def _store(store: Store, path: Path, minutes: Minutes) -> None:
    with store.writing() as connection:
        store_parsed(connection, Parsed(path, minutes=minutes), now_in_utc(), named=True)


def on_the_way(
    files: Sequence[Path], folder: Path, marks: Sequence[int], say: Callable[[Taken], None]
) -> None:
    """All files into one database, with a worker for each processor: what each part took, as it ends."""
    store = Store(folder / "way.duckdb")
    taken: list[Taken] = []
    begun, before = time.perf_counter(), time.process_time()

    def told(_: Outcome, done: int, __: int) -> None:
        nonlocal begun, before
        if done not in marks:
            return
        seconds, processor = time.perf_counter() - begun, time.process_time() - before
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.glob("way.duckdb*"))
        count = done - (taken[-1].documents if taken else 0)
        memory = int(status.split("VmHWM:")[1].split()[0]) / 1024
        taken.append(Taken(done, count, seconds, processor, memory, size / 1e6, same_work()))
        say(taken[-1])
        begun, before = time.perf_counter(), time.process_time()

    ingest(files, store, workers=None, told=told)
    store.close()


def same_work() -> float:
    """Processor time (ms) of a sum in Python and one in DuckDB, the least of five."""
    spent = []
    for _ in range(5):
        begun = time.process_time()
        sum(number * number for number in range(200_000))
        with duckdb.connect() as connection:
            connection.execute("SELECT sum(hash(i)) FROM range(1000000) AS r(i)").fetchall()
        spent.append(time.process_time() - begun)
    return min(spent) * 1000


def main() -> int:
    """Measure, print and keep."""
    apart = Part(
        "Steps apart",
        f"Processor time a document, the mean of {SAMPLE} in every layout and format, one process, an empty"
        " database at the start. Tokenising is done after the ingest, by the search's index.",
        ["step", "processor ms", "documents a second and processor"],
    )
    way = Part(
        f"On the way to {max(SIZES):,} documents",
        "Read and parsed by a worker for each processor, stored one after the other by one process, whose"
        " processor time and memory (the most so far) these are. The same work: processor time of a piece of"
        " work that is always the same; where it differs, so did the machine.",
        [
            "documents",
            "a second by the clock",
            "processor ms a document",
            "memory MB",
            "database MB",
            "the same work, ms",
            "ms a document for each of its ms",
        ],
    )
    begun = head("Ingest")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = documents(folder, max(SIZES))
        for step, spent in steps(files[:SAMPLE], folder):
            apart.rows.append([step, ms(spent), f"{1000 / spent:,.1f}"])

        def say(each: Taken) -> None:
            spent = each.processor_seconds / each.count * 1000
            way.rows.append(
                [
                    f"{each.documents - each.count + 1:,} to {each.documents:,}",
                    f"{each.count / each.seconds:,.1f}",
                    ms(spent),
                    ms(each.memory_mb),
                    f"{each.database_mb:,.1f}",
                    ms(each.same_work_ms),
                    f"{spent / each.same_work_ms:.1f}",
                ]
            )
            # What has come so far is kept, should the rest not come to its end.
            write([*begun, *apart.lines(), *way.lines()], Path(os.environ.get("RESULTS") or RESULTS))

        on_the_way(files, folder, SIZES, say)
    print("\n".join([*begun, *apart.lines(), *way.lines()]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
