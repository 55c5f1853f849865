"""Decisions on documents and committees undone at one press: what was before comes back and stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import decisions
from data.acts import ActError, begin
from data.store import Store
from queries.engine import Engine
from tests.data.handmade import rows
from tests.data.test_same_meeting import ONE, acting, counted, minutes, store_all

TWO = "스마트도시위원회-2024-04-02-2"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "database" / "minutes.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def last_act(store: Store) -> int:
    return int(rows(store, "SELECT max(act_id) FROM act")[0][0])


def undo(store: Store, act_id: int | None = None) -> None:
    undone = act_id or last_act(store)
    with store.writing() as connection:
        decisions.undo(begin(connection, "undo", actor="간사", undoes=undone), undone)


def addresses(store: Store) -> dict[str, tuple[str, str | None]]:
    """Of each current document its address and what stands decided of it."""
    found = rows(
        store,
        "SELECT m.file_name, m.slug, d.verdict FROM recorded_meeting AS m LEFT JOIN standing_decision AS d"
        " ON d.document_id = m.document_id AND d.slug = m.slug",
    )
    return {name: (slug, verdict) for name, slug, verdict in found}


def test_documents_put_together_are_two_again_at_one_press_and_after_new_versions(
    store: Store, folder: Path
) -> None:
    store_all(store, folder, a=minutes(), b=minutes(session="2024년 제2차"))
    before = addresses(store)
    with acting(store) as doing:
        decisions.put_together(doing, TWO, 2, ONE)
    together = addresses(store)
    assert together == {"a.txt": (ONE, "same"), "b.txt": (ONE, "same")}
    store_all(store, folder, b=minutes(session="2024년 제2차", more="\n"))
    undo(store)
    assert addresses(store) == before
    assert len(Engine(store).rows("session_conflicts")) == 1
    store_all(store, folder, a=minutes(more="\n"), b=minutes(session="2024년 제2차", more="\n\n"))
    assert addresses(store) == before
    undo(store)
    assert addresses(store) == together
    kept = rows(store, "SELECT name FROM act WHERE name IN ('try', 'undo') ORDER BY act_id")
    assert kept == [("try",), ("undo",), ("undo",)]


def test_what_was_decided_before_stands_again_and_nothing_is_undone_twice(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(), b=minutes(more="\n"))
    with acting(store) as doing:
        new = decisions.keep_apart(doing, ONE, 2)
    kept_apart, apart = last_act(store), addresses(store)
    with acting(store) as doing:
        decisions.put_together(doing, new, 2, ONE)
    together = last_act(store)
    with pytest.raises(ActError, match="changed-since"):
        undo(store, kept_apart)
    undo(store, together)
    assert addresses(store) == apart == {"a.txt": (ONE, None), "b.txt": (new, "apart")}
    with pytest.raises(ActError, match="nothing-to-undo"):
        undo(store, together)
    store_all(store, folder, b=minutes(more="\n\n"))
    assert addresses(store) == apart


def test_two_decisions_are_undone_the_last_first(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(), b=minutes(more="\n"))
    before = addresses(store)
    with acting(store) as doing:
        decisions.confirm_meeting(doing, ONE)
    confirmed, one = last_act(store), addresses(store)
    with acting(store) as doing:
        decisions.keep_apart(doing, ONE, 2)
    undo(store)
    taken_back = last_act(store)
    assert addresses(store) == one
    undo(store, taken_back)  # kept apart again
    with pytest.raises(ActError, match="changed-since"):
        undo(store, confirmed)
    undo(store)
    undo(store, confirmed)
    assert {name: slug for name, (slug, _) in addresses(store).items()} == {
        name: slug for name, (slug, _) in before.items()
    }


def test_confirming_and_telling_apart_are_undone(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(), b=minutes(more="\n"), c=minutes(session="2024년 제2차"))
    before = addresses(store)
    with acting(store) as doing:
        decisions.confirm_meeting(doing, ONE)
    undo(store)
    with acting(store) as doing:
        decisions.tell_apart(doing, TWO, 3, ONE)
    assert Engine(store).rows("session_conflicts") == []
    undo(store)
    assert addresses(store) == before
    assert len(Engine(store).rows("session_conflicts")) == 1


def test_a_committee_made_one_is_two_again_at_one_press(store: Store, folder: Path) -> None:
    other = minutes(committee="서울시 스마트도시위원회", day="2024. 6. 4.", session="2024년 제2차")
    store_all(store, folder, a=minutes(), b=other)
    proposed = "SELECT name, proposed_person_id FROM attendance ORDER BY attendance_id"
    before = rows(store, proposed)
    engine = Engine(store)
    variant = engine.rows("committee_variants")[0]
    with acting(store) as doing:
        decisions.decide_committee(doing, variant["organization_id"], same=True)
    assert {row["committee"] for row in counted(store)} == {"스마트도시위원회"}
    undo(store)
    assert rows(store, proposed) == before
    assert engine.rows("committee_variants") == [variant]
    assert {row["committee"] for row in counted(store)} == {"스마트도시위원회", "서울시 스마트도시위원회"}
    store_all(store, folder, b=f"{other}\n")
    assert engine.rows("committee_variants")[0]["review_status"] == "draft"
    changed = rows(store, "SELECT column_name, before_value, after_value FROM correction ORDER BY 1, 2")
    assert ("review_status", "draft", "confirmed") in changed
    assert ("review_status", "confirmed", "draft") in changed


def test_a_role_is_undone_with_what_rests_on_it(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes())
    with acting(store) as doing:
        decisions.decide_role(doing, 1, "agenda")
    undo(store)
    assert rows(store, "SELECT role, role_basis FROM document") == [("minutes", "content")]
    assert [row["status"] for row in counted(store)] == ["passed"]


def test_an_address_that_a_document_left_is_given_to_no_other_and_no_decision_stands_there(
    store: Store, folder: Path
) -> None:
    standing = "SELECT DISTINCT slug FROM standing_decision ORDER BY slug"
    store_all(store, folder, a=minutes(), b=minutes(session="2024년 제2차"))
    with acting(store) as doing:
        decisions.put_together(doing, TWO, 2, ONE)
    store_all(store, folder, c=minutes(session="2024년 제2차", more="\n\n"))
    between = addresses(store)["c.txt"][0]
    assert between not in (ONE, TWO)
    undo(store)
    assert {name: slug for name, (slug, _) in addresses(store).items()} == {
        "a.txt": ONE,
        "b.txt": TWO,
        "c.txt": between,
    }
    assert rows(store, standing) == []
    with acting(store) as doing:
        decisions.tell_apart(doing, TWO, 2, ONE)
    assert rows(store, standing) == [(TWO,)]


def test_a_type_set_to_what_it_was_changes_nothing_to_undo(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes())
    with acting(store) as doing:
        assert decisions.decide_role(doing, 1, "minutes")
    with acting(store) as doing:
        assert not decisions.decide_role(doing, 1, "minutes")
