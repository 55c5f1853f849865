"""Decisions survive a new version of the document: shifted, changed and removed sentences."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from data import reviews
from data.acts import change, undo
from tests.data.changing import REAL, Minutes, by_text, on_one_line


def test_the_same_bytes_change_nothing(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    before = minutes.items()
    assert minutes.ingest(REAL) == "unchanged"
    assert minutes.items() == before
    assert minutes.rows("SELECT name FROM act") == [{"name": "review"}]


def test_nothing_is_written_where_nobody_has_decided(minutes: Minutes) -> None:
    assert minutes.ingest(REAL + "\n덧붙인 줄\n") == "updated"
    assert minutes.rows("SELECT * FROM act") == []
    assert {item["review_status"] for item in minutes.items()} == {"draft"}


def test_shifted_lines_keep_every_decision(minutes: Minutes) -> None:
    confirmed, rejected, edited, *_ = on_one_line(minutes)
    minutes.act(reviews.decide, "action_item", confirmed["action_item_id"], "confirmed")
    minutes.act(reviews.decide, "action_item", rejected["action_item_id"], "rejected", reason="의견임")
    values = {"owner_department": "고친과", "due_date": date(2024, 6, 30)}
    assert minutes.act(reviews.edit, edited["action_item_id"], values, reason="간사 확인")
    assert minutes.ingest("\n\n\n" + REAL) == "updated"
    again = by_text(minutes, confirmed["text"])
    assert again["action_item_id"] != confirmed["action_item_id"]
    assert again["first_line"] == confirmed["first_line"] + 3
    assert (again["review_status"], again["reviewed_by"]) == ("confirmed", "김간사")
    assert again["same_as"] == confirmed["action_item_id"]
    assert by_text(minutes, rejected["text"])["review_status"] == "rejected"
    changed = by_text(minutes, edited["text"])
    assert (changed["owner_department"], changed["owner_basis"]) == ("고친과", "person")
    assert (changed["due_date"], changed["edited"], changed["kind"]) == (
        date(2024, 6, 30),
        True,
        edited["kind"],
    )
    assert minutes.rechecks() == []
    trail = minutes.rows("SELECT name, actor FROM act ORDER BY act_id DESC LIMIT 1")
    assert trail == [{"name": "carry", "actor": "system"}]


def test_a_decision_travels_through_several_versions(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    for number in range(1, 4):
        assert minutes.ingest("\n" * number + REAL) == "updated"
    again = by_text(minutes, item["text"])
    assert (again["review_status"], again["same_as"]) == ("confirmed", item["action_item_id"])


def test_a_sentence_wrapped_otherwise_is_the_same(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    words = item["text"].split(" ")
    respaced = "  ".join(words)
    assert minutes.ingest(REAL.replace(item["text"], respaced)) == "updated"
    assert [one["review_status"] for one in minutes.items()].count("confirmed") == 1


def test_a_changed_sentence_waits_beside_what_is_like_it(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    changed = re.sub(r"^(\S+)", "바뀐말", item["text"])
    assert minutes.ingest(REAL.replace(item["text"], changed)) == "updated"
    (recheck,) = minutes.rechecks()
    assert recheck["row_id"] == item["action_item_id"]
    proposed = by_text(minutes, changed)
    assert recheck["proposed_row"] == proposed["action_item_id"]
    assert proposed["review_status"] == "draft"
    # The old decision is not lost: the row of the earlier version still holds it.
    (old,) = minutes.rows(
        f"SELECT review_status FROM action_item WHERE action_item_id = {item['action_item_id']}"
    )
    assert old["review_status"] == "confirmed"


def test_a_removed_sentence_waits_and_comes_back(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    line = REAL.splitlines()[item["first_line"] - 1]
    without = REAL.replace(line + "\n", "")
    assert minutes.ingest(without) == "updated"
    (recheck,) = minutes.rechecks()
    assert (recheck["row_id"], recheck["proposed_row"]) == (item["action_item_id"], None)
    assert minutes.ingest(without + "\n붙임\n") == "updated"
    assert len(minutes.rechecks()) == 1
    assert minutes.ingest("\n" + REAL) == "updated"
    assert minutes.rechecks() == []
    assert by_text(minutes, item["text"])["review_status"] == "confirmed"


def test_one_of_two_equal_sentences_is_not_guessed(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    line = REAL.splitlines()[item["first_line"] - 1]
    twice = REAL.replace(line + "\n", line + "\n" + line + "\n")
    assert minutes.ingest(twice) == "updated"
    one, other = [each for each in minutes.items() if each["text"] == item["text"]]
    minutes.act(reviews.decide, "action_item", one["action_item_id"], "confirmed")
    minutes.act(reviews.decide, "action_item", other["action_item_id"], "rejected")
    assert minutes.ingest("\n" + twice) == "updated"
    assert [each["review_status"] for each in minutes.items() if each["text"] == item["text"]] == [
        "confirmed",
        "rejected",
    ]
    assert minutes.ingest("\n\n" + REAL) == "updated"
    assert by_text(minutes, item["text"])["review_status"] == "draft"
    assert len(minutes.rechecks()) == 2


def test_two_equal_sentences_that_come_back_each_keep_their_decision(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    (line,) = (line for line in REAL.splitlines() if item["text"] in line)
    twice = REAL.replace(line, f"{line}\n{line}", 1)
    assert minutes.ingest(twice) == "updated"
    for one, office in zip(of_text(minutes, item["text"]), ("갑과", "을과"), strict=True):
        minutes.act(reviews.edit, one["action_item_id"], {"owner_department": office})
    assert minutes.ingest(REAL.replace(line, "", 1)) == "updated"
    assert len(minutes.rechecks()) == 2
    assert minutes.ingest(REAL) == "updated"
    assert len(minutes.rechecks()) == 2, "whose the one is that came back cannot be told"
    assert minutes.ingest(REAL.replace(line, "", 1)) == "updated"
    assert minutes.ingest(twice + "\n") == "updated"
    assert [one["owner_department"] for one in of_text(minutes, item["text"])] == ["갑과", "을과"]
    assert minutes.rechecks() == []


def of_text(minutes: Minutes, text: str) -> list[dict[str, Any]]:
    return [one for one in minutes.items() if one["text"] == text]


def test_an_item_that_a_person_added_is_added_again(minutes: Minutes) -> None:
    (meeting,) = minutes.rows("SELECT meeting_id FROM meeting")
    line = next(n for n, text in enumerate(REAL.splitlines(), 1) if "□" in text)
    values = {"kind": "request", "text": "빠진 요청", "owner_department": "기획과", "due_date": None}
    minutes.act(reviews.add, meeting_id=meeting["meeting_id"], first_line=line, last_line=line, values=values)
    assert minutes.ingest("\n\n" + REAL) == "updated"
    again = by_text(minutes, "빠진 요청")
    assert (again["first_line"], again["review_status"], again["owner_department"]) == (
        line + 2,
        "confirmed",
        "기획과",
    )
    gone = REAL.replace(REAL.splitlines()[line - 1], "")
    assert minutes.ingest(gone) == "updated"
    assert "빠진 요청" not in {item["text"] for item in minutes.items()}
    assert len(minutes.rechecks()) == 1


def test_notes_speeches_and_persons_keep_their_decisions(minutes: Minutes) -> None:
    (note,) = minutes.rows("SELECT note_id, code FROM parse_note WHERE code = 'incomplete-list'")
    (speech, *_) = minutes.rows("SELECT speech_id FROM speech ORDER BY speech_id")
    (entry, *_) = minutes.rows(
        "SELECT attendance_id, raw_name, proposed_person_id FROM attendance"
        " WHERE proposed_person_id IS NOT NULL ORDER BY attendance_id"
    )
    person = entry["proposed_person_id"]
    minutes.act(change, "attendance", entry["attendance_id"], {"person_id": person})
    minutes.act(reviews.decide, "parse_note", note["note_id"], "confirmed")
    minutes.act(reviews.decide, "speech", speech["speech_id"], "rejected", reason="다른 안건")
    assert minutes.ingest("\n" + REAL) == "updated"
    current = "JOIN current_version AS v ON v.version_id = t.version_id WHERE t.review_status <> 'draft'"
    assert minutes.rows(f"SELECT t.code, t.review_status FROM parse_note AS t {current}") == [
        {"code": note["code"], "review_status": "confirmed"}
    ]
    assert minutes.rows(f"SELECT t.review_status FROM speech AS t {current}") == [
        {"review_status": "rejected"}
    ]
    linked = current.replace("t.review_status <> 'draft'", "t.person_id IS NOT NULL")
    assert minutes.rows(f"SELECT t.raw_name, t.person_id FROM attendance AS t {linked}") == [
        {"raw_name": entry["raw_name"], "person_id": person}
    ]


def test_carrying_over_can_be_undone(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    minutes.ingest("\n" + REAL)
    (carry,) = minutes.rows("SELECT act_id FROM act WHERE name = 'carry'")
    minutes.act(undo, carry["act_id"])
    assert by_text(minutes, item["text"])["review_status"] == "draft"


def test_decisions_go_over_to_another_document_of_the_same_meeting(minutes: Minutes) -> None:
    item = on_one_line(minutes)[0]
    minutes.act(reviews.decide, "action_item", item["action_item_id"], "confirmed")
    minutes.path = minutes.path.with_name("회의록_최종.txt")
    assert minutes.ingest("\n" + REAL) == "added"
    counted = minutes.rows(
        "SELECT a.review_status, a.same_as, d.file_name FROM action_item AS a"
        " JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id"
        " JOIN document_version AS v ON v.version_id = m.version_id"
        " JOIN document AS d ON d.document_id = v.document_id WHERE a.review_status <> 'draft'"
    )
    assert counted == [
        {"review_status": "confirmed", "same_as": item["action_item_id"], "file_name": "회의록_최종.txt"}
    ]
