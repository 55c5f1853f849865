"""Faults: a process killed in an edit, an audit or a backup, a damaged database, writers at once, a clock.

After each, nothing that was told as done is lost, nothing stands half done, and the trail holds.
``FAULTS`` in the environment says how often each kill is tried (``make faults``: 50).
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from dashboard import serving
from data import copying, trail
from data.acts import begin, change
from data.database import open_file
from data.store import Store
from queries.engine import Engine
from tests.conftest import Open
from tests.data.real import ROOT

TRIES = int(os.environ.get("FAULTS", "3"))

EDITS = """
import sys
from dashboard.actions import ACTS, perform
from dashboard.roles import Person, held
from data.store import Store
store, person = Store(sys.argv[1]), Person("김간사", held(["secretary"]), "192.0.2.7")
print("ready", flush=True)
seen = int(sys.argv[2])
while True:
    form = {"item": ["1"], "seen": [str(seen)], "state": ["추진 중"], "note": [f"{seen}"]}
    perform(ACTS["follow-up-record"], store, person, form)
    with store.reading() as cursor:
        seen = cursor.execute("SELECT max(event_id) FROM action_status_event").fetchone()[0]
    print(seen, flush=True)
"""

AUDITS = """
import sys
from dashboard.audit.results import save
from data.store import Store
from tests.dashboard.reports.conformance.sample import report
store = Store(sys.argv[1])
print("ready", flush=True)
while True:
    print(save(store, report()).run_id, flush=True)
"""

BACKUPS = """
import sys
from pathlib import Path
from data import copying
from data.store import Store
print("ready", flush=True)
while True:
    copying.backup(Store(sys.argv[1]), Path(sys.argv[2]))
    print("done", flush=True)
"""


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    """The real minutes with one confirmed follow-up."""
    store = Store(shutil.copy(database, tmp_path / "minutes.duckdb"))
    with store.writing() as connection:
        doing = begin(connection, "confirm", actor="김간사")
        change(
            doing,
            "action_item",
            1,
            {"review_status": "confirmed", "reviewed_by": "김간사", "reviewed_at": doing.at},
        )
    return store


def checked(store: Store) -> trail.Checked:
    with store.reading() as cursor:
        return trail.check(cursor, store.path)


def count(store: Store, statement: str) -> int:
    with store.reading() as cursor:
        row = cursor.execute(statement).fetchone()
    assert row is not None
    return int(row[0])


def killed(script: str, *given: object, chance: random.Random) -> list[str]:
    """What a process told before it was killed at a point of chance."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *map(str, given)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    first = process.stdout.readline()
    assert first == "ready\n", process.stderr.read()
    told = [process.stdout.readline().strip() for _ in range(chance.randrange(3))]
    time.sleep(chance.random() * 0.15)
    process.kill()
    # communicate() would lose what readline() has read ahead.
    told += process.stdout.read().split()
    assert process.stderr.read() == ""
    process.stdout.close()
    process.stderr.close()
    process.wait()
    return [line for line in told if line]


def test_killed_in_a_follow_up_edit_loses_no_event(store: Store) -> None:
    store.close()
    for attempt in range(TRIES):
        before = count(store, "SELECT coalesce(max(event_id), 0) FROM action_status_event")
        store.close()
        told = killed(EDITS, store.path, before, chance=random.Random(attempt))  # noqa: S311
        after = count(store, "SELECT coalesce(max(event_id), 0) FROM action_status_event")
        assert after - before in (len(told), len(told) + 1), attempt
        assert count(store, "SELECT count(*) FROM action_status_event") == after
        assert count(store, "SELECT count(*) FROM act WHERE name = 'follow-up-record'") == after
        assert checked(store) == trail.Checked(1 + after), attempt


def test_killed_while_an_audit_is_stored_leaves_whole_runs(store: Store) -> None:
    store.close()
    runs = 0
    for attempt in range(TRIES):
        told = killed(AUDITS, store.path, chance=random.Random(attempt))  # noqa: S311
        after = count(store, "SELECT count(*) FROM audit_run")
        assert after - runs in (len(told), len(told) + 1), attempt
        assert count(store, "SELECT count(*) FROM audit_page") == 3 * after
        assert count(store, "SELECT count(*) FROM audit_finding") == 2 * after
        store.close()
        runs = after


def test_killed_in_a_backup_leaves_the_former_one_whole(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    copying.backup(store, target)
    store.close()
    for attempt in range(TRIES):
        killed(BACKUPS, store.path, target, chance=random.Random(attempt))  # noqa: S311
        with ZipFile(target) as archive:
            assert archive.testzip() is None, attempt
        copying.restore(target, store)
        assert checked(store).fault is None, attempt
    copying.backup(store, target)
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_damaged_database_is_found_at_the_start_and_put_back_by_one_command(
    store: Store, tmp_path: Path
) -> None:
    target = tmp_path / "backup.zip"
    copying.backup(store, target)
    before = store.path.read_bytes()
    store.close()
    store.path.write_bytes(before[:5000] + bytes(3000) + before[8000:40_000])

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "dashboard", *command, "--database", str(store.path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            env={**os.environ, "LANG": "ko_KR.UTF-8"},
            check=False,
        )

    for fill in ("--ingest", "--no-ingest"):
        refused = run("serve", "--port", "1", fill)
        assert refused.returncode == 2
        assert "restore" in refused.stderr
        assert "Traceback" not in refused.stderr
    assert run("restore", str(target)).returncode == 0
    assert count(store, "SELECT count(*) FROM speech") == 28
    assert checked(store) == trail.Checked(1)


@pytest.mark.exhaustive
def test_writers_at_once_with_readers_lose_nothing(store: Store, tmp_path: Path) -> None:
    """Two ingests, an audit, a person who edits, a dashboard that is asked and this process that reads."""
    store.close()
    with serving.running(store.path, ingest=False) as dashboard:
        _write_at_once(store, tmp_path, dashboard)


def _write_at_once(store: Store, tmp_path: Path, dashboard: str) -> None:
    ingests = []
    for number in range(2):
        folder = tmp_path / f"in-{number}"
        folder.mkdir()
        for document in range(3):
            day = f"2025. {number + 1}. {document + 1}."
            made = f"{number}{document} 회의록\n일시: {day}\n내용 {number}{document}\n"
            (folder / f"{number}-{document}.txt").write_text(made, encoding="utf-8")
        ingests.append(
            subprocess.Popen(
                [sys.executable, "-m", "dashboard", "ingest", str(folder), "--database", str(store.path)],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
    audit = subprocess.Popen(
        [sys.executable, "-c", AUDITS, str(store.path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    acts = 0
    while any(process.poll() is None for process in ingests):
        with store.writing() as connection:
            doing = begin(connection, "edit", actor="김간사", reason=str(acts))
            change(doing, "action_item", 1, {"owner_department": f"부서 {acts}"})
        acts += 1
        assert count(store, "SELECT count(*) FROM speech WHERE version_id = 1") == 28
        with urllib.request.urlopen(f"{dashboard}/api/v1/meetings") as answer:
            assert answer.status == 200
    audit.kill()
    runs = audit.communicate()[0].split()[1:]
    assert count(store, "SELECT count(*) FROM audit_run") - len(runs) in (0, 1)
    assert runs
    assert count(store, "SELECT count(*) FROM act WHERE name = 'edit'") == acts > 0
    assert count(store, "SELECT count(*) FROM document") == 7
    assert checked(store).fault is None


def test_a_clock_that_goes_back_changes_neither_order_nor_trail(store: Store) -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    for days in (0, -400, 5):
        with store.writing() as connection:
            doing = begin(connection, "edit", actor="김간사", now=now + timedelta(days=days))
            change(doing, "action_item", 1, {"owner_department": f"부서 {days}"})
    with store.reading() as cursor:
        order = cursor.execute(
            "SELECT before_value, after_value FROM correction WHERE column_name = 'owner_department'"
            " ORDER BY correction_id"
        ).fetchall()
    assert [after for _, after in order] == ["부서 0", "부서 -400", "부서 5"]
    assert [before for before, _ in order[1:]] == ["부서 0", "부서 -400"]
    assert checked(store) == trail.Checked(4)


def test_a_clock_that_goes_back_leaves_no_old_answer(store: Store) -> None:
    """The time of the file goes back by an hour with every write, its size stays."""
    engine = Engine(store)
    for attempt in range(TRIES):
        with store.writing() as connection:
            doing = begin(connection, "edit", actor="김간사")
            change(doing, "action_item", 1, {"owner_department": f"부서 {attempt}"})
        earlier = store.path.stat().st_mtime_ns - (attempt + 1) * 3_600_000_000_000
        os.utime(store.path, ns=(earlier, earlier))
        told = engine.rows("action_items", item=1, as_of="2026-01-01")
        assert [row["owner_department"] for row in told] == [f"부서 {attempt}"], attempt


def test_a_page_whose_query_fails_says_so_and_the_others_go_on(store: Store, open_page: Open) -> None:
    store.close()
    with closing(open_file(store.path, read_only=False)) as connection:
        connection.execute("CREATE OR REPLACE VIEW standing_event AS SELECT 1 AS nothing")
    with serving.running(store.path, ingest=False) as dashboard:
        page = open_page("/follow-ups", base=dashboard, view="changes")
        notice = page.locator('[data-notice="page-failed"]')
        expect(notice).to_contain_text("action_changes")
        assert "Error" not in notice.inner_text()
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert "Traceback" not in page.content()
        page.get_by_role("link", name="현황", exact=True).first.click()
        expect(page.locator("main h1")).to_have_text("현황")
        expect(page.locator('[data-notice="page-failed"]')).to_have_count(0)
