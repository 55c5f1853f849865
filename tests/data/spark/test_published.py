"""Published tables on a cluster: what an address says, and what is refused before any cluster is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlglot

from data.errors import StoreError
from data.spark.published import schema_views
from data.store import Store


@pytest.mark.parametrize(
    "address", ["spark://local", "spark:///srv/minutes", "sc://host:port/srv", "spark://local/"]
)
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store(address)
    assert caught.value.code == "cluster-address"


def test_nothing_is_written(tmp_path: Path) -> None:
    store = Store(f"spark://local{tmp_path}")
    for scope in (store.writing, lambda: store.alone("index")):
        with pytest.raises(StoreError) as caught, scope():
            pass
        assert caught.value.code == "engine-only-reads"


def test_a_folder_without_a_publication_is_told(tmp_path: Path) -> None:
    store = Store(f"sc://server:15002{tmp_path}")
    assert not store.exists()
    with pytest.raises(StoreError) as caught, store.reading():
        pass
    assert caught.value.code == "publication-missing"


def test_every_view_of_the_schema_is_one_of_the_session() -> None:
    made = schema_views()
    assert len(made) > 10
    for view in made:
        assert view.startswith("CREATE OR REPLACE TEMPORARY VIEW ")
        sqlglot.parse_one(view, dialect="spark")
