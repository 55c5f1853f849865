"""``python -m tests.bench.ingesting``: what a document costs to take in, step by step, and if it stays so.

Steps apart, over one sample of synthetic minutes in every layout and format, in this process; then one ingest
of many documents, with as many workers as there are processors, told at each of ``DOCUMENTS``; then the
search's index of all of them. ``KEEP`` names a folder that is to hold the database and the files.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import duckdb

from dashboard.demo import write as write_minutes
from data import morphemes, search_index
from data.errors import DataError
from data.ingest import ingest, now_in_utc
from data.mark import accounted
from data.model import Document, Minutes
from data.parser import parse
from data.readers import read
from data.reading import Parsed
from data.store import Store
from data.storing import Outcome, store_parsed
from tests.bench.process import Process
from tests.bench.table import Part, head, ms, write

T = TypeVar("T")
RESULTS = Path(__file__).with_name("ingest.md")
SIZES = tuple(
    int(size)
    for size in os.environ.get("DOCUMENTS", "1000 2000 3000 4000 5000 6000 7000 8000 9000 10000").split()
)
SAMPLE = 60
UNTIL = date(2026, 11, 25)
SEED = 7


@dataclass(frozen=True, slots=True)
class Taken:
    """A part of an ingest up to ``documents``: how many, seconds by the clock, of the storing process and of
    the readers.

    ``memory_mb``: the storing process's, the most so far; ``readers_mb``: the largest reader's now.
    ``database_mb``: file and log. ``same_work_ms``: processor time of a piece of work that is always the
    same; where it grows, the machine became slower, not we.
    """

    documents: int
    count: int
    seconds: float
    storing_seconds: float
    reading_seconds: float
    memory_mb: float
    readers_mb: float
    database_mb: float
    same_work_ms: float

    @property
    def processors(self) -> float:
        """How many were at work at a time."""
        return (self.storing_seconds + self.reading_seconds) / self.seconds


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
        begun = _here()
        try:
            return work()
        finally:
            spent[step] += _here() - begun

    # As an ingest stores them: with one connection for all.
    with store.writing_on():
        for path in files:
            try:
                lines = timed("read", partial(read, path))
                minutes = timed("parse", partial(_parsed, lines))
            except DataError:
                continue
            timed("tokenise", partial(_tokenised, minutes))
            timed("store", partial(_store, store, path, minutes))
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
    begun = _spent()

    def told(_: Outcome, done: int, __: int) -> None:
        nonlocal begun
        if done not in marks:
            return
        now = _spent()
        seconds, storing, reading = (late - early for late, early in zip(now, begun, strict=True))
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.glob("way.duckdb*"))
        count = done - (taken[-1].documents if taken else 0)
        memory = int(status.split("VmHWM:")[1].split()[0]) / 1024
        readers = max((each.memory_mb() for each in _readers()), default=0)
        taken.append(Taken(done, count, seconds, storing, reading, memory, readers, size / 1e6, same_work()))
        say(taken[-1])
        begun = _spent()

    ingest(files, store, workers=None, told=told)
    store.close()


def _readers() -> list[Process]:
    pids = [child.pid for child in multiprocessing.active_children()]
    return [Process(pid) for pid in pids if pid and Path(f"/proc/{pid}").exists()]


def _here() -> float:
    """Processor seconds of this process and of its children, those that read files for it among them."""
    return Process(os.getpid()).with_children_seconds()


def _parsed(lines: Document) -> Minutes:
    return accounted(parse(lines))


def _tokenised(minutes: Minutes) -> list[object]:
    return [morphemes.terms(text) for text in texts(minutes)]


def _spent() -> tuple[float, float, float]:
    """Seconds by the clock, of this process, and of its children."""
    own = time.process_time()
    return time.perf_counter(), own, _here() - own


def indexed(folder: Path) -> tuple[int, float, float, float]:
    """The search's index of all that is stored: passages; seconds by the clock, here, of workers."""
    store = Store(folder / "way.duckdb")
    begun = _spent()
    count = search_index.update(store)
    now = _spent()
    store.close()
    clock, here, elsewhere = (late - early for late, early in zip(now, begun, strict=True))
    return count, clock, here, elsewhere


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


def _way() -> Part:
    return Part(
        f"On the way to {max(SIZES):,} documents",
        "Read and parsed by a worker for each processor, stored by one process, as many in a transaction as"
        " are ready. Processor time; memory of the storing process (the most so far) and of the largest"
        " reader. The same work: a piece of work that is always the same; where it differs, so did the"
        " machine.",
        [
            "documents",
            "a second by the clock",
            "storing, ms a document",
            "reading, ms a document",
            "processors at work",
            "memory MB",
            "a reader's MB",
            "database MB",
            "the same work, ms",
            "storing for each of its ms",
        ],
    )


def _row(each: Taken) -> list[str]:
    storing = each.storing_seconds / each.count * 1000
    return [
        f"{each.documents - each.count + 1:,} to {each.documents:,}",
        f"{each.count / each.seconds:,.1f}",
        ms(storing),
        ms(each.reading_seconds / each.count * 1000),
        f"{each.processors:.2f}",
        ms(each.memory_mb),
        ms(each.readers_mb),
        f"{each.database_mb:,.1f}",
        ms(each.same_work_ms),
        f"{storing / each.same_work_ms:.1f}",
    ]


def main() -> int:
    """Measure, print and keep."""
    apart = Part(
        "Steps apart",
        f"Processor time a document, the mean of {SAMPLE} in every layout and format, one process, one at a"
        " time, an empty database at the start. Tokenising is done after the ingest, by the search's index.",
        ["step", "processor ms", "documents a second and processor"],
    )
    way = _way()
    index = Part(
        "The search's index",
        "Of all these documents, in one go: terms by a worker for each processor but one, written by one"
        " process.",
        ["statements", "a second by the clock", "writing, ms each", "terms, ms each", "processors at work"],
    )
    begun = head("Ingest")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(os.environ.get("KEEP") or name)
        files = documents(folder, max(SIZES))

        def keep() -> None:
            """What has come so far is kept, should the rest not come to its end."""
            lines = [*begun, *apart.lines(), *way.lines(), *index.lines()]
            write(lines, Path(os.environ.get("RESULTS") or RESULTS))

        def say(each: Taken) -> None:
            way.rows.append(_row(each))
            keep()

        for step, spent in steps(files[:SAMPLE], folder):
            apart.rows.append([step, ms(spent), f"{1000 / spent:,.1f}"])
        on_the_way(files, folder, SIZES, say)
        count, seconds, writing, terms = indexed(folder)
        index.rows.append(
            [
                f"{count:,}",
                f"{count / seconds:,.0f}",
                ms(writing / count * 1000),
                ms(terms / count * 1000),
                f"{(writing + terms) / seconds:.2f}",
            ]
        )
        keep()
    print("\n".join([*begun, *apart.lines(), *way.lines(), *index.lines()]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
