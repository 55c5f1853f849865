"""What the tests of other engines share: rows in a DuckDB file, the same on a server, and a table of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard import demo
from dashboard.catalogue import translator
from data import search_index, transfer
from data.store import Store
from data.trail import trail_file
from tests.data.test_folder_killed import folder, whole  # noqa: F401 - fixtures
from tests.engines import cluster as clusters
from tests.engines.cluster import Cluster
from tests.engines.comparing import Found
from tests.queries import sample

FOUND: list[Found] = []
DATA = ("sample", "minutes", "demo")


@pytest.fixture(scope="session", autouse=True)
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for what lies beside a server's database; other processes of a test take it over."""
    beside = tmp_path_factory.mktemp("beside")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINUTES_FILES", str(beside))
        yield beside


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL cluster of this session."""
    with clusters.running() as running:
        yield running


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory, database: Path) -> Callable[[str], Path]:
    """The DuckDB file of a data set, made when it is first asked for."""
    beside = tmp_path_factory.mktemp("held")

    def file(name: str) -> Path:
        path = database if name == "minutes" else beside / f"{name}.duckdb"
        if not path.exists():
            if name == "sample":
                sample.fill(Store(path))
            else:
                t = translator("en")
                assert demo.fill(Store(path), meetings=36, seed=1, mix=False, t=t, say=lambda _: None)
                search_index.update(Store(path))
        return path

    return file


@pytest.fixture(scope="session")
def on_server(cluster: Cluster, held: Callable[[str], Path]) -> Callable[[str], Store]:
    """The same rows on the server."""
    made: dict[str, Store] = {}

    def store(name: str) -> Store:
        if name not in made:
            made[name] = Store(cluster.database(f"{name}_same"))
            transfer.fill(made[name], held(name))
            # The trail's file goes along, as the README says.
            if (kept := trail_file(held(name))).exists():
                shutil.copyfile(kept, trail_file(made[name].path))
        return made[name]

    return store


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Query by engine: equal, or the gap."""
    if not FOUND:
        return
    columns = sorted({f"{one.engine} · {one.data}" for one in FOUND})
    by_query: dict[str, dict[str, Found]] = {}
    for one in FOUND:
        by_query.setdefault(one.query, {})[f"{one.engine} · {one.data}"] = one
    terminalreporter.write_sep("=", "every query, against DuckDB")
    terminalreporter.write_line("  ".join(["query".ljust(26), *(name.ljust(24) for name in columns)]))
    for query, row in sorted(by_query.items()):
        cells = [_cell(row.get(name)).ljust(24) for name in columns]
        terminalreporter.write_line("  ".join([query.ljust(26), *cells]))
    for one in FOUND:
        if one.gap:
            terminalreporter.write_line(f"{one.query}, {one.engine}, {one.data}: {one.gap}")
    equal = sum(not one.gap for one in FOUND)
    asked, rows = sum(one.asked for one in FOUND), sum(one.rows for one in FOUND)
    terminalreporter.write_line(f"{equal} of {len(FOUND)} equal; {asked:,} answers, {rows:,} rows compared")


def _cell(found: Found | None) -> str:
    if found is None:
        return "-"
    return "DIFFERS" if found.gap else f"equal ({found.asked} asked, {found.rows} rows)"
