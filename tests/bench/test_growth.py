"""What a page's queries cost grows with its answer, not with the archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.store import Store
from tests.bench import pages
from tests.bench.archive import fill

# Ten times the meetings; read by the views themselves, the same pages cost 2.3 times as much.
TIMES = 2
ASKED = ("overview", "attendance", "meeting")
UNASKED = frozenset({"source_line", "parse_note", "action_answer"})


@pytest.mark.exhaustive
def test_ten_times_the_meetings_cost_a_committee_hardly_more(tmp_path: Path) -> None:
    spent = []
    for meetings in (1_000, 10_000):
        store = Store(tmp_path / f"{meetings}.duckdb", timeout=60)
        fill(store, meetings, without=UNASKED)
        asked = {name: pages.ONE[name] for name in ASKED}
        spent.append(sum(cost.processor_ms for cost in pages.costs(store, asked)))
        store.close()
    assert spent[1] < TIMES * spent[0]
