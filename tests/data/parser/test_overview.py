"""Titles, committee, session, organization, date and place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from data.model import Meeting, Minutes

Parse = Callable[[str], Minutes]
LABELS = "\n◆ 일시 : 2025. 4. 9.(수) 10:00\n◆ 장소 : 시청\n"


def _meeting(parsed: Parse, text: str) -> Meeting:
    (meeting,) = parsed(text).meetings
    return meeting


@pytest.mark.parametrize(
    ("title", "committee", "label", "year", "number"),
    [
        ("2025년 제2차 가람시 물길위원회 회의록", "가람시 물길위원회", "2025년 제2차", 2025, 2),
        ("'25년 3차 물길위원회 회의록", "물길위원회", "'25년 3차", 2025, 3),
        ("물길모임 제42차 운영위원회 회의결과", "물길모임 운영위원회", "제42차", None, 42),
        ("물길 연구모임 2차 회의 결과(230914)", "물길 연구모임", "2차", None, 2),
        ("물길위원회 회의록", "물길위원회", None, None, None),
        ("# 2025년 제1회 물길협의회 회의록", "물길협의회", "2025년 제1회", 2025, 1),
        ("회의록", None, None, None, None),
    ],
)
def test_title(
    parsed: Parse, title: str, committee: str | None, label: str | None, year: int | None, number: int | None
) -> None:
    meeting = _meeting(parsed, title + LABELS)
    assert meeting.title == title.removeprefix("# ")
    assert (meeting.committee, meeting.session_label) == (committee, label)
    assert (meeting.session_year, meeting.session_no) == (year, number)


def test_the_fuller_title_is_taken_and_the_cover_kept(real: Minutes) -> None:
    meeting = real.meetings[0]
    assert meeting.title == "2024년 제1차 서울스마트도시위원회 회의록"
    assert meeting.cover_title == "'24년 1차 서울스마트도시위원회 회의록"
    assert meeting.session_year == 2024
    assert meeting.aliases == ("서울시 스마트도시위원회",)


def test_the_cover_date_is_never_the_meeting_date(parsed: Parse) -> None:
    minutes = parsed("물길위원회 회의록\n2025. 5. 1.\n◆ 장소 : 시청\n◆ 안건\n- 계획\n")
    assert minutes.meetings[0].date is None
    assert {"cover-date", "no-meeting-date"} <= {note.code for note in minutes.notes}


def test_place_in_parentheses(parsed: Parse) -> None:
    meeting = _meeting(
        parsed, "물길특위 간담회 개최\n1. 일시 및 장소 : 2025.4.9(수) 15:30-16:40(특위 회의실)\n"
    )
    assert (meeting.date, meeting.start, meeting.end) == (date(2025, 4, 9), time(15, 30), time(16, 40))
    assert meeting.location == "특위 회의실"


def test_what_is_not_printed_is_none(parsed: Parse) -> None:
    meeting = _meeting(parsed, "물길위원회 회의록\n◆ 장소 : 시청\n")
    assert (meeting.organization, meeting.office, meeting.date, meeting.start, meeting.end) == (None,) * 5
    assert (meeting.stated_attendee_count, meeting.stated_observer_count) == (None, None)


@pytest.mark.parametrize("printed", ["2024. 2. 30.", "2024. 13. 1.", "미정"])
def test_an_impossible_date_is_not_invented(parsed: Parse, printed: str) -> None:
    assert _meeting(parsed, f"물길위원회 회의록\n◆ 일시 : {printed}\n◆ 장소 : 시청\n").date is None


def test_minutes_that_name_nothing_say_so(parsed: Parse) -> None:
    minutes = parsed("◆ 참석 : 한가람 위원, 도서진 위원\n◆ 장소 : 시청\n◆ 안건\n- 가나 계획\n")
    assert {"no-committee-found", "no-meeting-date"} <= {note.code for note in minutes.notes}


def test_a_council_and_its_committee_with_the_sitting_between(parsed: Parse) -> None:
    meeting = _meeting(parsed, "한빛시의회 제300회 임시회 행정위원회 회의록\n일시 2025년 3월 5일(수) 10시\n")
    assert (meeting.committee, meeting.session_label) == ("한빛시의회 행정위원회", "제300회 임시회")


@pytest.mark.parametrize(
    ("head", "start", "end", "place"),
    [
        ("〔2025. 4. 9.(수) 10:00~11:20 / 시청 3층 회의실〕", time(10), time(11, 20), "시청 3층 회의실"),
        (
            "날짜·시간 : 2025년 4월 9일 10:00 - 11:20\n모인 곳 : 시청 회의실",
            time(10),
            time(11, 20),
            "시청 회의실",
        ),
        ("때와 곳 : 2025. 4. 9. 10:00~11:20, 시청 회의실", time(10), time(11, 20), "시청 회의실"),
        (
            "언제·어디: 2025.4.9(수) 시청 회의실\n(10:00) 개회\n(11:20) 폐회",
            time(10),
            time(11, 20),
            "시청 회의실",
        ),
        (
            "일시\n2O25. 4. 9.(수) 10:OO∼11:20\n\n장소\n시청 본관\n기획상황실\n",
            time(10),
            time(11, 20),
            "시청 본관 기획상황실",
        ),
        (
            "일시 : 2025. 4. 9. 10시\n장소 : 시청 회의실\n의장이 11시 20분에 폐회를 선언하다.",
            time(10),
            time(11, 20),
            "시청 회의실",
        ),
        (
            "일시 : 2025. 4. 9. 10시\n장소 : 시청 회의실\n위원장: 회의를 마칩니다. (11시 20분)",
            time(10),
            time(11, 20),
            "시청 회의실",
        ),
        (
            "일시 : 2025. 4. 9. 10시\n장소 : 시청 회의실\n버스가 11시 20분에 떠나다.",
            time(10),
            None,
            "시청 회의실",
        ),
        (
            "일시 : 2025. 4. 9. 10시\n장소 : 시청 회의실\n"
            "도서관은 22시에 마치도록 함.\n다음 회의는 18시에 마침.",
            time(10),
            None,
            "시청 회의실",
        ),
    ],
)
def test_day_hours_and_place_however_they_are_set(
    parsed: Parse, head: str, start: time, end: time | None, place: str
) -> None:
    meeting = _meeting(parsed, f"물길위원회 회의록\n{head}\n")
    assert (meeting.date, meeting.start, meeting.end) == (date(2025, 4, 9), start, end)
    assert meeting.location == place


def test_an_unusual_title_names_the_body_and_says_so(parsed: Parse) -> None:
    minutes = parsed(f"《 물길마을 》 3월 운영모임 이야기{LABELS}")
    assert minutes.meetings[0].committee == "물길마을 운영모임"
    assert "committee-doubtful" in {note.code for note in minutes.notes}
    assert parsed(f"오늘은 위원회 이야기를 했다.{LABELS}").meetings[0].committee is None
