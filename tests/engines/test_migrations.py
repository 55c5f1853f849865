"""A server's database of an earlier version is brought to this one."""

from __future__ import annotations

import pytest

from data.errors import StoreError
from data.prepared_views import columns
from data.schema import SCHEMA_VERSION
from data.store import Store
from tests.data.handmade import rows
from tests.data.test_migrations import ADDED
from tests.engines.cluster import Cluster
from tests.queries import sample

pytestmark = pytest.mark.engines


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_it_has_the_rows_of_this_one(version: int, cluster: Cluster) -> None:
    name = f"of_version_{version}"
    store = Store(cluster.database(name))
    sample.fill(store)
    store.close()
    gone = [f"DROP {what}" for later in range(SCHEMA_VERSION, version, -1) for what in ADDED[later]]
    older = [*gone, f"UPDATE schema_version SET version = {version}"]
    cluster.run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", name, "-c", "; ".join(older))
    with pytest.raises(StoreError, match="schema-older"), store.reading():
        pass
    with store.writing():
        pass
    assert rows(store, "SELECT version FROM schema_version ORDER BY version") == [
        (each,) for each in range(version, SCHEMA_VERSION + 1)
    ]
    listed = ", ".join(columns("member_total"))
    kept, plain = (
        rows(store, f"SELECT {listed} FROM {name} ORDER BY person_id, place")
        for name in ("prepared_member_total", "member_total")
    )
    assert kept == plain
    assert len(kept) == 5
