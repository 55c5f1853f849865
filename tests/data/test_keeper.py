"""Scopes under load: many readers against a writer, idle readers, and processes that are killed."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from data.errors import StoreError
from data.store import Store
from tests.data.cities import add_city, names

ROOT = Path(__file__).parents[2]

# Readers check that an organization and its other name are always written together.
READERS = """
import json, sys, threading
from data.store import Store
store, end = Store(sys.argv[1]), threading.Event()
count = "SELECT count(*), coalesce(max(organization_id), 0) FROM "
wrong, reads, errors = [], [], []
def read():
    while not end.is_set():
        try:
            with store.reading() as cursor:
                one = cursor.execute(count + "organization").fetchone()
                other = cursor.execute(count + "organization_name").fetchone()
            reads.append(one[0])
            if one != other:
                wrong.append([one, other])
        except Exception as error:
            errors.append(repr(error))
            return
threads = [threading.Thread(target=read) for _ in range(int(sys.argv[2]))]
print("reading", flush=True)
for thread in threads: thread.start()
sys.stdin.read()
end.set()
for thread in threads: thread.join()
print(json.dumps({"reads": len(reads), "states": len(set(reads)), "wrong": wrong, "errors": errors}))
"""

ONE_READ_THEN_IDLE = """
import sys
from data.store import Store
with Store(sys.argv[1]).reading() as cursor:
    cursor.execute("SELECT count(*) FROM organization").fetchall()
print("idle", flush=True)
sys.stdin.read()
"""

KILLED_INSIDE = """
import sys, time
from data.store import Store
store = Store(sys.argv[1])
with getattr(store, sys.argv[2])() as connection:
    if sys.argv[2] == "writing":
        columns = "organization_id, name, classification"
        connection.execute(f"INSERT INTO organization ({columns}) VALUES (99, 'x', 'city')")
    print("inside", flush=True)
    time.sleep(60)
"""

WRITER_WITHOUT_A_PAUSE = """
import sys, time
from data.store import Store
store, end = Store(sys.argv[1]), time.monotonic() + 60
print("writing", flush=True)
while time.monotonic() < end:
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO act SELECT coalesce(max(act_id), 0) + 1, 'n', 'a', NULL, NULL, NULL,"
            " TIMESTAMP '2026-01-01' FROM act"
        )
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "minutes.duckdb")
    with made.writing():
        pass
    return made


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() in {"reading", "idle", "inside", "writing"}
    return process


def write_pair(store: Store, key: int) -> float:
    """Write two rows that belong together; the seconds waited for the scope."""
    begun = time.perf_counter()
    with store.writing() as connection:
        waited = time.perf_counter() - begun
        connection.execute(
            "INSERT INTO organization (organization_id, name, classification) VALUES (?, ?, 'city')",
            [key, f"n{key}"],
        )
        connection.execute("INSERT INTO organization_name VALUES (?, ?, NULL, NULL)", [key, f"o{key}"])
    return waited


@pytest.mark.parametrize(("processes", "threads"), [(1, 8), pytest.param(3, 3, marks=pytest.mark.exhaustive)])
def test_saturated_readers_neither_starve_a_writer_nor_see_half_of_it(
    store: Store, processes: int, threads: int
) -> None:
    readers = [start(READERS, str(store.path), str(threads)) for _ in range(processes)]
    time.sleep(0.3)
    waits = []
    for key in range(1, 13):
        waits.append(write_pair(store, key))
        time.sleep(0.1)
    reports = [json.loads(reader.communicate(timeout=60)[0]) for reader in readers]
    assert max(waits) < 5, waits
    assert statistics.median(waits) < 1, waits
    for report in reports:
        assert report["errors"] == []
        assert report["wrong"] == []
        assert report["reads"] > threads
        assert report["states"] > 1


@pytest.mark.exhaustive
def test_readers_and_a_writer_in_one_process(store: Store) -> None:
    done = threading.Event()
    pairs: list[tuple[int, int]] = []
    errors: list[BaseException] = []

    def read() -> None:
        while not done.is_set():
            try:
                with store.reading() as cursor:
                    first = cursor.execute("SELECT count(*) FROM organization").fetchall()[0][0]
                    second = cursor.execute("SELECT count(*) FROM organization_name").fetchall()[0][0]
                pairs.append((first, second))
            except BaseException as error:
                errors.append(error)
                return

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    waits = [write_pair(store, key) for key in range(1, 11)]
    done.set()
    for thread in threads:
        thread.join()
    assert errors == []
    assert max(waits) < 5, waits
    assert len(pairs) > 10
    assert all(first == second for first, second in pairs)


def test_an_idle_reader_lets_a_writer_in_at_once(store: Store) -> None:
    idle = start(ONE_READ_THEN_IDLE, str(store.path))
    try:
        waits = [write_pair(store, 1)]
        assert waits[0] < 5, "an idle instance is kept for a minute unless a writer is noticed"
        assert idle.poll() is None
    finally:
        idle.kill()
        idle.communicate()


def test_an_idle_instance_of_the_same_process_lets_a_writer_in_at_once(store: Store) -> None:
    with store.reading() as cursor:
        cursor.execute("SELECT 1").fetchall()
    assert write_pair(store, 1) < 5


def test_a_writer_without_a_pause_does_not_starve_a_reader(store: Store) -> None:
    writer = start(WRITER_WITHOUT_A_PAUSE, str(store.path))
    try:
        counts = []
        waits = []
        for _ in range(5):
            begun = time.perf_counter()
            with store.reading() as cursor:
                waits.append(time.perf_counter() - begun)
                counts.append(cursor.execute("SELECT count(*) FROM act").fetchall()[0][0])
            time.sleep(0.1)
        assert max(waits) < 5, waits
        assert counts[-1] > counts[0]
    finally:
        writer.kill()
        writer.communicate()


@pytest.mark.parametrize("scope", ["reading", "writing"])
def test_a_process_killed_in_a_scope_leaves_the_former_rows_and_free_locks(store: Store, scope: str) -> None:
    write_pair(store, 1)
    killed = start(KILLED_INSIDE, str(store.path), scope)
    killed.kill()
    killed.communicate()
    assert write_pair(store, 2) < 5
    with store.reading() as cursor:
        assert cursor.execute("SELECT name FROM organization ORDER BY 1").fetchall() == [("n1",), ("n2",)]


def test_a_database_put_in_place_of_another_is_read(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "backup.duckdb")
    with other.writing() as connection:
        add_city(connection, 1, "부산광역시")
    assert names(store) == []
    other.path.replace(store.path)
    assert names(store) == ["부산광역시"]


ANOTHER_PROGRAM = "import duckdb, sys; duckdb.connect(sys.argv[1]).close()"


def test_an_instance_without_scopes_is_closed_after_a_while(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> bool:
        arguments = [sys.executable, "-c", ANOTHER_PROGRAM, str(store.path)]
        return subprocess.run(arguments, capture_output=True, check=False).returncode != 0

    assert names(store) == []
    assert refused(), "the instance is kept for the next scope"
    monkeypatch.setattr("data.keeper.KEEP_SECONDS", 0.05)
    end = time.monotonic() + 10
    while refused():
        assert time.monotonic() < end
    assert names(store) == []


def test_a_folder_that_vanishes_leaves_no_instance_behind(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    store = Store(folder / "minutes.duckdb")
    with store.writing() as connection:
        add_city(connection, 1, "서울특별시")
    assert names(store) == ["서울특별시"]
    folder.rename(tmp_path / "moved")
    with pytest.raises(StoreError, match="database-missing"), store.reading():
        pass
    time.sleep(0.1)
    (tmp_path / "moved").rename(folder)
    assert write_pair(store, 2) < 5
    assert names(store) == ["n2", "서울특별시"]


FORKED = """
import os, sys
from data.store import Store
store = Store(sys.argv[1])
with store.reading() as cursor:
    cursor.execute("SELECT 1").fetchall()
child = os.fork()
if child == 0:
    with store.reading() as cursor:
        print(cursor.execute("SELECT name FROM organization").fetchall(), flush=True)
    os._exit(0)
os.waitpid(child, 0)
with store.writing() as connection:
    connection.execute("UPDATE organization SET legal_basis = 'x'")
with store.reading() as cursor:
    print(cursor.execute("SELECT legal_basis FROM organization").fetchall())
"""

if hasattr(os, "fork"):

    def test_a_forked_child_has_an_instance_of_its_own(store: Store) -> None:
        write_pair(store, 1)
        store.close()
        run = subprocess.run(
            [sys.executable, "-c", FORKED, store.path], cwd=ROOT, capture_output=True, text=True, timeout=60
        )
        assert run.stdout == "[('n1',)]\n[('x',)]\n", run.stderr
