"""The two locks, held by threads, processes and processes that die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from data.errors import StoreError
from data.lease import Deadline, Lease, try_lock

ROOT = Path(__file__).parents[2]

HOLDER = """
import sys, time
from pathlib import Path
from data.lease import try_lock
hold = try_lock(Path(sys.argv[1]), shared=sys.argv[2] == "shared")
print("held" if hold else "refused", flush=True)
time.sleep(60)
"""

PARENT_OF_A_FORK = """
import os, signal, sys, time
from pathlib import Path
from data.lease import try_lock
hold = try_lock(Path(sys.argv[1]), shared=False)
if os.fork() == 0:
    print(os.getpid(), flush=True)
    time.sleep(60)
    os._exit(0)
time.sleep(60)
"""


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


@pytest.mark.parametrize(
    ("held", "wanted", "granted"),
    [
        ("shared", True, True),
        ("shared", False, False),
        ("exclusive", True, False),
        ("exclusive", False, False),
    ],
)
def test_processes_share_or_exclude(tmp_path: Path, held: str, wanted: bool, granted: bool) -> None:
    file = tmp_path / "lock"
    process = start(HOLDER, str(file), held)
    try:
        assert first_line(process) == "held"
        hold = try_lock(file, shared=wanted)
        assert (hold is not None) is granted
    finally:
        end(process)


def test_threads_exclude_each_other(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    counter = {"inside": 0, "most": 0, "entries": 0}

    def enter() -> None:
        for _ in range(30):
            while (hold := try_lock(file, shared=False)) is None:
                time.sleep(0.0005)
            counter["inside"] += 1
            counter["most"] = max(counter["most"], counter["inside"])
            counter["entries"] += 1
            time.sleep(0.0002)
            counter["inside"] -= 1
            hold.release()

    threads = [threading.Thread(target=enter) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counter == {"inside": 0, "most": 1, "entries": 120}


def test_a_lock_is_free_after_release_and_release_may_be_repeated(tmp_path: Path) -> None:
    hold = try_lock(tmp_path / "lock", shared=False)
    assert hold is not None
    assert try_lock(tmp_path / "lock", shared=True) is None
    hold.release()
    hold.release()
    assert try_lock(tmp_path / "lock", shared=False) is not None


def test_a_killed_process_leaves_its_lock_free(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    process = start(HOLDER, str(file), "exclusive")
    assert first_line(process) == "held"
    assert try_lock(file, shared=True) is None
    end(process)
    assert try_lock(file, shared=False) is not None


if hasattr(os, "fork"):

    def test_a_forked_child_does_not_keep_the_lock_of_a_killed_parent(tmp_path: Path) -> None:
        file = tmp_path / "lock"
        process = start(PARENT_OF_A_FORK, str(file))
        child = int(first_line(process))
        try:
            assert try_lock(file, shared=True) is None
            process.kill()
            process.wait()
            os.kill(child, 0)
            assert try_lock(file, shared=False) is not None
        finally:
            os.kill(child, signal.SIGKILL)
            process.communicate()


def test_a_writer_at_the_gate_is_seen_and_stops_readers(tmp_path: Path) -> None:
    lease = Lease(tmp_path / "minutes.duckdb")
    assert not lease.writer_waits()
    writer = lease.gate(Deadline(1), shared=False)
    assert lease.writer_waits()
    with pytest.raises(StoreError) as caught:
        lease.gate(Deadline(0.05), shared=True)
    assert caught.value.code == "database-busy"
    assert caught.value.values["path"] == str(tmp_path / "minutes.duckdb")
    writer.release()
    assert not lease.writer_waits()


def test_readers_in_passing_do_not_look_like_a_writer(tmp_path: Path) -> None:
    lease = Lease(tmp_path / "minutes.duckdb")
    holds = [lease.gate(Deadline(1), shared=True) for _ in range(3)]
    assert not lease.writer_waits()
    for hold in holds:
        hold.release()


def test_a_folder_that_cannot_hold_lock_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        try_lock(tmp_path / "absent" / "lock", shared=True)
    assert caught.value.code == "lock-file-unusable"
    assert caught.value.values["path"] == str(tmp_path / "absent" / "lock")


def test_a_lock_file_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("kept")
    (tmp_path / "lock").symlink_to(target)
    with pytest.raises(StoreError, match="lock-file-unusable"):
        try_lock(tmp_path / "lock", shared=False)
    assert target.read_text() == "kept"
