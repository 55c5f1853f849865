"""An audit, and what persons say of it, on a PostgreSQL server: those tests with their store on it."""

# ruff: noqa: F403 - the tests themselves are what is imported
from __future__ import annotations

from itertools import count

import pytest

from dashboard.audit.results import save
from dashboard.audit.stored import load
from data.store import Store
from tests.dashboard.reports.conformance.sample import report
from tests.data.test_acceptances import *
from tests.engines.cluster import Cluster

pytestmark = pytest.mark.engines

_numbers = count(1)


@pytest.fixture  # type: ignore[no-redef]
def store(cluster: Cluster) -> Store:
    """A database of this test's own that holds one run."""
    made = Store(cluster.database(f"audit_{next(_numbers)}"))
    save(made, report())
    return made


def test_a_stored_run_is_read_back_as_it_was(store: Store) -> None:
    one, two = save(store, report()), load(store, 2)
    assert two.run_id == one.run_id == 2
    assert [found.fingerprint for found in two.findings] == [found.fingerprint for found in one.findings]
    assert two.verdicts == one.verdicts
