"""The API alone, in this process, over the committee that is small enough to count by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from dashboard.api import PREFIX, application
from dashboard.site import Site
from data.store import Store
from queries.engine import Engine
from tests.queries import sample

MANY = 1_000_000


@pytest.fixture(scope="package")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a file that nobody opens."""
    path = tmp_path_factory.mktemp("api") / "sample.duckdb"
    sample.fill(Store(path))
    return path


@pytest.fixture(scope="package")
def client(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """For reading only."""
    copy = shutil.copy(filled, tmp_path_factory.mktemp("api-read"))
    return TestClient(app(Store(copy)), base_url="http://minutes.example")


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Store:
    """A test's own, to be changed."""
    return Store(shutil.copy(filled, tmp_path))


@pytest.fixture
def changing(store: Store) -> TestClient:
    """A client of the store that its test changes."""
    return TestClient(app(store), base_url="http://minutes.example")


def app(store: Store, a_minute: int = MANY) -> Starlette:
    """The API where the dashboard has it."""
    return Starlette(routes=[Mount(PREFIX, application(Site(store, Engine(store)), a_minute=a_minute))])
