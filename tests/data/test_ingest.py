"""Files into the database: what becomes of each, alone, among others, again and changed."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from data import readers, trail
from data.ingest import ingest
from data.model import Document
from data.store import Store
from tests.data.handmade import rows
from tests.data.real import NOT_MINUTES, REAL, ROOT, SECOND, TEXT, only, put, told


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "database" / "minutes.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def test_the_real_minutes(store: Store) -> None:
    outcome = only(ingest([REAL], store))
    assert (outcome.status, outcome.code, outcome.path) == ("added", "added", REAL)
    assert outcome.rows["meeting"] == 1
    assert outcome.rows["speech"] == 28
    assert outcome.rows["speech_paragraph"] == 47
    assert outcome.rows["source_line"] == 183
    assert rows(store, "SELECT slug, version_id FROM meeting") == [("서울스마트도시위원회-2024-03-26-1", 1)]
    assert rows(store, "SELECT count(*) FROM source_line WHERE record IS NULL AND trim(text) <> ''") == [(0,)]
    assert rows(
        store,
        "SELECT c.name, o.name, s.name FROM organization AS c"
        " JOIN organization AS o ON o.organization_id = c.parent_organization_id"
        " JOIN organization AS s ON s.organization_id = o.parent_organization_id",
    ) == [("서울스마트도시위원회", "디지털정책관", "서울특별시")]
    assert rows(store, "SELECT count(*) FROM person") == [(8,)]
    assert rows(store, "SELECT count(*) FROM attendance WHERE person_id IS NOT NULL") == [(0,)]


def test_the_nine_elements_of_the_decree_are_stored(store: Store) -> None:
    ingest([REAL], store)
    elements = rows(store, "SELECT position, element, state FROM record_element ORDER BY position")
    assert [row[0] for row in elements] == list(range(1, 10))
    assert elements[0][1:] == ("회의 명칭", "있음")
    assert {"있음", "기록 없음"} <= {row[2] for row in elements}


def test_a_document_and_its_act_are_one_transaction(store: Store, folder: Path, tmp_path: Path) -> None:
    acts = "SELECT name, actor, origin, reason FROM act ORDER BY act_id"
    ingest([REAL], store, actor="김간사")
    assert rows(store, acts) == [("ingest", "김간사", "ingest", REAL.name)]
    ingest([REAL, put(folder, "빈.txt", "")], store, actor="김간사")
    assert len(rows(store, acts)) == 1
    with store.reading() as cursor:
        assert trail.check(cursor, store.path).acts == 1
    # Where the act cannot be written, neither is its document.
    trail_of = tmp_path / "two.duckdb.trail"
    trail_of.mkdir()
    other = Store(tmp_path / "two.duckdb")
    assert [outcome.code for outcome in ingest([REAL], other, actor="김간사")] == ["trail-unwritable"]
    assert rows(other, "SELECT count(*) FROM document") == [(0,)]


def test_one_bad_file_does_not_stop_the_rest(store: Store, folder: Path) -> None:
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "b.txt").write_bytes(b"")
    put(folder, "c.txt", TEXT)
    outcomes = ingest([folder / "none.txt", folder], store)
    assert [(each.path.name, each.status) for each in outcomes] == [
        ("none.txt", "failed"),
        ("a.png", "failed"),
        ("b.txt", "failed"),
        ("c.txt", "added"),
    ]
    assert all(told(each) for each in outcomes)
    assert outcomes[0].key == "error-path-missing"
    assert rows(store, "SELECT count(*) FROM document") == [(1,)]


def test_files_that_all_fail_make_no_database(store: Store, folder: Path) -> None:
    put(folder, "a.txt", "")
    assert only(ingest([folder], store)).status == "failed"
    assert not store.exists()


def test_a_fault_of_the_program_with_one_file_is_told_and_logged(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = readers.READERS["text/plain"]

    def faulty(raw: bytes, file_name: str, sha256: str) -> Document:
        if file_name == "a.txt":
            raise RecursionError
        return real(raw, file_name, sha256)

    monkeypatch.setitem(readers.READERS, "text/plain", faulty)
    put(folder, "a.txt", SECOND)
    put(folder, "b.txt", TEXT)
    outcomes = ingest([folder], store)
    assert [(each.code, each.status) for each in outcomes] == [
        ("unexpected-failure", "failed"),
        ("added", "added"),
    ]
    assert "RecursionError" in caplog.text
    assert all("Traceback" not in sentence for each in outcomes for sentence in told(each))


def test_a_folder_gives_its_plain_files_sorted(store: Store, folder: Path, tmp_path: Path) -> None:
    put(folder, "z.txt", TEXT)
    put(folder, "a/b/deep.txt", SECOND)
    put(folder, "m.txt", NOT_MINUTES)
    for ignored in (
        ".hidden.txt",
        ".git/config.txt",
        "~$z.docx",
        "z.txt.lock",
        "old.duckdb",
        "old.duckdb.wal",
    ):
        put(folder, ignored, "x" + NOT_MINUTES)
    outside = put(tmp_path, "outside.txt", "y" + NOT_MINUTES)
    (folder / "link.txt").symlink_to(outside)
    (folder / "around").symlink_to(folder, target_is_directory=True)
    outcomes = ingest([folder], store)
    assert [str(each.path.relative_to(folder)) for each in outcomes] == ["a/b/deep.txt", "m.txt", "z.txt"]


def test_a_file_that_is_named_twice_is_read_once(store: Store, folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    outcomes = ingest([path, folder, str(folder / ".." / "in" / "a.txt")], store)
    assert [each.status for each in outcomes] == ["added"]


def test_the_database_itself_is_never_read_as_a_document(folder: Path) -> None:
    store = Store(folder / "minutes")
    put(folder, "a.txt", TEXT)
    assert [each.path.name for each in ingest([folder], store)] == ["a.txt"]
    with store.reading() as cursor:
        cursor.execute("SELECT 1").fetchall()
    assert [each.path.name for each in ingest([folder], store)] == ["a.txt"]
    assert only(ingest([store.path], store)).code == "path-is-database"
    assert rows(store, "SELECT count(*) FROM document") == [(1,)]


def test_an_empty_folder_and_an_impossible_path_are_told(store: Store, folder: Path) -> None:
    outcomes = ingest([folder, "x" * 5000, "a\x00b", put(folder.parent, "f", "") / "below"], store)
    assert [each.status for each in outcomes] == ["failed"] * 4
    assert outcomes[0].code == "folder-empty"
    assert all(told(each) for each in outcomes)


def test_a_database_that_cannot_be_used_fails_every_file_and_is_left_alone(
    store: Store, folder: Path
) -> None:
    put(folder, "a.txt", TEXT)
    put(folder, "b.txt", SECOND)
    store.path.parent.mkdir()
    store.path.write_bytes(b"not a database" * 1000)
    outcomes = ingest([folder], store)
    assert [each.key for each in outcomes] == ["error-database-corrupt"] * 2
    assert all(told(each) for each in outcomes)
    assert store.path.read_bytes() == b"not a database" * 1000


def test_a_busy_database_is_told(store: Store, folder: Path) -> None:
    put(folder, "a.txt", TEXT)
    inside, leave = threading.Event(), threading.Event()

    def write() -> None:
        with store.writing():
            inside.set()
            leave.wait(20)

    thread = threading.Thread(target=write)
    thread.start()
    assert inside.wait(10)
    try:
        outcome = only(ingest([folder], Store(store.path, timeout=0.1)))
    finally:
        leave.set()
        thread.join()
    assert outcome.key == "error-database-busy"
    assert only(ingest([folder], store)).status == "added"


INGEST = """
import json, sys
from data.ingest import ingest
from data.store import Store
print("ready", flush=True)
sys.stdin.readline()
outcomes = ingest([sys.argv[2]], Store(sys.argv[1]))
print(json.dumps([[each.path.name, each.status, each.code] for each in outcomes]))
"""


def test_two_processes_that_ingest_one_folder_store_each_document_once(store: Store, folder: Path) -> None:
    for number in range(1, 5):
        put(folder, f"{number}.txt", TEXT.replace("2024. 3. 26.", f"2024. 3. {number}."))
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", INGEST, store.path, folder],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    reports = [json.loads(process.communicate(timeout=120)[0]) for process in processes]
    statuses = [status for report in reports for _, status, _ in report]
    assert sorted(statuses) == ["added"] * 4 + ["unchanged"] * 4
    assert rows(store, "SELECT count(*), max(version_no) FROM document_version") == [(4, 1)]
    assert rows(store, "SELECT count(*) FROM organization") == [(3,)]
