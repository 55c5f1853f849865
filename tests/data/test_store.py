"""Scopes on a real database: what they give, what they refuse, how they end."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from data.errors import StoreError
from data.lease import try_lock
from data.schema import SCHEMA_VERSION
from data.store import Store
from tests.data.cities import add_city, error_of_reading, error_of_writing, names

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "minutes.duckdb", timeout=10)
    with made.writing() as connection:
        add_city(connection, 1, "서울특별시")
    return made


def test_reading_no_database_is_told_and_creates_nothing(tmp_path: Path) -> None:
    error = error_of_reading(Store(tmp_path / "minutes.duckdb"))
    assert error.code == "database-missing"
    assert error.values == {"path": str(tmp_path / "minutes.duckdb")}
    assert list(tmp_path.iterdir()) == []


def test_writing_creates_the_database_with_its_schema(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "minutes.duckdb")
    with store.writing():
        pass
    with store.reading() as cursor:
        assert cursor.execute("SELECT version FROM schema_version").fetchall() == [(SCHEMA_VERSION,)]


def test_exists_says_whether_there_is_a_file(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    assert not store.exists()
    with store.writing():
        pass
    assert store.exists()


def test_committed_rows_are_read(store: Store) -> None:
    assert names(store) == ["서울특별시"]


def test_an_error_rolls_everything_back(store: Store) -> None:
    def write() -> None:
        with store.writing() as connection:
            add_city(connection, 2, "부산광역시")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert names(store) == ["서울특별시"]


def test_a_refused_row_rolls_back_and_is_told(store: Store) -> None:
    def write() -> None:
        with store.writing() as connection:
            add_city(connection, 2, "부산광역시")
            add_city(connection, 3, "서울특별시")

    with pytest.raises(StoreError) as caught:
        write()
    assert caught.value.code == "rows-refused"
    assert "서울특별시" in str(caught.value.values["reason"])
    assert names(store) == ["서울특별시"]


def test_a_value_of_the_wrong_type_is_told(store: Store) -> None:
    with pytest.raises(StoreError) as caught, store.writing() as connection:
        connection.execute("UPDATE organization SET member_count = ?", [10**12])
    assert caught.value.code == "rows-refused"


def test_a_fault_in_a_statement_is_no_fault_of_the_database(store: Store) -> None:
    with pytest.raises(duckdb.CatalogException), store.reading() as cursor:
        cursor.execute("SELECT * FROM no_such_table")
    with pytest.raises(duckdb.ConversionException), store.reading() as cursor:
        cursor.execute("SELECT CAST('Corrupt database file' AS INTEGER)").fetchall()


def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises(duckdb.InvalidInputException), store.reading() as cursor:
        add_city(cursor, 2, "부산광역시")


@pytest.mark.parametrize("outer", ["reading", "writing"])
@pytest.mark.parametrize("inner", ["reading", "writing"])
def test_scopes_do_not_nest_in_one_thread(store: Store, tmp_path: Path, outer: str, inner: str) -> None:
    with getattr(store, outer)():
        for other in (store, Store(tmp_path / "other.duckdb")):
            with pytest.raises(RuntimeError, match="do not nest"), getattr(other, inner)():
                pass
    assert names(store) == ["서울특별시"]


def test_a_scope_that_failed_to_open_does_not_count_as_open(store: Store, tmp_path: Path) -> None:
    assert error_of_reading(Store(tmp_path / "none.duckdb")).code == "database-missing"
    assert names(store) == ["서울특별시"]


def test_threads_read_side_by_side(store: Store) -> None:
    met = threading.Barrier(4, timeout=10)
    seen = []

    def read() -> None:
        with store.reading() as cursor:
            met.wait()
            seen.append(cursor.execute("SELECT count(*) FROM organization").fetchall())

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [[(1,)]] * 4


def test_waiting_ends_in_busy(store: Store) -> None:
    inside, leave = threading.Event(), threading.Event()

    def write() -> None:
        with store.writing():
            inside.set()
            leave.wait(10)

    thread = threading.Thread(target=write)
    thread.start()
    assert inside.wait(10)
    hasty = Store(store.path, timeout=0.1)
    try:
        assert error_of_reading(hasty).code == "database-busy"
        assert error_of_writing(hasty).code == "database-busy"
    finally:
        leave.set()
        thread.join()
    assert names(store) == ["서울특별시"]


def test_the_data_version_changes_with_the_data_alone(store: Store) -> None:
    before = store.data_version()
    assert len(before) == 6
    assert before[1] > 0
    assert names(store) == ["서울특별시"]
    store.close()
    assert store.data_version() == before
    with store.writing() as connection:
        add_city(connection, 2, "부산광역시")
    assert store.data_version() != before


def test_the_data_version_of_no_database(tmp_path: Path) -> None:
    assert Store(tmp_path / "minutes.duckdb").data_version() == (0, 0, 0, 0, 0, 0)


def test_two_ways_to_one_file_share_its_locks(store: Store, tmp_path: Path) -> None:
    (tmp_path / "link.duckdb").symlink_to(store.path)
    assert Store(tmp_path / "link.duckdb").path == store.path
    assert Store(f"{tmp_path}/./x/../minutes.duckdb").path == store.path


@pytest.mark.parametrize(
    ("address", "engine"),
    [("mysql://user:secret@host/minutes", "mysql"), (":memory:", ":memory:"), ("", "")],
)
def test_other_engines_are_told_without_their_passwords(address: str, engine: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store(address)
    assert caught.value.code == "unsupported-engine"
    assert caught.value.values == {"engine": engine}
    assert "secret" not in str(caught.value)


def test_a_path_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "minutes.duckdb")
    assert error_of_writing(store).code == "database-not-permitted"
    assert error_of_reading(store).code == "database-missing"


def test_a_copy_made_under_reading_is_whole(store: Store, tmp_path: Path) -> None:
    with store.reading():
        subprocess.run(
            [
                sys.executable,
                "-c",
                "import shutil, sys; shutil.copy(*sys.argv[1:])",
                store.path,
                tmp_path / "copy.duckdb",
            ],
            check=True,
        )
    assert names(Store(tmp_path / "copy.duckdb")) == ["서울특별시"]


def test_lock_files_stay_beside_the_database(store: Store) -> None:
    present = {file.name for file in store.path.parent.iterdir()}
    assert present == {"minutes.duckdb", "minutes.duckdb.gate.lock", "minutes.duckdb.data.lock"}
    hold = try_lock(store.path.with_name("minutes.duckdb.data.lock"), shared=False)
    assert hold is not None
    hold.release()
