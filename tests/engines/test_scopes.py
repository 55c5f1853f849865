"""Scopes on a PostgreSQL server: one writer at a time over processes, nothing lost, nothing doubled."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data import copying, search_index, trail
from data.acts import begin
from data.errors import StoreError
from data.ingest import ingest
from data.organizations import find
from data.rows import Keys, Value, insert
from data.store import Store
from queries.engine import Engine
from tests.data.handmade import rows
from tests.data.real import ROOT
from tests.data.test_folder_killed import CONTENT, INGEST
from tests.engines.cluster import Cluster

pytestmark = pytest.mark.engines

WRITERS, TURNS, KILLS = 4, 25, 10
WRITE = """
import sys
from data.acts import begin
from data.store import Store
store = Store(sys.argv[1])
print("ready", flush=True)
for turn in range(int(sys.argv[3])):
    with store.writing() as connection:
        begin(connection, "note", actor=f"{sys.argv[2]}-{turn}", origin=None, reason=None)
    print(turn, flush=True)
"""


def start(script: str, *arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> list[str]:
    """What it says until its end, line by line; nothing of it stays open."""
    told, _ = process.communicate(timeout=180)
    return [line.strip() for line in told.splitlines(keepends=True) if line.endswith("\n")]


def error_of(store: Store) -> StoreError:
    with pytest.raises(StoreError) as caught, store.reading():
        pass
    return caught.value


def test_an_empty_database_is_told_and_gets_its_tables_with_the_first_write(cluster: Cluster) -> None:
    store = Store(cluster.database("empty"))
    assert not store.exists()
    assert error_of(store).code == "database-missing"
    before = store.data_version()
    with store.writing():
        pass
    assert store.exists()
    assert store.data_version() != before
    with store.reading() as cursor:
        comments = "SELECT count(*) FROM pg_description WHERE classoid = 'pg_class'::regclass"
        assert int(cursor.execute(comments).fetchall()[0][0]) > 400


def test_what_keeps_people_out_is_told_without_the_password(cluster: Cluster) -> None:
    wrong = Store(cluster.address("postgres", password="not-it"))  # noqa: S106
    told = error_of(wrong)
    assert told.code == "server-refused"
    assert "not-it" not in str(told)
    assert error_of(Store(cluster.address("nowhere"))).code == "server-without-database"
    cluster.database("others")
    cluster.run("psql", "-q", "-d", "others", "-c", "CREATE TABLE theirs (a integer)")
    assert error_of(Store(cluster.address("others"))).code == "database-foreign"
    with pytest.raises(StoreError) as caught, Store(cluster.address("others")).writing():
        pass
    assert caught.value.code == "database-foreign"


def test_a_newer_schema_is_left_alone(cluster: Cluster) -> None:
    store = Store(cluster.database("newer"))
    with store.writing() as connection:
        connection.execute("INSERT INTO schema_version VALUES (99, '2099-01-01')")
    assert error_of(store).code == "schema-newer"


def test_a_read_only_server_refuses_to_write_and_still_answers(cluster: Cluster) -> None:
    store = Store(cluster.database("readonly"))
    with store.writing():
        pass
    cluster.run(
        "psql", "-q", "-c", "ALTER DATABASE readonly SET default_transaction_read_only = on", "postgres"
    )
    store.close()
    with pytest.raises(StoreError) as caught, store.writing() as connection:
        insert(connection, "organization", [{"organization_id": 1, "name": "가", "classification": "city"}])
    assert caught.value.code == "server-not-permitted"
    assert Engine(store).run("meetings").empty


def test_a_refused_row_leaves_nothing(cluster: Cluster) -> None:
    store = Store(cluster.database("refused"))
    with store.writing():
        pass
    before = store.data_version()
    good: dict[str, Value] = {"organization_id": 1, "name": "가", "classification": "city"}
    for bad in ({"classification": "none"}, {"name": None}, {"parent_organization_id": 77}):
        with pytest.raises(StoreError) as caught, store.writing() as connection:
            insert(connection, "organization", [good | bad])
        assert caught.value.code == "rows-refused"
    with store.reading() as cursor:
        assert find(cursor, "가") is None
    assert store.data_version() == before


def test_a_reader_sees_one_state(cluster: Cluster) -> None:
    store, other = Store(cluster.database("snapshot")), Store(cluster.address("snapshot"))
    with store.writing():
        pass
    count = "SELECT count(*) FROM act"
    with store.reading() as cursor:
        assert cursor.execute(count).fetchone() == (0,)
        writer = start(WRITE, other.address, "w", "1")
        assert said(writer) == ["ready", "0"]
        assert cursor.execute(count).fetchone() == (0,)
    assert rows(store, count) == [(1,)]


def test_writers_of_several_processes_lose_and_double_nothing(cluster: Cluster) -> None:
    store = Store(cluster.database("writers"))
    processes = [start(WRITE, store.address, f"w{number}", str(TURNS)) for number in range(WRITERS)]
    for process in processes:
        said(process)
        assert process.returncode == 0
    actors = [row[0] for row in rows(store, "SELECT actor FROM act ORDER BY act_id")]
    assert sorted(actors) == sorted(f"w{w}-{turn}" for w in range(WRITERS) for turn in range(TURNS))
    assert rows(store, "SELECT min(act_id), max(act_id) FROM act") == [(1, WRITERS * TURNS)]
    with store.reading() as cursor:
        found = trail.check(cursor, store.path)
    assert (found.acts, found.fault) == (WRITERS * TURNS, None)


def test_a_writer_that_waits_too_long_is_told(cluster: Cluster) -> None:
    store = Store(cluster.database("busy"))
    holder = start(
        "import sys\nfrom data.store import Store\n"
        "with Store(sys.argv[1]).writing():\n    print('in', flush=True); sys.stdin.read()",
        store.address,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "in\n"
    with pytest.raises(StoreError) as caught, Store(store.address, timeout=0.3).writing():
        pass
    assert caught.value.code == "database-busy"
    holder.kill()
    said(holder)
    with store.writing() as connection:
        begin(connection, "note", actor="next", origin=None, reason=None)


def test_a_killed_writer_leaves_what_it_told_as_done(cluster: Cluster) -> None:
    chance = random.Random(7)  # noqa: S311
    store = Store(cluster.database("killed"))
    told: set[str] = set()
    for kill in range(KILLS):
        process = start(WRITE, store.address, f"k{kill}", "100000")
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.05, 0.4))
        process.kill()
        told |= {f"k{kill}-{turn}" for turn in said(process)}
        with store.writing() as connection:
            begin(connection, "note", actor=f"after-{kill}", origin=None, reason=None)
        told.add(f"after-{kill}")
    actors = [row[0] for row in rows(store, "SELECT actor FROM act")]
    assert len(actors) == len(set(actors))
    assert told <= set(actors)
    # A kill comes between a commit and its word at most once.
    assert len(actors) - len(told) <= KILLS
    with store.reading() as cursor:
        assert trail.check(cursor, store.path).fault is None


def test_a_killed_ingest_goes_on_where_it_stopped(
    cluster: Cluster, folder: Path, whole: list[tuple[object, ...]]
) -> None:
    chance = random.Random(11)  # noqa: S311
    store = Store(cluster.database("ingest_killed"))
    for _ in range(3):
        process = start(INGEST, store.address, folder)
        time.sleep(chance.uniform(0.8, 3.0))
        process.kill()
        said(process)
        stored = rows(store, CONTENT) if store.exists() else []
        assert set(stored) <= set(whole)
    ingest([folder], store)
    assert rows(store, CONTENT) == whole


def test_two_ingests_at_once_store_every_document_once(
    cluster: Cluster, folder: Path, whole: list[tuple[object, ...]]
) -> None:
    store = Store(cluster.database("ingest_twice"))
    processes = [start(INGEST, store.address, folder) for _ in range(2)]
    for process in processes:
        said(process)
        assert process.returncode == 0
    assert rows(store, CONTENT) == whole
    assert search_index.update(store) > 0
    assert search_index.update(store) == 0


def test_a_server_that_comes_back_is_used_again(cluster: Cluster) -> None:
    store = Store(cluster.database("restarted"))
    with store.writing() as connection:
        begin(connection, "note", actor="before", origin=None, reason=None)
    cluster.control("restart", "-m", "fast")
    assert rows(store, "SELECT actor FROM act") == [("before",)]
    cluster.control("stop", "-m", "immediate")
    assert error_of(store).code == "server-unreachable"
    cluster.start()
    assert rows(store, "SELECT actor FROM act") == [("before",)]


def test_a_backup_moves_a_database_from_a_file_to_a_server_and_back(
    cluster: Cluster, database: Path, tmp_path: Path
) -> None:
    server, back = Store(cluster.database("moved")), Store(tmp_path / "back.duckdb")
    copying.backup(Store(database), tmp_path / "one.zip")
    copying.restore(tmp_path / "one.zip", server)
    with server.reading() as cursor:
        assert trail.check(cursor, server.path).fault is None
    with pytest.raises(StoreError) as caught:
        copying.restore(tmp_path / "one.zip", server)
    assert caught.value.code == "restore-not-empty"
    copying.backup(server, tmp_path / "two.zip")
    copying.restore(tmp_path / "two.zip", back)
    with Store(database).reading() as cursor:
        tables = [row[0] for row in cursor.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
    for table in sorted(set(tables) - {"schema_version"}):
        content = f"SELECT * FROM {table} ORDER BY ALL"
        assert rows(back, content) == rows(Store(database), content), table
    with server.writing() as connection:
        assert Keys(connection).next("meeting") == 2
