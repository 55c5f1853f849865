"""Decisions without their row, decided again."""

from __future__ import annotations

import re

import pytest

from data import reviews
from data.acts import ActError
from data.rechecks import settle
from tests.data.changing import REAL, Minutes, by_text, on_one_line


def changed(minutes: Minutes) -> str:
    """A confirmed sentence changes; its new words."""
    item = on_one_line(minutes)[0]
    minutes.act(reviews.edit, item["action_item_id"], {"owner_department": "고친과"})
    words = re.sub(r"^(\S+)", "바뀐말", item["text"])
    assert minutes.ingest(REAL.replace(item["text"], words)) == "updated"
    return words


def test_a_decision_is_taken_over_in_the_name_of_who_says_so(minutes: Minutes) -> None:
    words = changed(minutes)
    (recheck,) = minutes.rechecks()
    minutes.act(settle, recheck["recheck_id"], apply=True)
    item = by_text(minutes, words)
    assert (item["review_status"], item["reviewed_by"], item["owner_department"]) == (
        "confirmed",
        "김간사",
        "고친과",
    )
    assert item["same_as"] == recheck["row_id"]
    assert minutes.rechecks() == []


def test_a_decision_is_let_go(minutes: Minutes) -> None:
    words = changed(minutes)
    (recheck,) = minutes.rechecks()
    minutes.act(settle, recheck["recheck_id"], apply=False)
    assert by_text(minutes, words)["review_status"] == "draft"
    assert minutes.rechecks() == []
    with pytest.raises(ActError, match="row-missing"):
        minutes.act(settle, recheck["recheck_id"], apply=True)


def test_what_has_no_proposed_row_cannot_be_taken_over(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    line = REAL.splitlines()[item["first_line"] - 1]
    minutes.ingest(REAL.replace(line + "\n", ""))
    (recheck,) = minutes.rechecks()
    with pytest.raises(ActError, match="row-missing"):
        minutes.act(settle, recheck["recheck_id"], apply=True)
    assert len(minutes.rechecks()) == 1
