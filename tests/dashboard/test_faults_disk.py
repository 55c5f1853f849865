"""A disk that is full or read-only: each command ends with a sentence, and nothing that was stored is lost.

The limit is the system's own on the size of a file, set at points of chance; ``FAULTS`` says how often.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from data import copying, trail
from data.acts import begin, change
from data.rows import Value
from data.store import Store
from tests.data.real import ROOT

TRIES = int(os.environ.get("FAULTS", "1"))
ENGLISH = {**os.environ, "LANG": "en_US.UTF-8"}

FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
del sys.argv[1]
from dashboard.cli import main
main()
"""

EDIT = """
import resource, signal, sys
from dashboard.actions import ACTS, perform
from dashboard.roles import Person, held
from data.errors import StoreError
from data.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
store, person = Store(sys.argv[2]), Person("김간사", held(["secretary"]), "192.0.2.7")
form = {"item": ["1"], "seen": [sys.argv[3]], "state": ["추진 중"], "note": ["적음"]}
try:
    perform(ACTS["follow-up-record"], store, person, form)
except StoreError as error:
    sys.exit(error.code)
"""


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    """The real minutes with one confirmed follow-up."""
    store = Store(shutil.copy(database, tmp_path / "minutes.duckdb"))
    with store.writing() as connection:
        doing = begin(connection, "confirm", actor="김간사")
        confirmed: dict[str, Value] = {
            "review_status": "confirmed",
            "reviewed_by": "김간사",
            "reviewed_at": doing.at,
        }
        change(doing, "action_item", 1, confirmed)
    store.close()
    return store


def count(store: Store, table: str) -> int:
    with store.reading() as cursor:
        row = cursor.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert trail.check(cursor, store.path).fault is None
    store.close()
    assert row is not None
    return int(row[0])


def run(*command: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=ENGLISH, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    return done


def test_an_ingest_on_a_full_disk_stores_a_document_whole_or_says_that_it_did_not(
    store: Store, tmp_path: Path
) -> None:
    refused = 0
    for attempt in range(TRIES):
        before = count(store, "document")
        file = tmp_path / f"{attempt}.txt"
        file.write_text(f"{attempt} 회의록\n일시: 2025. 1. {attempt % 28 + 1}.\n내용\n", encoding="utf-8")
        limit = attempt and random.Random(attempt).randrange(7000)  # noqa: S311
        given = ("ingest", str(file), "--database", str(store.path))
        done = run(sys.executable, "-c", FULL, str(limit), *given)
        if done.returncode:
            assert done.returncode == 2
            assert "not enough room" in done.stdout + done.stderr, attempt
            refused += 1
            assert count(store, "document") == before, attempt
            assert run(sys.executable, "-m", "dashboard", *given).returncode == 0
        assert count(store, "document") == before + 1, attempt
    assert refused


def test_an_edit_on_a_full_disk_is_kept_whole_or_refused(store: Store) -> None:
    refused = 0
    for attempt in range(TRIES):
        before = count(store, "action_status_event")
        limit = attempt and random.Random(attempt).randrange(2000)  # noqa: S311
        done = run(sys.executable, "-c", EDIT, str(limit), str(store.path), str(before))
        refused += done.returncode != 0
        assert done.returncode == 0 or done.stderr == "disk-full\n", attempt
        assert count(store, "action_status_event") == before + (done.returncode == 0), attempt
    assert refused


def test_a_backup_on_a_full_disk_leaves_the_former_one(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    copying.backup(store, target)
    former = target.read_bytes()
    for attempt in range(TRIES):
        limit = random.Random(attempt).randrange(store.path.stat().st_size)  # noqa: S311
        done = run(
            sys.executable, "-c", FULL, str(limit), "backup", str(target), "--database", str(store.path)
        )
        assert done.returncode == 2, attempt
        assert "File too large" in done.stderr, attempt
        assert target.read_bytes() == former
    with ZipFile(target) as archive:
        assert archive.testzip() is None
    assert [path.name for path in tmp_path.glob("*.part")] == []


@pytest.mark.parametrize("writable", ["nothing", "locks"])
def test_a_read_only_disk_is_told_and_changes_nothing(store: Store, tmp_path: Path, writable: str) -> None:
    """The administrator of the system may write anywhere, so the command is run without that power."""
    apart = ["setpriv", "--bounding-set=-all"] if os.geteuid() == 0 else []
    folder = tmp_path / "disk"
    folder.mkdir()
    for path in store.path.parent.glob("minutes.duckdb*"):
        kept = Path(shutil.copy(path, folder))
        kept.chmod(0o644 if writable == "locks" and kept.suffix == ".lock" else 0o444)
    folder.chmod(0o555)
    before = (folder / "minutes.duckdb").read_bytes()
    file = tmp_path / "in.txt"
    file.write_text("회의록\n일시: 2025. 1. 1.\n내용\n", encoding="utf-8")
    try:
        database = ("--database", str(folder / "minutes.duckdb"))
        for attempt in range(TRIES):
            done = run(*apart, sys.executable, "-m", "dashboard", "ingest", str(file), *database)
            assert done.returncode == 2, attempt
            assert "Permission denied" in done.stdout + done.stderr, attempt
            looked = run(*apart, sys.executable, "-m", "dashboard", "trail", *database)
            assert (looked.returncode, "Permission denied" in looked.stderr) == (
                (0, False) if writable == "locks" else (2, True)
            ), attempt
    finally:
        folder.chmod(0o755)
    assert (folder / "minutes.duckdb").read_bytes() == before
