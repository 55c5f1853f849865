"""Minutes as rows: what goes where, under which keys, and how fast."""

from __future__ import annotations

import json
import time as clock
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from data.connection import Connection
from data.errors import StoreError
from data.filing import file_minutes
from data.model import Answer, Minutes, VoteEvent
from data.slug import slug
from data.store import Store
from data.version import TOOL_VERSION
from tests.data import handmade
from tests.data.handmade import NOW, file, rows


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "minutes.duckdb")


def test_every_row_is_counted(store: Store) -> None:
    counts = file(store, handmade.minutes())
    assert counts == {
        "source_line": 7,
        "parse_note": 2,
        "document_evidence": 5,
        "meeting": 1,
        "attendance": 4,
        "agenda_item": 2,
        "vote_event": 0,
        "vote_count": 0,
        "speech": 2,
        "speech_paragraph": 4,
        "action_item": 2,
        "action_answer": 0,
        "record_element": 9,
    }
    for table, count in counts.items():
        assert rows(store, f"SELECT count(*) FROM {table}") == [(count,)], table


def test_the_document_and_its_version(store: Store) -> None:
    file(store, handmade.minutes())
    document = handmade.document()
    assert rows(store, "SELECT document_id, file_name, media_type, role, disclosure FROM document") == [
        (1, "minutes.txt", "text/plain", "minutes", None)
    ]
    assert rows(
        store,
        "SELECT version_id, document_id, version_no, sha256, byte_count, line_count FROM document_version",
    ) == [(1, 1, 1, document.sha256, document.byte_count, 7)]
    assert rows(store, "SELECT encoding, title, tool_version, ingested_at FROM document_version") == [
        ("utf-8", "제1차 스마트도시위원회 회의록", TOOL_VERSION, NOW.replace(tzinfo=None))
    ]


def test_every_line_is_kept_as_printed_with_what_became_of_it(store: Store) -> None:
    file(store, handmade.minutes())
    kept = rows(store, "SELECT text, record, char_start, char_end FROM source_line ORDER BY line")
    assert [row[0] for row in kept] == handmade.TEXT.split("\n")
    assert [row[1] for row in kept] == ["meeting", "attendance", None, None, None, None, None]
    assert all(handmade.TEXT[start:end] == text for text, _, start, end in kept)


def test_notes_of_reader_and_parser_are_kept_once_each(store: Store) -> None:
    file(store, handmade.minutes())
    kept = rows(store, "SELECT line, code, note_values FROM parse_note ORDER BY note_id")
    assert [(line, code, json.loads(values)) for line, code, values in kept] == [
        (1, "read-note", {"count": 2}),
        (4, "speaker-hidden", {"label": '○○○ "위원"'}),
    ]


def test_the_meeting(store: Store) -> None:
    file(store, handmade.minutes())
    assert rows(store, "SELECT slug, status, held_on, start_at, end_at, zone, mode FROM meeting") == [
        (
            "스마트도시위원회-2024-03-26-1",
            "passed",
            date(2024, 3, 26),
            datetime(2024, 3, 26, 14, 0),  # noqa: DTZ001
            None,
            "Asia/Seoul",
            None,
        )
    ]
    assert rows(store, "SELECT first_line, last_line, quote, rule, version_id FROM meeting") == [
        (1, 7, "말", "by-hand", 1)
    ]


def test_votes_belong_to_their_item(store: Store) -> None:
    vote = VoteEvent(result="가결", counts=(("찬성", 4), ("반대", 1)), source=handmade.source(1))
    wording = "찬성 4, 반대 1로 가결"
    item = replace(handmade.agenda_item(1), result="가결", resolution_text=wording, votes=(vote,))
    counts = file(store, handmade.minutes([handmade.meeting(agenda_items=(item,), speeches=(), mode="화상")]))
    assert (counts["vote_event"], counts["vote_count"]) == (1, 2)
    assert rows(
        store,
        "SELECT a.number, a.resolution_text, e.result, c.option, c.value FROM vote_count AS c"
        " JOIN vote_event AS e ON e.vote_event_id = c.vote_event_id"
        " JOIN agenda_item AS a ON a.agenda_item_id = e.agenda_item_id ORDER BY c.value",
    ) == [(1, wording, "가결", "반대", 1), (1, wording, "가결", "찬성", 4)]
    assert rows(store, "SELECT mode FROM meeting") == [("화상",)]


def test_a_speech_keeps_its_paragraphs_and_the_item_proposed_for_it(store: Store) -> None:
    file(store, handmade.minutes())
    text = "계획을 검토해 주기 바람.\n예산도 살펴 주기 바람."
    assert rows(
        store,
        "SELECT s.position, s.text, s.agenda_item_id, a.number FROM speech AS s"
        " LEFT JOIN agenda_item AS a ON a.agenda_item_id = s.proposed_agenda_item_id ORDER BY s.position",
    ) == [(1, text, None, 2), (2, text, None, None)]
    assert rows(
        store, "SELECT position, text, first_line FROM speech_paragraph WHERE speech_id = 1 ORDER BY 1"
    ) == [(1, "계획을 검토해 주기 바람.", 5), (2, "예산도 살펴 주기 바람.", 7)]


def test_action_items_are_drafts_of_their_speech(store: Store) -> None:
    file(store, handmade.minutes())
    assert rows(
        store,
        "SELECT a.position, s.position, a.review_status, a.owner_department, a.owner_basis,"
        " a.owner_as_printed, a.due_date"
        " FROM action_item AS a JOIN speech AS s ON s.speech_id = a.speech_id ORDER BY 1",
    ) == [(1, 1, "draft", None, None, "실무부서", None), (2, 2, "draft", None, None, "실무부서", None)]


def test_limits_and_answers_are_filed_as_proposed(store: Store) -> None:
    promise = replace(
        handmade.action_item(2),
        kind="commitment",
        due_date=date(2024, 5, 31),
        due_basis="5월 말까지",
        due_rule="end-of-month",
        answers=(Answer(request=1, scope="개별", rule="answers.only"),),
    )
    file(store, handmade.minutes([handmade.meeting(action_items=(handmade.action_item(1), promise))]))
    assert rows(
        store, "SELECT due_date, due_basis, due_rule, confidence FROM action_item ORDER BY position"
    ) == [
        (None, None, None, "high"),
        (date(2024, 5, 31), "5월 말까지", "end-of-month", "high"),
    ]
    assert rows(
        store,
        "SELECT r.position, c.position, w.scope, w.review_status FROM action_answer AS w"
        " JOIN action_item AS r ON r.action_item_id = w.request_id"
        " JOIN action_item AS c ON c.action_item_id = w.commitment_id",
    ) == [(1, 2, "개별", "draft")]


def test_a_new_version_keeps_the_rows_of_the_old_one(store: Store) -> None:
    file(store, handmade.minutes())
    before = rows(store, "SELECT * FROM speech ORDER BY 1")
    file(store, handmade.minutes([handmade.meeting(title="고친 제목")]), document_id=1)
    assert rows(store, "SELECT document_id, version_no FROM document_version ORDER BY 2") == [(1, 1), (1, 2)]
    assert rows(store, "SELECT * FROM speech WHERE version_id = 1 ORDER BY 1") == before
    assert rows(
        store, "SELECT name FROM meeting AS m JOIN current_version AS c ON c.version_id = m.version_id"
    ) == [("고친 제목",)]


def test_a_document_without_a_meeting_is_kept_with_its_lines_and_notes(store: Store) -> None:
    counts = file(store, handmade.minutes([]))
    assert (counts["source_line"], counts["parse_note"], counts["meeting"]) == (7, 2, 0)
    # Its first line reads 회의록: what it is and whether a meeting was found in it are two things.
    assert rows(store, "SELECT role FROM document") == [("minutes",)]
    file(store, handmade.minutes(), document_id=1)
    assert rows(store, "SELECT role FROM document") == [("minutes",)]


def test_two_meetings_of_one_document_get_two_names(store: Store) -> None:
    file(store, handmade.minutes([handmade.meeting(), handmade.meeting(), handmade.meeting(session_no=2)]))
    assert rows(store, "SELECT slug FROM meeting ORDER BY meeting_id") == [
        ("스마트도시위원회-2024-03-26-1",),
        ("스마트도시위원회-2024-03-26-1-2",),
        ("스마트도시위원회-2024-03-26-2",),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "스마트도시위원회-2024-03-26-1"),
        ({"date": None}, "스마트도시위원회-1"),
        ({"session_no": None}, "스마트도시위원회-2024-03-26"),
        ({"committee": None}, "2024-03-26-1"),
        ({"committee": None, "date": None, "session_no": None}, "meeting"),
        ({"committee": " 도시/교통 위원회?#.. "}, "도시-교통-위원회-2024-03-26-1"),
        ({"committee": "<script>"}, "script-2024-03-26-1"),
        ({"committee": "…"}, "2024-03-26-1"),
    ],
)
def test_the_name_in_an_address(changes: dict[str, Any], expected: str) -> None:
    assert slug(handmade.meeting(**changes)) == expected


@pytest.mark.parametrize(
    "hostile", ["'); DROP TABLE meeting; --", "a\x00b", "\u202e거꾸로", "😀" * 100, "?" * 50]
)
def test_what_a_document_holds_is_stored_as_it_is(store: Store, hostile: str) -> None:
    made = handmade.meeting(committee=hostile, title=hostile, location=hostile, aliases=(hostile + "!",))
    file(store, replace(handmade.minutes([made]), document=handmade.document(hostile)))
    assert rows(store, "SELECT name, location FROM meeting") == [(hostile, hostile)]
    assert rows(store, "SELECT text FROM source_line") == [(hostile,)]
    assert (hostile,) in rows(store, "SELECT name FROM organization")


def test_rows_that_the_schema_refuses_leave_nothing_behind(store: Store) -> None:
    file(store, handmade.minutes())
    twice = handmade.meeting(agenda_items=(handmade.agenda_item(1), handmade.agenda_item(1)))
    for wrong in (twice, handmade.meeting(session_no=10**12)):
        with pytest.raises(StoreError) as caught:
            file(store, handmade.minutes([handmade.meeting(committee="새 위원회"), wrong]))
        assert caught.value.code == "rows-refused"
    assert rows(store, "SELECT count(*) FROM document_version") == [(1,)]
    assert rows(store, "SELECT count(*) FROM organization") == [(3,)]


class Counting:
    """A connection that counts what is asked of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.count = 0

    @property
    def description(self) -> Any:
        return self._connection.description

    def execute(self, query: str, parameters: Any = None) -> Connection:
        self.count += 1
        self._connection.execute(query, parameters)
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._connection.fetchone()

    def fetchall(self) -> list[Any]:
        return self._connection.fetchall()


def of_size(times: int) -> Minutes:
    """Minutes as large as the real ones, or so many times as large."""
    speeches = tuple(handmade.speech(position) for position in range(1, 1 + 28 * times))
    items = tuple(handmade.action_item(position) for position in range(1, 2 + 28 * times))
    members = tuple(handmade.attendance(f"김{chr(0xAC00 + number)}") for number in range(25 * times))
    agenda = tuple(handmade.agenda_item(number, f"제{number}호 계획") for number in range(1, 1 + 7 * times))
    return handmade.minutes(
        [handmade.meeting(speeches=speeches, action_items=items, attendance=members, agenda_items=agenda)],
        document=handmade.document("\n".join(f"{number}번째 줄입니다" for number in range(183 * times))),
    )


def test_as_many_statements_store_a_large_document_as_a_small_one(store: Store) -> None:
    file(store, handmade.minutes())
    asked = []
    for made in (of_size(1), of_size(1), of_size(4), of_size(4)):
        with store.writing() as connection:
            counting = Counting(connection)
            file_minutes(counting, made, document_id=None, now=NOW)
        asked.append(counting.count)
    # The others have no new persons; each follows the one before it, of which it records the same meeting.
    assert asked[1] == asked[3] <= 50, asked


@pytest.mark.exhaustive
def test_a_document_of_the_usual_size_costs_a_quarter_of_a_second_of_processor_time(store: Store) -> None:
    file(store, handmade.minutes())
    taken = []
    for _ in range(5):
        with store.writing() as connection:
            begun = clock.process_time()
            file_minutes(connection, of_size(1), document_id=None, now=NOW)
            taken.append(clock.process_time() - begun)
    assert min(taken) < 0.25, taken
