"""Files read ahead by workers: in order, each by itself, and none that outlives the run."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from data.reading import Parsed, read_ahead, read_files
from tests.data.real import ROOT, SECOND, TEXT, put


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [
        put(tmp_path, "a.txt", TEXT),
        put(tmp_path, "b.txt", ""),
        put(tmp_path, "c.txt", SECOND),
        tmp_path / "none.txt",
        put(tmp_path, "e.txt", TEXT + "\n"),
    ]


@pytest.mark.parametrize("workers", [None, 1, 2, 3])
def test_files_come_in_their_order_and_a_bad_one_stops_no_other(
    files: list[Path], workers: int | None
) -> None:
    found = list(read_files(files, frozenset(), workers=workers))
    assert [each.path for each in found] == files
    assert [each.code for each in found] == [None, "empty-file", None, "missing-file", None]
    assert [len(each.minutes.meetings) for each in found if each.minutes] == [1, 1, 1]
    assert all(each.modified_at for each in found if each.minutes)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_stored_is_not_parsed_again(files: list[Path], workers: int) -> None:
    stored = hashlib.sha256(TEXT.encode()).hexdigest()
    found = list(read_files(files, {stored}, workers=workers))
    assert found[0] == Parsed(files[0], stored_sha256=stored)
    assert found[2].minutes


def test_a_worker_that_dies_takes_one_file_with_it(tmp_path: Path) -> None:
    slow = put(tmp_path, "slow.txt", TEXT * 80)
    rest = [put(tmp_path, f"{number}.txt", TEXT + "\n" * number) for number in range(3)]
    found: list[Parsed] = []
    others = set(multiprocessing.active_children())
    thread = threading.Thread(target=lambda: found.extend(read_files([slow, *rest], frozenset(), workers=2)))
    thread.start()
    first = None
    while first is None:
        own = set(multiprocessing.active_children()) - others
        first = next((worker for worker in own if worker.is_alive()), None)
        time.sleep(0.01)
    first.kill()
    thread.join(120)
    assert sorted(each.code or "" for each in found) == ["", "", "", "worker-died"]
    assert [each.path for each in found] == [slow, *rest]


STALLED = """
import multiprocessing, sys, time
from pathlib import Path
from data.reading import read_files
if __name__ == "__main__":
    files = read_files([Path(name) for name in sys.argv[1:]], frozenset(), workers=2)
    next(files)
    print(*[child.pid for child in multiprocessing.active_children()], flush=True)
    time.sleep(60)
"""


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        # Where nobody asks after an orphan it stays in the list of processes, though it has ended.
        stat = Path(f"/proc/{pid}/stat")
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_no_worker_outlives_a_run_that_is_killed(files: list[Path]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", STALLED, *files], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        workers = [int(pid) for pid in process.stdout.readline().split()]
        assert len(workers) == 2
        process.kill()
    end = time.monotonic() + 30
    while any(alive(pid) for pid in workers):
        assert time.monotonic() < end
        time.sleep(0.05)


def test_runs_are_of_what_is_ready_and_no_longer_than_asked(tmp_path: Path) -> None:
    paths = [put(tmp_path, f"{number}.txt", TEXT + "\n" * number) for number in range(9)]
    runs = read_ahead(paths, frozenset(), workers=2, most=3)
    first = next(runs)
    time.sleep(1)
    rest = list(runs)
    assert [each.path for run in [first, *rest] for each in run] == paths
    assert all(1 <= len(run) <= 3 for run in [first, *rest])
    # What was read while nobody asked came together.
    assert len(rest[0]) == 3


def test_who_takes_no_more_leaves_no_worker_behind(files: list[Path]) -> None:
    before = set(multiprocessing.active_children())
    runs = read_ahead(files * 20, frozenset(), workers=2, most=2)
    next(runs)
    assert set(multiprocessing.active_children()) - before
    runs.close()
    assert set(multiprocessing.active_children()) - before == set()
    assert not [thread for thread in threading.enumerate() if thread.name == "minutes-reading"]
