"""What persons do, on a PostgreSQL server: the tests of the acts, with their store on it."""

# ruff: noqa: F403 - the tests themselves are what is imported
from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from data import transfer
from data.store import Store
from tests.dashboard.actions.test_actions import *
from tests.data.test_acts import *
from tests.data.test_committee_facts import *
from tests.engines.cluster import Cluster

pytestmark = pytest.mark.engines

_numbers = count(1)


@pytest.fixture  # type: ignore[no-redef]
def store(cluster: Cluster, database: Path) -> Store:
    """The minutes in a database of this test's own."""
    made = Store(cluster.database(f"acts_{next(_numbers)}"))
    transfer.fill(made, database)
    return made
