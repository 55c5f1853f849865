"""Documents that go into one transaction: the rows of one by one, a bad one alone, nobody kept waiting."""

from __future__ import annotations

import threading
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dashboard.demo import write
from data import ingest as ingesting
from data import trail
from data.errors import StoreError
from data.ingest import ingest
from data.store import Store
from data.storing import store_parsed
from tests.data.handmade import rows
from tests.data.real import SECOND, TEXT, everything, put

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TRANSACTIONS = "SELECT count(DISTINCT happened_at) FROM act"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "minutes.duckdb")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Synthetic minutes in several layouts and formats, some of them twice, and three that are not read."""
    made = tmp_path_factory.mktemp("in")
    minutes, _ = write(made, meetings=24, seed=3, until=datetime(2026, 1, 1, tzinfo=UTC).date())
    files = sorted(minutes.iterdir())
    for number, path in enumerate(files[::6]):
        (minutes / f"{number}_사본{path.suffix}").write_bytes(path.read_bytes())
    put(minutes, "가_회의록.txt", TEXT)
    put(minutes, "가_회의록_초안.txt", TEXT + "\n")
    put(minutes, "나.txt", SECOND)
    put(minutes, "빈.txt", "")
    (minutes / "그림.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return minutes


def contents(store: Store) -> dict[str, list[Any]]:
    """All rows, without the hashes of the trail, which hold when an act was done."""
    found = everything(store)
    found["act"] = [row[:-1] for row in found["act"]]
    return {name: held for name, held in found.items() if name not in ("act_seal", "schema_version")}


def test_together_they_give_the_rows_that_each_alone_gives(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    alone = Store(tmp_path / "alone.duckdb")
    one_by_one = ingest([folder], alone, now=lambda: NOW, actor="김간사")
    outcomes = ingest([folder], store, now=lambda: NOW, actor="김간사", workers=2)
    assert outcomes == one_by_one
    assert Counter(each.status for each in outcomes)["failed"] >= 2
    assert contents(store) == contents(alone)
    assert rows(store, TRANSACTIONS) < rows(alone, TRANSACTIONS)
    for each in (store, alone):
        with each.reading() as cursor:
            assert trail.check(cursor, each.path).fault is None


def test_one_that_cannot_be_stored_fails_alone(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = store_parsed

    def refusing(connection: Any, parsed: Any, *given: Any, **named: Any) -> Any:
        if parsed.path.name == "나.txt":
            raise StoreError("rows-refused", path="-", reason="-")
        return real(connection, parsed, *given, **named)

    monkeypatch.setattr(ingesting, "store_parsed", refusing)
    outcomes = ingest([folder], store, workers=2)
    by_name = {each.path.name: each for each in outcomes}
    assert len(by_name) == len(list(folder.iterdir())) == len(outcomes)
    assert (by_name["나.txt"].status, by_name["나.txt"].code) == ("failed", "rows-refused")
    stored = [each for each in outcomes if each.version_id is not None]
    assert rows(store, "SELECT count(*) FROM document_version") == [(len(stored),)]
    assert len(stored) >= 24


@pytest.mark.exhaustive
def test_who_waits_gets_in_after_the_document_at_hand(folder: Path, store: Store) -> None:
    begun, ended = threading.Event(), threading.Event()
    seen: list[tuple[float, int]] = []

    def looks() -> None:
        begun.wait(60)
        while not ended.is_set():
            asked = time.monotonic()
            with store.reading() as cursor:
                row = cursor.execute("SELECT count(*) FROM document_version").fetchone()
            seen.append((time.monotonic() - asked, row[0] if row else 0))

    thread = threading.Thread(target=looks)
    thread.start()
    try:
        told = ingest([folder], store, workers=2, told=lambda *_: begun.set())
    finally:
        ended.set()
        begun.set()
        thread.join()
    counts = [count for _, count in seen]
    assert counts == sorted(counts)
    # Many states of the way were seen, each as it was after some transaction.
    assert len(set(counts)) > 4
    assert rows(store, "SELECT count(*) FROM document_version") == [
        (sum(each.version_id is not None for each in told),)
    ]


def test_acts_of_one_transaction_may_be_on_their_way_to_the_file_and_no_others(
    folder: Path, store: Store
) -> None:
    ingest([folder], store, actor="김간사", workers=2)
    file = trail.trail_file(store.path)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    last = rows(
        store,
        "SELECT count(*) FROM act WHERE happened_at = (SELECT max(happened_at) FROM act)",
    )[0][0]
    assert 1 <= last < len(lines)

    def fault() -> str | None:
        with store.reading() as cursor:
            return trail.check(cursor, store.path).fault

    file.write_text("".join(lines[: len(lines) - last]), encoding="utf-8")
    assert fault() is None
    file.write_text("".join(lines[: len(lines) - last - 1]), encoding="utf-8")
    assert fault() == "differs"
    file.write_text("".join([*lines[: len(lines) - last - 1], *lines[len(lines) - last :]]), encoding="utf-8")
    assert fault() == "differs"


def test_what_is_stored_is_asked_for_together(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [put(tmp_path, f"{number}.txt", TEXT + "\n" * number) for number in range(12)]
    assert {outcome.status for outcome in ingest(files, store)} == {"added"}
    scopes: list[str] = []
    reading = Store.reading

    def counted(self: Store, **given: Any) -> Any:
        scopes.append("reading")
        return reading(self, **given)

    monkeypatch.setattr(Store, "reading", counted)
    outcomes = ingest(files, store, workers=2)
    assert [outcome.code for outcome in outcomes] == ["unchanged"] * len(files)
    assert len(scopes) < len(files)
