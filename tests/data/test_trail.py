"""The seal on the trail: what is changed, removed or slipped in afterwards is found, and nothing else is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from data import copying, trail
from data.acts import begin, change
from data.errors import StoreError
from data.store import Store


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    """A database with five acts that each change a row."""
    store = Store(shutil.copy(database, tmp_path / "minutes.duckdb"))
    for number in range(1, 6):
        act(store, number)
    return store


def act(store: Store, number: int) -> None:
    with store.writing() as connection:
        doing = begin(connection, "edit", actor="김간사", origin="192.0.2.7", reason=f"까닭 {number}")
        change(doing, "action_item", 1, {"owner_department": f"부서 {number}"})


def checked(store: Store) -> trail.Checked:
    with store.reading() as cursor:
        return trail.check(cursor, store.path)


def behind(store: Store, statement: str) -> None:
    """What somebody does to the file who does not go through the program."""
    store.close()
    connection = duckdb.connect(str(store.path))
    connection.execute(statement)
    connection.close()


def lines(store: Store) -> list[dict[str, object]]:
    return [
        json.loads(line) for line in trail.trail_file(store.path).read_text(encoding="utf-8").splitlines()
    ]


def test_every_act_is_sealed_and_kept_beside_the_database(store: Store) -> None:
    assert checked(store) == trail.Checked(5)
    assert [line["act"] for line in lines(store)] == [1, 2, 3, 4, 5]
    assert {(line["name"], line["actor"], line["origin"]) for line in lines(store)} == {
        ("edit", "김간사", "192.0.2.7")
    }


@pytest.mark.parametrize(
    ("statement", "fault", "act_id"),
    [
        ("UPDATE act SET actor = '이간사' WHERE act_id = 3", "changed", 3),
        ("UPDATE act SET happened_at = '2020-01-01' WHERE act_id = 1", "changed", 1),
        ("UPDATE act SET origin = NULL WHERE act_id = 2", "changed", 2),
        ("UPDATE correction SET before_value = '딴 부서' WHERE act_id = 4", "changed", 4),
        ("DELETE FROM correction WHERE act_id = 5", "changed", 5),
        ("INSERT INTO correction VALUES (99, 2, 'action_item', 1, 'text', 'a', 'b')", "changed", 2),
        ("INSERT INTO act VALUES (9, 'edit', '누구', NULL, NULL, NULL, '2026-01-01')", "unsealed", 9),
        (
            "DELETE FROM correction WHERE act_id = 5; DELETE FROM act_seal WHERE act_id = 5;"
            "DELETE FROM act WHERE act_id = 5",
            "gone",
            5,
        ),
        ("UPDATE act_seal SET hash = repeat('a', 64) WHERE act_id = 2", "changed", 2),
    ],
)
def test_what_is_altered_in_the_database_is_found(
    store: Store, statement: str, fault: str, act_id: int
) -> None:
    behind(store, statement)
    found = checked(store)
    assert (found.fault, found.act_id) == (fault, act_id)


def test_sealing_anew_what_was_altered_does_not_hide_it(store: Store) -> None:
    behind(store, "UPDATE act SET actor = '이간사' WHERE act_id = 3; DELETE FROM act_seal WHERE act_id >= 3")
    act(store, 6)
    found = checked(store)
    assert (found.fault, found.act_id) == ("differs", 3)


@pytest.mark.parametrize(
    ("altered", "fault"),
    [
        (lambda text: text.replace('"act": 2', '"act": 7'), "differs"),
        (lambda text: "".join(text.splitlines(keepends=True)[1:]), "differs"),
        (lambda text: text.replace("\n", "x\n", 1), "differs"),
        (lambda text: "", "differs"),
    ],
)
def test_what_is_altered_in_the_file_is_found(
    store: Store, altered: Callable[[str], str], fault: str
) -> None:
    file = trail.trail_file(store.path)
    file.write_text(altered(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert checked(store).fault in (fault, "gone")


def test_a_line_that_was_not_written_or_cut_short_is_written_before_the_next_one(store: Store) -> None:
    file = trail.trail_file(store.path)
    whole = file.read_bytes()
    for number, cut in enumerate((len(whole.splitlines(keepends=True)[-1]), 20, 1), start=5):
        file.write_bytes(whole[:-cut])
        assert checked(store) == trail.Checked(number)
        act(store, number + 1)
        assert checked(store) == trail.Checked(number + 1)
        whole = file.read_bytes()


def test_without_the_file_nothing_is_written(store: Store) -> None:
    file = trail.trail_file(store.path)
    file.unlink()
    file.mkdir()
    with pytest.raises(StoreError, match="trail-unwritable"):
        act(store, 6)
    file.rmdir()
    with store.reading() as cursor:
        assert cursor.execute("SELECT max(act_id) FROM act").fetchone() == (5,)


def test_after_a_backup_was_put_back_the_trail_goes_on(store: Store, tmp_path: Path) -> None:
    copying.backup(store, tmp_path / "backup.zip")
    act(store, 6)
    copying.restore(tmp_path / "backup.zip", store)
    assert checked(store) == trail.Checked(5)
    act(store, 7)
    assert checked(store) == trail.Checked(6)
    assert [line.get("act", "restored") for line in lines(store)] == [1, 2, 3, 4, 5, 6, "restored", 6]
