"""``python -m tests.bench.searching``: how long a search takes at ten million statements.

A hundred thousand statements are made as `make bench-search` makes them; a hundred of each, of meetings of
their own, are the larger archive. So its postings are synthesised from the distribution of the smaller one,
not tokenised, and its vocabulary does not grow. Its tables have no keys, whose indexes no search reads.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final

import duckdb

from data.database import create_file
from data.prepared import prepare
from data.store import Store
from queries.searching import question
from tests.bench.table import Part, head, ms, write
from tests.queries import bench_search
from tests.queries.bench_search import FILTERS, QUERIES, STATEMENTS, fill, measure

RESULTS: Final = Path(__file__).with_name("search.md")
TIMES: Final = 100
# Each table with its key and the columns that count on from copy to copy.
_COPIED: Final = {
    "organization": ("organization_id", ()),
    "document": ("document_id", ("document_id",)),
    "document_version": ("version_id", ("version_id", "document_id")),
    "meeting": ("meeting_id", ("meeting_id", "version_id")),
    "search_term": ("term_id", ()),
    "search_passage": ("passage_id", ("passage_id", "meeting_id")),
    "search_posting": ("passage_id", ("passage_id",)),
}
# Below are the keys of the real minutes, which are left out; their terms are not.
_FIRST: Final = 1_000_000
_WITHOUT_KEYS: Final = ("search_posting", "search_passage")
_STEP: Final = 10_000_000


def multiply(small: Path, large: Path, times: int) -> None:
    """Write ``times`` copies of a database's statements, each of meetings of its own, to a new one."""
    create_file(large)
    with duckdb.connect(str(large)) as connection:
        connection.execute(f"ATTACH '{small}' AS small (READ_ONLY)")
        for table in _WITHOUT_KEYS:
            connection.execute(f"DROP TABLE {table}")
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM small.{table} LIMIT 0")
        for table, (key, counted) in _COPIED.items():
            least = 0 if table == "search_term" else _FIRST
            for copy in range(times if counted else 1):
                moved = [f"{column} + {_STEP * copy} AS {column}" for column in counted]
                moved += [f"slug || '-{copy}' AS slug"] if table == "meeting" else []
                columns = f"* REPLACE ({', '.join(moved)})" if moved else "*"
                chosen = f"SELECT {columns} FROM small.{table} WHERE {key} >= {least}"
                connection.execute(f"INSERT INTO {table} BY NAME {chosen}")
        connection.execute("DETACH small")
        prepare(connection)


def _part(store: Store, statements: int) -> Part:
    part = Part(
        f"Search, {statements:,} statements",
        f"From words to hits, nothing remembered, the median of {bench_search.ROUNDS} runs.",
        ["query", "hits", "ms", "processor ms"],
    )
    cases = [*((typed, {}) for typed in QUERIES), ("계획", FILTERS)]
    for typed, filters in cases:
        each = measure(store, typed, filters)
        name = f"{typed} (narrowed)" if filters else typed
        median, processor = statistics.median(each.clock_ms), statistics.median(each.processor_ms)
        part.rows.append([name, f"{each.hit_count:,}", ms(median), ms(processor)])
        print(part.rows[-1], flush=True)
    return part


def main() -> int:
    """Measure both sizes; print and keep."""
    lines = [*head("Search"), *(__doc__ or "").splitlines()[2:], ""]
    with tempfile.TemporaryDirectory() as name:
        small = Store(Path(name) / "small.duckdb", timeout=600)
        fill(small, STATEMENTS)
        question("준비")
        lines += _part(small, STATEMENTS).lines()
        small.close()
        large = Store(Path(name) / "large.duckdb", timeout=600)
        multiply(small.path, large.path, TIMES)
        bench_search.ROUNDS = 2
        lines += _part(large, STATEMENTS * TIMES).lines()
        large.close()
    print("\n".join(lines))
    write(lines, RESULTS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
