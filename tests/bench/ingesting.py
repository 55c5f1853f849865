"""``python -m tests.bench.ingesting``: what a document costs to take in, step by step, and if it stays so.

Steps apart, over one sample of synthetic minutes in every layout and format, in this process; then whole
ingests of more and more documents, with as many workers as there are processors. ``DOCUMENTS``: how many.
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

from dashboard.demo import write as write_minutes
from data import morphemes
from data.errors import DataError
from data.ingest import ingest, now_in_utc, store_parsed
from data.mark import accounted
from data.model import Minutes
from data.parser import parse
from data.readers import read
from data.reading import Parsed
from data.store import Store
from tests.bench.table import Part, head, ms, write

T = TypeVar("T")
RESULTS = Path(__file__).with_name("ingest.md")
SIZES = tuple(int(size) for size in os.environ.get("DOCUMENTS", "100 1000 10000").split())
SAMPLE = 60
UNTIL = date(2026, 11, 25)
SEED = 7


@dataclass(frozen=True, slots=True)
class Taken:
    """A whole ingest: documents, seconds by the clock and of all processors, memory (MB)."""

    documents: int
    seconds: float
    processor_seconds: float
    memory_mb: float


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


def whole(files: Sequence[Path], folder: Path) -> Taken:
    """All files into a database of their own, with a worker for each processor."""
    store = Store(folder / f"{len(files)}.duckdb")
    begun, before = time.perf_counter(), os.times()
    outcomes = ingest(files, store, workers=None)
    seconds, after = time.perf_counter() - begun, os.times()
    store.close()
    done = sum(outcome.status in ("added", "updated") for outcome in outcomes)
    spent = sum(after[:4]) - sum(before[:4])
    memory = int(Path("/proc/self/status").read_text(encoding="utf-8").split("VmHWM:")[1].split()[0])
    return Taken(done, seconds, spent, memory / 1024)


def main() -> int:
    """Measure, print and keep."""
    apart = Part(
        "Steps apart",
        f"Processor time a document, the mean of {SAMPLE} in every layout and format, one process, an empty"
        " database at the start. Tokenising is done after the ingest, by the search's index.",
        ["step", "processor ms", "documents a second and processor"],
    )
    taken = Part(
        "Whole ingests",
        "Read and parsed by a worker for each processor, stored one after the other. Memory: the process that"
        " stores, the most so far.",
        ["documents", "seconds", "a second", "processor ms a document", "memory MB"],
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = documents(folder, max(SIZES))
        for step, spent in steps(files[:SAMPLE], folder):
            apart.rows.append([step, ms(spent), f"{1000 / spent:,.1f}"])
        for size in SIZES:
            each = whole(files[:size], folder)
            taken.rows.append(
                [
                    f"{each.documents:,}",
                    f"{each.seconds:,.1f}",
                    f"{each.documents / each.seconds:,.1f}",
                    ms(each.processor_seconds / each.documents * 1000),
                    ms(each.memory_mb),
                ]
            )
            print(taken.rows[-1], flush=True)
    lines = [*head("Ingest"), *apart.lines(), *taken.lines()]
    print("\n".join(lines))
    write(lines, RESULTS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
