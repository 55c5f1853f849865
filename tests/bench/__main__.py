"""``make bench``: what everything costs, in one run, kept in ``results.md`` with machine and date.

``SIZES`` names the archives by their meetings. One of a million takes ten minutes to make, 6 GB of disk and
as much memory; ``ARCHIVES`` is a folder in which archives are kept for the next run.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from data.store import Store
from tests.bench import acting, pages, reporting, rivals, starting
from tests.bench.archive import fill
from tests.bench.table import RESULTS, Part, bounded, head, ms, ratio, write
from tests.queries import bench_search

SIZES = tuple(int(size) for size in os.environ.get("SIZES", "10000 100000").split())
RIVALS_UP_TO = 100_000
# (meetings, of one committee) → ms that a page's queries may take together.
BOUNDS: Mapping[tuple[int, bool], float] = {
    (100_000, False): 150,
    (1_000_000, False): 500,
    (1_000_000, True): 50,
}


def _pages(store: Store, size: int, *, one: bool) -> Part:
    whose = "of one committee" if one else "of all committees"
    part = Part(
        f"Queries of each page, {size:,} meetings, {whose}",
        "All queries of a page together, nothing remembered; the median of three runs where one takes under"
        " 3 s. Again: processor time of the page's whole script once its answers are remembered.",
        ["page", "queries", "ms", "processor ms", "bound", "slowest", "ms of it", "again ms"],
    )
    bound = BOUNDS.get((size, one))
    for cost in pages.costs(store, pages.ONE if one else pages.COUNTRY):
        part.rows.append(
            [
                cost.page,
                str(cost.query_count),
                ms(cost.together_ms),
                ms(cost.processor_ms),
                bounded(cost.together_ms, bound) if bound else "–",
                cost.slowest,
                ms(cost.slowest_ms),
                ms(cost.again_ms),
            ]
        )
    return part


def _rivals(store: Store, size: int, folder: Path) -> Part:
    part = Part(
        f"The same question elsewhere, {size:,} meetings",
        "The same rows and the same answer, compared. SQLite: the same .sql as sqlglot writes it, keys"
        f" indexed, given up after {rivals.PATIENCE_SECONDS:.0f} s (–). pandas: by hand, where it is (–), all"
        " columns in memory before the clock runs.",
        ["question", "DuckDB ms", "SQLite ms", "to DuckDB", "pandas ms", "to DuckDB"],
    )
    for each in rivals.compare(store, folder):
        part.rows.append(
            [
                each.question,
                ms(each.here_ms),
                ms(each.sqlite_ms),
                ratio(each.sqlite_ms, each.here_ms),
                ms(each.pandas_ms),
                ratio(each.pandas_ms, each.here_ms),
            ]
        )
    return part


def _archives(folder: Path) -> Iterator[Part]:
    for size in SIZES:
        store = Store(folder / f"{size}.duckdb", timeout=600)
        try:
            if not store.exists():
                fill(store, size)
            yield _pages(store, size, one=False)
            yield _pages(store, size, one=True)
            if size <= RIVALS_UP_TO:
                with tempfile.TemporaryDirectory() as apart:
                    yield _rivals(store, size, Path(apart))
                    yield _acts(store, size, Path(apart))
        finally:
            store.close()


def _acts(store: Store, size: int, folder: Path) -> Part:
    part = Part(
        f"Acts of a person, {size:,} meetings",
        "From asking for the write to the rows being kept, what is prepared of them included; the median of"
        f" {acting.ROUNDS}, each on rows of its own. A document is stored once: the real minutes, read and"
        " parsed as well.",
        ["act", "ms", "processor ms"],
    )
    copy = Store(shutil.copy(store.path, folder / "acted.duckdb"))
    for each in acting.costs(copy):
        part.rows.append([each.what, ms(each.clock_ms), ms(each.processor_ms)])
    copy.close()
    return part


def _search() -> Part:
    part = Part(
        f"Search, {bench_search.STATEMENTS:,} statements",
        "From the words to the hits and their facets, nothing remembered; the median.",
        ["query", "hits", "ms", "processor ms"],
    )
    for each in bench_search.measured():
        times = [ms(median(times)) for times in (each.clock_ms, each.processor_ms)]
        part.rows.append([each.typed, f"{each.hit_count:,}", *times])
    return part


def _reports() -> Part:
    part = Part(
        f"Reports, {reporting.MEETINGS} meetings of demo data",
        "From the question to the checked file, each as of another day; first with all that is loaded for it,"
        f" then the median of {reporting.ROUNDS}, and what of it is the writing. The report on accessibility"
        " is made from an audit and is not here.",
        ["report", "format", "first ms", "ms", "writing ms", "processor ms", "kB"],
    )
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder, "demo.duckdb"))
        reporting.fill(store)
        for each in reporting.costs(store):
            times = map(ms, (each.first_ms, each.clock_ms, each.writing_ms, each.processor_ms))
            part.rows.append([each.report, each.form, *times, f"{each.byte_count / 1000:,.0f}"])
        store.close()
    return part


def _starting() -> Part:
    part = Part(
        "Cold start",
        f"Processor time and memory of a process that imports this and ends; the best of {starting.ROUNDS}.",
        ["what", "processor ms", "memory MB"],
    )
    for each in starting.starts():
        part.rows.append([each.what, ms(each.processor_ms), ms(each.memory_mb)])
    return part


def _parts() -> Iterator[Part]:
    yield _starting()
    with tempfile.TemporaryDirectory() as folder:
        yield from _archives(Path(os.environ.get("ARCHIVES") or folder))
    yield _search()
    yield _reports()


def main() -> int:
    """Measure part by part; print and keep each."""
    lines = head()
    for part in _parts():
        lines += part.lines()
        sys.stdout.write("\n".join(part.lines()) + "\n")
        sys.stdout.flush()
        write(lines, Path(os.environ.get("RESULTS") or RESULTS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
