"""The dashboard keeps the index up to date: what is ingested while it follows can be found a moment later."""

from __future__ import annotations

import time
from pathlib import Path

from dashboard import indexing
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.data.real import REAL, SECOND, put


def missing(store: Store) -> int:
    return int(Engine(store).rows("search_coverage")[0]["missing_count"])


def whole(store: Store) -> bool:
    end = time.monotonic() + 120
    while missing(store) and time.monotonic() < end:
        time.sleep(0.2)
    return missing(store) == 0


def test_what_is_ingested_is_indexed_a_moment_later(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    stop = indexing.keep_up(store)
    try:
        ingest([REAL], store)
        assert whole(store)
        first = Engine(store).rows("search_coverage")[0]["indexed_count"]
        ingest([put(tmp_path, "둘째.txt", SECOND)], store)
        assert whole(store)
        assert Engine(store).rows("search_coverage")[0]["indexed_count"] > first
    finally:
        stop()
        store.close()
