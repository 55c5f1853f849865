"""Labels and headings in the ways they are set."""

from __future__ import annotations

from collections import Counter

import pytest

from data.parser.headings import heading
from data.parser.tables import table


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("◆ 일 시 : 2024. 3. 26.", "when", "2024. 3. 26."),
        ("일  시  2020년 11월 26일", "when", "2020년 11월 26일"),
        ("일시 | 2021-05-20(목) 10:00", "when", "2021-05-20(목) 10:00"),
        ("  • 일시: 2022년 5월 9일", "when", "2022년 5월 9일"),
        (" 1. 일시 및 장소 : 2011.6.13", "when_and_where", "2011.6.13"),
        ("장소：시청", "where", "시청"),
        ("< 회의개요 >", "overview", ""),
        ("## 회의개요", "overview", ""),
        ("□ 위원 발언 내용", "speeches", ""),
        ("□ 위원별 주요 발언내용", "speeches", ""),
        ("※ 배석 : 팀장", "observers", "팀장"),
        ("○출석위원", "attendees", ""),
        ("불참 4명 : 가나다", "absentees", "가나다"),
        ("참석자(3명) : 가나다", "attendees", "가나다"),
    ],
)
def test_heading(text: str, field: str, value: str) -> None:
    found = heading(text)
    assert found is not None
    assert (found.field, found.value) == (field, value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "○○○",
        "- 장소를 정하는 일이 필요함",
        "시청 장소",
        "<간사>",
        "- 참석위원 및 내부 참석자 소개",
        "비율 : 3할",
        "2024. 3.",
    ],
)
def test_no_heading(text: str) -> None:
    assert heading(text) is None


def test_persons_counted_in_the_label() -> None:
    found = heading("참석 7명 : 가나다, 라마바")
    assert found is not None
    assert found.count == 7


def test_a_name_opens_one_field() -> None:
    names = Counter(name for entry in table("headings")["heading"] for name in entry["names"])
    assert [name for name, count in names.items() if count > 1] == []
    assert [name for name in names if " " in name] == []
