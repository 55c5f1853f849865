"""Tables of questions and answers: every cell a speech, the actions in it said by whom the row names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Meeting, Minutes

Parse = Callable[[str], Minutes]
HEAD = "제2회 물길위원회 회의록\n◆ 일시 : 2025. 4. 9.(수)\n◆ 참석자 : 한가람 위원, 도서진 위원\n"


def _said(meeting: Meeting) -> list[tuple[str, str]]:
    return [(speech.speaker_label, speech.paragraphs[0].text) for speech in meeting.speeches]


def test_a_row_is_a_question_and_its_answer(parsed: Parse) -> None:
    rows = (
        "위원명 | 질의내용 | 답변자 | 답변내용\n"
        "한가람 위원 | 산책로를 밝혀 주시기 바랍니다. | 공원과장 | 조명을 교체하겠습니다.\n"
        " | 예산은 얼마입니까? | 공원과장 | 2억 원입니다.\n"
        "도서진 위원 | 기간은 얼마나 됩니까? | | \n"
    )
    minutes = parsed(f"{HEAD}□ 위원 질의 및 부서 답변\n{rows}◆ 심의결과 : 원안가결\n")
    (meeting,) = minutes.meetings
    assert _said(meeting) == [
        ("한가람 위원", "산책로를 밝혀 주시기 바랍니다."),
        ("공원과장", "조명을 교체하겠습니다."),
        ("한가람 위원", "예산은 얼마입니까?"),
        ("공원과장", "2억 원입니다."),
        ("도서진 위원", "기간은 얼마나 됩니까?"),
    ]
    request, promise, _ = meeting.action_items
    assert (request.speech_position, request.speaker_label) == (1, "한가람 위원")
    assert (promise.speech_position, promise.owner, promise.owner_basis) == (2, "공원과장", "speaker")
    assert [answer.request for answer in promise.answers] == [1]
    assert meeting.agenda_items == ()
    assert minutes.unassigned_lines == ()


@pytest.mark.parametrize(
    ("head", "asks", "answers"),
    [
        ("질의 | 답변", "질의", "답변"),
        ("| 위원 의견 | 답변(물순환과) |", "위원 의견", "물순환과"),
        ("연번 | 질문사항 | 부서 답변", "질문사항", "부서 답변"),
    ],
)
def test_without_a_column_of_names_the_head_says_who(
    parsed: Parse, head: str, asks: str, answers: str
) -> None:
    number = "1 | " if head.startswith("연번") else ""
    (meeting,) = parsed(
        f"{HEAD}◆ 질의답변\n{head}\n{number}장소: 옆자리가 빕니까? | 예, 비어 있습니다.\n"
    ).meetings
    assert _said(meeting) == [(asks, "장소: 옆자리가 빕니까?"), (answers, "예, 비어 있습니다.")]


@pytest.mark.parametrize("speakers", [("", ""), ("도서진 위원", "물순환과")])
def test_a_row_may_say_itself_whether_it_asks_or_answers(parsed: Parse, speakers: tuple[str, str]) -> None:
    asks, answers = (f"{one} | " if one else "" for one in speakers)
    rows = (
        f"구분 | {'발언자 | ' if asks else ''}내용\n"
        f"질의 | {asks}쉼터가 어디에 있습니까?\n답변 | {answers}누리집에 올리겠습니다.\n"
        f"질의1 | {asks}둑길을 밝혀 주시기 바람\n답변1 | {answers}내년에 하겠음\n"
    )
    minutes = parsed(f"{HEAD}{rows}◆ 심의결과 : 원안가결\n")
    (meeting,) = minutes.meetings
    assert [label for label, _ in _said(meeting)] == [
        speakers[0] or "질의",
        speakers[1] or "답변",
        speakers[0] or "질의1",
        speakers[1] or "답변1",
    ]
    assert [(item.kind, item.text) for item in meeting.action_items[:3]] == [
        ("commitment", "누리집에 올리겠습니다."),
        ("request", "둑길을 밝혀 주시기 바람"),
        ("commitment", "내년에 하겠음"),
    ]
    assert minutes.unassigned_lines == ()


def test_a_table_of_labels_and_values_is_no_speech(parsed: Parse) -> None:
    (meeting,) = parsed("물길위원회 회의록\n구분 | 내용\n일시 | 2025. 4. 9.\n장소 | 대회의실\n").meetings
    assert meeting.speeches == ()
    assert meeting.location == "대회의실"


def test_rows_belong_to_the_item_that_they_stand_under(parsed: Parse) -> None:
    table = "위원 의견 | 부서 답변\n너무 깁니다. | 나누어 하겠습니다.\n"
    agenda = "◆ 안건\n1. 하천 정비계획\n2. 둑길 폐쇄\n◆ 회의내용\n"
    (meeting,) = parsed(f"{HEAD}{agenda}1. 하천 정비계획\n{table}2. 둑길 폐쇄\n{table}").meetings
    assert [speech.agenda_number for speech in meeting.speeches] == [1, 1, 2, 2]


def test_a_table_of_plans_is_no_speech(parsed: Parse) -> None:
    (meeting,) = parsed(f"{HEAD}◆ 조치계획\n지적사항 | 조치계획\n조명이 어두움 | 조명 교체\n").meetings
    assert meeting.speeches == ()
