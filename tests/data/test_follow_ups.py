"""What becomes of follow-ups: events that are only added, legal steps, one act for many, and new versions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from data import follow_ups, reviews
from data.acts import ActError, GivenError, begin
from data.follow_up_states import STATES, asks_for_a_reason, steps
from data.follow_ups import Progress
from tests.data.changing import REAL, Minutes, by_text, on_one_line

MET = date(2024, 3, 26)
STATE = "SELECT state, uptake, effective_on, note FROM standing_event ORDER BY event_id"


def confirmed(minutes: Minutes, count: int = 1) -> list[dict[str, Any]]:
    items = on_one_line(minutes)[:count]
    for item in items:
        minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    return items


def record(minutes: Minutes, keys: list[int], state: str, *, seen: int = 10**6, **given: Any) -> int:
    made: int = minutes.act(follow_ups.record, keys, Progress(state, **given), seen=seen)
    return made


def test_every_step_leads_to_a_state_and_every_end_is_reached() -> None:
    for before in (None, *STATES):
        assert set(steps(before)) <= set(STATES)
        assert before is None or before in steps(before)
    assert {after for before in (None, "접수", "검토 중", "추진 중") for after in steps(before)} == set(
        STATES
    )
    assert all(asks_for_a_reason(before, "종결") for before in (None, *STATES) if "종결" in steps(before))
    assert not asks_for_a_reason(None, "완료")
    assert asks_for_a_reason("완료", "추진 중")


def test_a_state_is_recorded_with_its_day_and_the_uptake_stays(minutes: Minutes) -> None:
    (item,) = confirmed(minutes)
    key = item["action_item_id"]
    record(
        minutes,
        [key],
        "검토 중",
        on=date(2024, 4, 1),
        uptake="검토 중" if item["kind"] == "request" else None,
    )
    record(minutes, [key], "완료", on=date(2024, 5, 1), note="끝냄", evidence_url="https://example.org/1")
    rows = minutes.rows(STATE)
    assert [(row["state"], row["effective_on"], row["note"]) for row in rows] == [
        ("검토 중", date(2024, 4, 1), None),
        ("완료", date(2024, 5, 1), "끝냄"),
    ]
    assert rows[0]["uptake"] == rows[1]["uptake"]


@pytest.mark.parametrize(
    ("given", "code", "about"),
    [
        ({"state": "종결"}, "reason-needed", "note"),
        ({"state": "접수", "on": date(2024, 3, 25)}, "before-the-meeting", "on"),
        ({"state": "접수", "on": date(2999, 1, 1)}, "after-today", "on"),
        ({"state": "검토 중", "on": date(2024, 3, 31)}, "before-the-last", "on"),
    ],
)
def test_an_input_that_does_not_fit_is_named(
    minutes: Minutes, given: dict[str, Any], code: str, about: str
) -> None:
    (item,) = confirmed(minutes)
    if code == "before-the-last":
        record(minutes, [item["action_item_id"]], "접수", on=date(2024, 4, 1))
    with pytest.raises(GivenError) as caught:
        record(minutes, [item["action_item_id"]], **given)
    assert (caught.value.code, caught.value.given) == (code, about)
    assert len(minutes.rows(STATE)) == (1 if code == "before-the-last" else 0)


def test_uptake_is_of_requests(minutes: Minutes) -> None:
    promise = next(item for item in on_one_line(minutes) if item["kind"] == "commitment")
    minutes.act(reviews.decide, "action_item", promise["action_item_id"], "confirmed")
    with pytest.raises(GivenError, match="uptake-of-requests"):
        record(minutes, [promise["action_item_id"]], "완료", uptake="반영")


def test_many_are_recorded_all_or_none(minutes: Minutes) -> None:
    one, two = confirmed(minutes, 2)
    keys = [one["action_item_id"], two["action_item_id"]]
    draft = on_one_line(minutes)[2]["action_item_id"]
    with pytest.raises(ActError, match="follow-up-draft") as caught:
        record(minutes, [*keys, draft], "접수")
    assert (caught.value.values["those"], caught.value.values["count"]) == (1, 3)
    with pytest.raises(ActError, match="row-missing"):
        record(minutes, [*keys, 999_999], "접수")
    record(minutes, keys[:1], "완료")
    with pytest.raises(ActError, match="follow-up-step") as caught:
        record(minutes, keys, "접수")
    assert (caught.value.values["before"], caught.value.values["after"]) == ("done", "received")
    assert len(minutes.rows(STATE)) == 1


def test_what_was_recorded_since_the_page_was_drawn_is_a_conflict(minutes: Minutes) -> None:
    one, two = confirmed(minutes, 2)
    record(minutes, [one["action_item_id"]], "접수", seen=0)
    with pytest.raises(ActError, match="follow-up-changed"):
        record(minutes, [one["action_item_id"], two["action_item_id"]], "검토 중", seen=0)
    assert record(minutes, [one["action_item_id"], two["action_item_id"]], "검토 중", seen=1) == 2


def undo(minutes: Minutes, act_id: int) -> int:
    with minutes.store.writing() as connection:
        return follow_ups.undo(begin(connection, "undo", actor="이", undoes=act_id), act_id)


def last_act(minutes: Minutes) -> int:
    (row,) = minutes.rows("SELECT max(act_id) AS act_id FROM act")
    return int(row["act_id"])


def test_one_undo_takes_back_the_act_and_another_repeats_it(minutes: Minutes) -> None:
    keys = [item["action_item_id"] for item in confirmed(minutes, 3)]
    record(minutes, keys, "접수")
    act = last_act(minutes)
    assert undo(minutes, act) == 3
    assert minutes.rows(STATE) == []
    with pytest.raises(ActError, match="nothing-to-undo"):
        undo(minutes, act)
    assert undo(minutes, last_act(minutes)) == 3
    assert [row["state"] for row in minutes.rows(STATE)] == ["접수"] * 3
    assert minutes.rows("SELECT count(*) AS n FROM action_status_event") == [{"n": 9}]


def test_an_act_is_not_undone_over_a_later_one(minutes: Minutes) -> None:
    keys = [item["action_item_id"] for item in confirmed(minutes, 2)]
    record(minutes, keys, "접수")
    act = last_act(minutes)
    record(minutes, keys[1:], "검토 중")
    with pytest.raises(ActError, match="changed-since"):
        undo(minutes, act)
    assert len(minutes.rows(STATE)) == 3


def test_only_the_last_record_is_withdrawn(minutes: Minutes) -> None:
    (item,) = confirmed(minutes)
    record(minutes, [item["action_item_id"]], "접수", on=date(2024, 4, 1))
    record(minutes, [item["action_item_id"]], "완료", on=date(2024, 5, 1))
    with pytest.raises(ActError, match="changed-since"):
        minutes.act(follow_ups.withdraw, 1)
    minutes.act(follow_ups.withdraw, 2, reason="잘못 적음")
    with pytest.raises(ActError, match="row-missing"):
        minutes.act(follow_ups.withdraw, 2)
    assert [row["state"] for row in minutes.rows(STATE)] == ["접수"]
    record(minutes, [item["action_item_id"]], "추진 중", on=date(2024, 4, 15))


def test_states_go_on_when_the_document_is_read_anew(minutes: Minutes) -> None:
    (item,) = confirmed(minutes)
    record(minutes, [item["action_item_id"]], "접수")
    assert minutes.ingest("\n\n" + REAL) == "updated"
    again = by_text(minutes, item["text"])
    assert again["action_item_id"] != item["action_item_id"]
    (row,) = minutes.rows(
        "SELECT f.action_item_id, s.state FROM follow_up AS f"
        " JOIN standing_event AS s ON s.follow_up_id = f.follow_up_id"
    )
    assert row == {"action_item_id": again["action_item_id"], "state": "접수"}
    record(minutes, [item["action_item_id"]], "완료")
    assert [row["state"] for row in minutes.rows(STATE)] == ["접수", "완료"]
