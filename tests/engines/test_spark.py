"""Every query on a Spark cluster of two executors, over published tables, gives DuckDB's rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data import publishing
from data.errors import StoreError
from data.open_data import Public
from data.schema import tables
from data.spark import published
from data.store import Store
from queries import catalogue
from queries.engine import Engine
from tests.engines import spark
from tests.engines.comparing import Values, compare
from tests.engines.conftest import FOUND

pytestmark = [
    pytest.mark.engines,
    # Of pandas 3, which only pyspark's own frames are about; ours are made of Arrow.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]

# A question takes Spark a second or more: what it must be given, and its first option.
MOST = 2


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> object:
    with spark.running(tmp_path_factory.mktemp("spark")) as address:
        yield address


def executors(master: str) -> int:
    """Executors that work for this process, its own driver not counted."""
    context = published._connected(f"spark://{master}").sparkContext
    return int(context._jsc.sc().getExecutorMemoryStatus().size()) - 1


def test_every_query_is_equal_on_a_cluster(
    held: Callable[[str], Path], master: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # All tables, so that every query has something to answer; what may leave is another test's.
    everything = [Public(name, "TRUE", frozenset()) for name in tables("TABLE")]
    folder = tmp_path_factory.mktemp("published") / "sample"
    values = Values(held("sample"))
    publishing.write(values.copy, folder, everything)
    known, other = Engine(Store(held("sample"))), Engine(Store(f"spark://{master}{folder}"))
    found = [
        compare(name, values, known, other, engine="Spark", data="sample", most=MOST)
        for name in catalogue.names()
    ]
    FOUND.extend(found)
    assert [one.query for one in found if one.gap] == []
    assert executors(master) == spark.WORKERS


def test_what_was_published_answers_and_takes_nothing(
    held: Callable[[str], Path], master: str, tmp_path: Path
) -> None:
    counts = publishing.publish(Store(held("minutes")), tmp_path / "out")
    store = Store(f"spark://{master}{tmp_path}/out")
    assert len(Engine(store).run("meetings")) == counts["meeting"] == 1
    assert Engine(store).run("acts").empty
    for scope in (store.writing, lambda: store.alone("index")):
        with pytest.raises(StoreError) as caught, scope():
            pass
        assert caught.value.code == "engine-only-reads"


def test_a_folder_without_a_publication_is_told(master: str, tmp_path: Path) -> None:
    store = Store(f"spark://{master}{tmp_path}")
    assert not store.exists()
    with pytest.raises(StoreError) as caught:
        Engine(store).run("meetings")
    assert caught.value.code == "publication-missing"
