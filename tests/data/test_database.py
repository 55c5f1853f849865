"""The file itself: damaged, foreign, newer, open elsewhere, on a full disk."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from data.errors import StoreError
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


def damaged(path: Path, kind: str) -> None:
    content = bytearray(path.read_bytes())
    if kind == "empty":
        content.clear()
    elif kind == "another file":
        content[:] = b"\x89PNG\r\n" * 4000
    elif kind == "cut short":
        del content[len(content) // 2 :]
    elif kind == "flipped bits":
        content[12388] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize("kind", ["empty", "another file", "cut short", "flipped bits"])
def test_a_damaged_file_is_told_and_left_as_it_is(store: Store, kind: str) -> None:
    store.close()
    damaged(store.path, kind)
    before = store.path.read_bytes()
    for error in (error_of_reading(store), error_of_writing(store)):
        assert error.code == "database-corrupt"
        assert error.values["path"] == str(store.path)
    assert store.path.read_bytes() == before


def test_damage_met_in_a_scope_is_told_and_the_instance_is_not_used_again(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(
            "CREATE TABLE bulk AS SELECT range AS n, md5(range::VARCHAR) AS t FROM range(200000)"
        )
    whole = store.path.read_bytes()
    with store.reading() as cursor:
        assert cursor.execute("SELECT max(t) FROM bulk").fetchone() is not None
    store.close()
    start = len(whole) // 2
    store.path.write_bytes(
        whole[:start] + bytes(b ^ 0xFF for b in whole[start : start + 300_000]) + whole[start + 300_000 :]
    )
    with pytest.raises(StoreError) as caught, store.reading() as cursor:
        cursor.execute("SELECT max(t), count(DISTINCT n) FROM bulk").fetchall()
    assert caught.value.code == "database-corrupt"
    store.path.write_bytes(whole)
    with store.reading() as cursor:
        assert cursor.execute("SELECT count(DISTINCT n) FROM bulk").fetchone() == (200000,)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "sales.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE sale (n INTEGER)")
    before = path.read_bytes()
    assert error_of_reading(Store(path)).code == "database-foreign"
    assert error_of_writing(Store(path)).code == "database-foreign"
    assert path.read_bytes() == before


def test_a_newer_schema_is_told_with_both_versions(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO schema_version VALUES (?, TIMESTAMP '2030-01-01')", [SCHEMA_VERSION + 1]
        )
    for error in (error_of_reading(store), error_of_writing(store)):
        assert error.code == "schema-newer"
        assert (error.values["found"], error.values["known"]) == (SCHEMA_VERSION + 1, SCHEMA_VERSION)


def test_a_database_of_a_state_that_was_never_released_names_what_it_lacks(
    store: Store, tmp_path: Path
) -> None:
    with store.writing() as connection:
        connection.execute("DROP TABLE audit_acceptance")
        connection.execute("ALTER TABLE search_posting RENAME COLUMN places TO spots")
    store.close()
    of_elsewhere = Store(shutil.copy(store.path, tmp_path / "elsewhere.duckdb"))
    for error in (error_of_reading(of_elsewhere), error_of_writing(of_elsewhere)):
        assert error.code == "schema-unfinished"
        assert error.values["missing"] == "audit_acceptance, search_posting.places"


def test_a_folder_in_place_of_the_database_is_told(tmp_path: Path) -> None:
    assert error_of_reading(Store(tmp_path)).code == "database-unreadable"


def test_a_log_without_its_database_stops_creation(tmp_path: Path) -> None:
    log = tmp_path / "minutes.duckdb.wal"
    log.write_bytes(b"committed once")
    error = error_of_writing(Store(tmp_path / "minutes.duckdb"))
    assert error.code == "log-without-database"
    assert error.values["log"] == str(log)
    assert log.read_bytes() == b"committed once"


def test_a_creation_that_was_cut_short_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "minutes.duckdb.new").write_bytes(b"half")
    store = Store(tmp_path / "minutes.duckdb")
    with store.writing() as connection:
        add_city(connection, 1, "서울특별시")
    assert names(store) == ["서울특별시"]
    assert not (tmp_path / "minutes.duckdb.new").exists()


@pytest.mark.parametrize("scope", ["reading", "writing"])
def test_statements_reach_no_other_file_and_no_extension(store: Store, tmp_path: Path, scope: str) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    for statement in (
        f"SELECT * FROM read_csv('{tmp_path}/other.csv')",
        f"COPY organization TO '{tmp_path}/out'",
    ):
        with pytest.raises(duckdb.PermissionException), getattr(store, scope)() as connection:
            connection.execute(statement)
    with pytest.raises(duckdb.Error), getattr(store, scope)() as connection:
        connection.execute("SET enable_external_access = true")
    with store.reading() as cursor:
        settings = cursor.execute(
            "SELECT name, value FROM duckdb_settings() WHERE name LIKE 'auto%known_extensions' ORDER BY 1"
        ).fetchall()
    assert settings == [("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false")]


OPEN_BY_ANOTHER_PROGRAM = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_a_database_that_another_program_has_open_is_told_and_waited_for(store: Store) -> None:
    store.close()
    other = subprocess.Popen(
        [sys.executable, "-c", OPEN_BY_ANOTHER_PROGRAM, str(store.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    try:
        error = error_of_writing(Store(store.path, timeout=0.1))
        assert error.code == "database-open-elsewhere"
        assert str(other.pid) in str(error.values["reason"])
        assert error_of_reading(Store(store.path, timeout=0.1)).code == "database-open-elsewhere"
        threading.Timer(0.3, other.communicate).start()
        with store.writing() as connection:
            add_city(connection, 2, "부산광역시")
    finally:
        other.kill()
        other.wait()
    assert len(names(store)) == 2


FULL_DISK = """
import resource, signal, sys
from data.errors import StoreError
from data.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store(sys.argv[1])
limit = store.data_version()[1] + 100_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    with store.writing() as connection:
        connection.execute("CREATE TABLE bulk AS SELECT md5(range::VARCHAR) AS t FROM range(400000)")
except StoreError as error:
    print(error.code)
with store.reading() as cursor:
    print(cursor.execute("SELECT name FROM organization").fetchall())
"""


def test_a_full_disk_is_told_and_the_former_rows_stay(store: Store) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(store.path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == "disk-full\n[('서울특별시',)]\n", run.stderr
    assert names(store) == ["서울특별시"]


SECOND_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from data.errors import StoreError
from data.store import Store
first, second = (Store(Path(sys.argv[1]) / name) for name in ("first.duckdb", "second.duckdb"))
with first.writing():
    pass
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    with second.writing():
        pass
except StoreError as error:
    print(error.code, second.path.exists())
"""


def test_a_database_that_does_not_fit_is_not_created(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SECOND_ON_A_FULL_DISK, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == "disk-full False\n", run.stderr


def test_each_database_of_a_process_is_its_own(tmp_path: Path) -> None:
    first, second = Store(tmp_path / "first.duckdb"), Store(tmp_path / "second.duckdb")
    applied = []
    for store in (first, second):
        with store.writing() as connection:
            add_city(connection, 1, store.path.stem)
        with store.reading() as cursor:
            applied += cursor.execute("SELECT version, applied_at FROM schema_version").fetchall()
    assert (names(first), names(second)) == (["first"], ["second"])
    assert applied[0] < applied[1]


def test_a_long_value_is_not_quoted_whole(store: Store) -> None:
    def write() -> None:
        with store.writing() as connection:
            add_city(connection, 2, "가" * 5000)
            add_city(connection, 3, "가" * 5000)

    with pytest.raises(StoreError) as caught:
        write()
    assert len(str(caught.value.values["reason"])) < 400
