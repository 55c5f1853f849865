"""Documents into a PostgreSQL server: the tests of ingest, with their store on it."""

# ruff: noqa: F403 - the tests themselves are what is imported
from __future__ import annotations

from itertools import count

import pytest

from data.store import Store
from tests.data.test_filing import *
from tests.data.test_identity import *
from tests.data.test_ingest import *
from tests.engines.cluster import Cluster

pytestmark = pytest.mark.engines

_numbers = count(1)


@pytest.fixture
def store(cluster: Cluster) -> Store:
    """An empty database of this test's own."""
    return Store(cluster.database(f"ingest_{next(_numbers)}"))
