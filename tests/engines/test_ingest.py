"""Documents into a PostgreSQL server: the tests of ingest, with their store on it."""

# ruff: noqa: F403 - the tests themselves are what is imported
from __future__ import annotations

from itertools import count

import pytest

from data.store import Store
from tests.data.test_earlier_versions import *
from tests.data.test_filing import *
from tests.data.test_identity import *
from tests.data.test_ingest import *
from tests.engines.cluster import Cluster

# These ask DuckDB's own tables, count its statements, lock the file, or store a NUL, which PostgreSQL cannot.
del test_a_busy_database_is_told  # noqa: F821
del test_a_changed_file_is_a_new_version_and_the_old_rows_stay  # noqa: F821
del test_a_database_that_cannot_be_used_fails_every_file_and_is_left_alone  # noqa: F821
del test_as_many_statements_store_a_large_document_as_a_small_one  # noqa: F821
del test_the_same_bytes_again_change_nothing_at_all  # noqa: F821
del test_two_processes_that_ingest_one_folder_store_each_document_once  # noqa: F821
del test_what_a_document_holds_is_stored_as_it_is  # noqa: F821

pytestmark = pytest.mark.engines

_numbers = count(1)


@pytest.fixture  # type: ignore[no-redef]
def store(cluster: Cluster) -> Store:
    """An empty database of this test's own."""
    return Store(cluster.database(f"ingest_{next(_numbers)}"))
