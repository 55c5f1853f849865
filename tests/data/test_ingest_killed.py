"""A run that is killed: every document is stored whole or not at all, and the former rows stay.

``KILLS`` in the environment says how often (``make kills``: 50).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.connection import Connection
from data.ingest import ingest
from data.lease import Lease, try_lock
from data.store import Store
from tests.data.real import REAL, ROOT

TRIES = int(os.environ.get("KILLS", "4"))

# Stores the same file in ever new states, so that a kill meets a reading, a parse or a write.
ENDLESS = """
import sys
from pathlib import Path
from data.ingest import ingest
from data.store import Store
path, store = Path(sys.argv[2]), Store(sys.argv[1])
text, number = path.read_text(encoding="utf-8"), int(sys.argv[3])
print("ready", flush=True)
while True:
    number += 1
    path.write_text(f"{text}\\n{number}", encoding="utf-8")
    print(ingest([path], store)[0].status, flush=True)
"""

WHOLE = """
SELECT v.version_id, v.line_count, count(DISTINCT l.line),
  (SELECT count(*) FROM speech AS s WHERE s.version_id = v.version_id),
  (SELECT count(*) FROM meeting AS m WHERE m.version_id = v.version_id)
FROM document_version AS v LEFT JOIN source_line AS l ON l.version_id = v.version_id
GROUP BY v.version_id, v.line_count ORDER BY v.version_id
"""


def start(store: Store, path: Path, number: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, store.path, path, str(number)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def wait_until_it_writes(store: Store) -> None:
    end = time.monotonic() + 60
    while hold := try_lock(Lease(store.path).data_file, shared=True):
        hold.release()
        assert time.monotonic() < end
        time.sleep(0.001)


def versions(store: Store) -> list[tuple[int, int, int, int, int]]:
    with store.reading() as cursor:
        return cursor.execute(WHOLE).fetchall()


def speeches(connection: Connection, newest: int) -> list[tuple[object, ...]]:
    return connection.execute(
        "SELECT * FROM speech WHERE version_id <= ? ORDER BY speech_id", [newest]
    ).fetchall()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "minutes.duckdb")
    assert [each.status for each in ingest([REAL], made)] == ["added"]
    return made


def test_a_killed_ingest_leaves_the_former_state(store: Store, tmp_path: Path) -> None:
    path = tmp_path / REAL.name
    cut_short = 0
    for attempt in range(TRIES):
        path.write_bytes(REAL.read_bytes())
        before = versions(store)
        with store.reading() as cursor:
            rows_before = speeches(cursor, before[-1][0])
        store.close()
        process = start(store, path, 1000 * attempt)
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(attempt % 2)]
        wait_until_it_writes(store)
        time.sleep(0.012 * attempt)
        process.kill()
        told += process.communicate()[0].split()
        after = versions(store)
        assert after[: len(before)] == before
        assert len(after) - len(before) in {len(told), len(told) + 1}, (told, before, after)
        assert set(told) <= {"updated"}
        assert all(
            expected == lines and count == 28 and held == 1 for _, expected, lines, count, held in after
        )
        with store.reading() as cursor:
            assert speeches(cursor, before[-1][0]) == rows_before
        cut_short += len(after) == len(before)
    assert len(versions(store)) > TRIES // 2
    assert cut_short, "no try was killed before it stored something"


def test_a_killed_first_ingest_leaves_no_database_or_a_whole_one(tmp_path: Path) -> None:
    seen = set()
    for attempt in range(6):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        path, store = folder / REAL.name, Store(folder / "minutes.duckdb")
        path.write_bytes(REAL.read_bytes())
        process = start(store, path, 0)
        wait_until_it_writes(store)
        time.sleep(0.05 * attempt)
        process.kill()
        process.communicate()
        seen.add(store.exists())
        if store.exists():
            assert all(row[1] == row[2] for row in versions(store))
        path.write_bytes(REAL.read_bytes())
        assert [each.status for each in ingest([path], store)] in (["added"], ["updated"])
    assert False in seen
