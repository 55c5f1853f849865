"""Every query on PostgreSQL gives DuckDB's rows: values, order and types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data.store import Store
from queries import catalogue
from queries.engine import Engine
from tests.engines.comparing import Values, compare
from tests.engines.conftest import DATA, FOUND

pytestmark = pytest.mark.engines


@pytest.mark.parametrize("data", DATA)
def test_every_query_is_equal_on_postgresql(
    data: str, held: Callable[[str], Path], on_server: Callable[[str], Store]
) -> None:
    known, other, values = Engine(Store(held(data))), Engine(on_server(data)), Values(held(data))
    found = [
        compare(name, values, known, other, engine="PostgreSQL", data=data) for name in catalogue.names()
    ]
    FOUND.extend(found)
    assert {one.query: one.gap for one in found if one.gap} == {}
    assert sum(one.rows for one in found) > 500
