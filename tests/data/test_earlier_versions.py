"""What persons decided goes on in another record of the same meeting, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.acts import change
from data.store import Store
from queries.engine import Engine
from tests.data.test_same_meeting import acting, counted_files, minutes, rows_of, store_all

_KEYS = "SELECT action_item_id FROM action_item ORDER BY action_item_id"
_OF_CURRENT = """
    SELECT m.held_on, i.review_status
    FROM action_item AS i
    JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id
    ORDER BY m.held_on
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "minutes.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def test_what_a_person_confirmed_in_a_draft_goes_on_in_the_approved_minutes(
    store: Store, folder: Path
) -> None:
    store_all(store, folder, a=minutes(title="회의록(안)"))
    with acting(store) as doing:
        key = rows_of(doing, "SELECT action_item_id FROM action_item")[0][0]
        change(doing, "action_item", key, {"review_status": "confirmed", "reviewed_by": "간사"})
    store_all(store, folder, b=minutes(title="회의록 (확정)"))
    engine = Engine(store)
    assert counted_files(store) == ["b.txt"]
    found = engine.rows("action_items", as_of="2024-12-31")
    assert [(row["review_status"], row["text"]) for row in found] == [("confirmed", "계획을 마련하겠음.")]
    assert engine.rows("action_closure", as_of="2024-12-31")[0]["confirmed_count"] == 1


def of_two_meetings(title: str) -> list[str]:
    """Minutes of two meetings in which the same is said."""
    return [minutes(title=title), minutes("2024. 5. 2.", "2024년 제2차", title=title)]


def test_what_persons_confirmed_in_two_drafts_goes_on_in_one_document_of_both_meetings(
    store: Store, folder: Path
) -> None:
    first, second = of_two_meetings("회의록(안)")
    store_all(store, folder, a=first, b=second)
    with acting(store) as doing:
        verdicts = zip(("confirmed", "rejected"), rows_of(doing, _KEYS), strict=True)
        for verdict, (key,) in verdicts:
            change(doing, "action_item", key, {"review_status": verdict, "reviewed_by": "간사"})
    store_all(store, folder, c="\n\f\n".join(of_two_meetings("회의록 (확정)")))
    assert counted_files(store) == ["c.txt", "c.txt"]
    with store.reading() as cursor:
        found = cursor.execute(_OF_CURRENT).fetchall()
    assert [(day.isoformat(), status) for day, status in found] == [
        ("2024-04-02", "confirmed"),
        ("2024-05-02", "rejected"),
    ]


def test_what_was_confirmed_of_another_meeting_stays_with_its_document(store: Store, folder: Path) -> None:
    store_all(store, folder, a="\n\f\n".join(of_two_meetings("회의록(안)")))
    with acting(store) as doing:
        for (key,) in rows_of(doing, _KEYS):
            change(doing, "action_item", key, {"review_status": "confirmed", "reviewed_by": "간사"})
    store_all(store, folder, b=of_two_meetings("회의록 (확정)")[0])
    assert counted_files(store) == ["a.txt", "b.txt"]
    with store.reading() as cursor:
        assert [status for _, status in cursor.execute(_OF_CURRENT).fetchall()] == ["confirmed"] * 2
        assert cursor.execute("SELECT * FROM recheck").fetchall() == []


def test_what_one_draft_left_open_is_not_looked_for_in_the_meeting_of_another(
    store: Store, folder: Path
) -> None:
    first, second = of_two_meetings("회의록(안)")
    store_all(store, folder, a=first, b=second.replace("계획을", "예산안을"))
    with acting(store) as doing:
        key = rows_of(doing, _KEYS)[0][0]
        change(doing, "action_item", key, {"review_status": "confirmed", "reviewed_by": "간사"})
    first, second = of_two_meetings("회의록 (확정)")
    store_all(store, folder, c=f"{first.replace('계획을 마련', '일정을 공개')}\n\f\n{second}")
    with store.reading() as cursor:
        assert [status for _, status in cursor.execute(_OF_CURRENT).fetchall()] == ["draft", "draft"]
        assert cursor.execute("SELECT row_id, state FROM recheck").fetchall() == [(key, "open")]
