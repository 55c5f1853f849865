"""Several meetings in one file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from data.model import Minutes

Parse = Callable[[str], Minutes]
FIRST = (
    "가락동 주민자치회 제1차 회의록\n- 일시: 2024. 3. 5.(화) 19:00\n"
    "- 장소: 주민센터\n- 참석: 한가람, 도서진\n"
)
SECOND = "가락동 주민자치회 제2차 회의록\n- 일시: 2024. 4. 2.(화) 19:00\n- 장소: 마을회관\n- 참석: 한가람\n"


def test_each_title_with_its_date_is_a_meeting(parsed: Parse) -> None:
    minutes = parsed(FIRST + "\n" + SECOND)
    assert [(m.session_no, m.date, m.location) for m in minutes.meetings] == [
        (1, date(2024, 3, 5), "주민센터"),
        (2, date(2024, 4, 2), "마을회관"),
    ]
    assert [(m.source.first_line, m.source.last_line) for m in minutes.meetings] == [(1, 4), (6, 9)]
    assert minutes.unassigned_lines == ()


def test_a_bare_title_takes_the_committee_of_the_first_with_a_note(parsed: Parse) -> None:
    minutes = parsed(FIRST + "제2차 회의\n" + SECOND.split("\n", 1)[1])
    assert [m.committee for m in minutes.meetings] == ["가락동 주민자치회"] * 2
    assert "committee-from-first-minutes" in {note.code for note in minutes.notes if note.line == 5}


def test_a_next_meeting_is_no_second_one(parsed: Parse) -> None:
    minutes = parsed(FIRST + "- 차기 회의 일시 : 2024. 4. 2.(화)\n- 제2차 회의록 확인\n")
    assert [m.date for m in minutes.meetings] == [date(2024, 3, 5)]


def test_one_title_on_the_cover_and_again_inside_is_one_meeting(parsed: Parse) -> None:
    assert len(parsed("제1차 주민자치회 회의록\n2024. 3.\n" + FIRST).meetings) == 1


def test_a_title_in_angle_brackets_opens_a_meeting_too(parsed: Parse) -> None:
    head, _, first = FIRST.partition("\n")
    second = SECOND.partition("\n")[2]
    minutes = parsed(f"{head}\n<1차 점검회의>\n{first}<2차 점검회의>\n{second}")
    assert [m.date for m in minutes.meetings] == [date(2024, 3, 5), date(2024, 4, 2)]
