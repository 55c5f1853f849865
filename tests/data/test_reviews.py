"""Deciding on extracted rows: what may be changed, what is kept, what is refused."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reviews
from data.acts import ActError, Doing, begin, undo
from data.connection import Connection
from data.store import Store


@pytest.fixture
def connection(database: Path, tmp_path: Path) -> Iterator[Connection]:
    with Store(shutil.copy(database, tmp_path / "copy.duckdb")).writing() as opened:
        yield opened


def doing(connection: Connection, reason: str | None = None) -> Doing:
    return begin(connection, "review", actor="김간사", reason=reason)


def item(connection: Connection, key: int) -> dict[str, Any]:
    cursor = connection.execute("SELECT * FROM action_item WHERE action_item_id = ?", [key])
    row = cursor.fetchone()
    assert row is not None
    return dict(zip([column[0] for column in cursor.description or ()], row, strict=True))


def test_confirming_says_who_and_when(connection: Connection) -> None:
    act = doing(connection)
    reviews.decide(act, "action_item", 1, "confirmed")
    row = item(connection, 1)
    assert (row["review_status"], row["reviewed_by"], row["reviewed_at"]) == ("confirmed", "김간사", act.at)
    assert row["edited"] is False


def test_an_edit_keeps_the_quoted_words(connection: Connection) -> None:
    before = item(connection, 1)
    values = {
        **{name: before[name] for name in reviews.EDITABLE},
        "text": "고친 말",
        "due_date": date(2024, 6, 1),
    }
    assert reviews.edit(doing(connection, "5월 회의"), 1, values)
    row = item(connection, 1)
    assert (row["text"], row["due_date"], row["due_basis"]) == ("고친 말", date(2024, 6, 1), "5월 회의")
    assert (row["quote"], row["first_line"]) == (before["quote"], before["first_line"])
    assert (row["edited"], row["owner_basis"]) == (True, before["owner_basis"])


def test_an_edit_that_changes_nothing_is_a_confirmation(connection: Connection) -> None:
    before = item(connection, 1)
    assert not reviews.edit(doing(connection), 1, {name: before[name] for name in reviews.EDITABLE})
    assert (item(connection, 1)["review_status"], item(connection, 1)["edited"]) == ("confirmed", False)


def test_a_department_that_a_person_states_rests_on_the_person(connection: Connection) -> None:
    reviews.edit(doing(connection), 1, {"owner_department": "새과"})
    assert item(connection, 1)["owner_basis"] == "person"
    reviews.edit(doing(connection), 1, {"owner_department": None})
    assert item(connection, 1)["owner_basis"] is None


def test_only_what_a_person_may_change_is_changed(connection: Connection) -> None:
    with pytest.raises(ValueError, match="quote"):
        reviews.edit(doing(connection), 1, {"quote": "지어낸 말"})


def test_what_someone_else_did_meanwhile_is_not_overwritten(connection: Connection) -> None:
    first = doing(connection)
    reviews.decide(first, "action_item", 1, "confirmed", seen=0)
    with pytest.raises(ActError, match="changed-since"):
        reviews.decide(doing(connection), "action_item", 1, "rejected", seen=0)
    reviews.decide(doing(connection), "action_item", 1, "rejected", seen=first.act_id)


def test_many_are_confirmed_at_once_and_only_drafts(connection: Connection) -> None:
    reviews.decide(doing(connection), "action_item", 1, "rejected")
    act = doing(connection)
    assert reviews.decide_all(act, (1, 2, 3)) == 2
    assert item(connection, 1)["review_status"] == "rejected"
    undo(begin(connection, "undo", actor="김", undoes=act.act_id), act.act_id)
    assert [item(connection, key)["review_status"] for key in (1, 2, 3)] == ["rejected", "draft", "draft"]
    with pytest.raises(ActError, match="none-left"):
        reviews.decide_all(doing(connection), (1,))


def test_an_added_item_quotes_its_lines(connection: Connection) -> None:
    values = {"kind": "commitment", "text": "빠진 약속", "owner_department": None, "due_date": None}
    act = doing(connection)
    key = reviews.add(act, meeting_id=1, first_line=74, last_line=75, values=values)
    row = item(connection, key)
    assert "과업 내에 반영하겠음" in row["quote"]
    assert (row["rule"], row["review_status"], row["position"]) == ("person", "confirmed", 30)
    assert row["speech_id"] is not None
    undo(begin(connection, "undo", actor="김", undoes=act.act_id), act.act_id)
    assert item(connection, key)["review_status"] == "rejected"


@pytest.mark.parametrize(
    ("meeting", "first", "last"), [(99, 1, 1), (1, 9999, 9999), (1, 5, 4), (1, 180, 9999)]
)
def test_an_item_without_its_line_is_not_added(
    connection: Connection, meeting: int, first: int, last: int
) -> None:
    values = {"kind": "request", "text": "말", "owner_department": None, "due_date": None}
    with pytest.raises(ActError):
        reviews.add(doing(connection), meeting_id=meeting, first_line=first, last_line=last, values=values)


def test_notes_and_speeches_are_decided_too(connection: Connection) -> None:
    reviews.decide(doing(connection), "parse_note", 1, "confirmed")
    reviews.decide(doing(connection), "speech", 1, "rejected")
    assert connection.execute(
        "SELECT (SELECT review_status FROM parse_note WHERE note_id = 1),"
        " (SELECT review_status FROM speech WHERE speech_id = 1)"
    ).fetchone() == ("confirmed", "rejected")


@pytest.mark.parametrize("table", list(reviews.KEYS))
def test_a_row_that_is_not_there_is_an_error(connection: Connection, table: reviews.Table) -> None:
    with pytest.raises(ActError, match="row-missing"):
        reviews.decide(doing(connection), table, 9999, "confirmed")
