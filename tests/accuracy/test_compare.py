"""Scoring: a report that says what the label says is wholly right; each way of being wrong is counted."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.accuracy import corpus, follow_ups
from tests.accuracy.compare import SAME_STATUS, agenda, compare
from tests.accuracy.corpus import Labelled
from tests.accuracy.tally import Score, Tally
from tests.accuracy.words import readings

DOCUMENTS = corpus.hand_made()
ONE = next(one for one in DOCUMENTS if one.name == "numbered-labels-1")


def perfect(document: Labelled) -> dict[str, Any]:
    """The report of a parser that read everything as labelled, the usual reading first."""
    return {"notes": [], "meetings": [_meeting(label) for label in document.meetings]}


def _stored(status: str) -> str:
    return SAME_STATUS.get(status, status)


def _meeting(label: dict[str, Any]) -> dict[str, Any]:
    def first(key: str) -> Any:
        return readings(label.get(key))[0]

    return {
        "committee": first("committee"),
        "session_label": first("session_label"),
        "date": first("date"),
        "start": first("start"),
        "end": first("end"),
        "location": first("place"),
        "stated_attendee_count": first("attendee_count_stated"),
        "stated_observer_count": first("observers_count"),
        "stated_absent_count": first("absent_count_stated"),
        "attendance": [
            {
                "name": entry.get("name"),
                "post": entry.get("post"),
                "role": entry.get("role"),
                "member": readings(entry.get("member", True))[0],
                "status": _stored(readings(entry.get("status", "present"))[0]),
            }
            for entry in label["attendees"] or ()
        ],
        "agenda_items": [
            {
                "title": readings(item["title"])[0],
                "item_type": readings(item.get("type"))[0],
                "presenter": readings(item.get("presenter"))[0],
                "result": readings(item.get("result"))[0],
            }
            for item in label["agenda"] or ()
        ],
        "speeches": [{"speaker_label": one} for one in label.get("speakers_in_order", ())],
        "action_items": [
            {
                "kind": one["kind"],
                "text": readings(one["text"])[0],
                "owner": readings(one.get("responsible"))[0],
                "due_date": readings(one.get("due"))[0],
            }
            for one in label["followups"]
        ],
    }


@pytest.mark.parametrize("document", DOCUMENTS, ids=[one.name for one in DOCUMENTS])
def test_what_the_label_says_is_wholly_right(document: Labelled) -> None:
    score = compare(document, perfect(document))
    score.pop("traps noticed", None)
    wrong = {field: tally for field, tally in score.items() if tally.extra or tally.missed}
    assert wrong == {}
    assert all(tally.agreed == tally.labelled for tally in score.values())


@pytest.mark.parametrize("document", DOCUMENTS, ids=[one.name for one in DOCUMENTS])
def test_a_parser_that_finds_nothing_misses_what_is_there(document: Labelled) -> None:
    score = compare(document, {"notes": [], "meetings": []})
    assert all(tally.right == tally.extra == 0 for tally in score.values())
    asked = sum(1 for meeting in document.meetings for one in meeting["followups"] if not one.get("optional"))
    assert score["follow-ups"].missed == asked


def scored(*changes: tuple[str, Any], notes: tuple[str, ...] = ()) -> Score:
    report = perfect(ONE)
    for key, value in changes:
        report["meetings"][0][key] = value
    report["notes"] = [{"code": code} for code in notes]
    return compare(ONE, report)


def test_a_wrong_value_is_extra_and_missed_and_a_flag_beside_it_is_kept_apart() -> None:
    silent = scored(("date", "2023-05-11"))["date"]
    assert silent == Tally(extra=1, missed=1, labelled=1)
    assert scored(("date", "2023-05-11"), notes=("weekday-differs",))["date"].right_or_flagged == 1


def test_a_value_that_is_not_stated_is_extra_when_found() -> None:
    assert scored(("session_label", "제1차"))["session"] == Tally(extra=1, labelled=1)
    assert scored()["session"].right_or_flagged == 1


def test_an_entry_too_many_and_one_too_few_are_counted() -> None:
    stranger = {"name": "남의이름", "post": None, "role": None, "member": True, "status": "present"}
    tally = scored(("attendance", [stranger]))["attendance"]
    assert (tally.right, tally.extra, tally.missed) == (0, 1, 1)


def test_a_role_that_may_be_left_out_is_not_missed_and_a_wrong_one_is() -> None:
    one = deepcopy(ONE)
    one.meetings[0]["attendees"] = [{"name": "남의이름", "role": [None, "위원"]}]
    entry = {"name": "남의이름", "post": None, "affiliation": None, "role": None, "member": True}
    for role, right, wrong in [(None, 0, 0), ("위원", 1, 0), ("간사", 0, 1)]:
        report = perfect(one)
        report["meetings"][0]["attendance"] = [entry | {"role": role}]
        tally = compare(one, report)["attendance role"]
        assert (tally.right, tally.extra, tally.missed) == (right, wrong, wrong)


def test_an_action_item_of_another_kind_is_right_only_as_of_any_kind() -> None:
    items = deepcopy(perfect(ONE)["meetings"][0]["action_items"])
    items[0]["kind"] = "request"
    score = scored(("action_items", items))
    assert (score["decision"].missed, score["request"].extra) == (1, 1)
    assert score["follow-ups of any kind"].f1 == 1


def test_an_opinion_taken_for_a_request_is_extra() -> None:
    opinion = {"kind": "request", "text": "침수 우려가 크다는 의견이 있었음", "owner": None, "due_date": None}
    items = [*perfect(ONE)["meetings"][0]["action_items"], opinion]
    assert scored(("action_items", items))["request"].extra == 1


def test_owner_and_due_date_are_counted_where_the_text_states_them() -> None:
    items = deepcopy(perfect(ONE)["meetings"][0]["action_items"])
    items[1] |= {"owner": "안전총괄과", "due_date": None}
    score = scored(("action_items", items))
    assert (score["owner"].right, score["owner"].missed, score["owner"].extra) == (1, 1, 1)
    assert (score["due date"].right, score["due date"].missed) == (1, 1)


def test_an_optional_item_counts_neither_way_in_however_few_of_its_words() -> None:
    document = next(one for one in DOCUMENTS if one.name == "apartment-1")
    report = perfect(document)
    before = compare(document, report)["decision"]
    for item in report["meetings"][0]["action_items"]:
        item["text"] = item["text"].removeprefix("결과 : ")
    assert compare(document, report)["decision"] == before
    report["meetings"][0]["action_items"] = [
        item for item in report["meetings"][0]["action_items"] if item["text"] != "부결"
    ]
    assert compare(document, report)["decision"] == before


def test_a_result_that_was_not_found_is_flagged_by_the_note_on_its_line() -> None:
    label = {"title": "물길 계획", "result": "원안가결"}
    item = {"title": "물길 계획", "result": None, "line": 7}
    assert agenda([label], [item], {8}, {})["agenda result"].right_or_flagged == 0
    assert agenda([label], [item], {7}, {})["agenda result"].right_or_flagged == 1
    assert agenda([label], [item], None, {})["agenda result"].right_or_flagged == 1


def test_a_type_that_was_not_found_is_flagged_by_the_note_that_names_its_item() -> None:
    label = {"title": "물길 계획", "type": "심의"}
    item = {"title": "물길 계획", "item_type": None, "number": 2}
    assert agenda([label], [item], set(), {"agenda type": {"1"}})["agenda type"].right_or_flagged == 0
    assert agenda([label], [item], set(), {"agenda type": {"1", "2"}})["agenda type"].right_or_flagged == 1
    wrong = {**item, "item_type": "보고"}
    assert agenda([label], [wrong], set(), {"agenda type": {"2"}})["agenda type"].right_or_flagged == 0


def test_a_title_and_a_text_may_have_several_readings() -> None:
    label = {"title": ["물길 계획(안)", "물길 계획"], "result": "원안가결"}
    item = {"title": "물길 계획", "result": "원안가결", "line": 7}
    assert agenda([label], [item], set(), {})["agenda title"].right == 1
    asked = {"kind": "request", "text": ["물길을 낼 것", "결과 : 물길을 낼 것"]}
    found = {"kind": "request", "text": "물길을 낼 것"}
    assert follow_ups.compare([asked], [found])["request"] == Tally(right=1, agreed=1, labelled=1)
