"""Limits: the words as printed, the day that they come to, and what names no day."""

from __future__ import annotations

from datetime import date

import pytest

from data.parser.due import Due, due, is_ahead, is_past
from data.parser.tables import table

HELD = date(2025, 4, 9)
FORMS = table("due")["form"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [(form["rule"], text) for form in FORMS for text in form["for"]],
    ids=lambda part: str(part),
)
def test_a_form_takes_its_examples(rule: str, text: str) -> None:
    found = due(text, HELD)
    assert found is not None
    assert found.rule == rule
    assert found.basis in text
    assert (found.day is None) is (rule in ("next-meeting", "at-once"))


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("2025. 3. 31.까지 제출", date(2025, 3, 31), "2025. 3. 31.까지"),
        ("'26. 1. 5.까지 제출", date(2026, 1, 5), "'26. 1. 5.까지"),
        ("4월 9일까지 제출", date(2025, 4, 9), "4월 9일까지"),
        ("3월 14일까지 제출", date(2026, 3, 14), "3월 14일까지"),
        ("신청서를 7. 10.(목)까지 제출", date(2025, 7, 10), "7. 10.(목)까지"),
        ("2025-09-04까지 작성", date(2025, 9, 4), "2025-09-04까지"),
        ("5월 중 결과를 알리겠음", date(2025, 5, 31), "5월 중"),
        ("4월까지 마침", date(2025, 4, 30), "4월까지"),
        ("금요일까지 제출해 주시기 바랍니다", date(2025, 4, 11), "금요일까지"),
        ("수요일까지 보내겠음", date(2025, 4, 16), "수요일까지"),
        ("다음 주 금요일까지 보내겠음", date(2025, 4, 18), "다음 주 금요일까지"),
        ("이번 주 수요일까지 보내겠음", date(2025, 4, 9), "이번 주 수요일까지"),
        ("조사반 운영 : 4. 11. ~ 4. 14., 4개 반", date(2025, 4, 14), "~ 4. 14"),
        ("오늘 저녁 8시까지 보내겠습니다", date(2025, 4, 9), "오늘 저녁 8시까지"),
        ("2월 말까지 마침", date(2026, 2, 28), "2월 말"),
        ("내년 2월까지 마침", date(2026, 2, 28), "내년 2월까지"),
        ("6월 초까지 제출", date(2025, 6, 10), "6월 초까지"),
        ("상반기 중 착수", date(2025, 6, 30), "상반기 중"),
        ("내년 상반기까지 착수", date(2026, 6, 30), "내년 상반기까지"),
        ("1분기 내 도입", date(2026, 3, 31), "1분기 내"),
        ("연내 제정", date(2025, 12, 31), "연내"),
        ("내년 중에 시행", date(2026, 12, 31), "내년 중에"),
        ("이번 주 안에 올림", date(2025, 4, 13), "이번 주 안에"),
        ("다음 주까지 보냄", date(2025, 4, 20), "다음 주까지"),
        ("2주 이내 회신", date(2025, 4, 23), "2주 이내"),
        ("한 달 이내 회신", date(2025, 5, 9), "한 달 이내"),
        ("차기 회의까지 제출", None, "차기 회의까지"),
        ("즉시 조치", None, "즉시"),
        ("13월 40일까지 제출", None, "13월 40일까지"),
        ("9999. 12. 31.까지 제출", None, "9999. 12. 31.까지"),
        ("999년 이내 제출", None, "999년 이내"),
    ],
)
def test_reckoning(text: str, day: date | None, basis: str) -> None:
    found = due(text, HELD)
    assert found is not None
    assert (found.day, found.basis) == (day, basis)


@pytest.mark.parametrize(
    "text",
    [
        "예산에 반영하겠음",
        "5월에 열린 회의를 보고함",
        "6월 회의에서 승인하기로 함",
        "3월 5일 열린 회의",
        "국내 사례를 조사하겠음",
        "집중 관리하겠음",
        "2단계 인증을 적용함",
        "4월 셋째 주 금요일까지 받음",
        "매주 월요일까지 보고함",
        "지난 금요일까지 접수한 의견",
        "지난 5월 말까지 접수한 민원을 처리하겠음",
        "3월 말까지 완료하였으며 계속 실시하겠음",
        "3월 말까지 전수조사를 마쳤고 이어 가겠음",
        "4. 3.까지 취합한 자료를 보완해 제출하겠음",
        "",
    ],
)
def test_no_limit(text: str) -> None:
    assert due(text, HELD) is None


def test_a_column_needs_no_word_of_limit() -> None:
    assert due("용어집 작성", HELD, column="2025-09-04") == Due(date(2025, 9, 4), "2025-09-04", "day")
    assert due("용어집 작성", HELD, column="8월") == Due(date(2025, 8, 31), "8월", "end-of-month")
    assert due("용어집 작성", HELD, column="상시") is None
    assert due("용어집을 5월까지 작성", HELD, column="-") == Due(date(2025, 5, 31), "5월까지", "end-of-month")


def test_without_a_day_of_meeting_only_a_printed_year_gives_a_day() -> None:
    assert due("5월 말까지 정비", None) == Due(None, "5월 말", "end-of-month")
    assert due("2025년 5월 말까지 정비", None) == Due(date(2025, 5, 31), "2025년 5월 말", "end-of-month")


@pytest.mark.parametrize(
    ("text", "past", "ahead"),
    [
        ("2025. 3. 착공", True, False),
        ("’25. 2. 준공", True, False),
        ("2025. 4. 착공", False, False),
        ("의견 통보 : 2025. 4. 14.", False, True),
        ("2024. 6. 착공, 2025. 9. 준공", False, False),
        ("벽을 칠함", False, False),
    ],
)
def test_a_month_printed_with_its_year_is_past_and_a_day_may_be_ahead(
    text: str, past: bool, ahead: bool
) -> None:
    assert is_past(text, HELD) is past
    assert is_ahead(text, HELD) is ahead


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5월 말까지 접수한 의견을 반영하겠음", date(2025, 5, 31)),
        ("3월 말까지 설치한 후 보고하겠음", date(2026, 3, 31)),
        ("3월 말까지 필요한 자료를 내겠음", date(2026, 3, 31)),
        ("3월 말까지 개선을 위한 계획을 세우겠음", date(2026, 3, 31)),
        ("2월 말까지 완료한 바와 같이 3월 중 조정하겠음", date(2026, 3, 31)),
    ],
)
def test_a_past_form_takes_only_a_time_that_is_gone(text: str, day: date) -> None:
    found = due(text, HELD)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("text", "held", "advanced"),
    [
        ("3월 말까지 마침", HELD, True),
        ("1분기 내 도입", HELD, True),
        ("5월 말까지 마침", HELD, False),
        ("내년 3월까지 마침", HELD, False),
        ("2026. 3. 2.까지 제출", HELD, False),
        ("3월 말까지 마침", date(2025, 11, 4), False),
        ("6월 말까지 마침", date(2025, 11, 4), True),
        ("1월 중 제출", date(2025, 12, 20), False),
    ],
)
def test_the_next_year_is_doubtful_but_in_spring_after_a_meeting_in_winter(
    text: str, held: date, advanced: bool
) -> None:
    found = due(text, held)
    assert found is not None
    assert found.advanced is advanced
