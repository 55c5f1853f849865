"""The bench itself, on a small archive: every page answers, and every rival gives the same rows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.store import Store
from tests.bench import acting, pages, reporting, rivals
from tests.bench.__main__ import _search as search_part
from tests.bench.archive import fill
from tests.queries import bench_search


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Two hundred meetings of two committees."""
    made = Store(tmp_path_factory.mktemp("archive") / "minutes.duckdb")
    fill(made, 200)
    return made


@pytest.mark.parametrize("asked", [pages.COUNTRY, pages.ONE], ids=["country", "one"])
def test_every_page_answers_its_questions(store: Store, asked: dict[str, dict[str, str]]) -> None:
    found = list(pages.costs(store, asked, rounds=0))
    assert [cost.page for cost in found] == list(asked)
    assert all(cost.query_count > 0 and cost.together_ms > 0 for cost in found)


def test_rivals_give_the_same_rows(store: Store, tmp_path: Path) -> None:
    found = list(rivals.compare(store, tmp_path, rounds=1))
    assert [each.question for each in found] == list(rivals.QUESTIONS)
    assert all(each.sqlite_ms for each in found)
    assert [each.question for each in found if each.pandas_ms] == list(rivals.BY_HAND)


@pytest.mark.exhaustive
def test_every_act_is_done_on_rows_of_its_own(store: Store, tmp_path: Path) -> None:
    store.close()
    found = list(acting.costs(Store(shutil.copy(store.path, tmp_path / "acted.duckdb")), rounds=2))
    assert len({each.what for each in found}) == len(found) == 8
    assert all(each.processor_ms > 0 for each in found)


@pytest.mark.exhaustive
def test_the_search_is_measured_from_words_to_hits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_search, "STATEMENTS", 300)
    monkeypatch.setattr(bench_search, "ROUNDS", 1)
    part = search_part()
    assert [row[0] for row in part.rows][: len(bench_search.QUERIES)] == list(bench_search.QUERIES)
    assert all(len(row) == len(part.columns) for row in part.rows)


@pytest.mark.exhaustive
def test_every_report_is_made_in_every_format_that_has_something_to_write(tmp_path: Path) -> None:
    made = Store(tmp_path / "demo.duckdb")
    reporting.fill(made, meetings=8)
    found = list(reporting.costs(made, rounds=1))
    made.close()
    assert {(each.report, each.form) for each in found} >= {
        (name, form) for name in reporting.NAMES for form in ("pdf", "html", "xlsx", "hwpx", "json")
    }
    assert {each.report for each in found if each.form == "csv"} >= {"brief", "follow-ups", "member"}
    assert all(each.clock_ms > each.writing_ms > 0 and each.byte_count > 0 for each in found)
