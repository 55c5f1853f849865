"""A folder's ingest, killed at points of chance: nothing is lost, nothing doubled, and it goes on from there.

``KILLS`` in the environment says how often (``make kills``: 50).
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from data.ingest import ingest
from data.store import Store
from tests.data.handmade import rows
from tests.data.real import ROOT, SECOND, TEXT, put

KILLS = int(os.environ.get("KILLS", "2"))
GOOD = 6

INGEST = """
import sys
from data.ingest import ingest
from data.store import Store
if __name__ == "__main__":
    ingest([sys.argv[2]], Store(sys.argv[1]), workers=2,
           told=lambda outcome, done, total: print(outcome.status, flush=True))
"""

CONTENT = """
SELECT d.file_name, d.role, v.version_no, v.sha256, v.line_count,
  (SELECT count(*) FROM source_line AS l WHERE l.version_id = v.version_id),
  (SELECT count(*) FROM parse_note AS n WHERE n.version_id = v.version_id),
  (SELECT count(*) FROM speech AS s WHERE s.version_id = v.version_id),
  (SELECT count(*) FROM attendance AS a WHERE a.version_id = v.version_id),
  (SELECT count(*) FROM action_item AS i WHERE i.version_id = v.version_id),
  (SELECT min(m.slug) FROM meeting AS m WHERE m.version_id = v.version_id)
FROM document AS d JOIN document_version AS v ON v.document_id = d.document_id ORDER BY 1, 3
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six minutes of as many meetings, one of them twice; three files that cannot be read."""
    made = tmp_path_factory.mktemp("in")
    put(made, "1.txt", TEXT)
    put(made, "2.txt", SECOND)
    for number in range(3, GOOD + 1):
        put(
            made,
            f"{number}.txt",
            SECOND.replace("2024. 6. 25.", f"2025. {number}. 1.").replace("2차", f"{number}차"),
        )
    put(made, "2_초안.txt", SECOND + "\n")
    put(made, "0.txt", "")
    (made / "5.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (made / "9.hwp").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    return made


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, ...]]:
    """What a run that nobody disturbs stores."""
    store = Store(tmp_path_factory.mktemp("whole") / "minutes.duckdb")
    statuses = Counter(each.status for each in ingest([folder], store))
    assert statuses == {"added": GOOD + 1, "failed": 3}
    return rows(store, CONTENT)


def start(store: Store, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", INGEST, store.path, folder], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_a_killed_run_loses_and_doubles_nothing(
    folder: Path, whole: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    cut_short = 0
    for attempt in range(KILLS):
        chance = random.Random(attempt)  # noqa: S311
        store = Store(tmp_path / str(attempt) / "minutes.duckdb")
        told: list[str] = []
        for _ in range(1 + attempt % 2):
            process = start(store, folder)
            assert process.stdout is not None
            for _ in range(chance.randrange(GOOD + 4)):
                told.append(process.stdout.readline().strip())
            time.sleep(chance.random() * 0.1)
            process.kill()
            told += process.communicate()[0].split()
            kept = rows(store, CONTENT) if store.exists() else []
            assert set(kept) <= set(whole), attempt
            assert len(kept) == len(set(kept)), attempt
            assert len(kept) >= told.count("added"), attempt
        cut_short += 0 < len(kept) < len(whole)
        again = Counter(each.status for each in ingest([folder], store))
        assert again == Counter(unchanged=len(kept), added=len(whole) - len(kept), failed=3) - Counter()
        assert rows(store, CONTENT) == whole, attempt
        assert rows(store, "SELECT count(*) FROM organization") == [(3,)]
        assert rows(store, "SELECT count(*) FROM counted_meeting") == [(GOOD,)]
    assert cut_short, "no run was killed between its first and its last document"
