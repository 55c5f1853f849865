"""Answers as a person decides them: confirmed, taken back, added, undone; they survive a new version."""

from __future__ import annotations

from typing import Any

import pytest

from data.acts import ActError, undo
from data.answering import add_answer, decide_answers
from tests.data.changing import REAL, Minutes

BLANKET = "모두 다 메모했고, 정책에 실현 가능하도록 반영하겠습니다."


def current(minutes: Minutes) -> list[dict[str, Any]]:
    """The answers of the newest version, their items by their words."""
    return minutes.rows(
        "SELECT w.answer_id, r.text AS request, c.text AS commitment, r.action_item_id AS request_id,"
        " c.action_item_id AS commitment_id, w.scope, w.rule, w.review_status, w.reviewed_by"
        " FROM action_answer AS w JOIN action_item AS r ON r.action_item_id = w.request_id"
        " JOIN action_item AS c ON c.action_item_id = w.commitment_id"
        " JOIN current_version AS v ON v.version_id = r.version_id ORDER BY w.answer_id"
    )


def decided(minutes: Minutes) -> list[tuple[str, str, str, str]]:
    return [
        (row["request"], row["commitment"], row["review_status"], row["reviewed_by"])
        for row in current(minutes)
        if row["review_status"] != "draft"
    ]


def test_answers_are_proposed_each_with_its_rule(minutes: Minutes) -> None:
    rows = current(minutes)
    assert {row["review_status"] for row in rows} == {"draft"}
    blanket = [row for row in rows if row["commitment"] == BLANKET]
    assert {(row["scope"], row["rule"]) for row in blanket} == {("포괄", "answers.blanket")}
    assert {row["rule"] for row in rows if row["scope"] == "개별"} <= {
        "answers.row",
        "answers.taken-up",
        "answers.only",
        "answers.pointing",
    }


def test_links_are_confirmed_and_rejected_together_and_undone(minutes: Minutes) -> None:
    first, second, *_ = [row["answer_id"] for row in current(minutes)]
    assert minutes.act(decide_answers, [first, second], "confirmed", seen=0) == 2
    assert [row[2:] for row in decided(minutes)] == [("confirmed", "김간사")] * 2
    (act,) = minutes.rows("SELECT act_id FROM act")
    with pytest.raises(ActError, match="none-left"):
        minutes.act(decide_answers, [first], "confirmed")
    with pytest.raises(ActError, match="changed-since"):
        minutes.act(decide_answers, [first], "rejected", seen=0)
    minutes.act(undo, act["act_id"])
    assert decided(minutes) == []


def test_an_answer_that_no_rule_saw_is_added_once(minutes: Minutes) -> None:
    linked = {(row["request_id"], row["commitment_id"]) for row in current(minutes)}
    items = minutes.items()
    requests = [item["action_item_id"] for item in items if item["kind"] == "request"]
    promises = [item["action_item_id"] for item in items if item["kind"] == "commitment"]
    request, promise = next((r, c) for r in requests for c in promises if (r, c) not in linked)
    key = minutes.act(add_answer, request=request, commitment=promise, scope="개별", reason="회의 뒤 확인")
    (added,) = [row for row in current(minutes) if row["answer_id"] == key]
    assert (added["rule"], added["review_status"]) == ("person", "confirmed")
    with pytest.raises(ActError, match="none-left"):
        minutes.act(add_answer, request=request, commitment=promise, scope="개별")
    with pytest.raises(ActError, match="row-missing"):
        minutes.act(add_answer, request=promise, commitment=request, scope="개별")
    (act,) = minutes.rows("SELECT act_id FROM act WHERE reason = '회의 뒤 확인'")
    minutes.act(undo, act["act_id"])
    (added,) = [row for row in current(minutes) if row["answer_id"] == key]
    assert added["review_status"] == "rejected"


def test_decided_and_added_answers_survive_a_new_version_though_no_item_was_decided(minutes: Minutes) -> None:
    confirmed, rejected, *_ = current(minutes)
    minutes.act(decide_answers, [confirmed["answer_id"]], "confirmed")
    minutes.act(decide_answers, [rejected["answer_id"]], "rejected")
    linked = {(row["request_id"], row["commitment_id"]) for row in current(minutes)}
    last = [row for row in current(minutes) if row["commitment"] != BLANKET][-1]
    request = next(
        item["action_item_id"]
        for item in minutes.items()
        if item["kind"] == "request" and (item["action_item_id"], last["commitment_id"]) not in linked
    )
    minutes.act(add_answer, request=request, commitment=last["commitment_id"], scope="개별")
    before = decided(minutes)
    assert len(before) == 3
    assert minutes.ingest("\n\n" + REAL) == "updated"
    assert sorted(decided(minutes)) == sorted(before)
    assert minutes.rechecks() == []


def test_an_answer_without_its_promise_waits_until_a_person_finds_the_promise(minutes: Minutes) -> None:
    link = next(row for row in current(minutes) if row["commitment"] == BLANKET)
    minutes.act(decide_answers, [link["answer_id"]], "confirmed")
    changed = "모두 다 적었고, 정책에 실현 가능하도록 반영하겠습니다."
    assert minutes.ingest(REAL.replace(BLANKET, changed)) == "updated"
    assert decided(minutes) == []
    (waiting,) = minutes.rechecks()
    assert (waiting["table_name"], waiting["row_id"], waiting["proposed_row"]) == (
        "action_answer",
        link["answer_id"],
        None,
    )
    # The sentence is put back as it was: the decision comes back with it.
    assert minutes.ingest("\n" + REAL) == "updated"
    assert decided(minutes) == [(link["request"], BLANKET, "confirmed", "김간사")]
    assert minutes.rechecks() == []
