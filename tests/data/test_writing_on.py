"""A run of writing scopes keeps its file open between them, and nobody waits for it, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.errors import StoreError
from data.store import Store
from tests.data.cities import add_city, names

ROOT = Path(__file__).parents[2]
ANOTHER_PROGRAM = "import duckdb, sys; duckdb.connect(sys.argv[1]).close()"
BETWEEN_TWO_SCOPES = """
import sys
from data import writing_on
from data.store import Store
from tests.data.cities import add_city
writing_on.IDLE_SECONDS = 600
store = Store(sys.argv[1])
with store.writing_on():
    for key in (1, 2):
        with store.writing() as connection:
            add_city(connection, key, f"n{key}")
    print("between", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "minutes.duckdb", timeout=10)


def is_open(store: Store) -> bool:
    arguments = [sys.executable, "-c", ANOTHER_PROGRAM, str(store.path)]
    return subprocess.run(arguments, capture_output=True, check=False).returncode != 0


def write(store: Store, key: int) -> None:
    with store.writing() as connection:
        add_city(connection, key, f"n{key}")


def test_it_stays_open_between_scopes_and_is_closed_at_the_end(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.writing_on.IDLE_SECONDS", 60)
    with store.writing_on():
        write(store, 1)
        assert is_open(store)
        write(store, 2)
        # One thread may ask in between: what it wrote is there.
        assert names(store) == ["n1", "n2"]
        store.close()
        assert not is_open(store)
        write(store, 3)
    assert not is_open(store)
    assert names(store) == ["n1", "n2", "n3"]


def test_it_is_closed_where_the_next_scope_is_long_in_coming(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.writing_on.IDLE_SECONDS", 0.05)
    with store.writing_on():
        write(store, 1)
        end = time.monotonic() + 10
        while is_open(store):
            assert time.monotonic() < end
        write(store, 2)
    assert names(store) == ["n1", "n2"]


def test_an_error_rolls_back_its_own_scope_alone(store: Store) -> None:
    with store.writing_on():
        write(store, 1)
        with pytest.raises(StoreError, match="rows-refused"):
            write(store, 1)
        assert not is_open(store)
        write(store, 3)
    assert names(store) == ["n1", "n3"]


def test_another_process_comes_in_between_and_a_killed_run_keeps_what_it_wrote(store: Store) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", BETWEEN_TWO_SCOPES, str(store.path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    try:
        assert run.stdout.readline().strip() == "between"
        # Either would be refused as busy where the run did not let go.
        assert names(store) == ["n1", "n2"]
        write(store, 3)
        assert run.poll() is None
    finally:
        run.kill()
        run.communicate()
    assert names(store) == ["n1", "n2", "n3"]
