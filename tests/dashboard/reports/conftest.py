"""A report's view over the made-up committee that is small enough to count by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import assets
from dashboard.components.view import View
from data.store import Store
from queries.engine import Engine
from tests.queries import sample


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    path: Path = tmp_path_factory.mktemp("reports") / "sample.duckdb"
    store = Store(path)
    sample.fill(store)
    assets.install()
    return Engine(store)


@pytest.fixture
def view(engine: Engine) -> View:
    return View(engine, "ko", "light", "", query={"as_of": "2024-12-31"})
