"""Titles: which line is one, and what it names."""

from __future__ import annotations

import pytest

from data.parser import states, titles


@pytest.mark.parametrize(
    ("title", "committee", "label", "year", "number"),
    [
        ("2025년 제1차 가온시 도서관운영위원회 회의록", "가온시 도서관운영위원회", "2025년 제1차", 2025, 1),
        (
            "2024학년도 제2차 청솔대학교 등록금심의위원회 회의록",
            "청솔대학교 등록금심의위원회",
            "2024학년도 제2차",
            2024,
            2,
        ),
        (
            "한빛마을 입주자대표회의 2023년 5월 정기회의 회의록",
            "한빛마을 입주자대표회의",
            "2023년 5월 정기회의",
            2023,
            None,
        ),
        ("2024년 하반기 산들시 추진위원회 회의 결과", "산들시 추진위원회", "2024년 하반기", 2024, None),
        ("여울시 건축위원회(제12회) 심의 결과", "여울시 건축위원회", "제12회", None, 12),
        ("[초안] 제1차 물길위원회 회의록", "물길위원회", "제1차", None, 1),
        ("제8기 제2차 청년위원회 회의록", "청년위원회", "제8기 제2차", None, 2),
        ("제3차 정책조정회의 회의록", "정책조정회의", "제3차", None, 3),
        ("의회운영위원회회의록", "의회운영위원회", None, None, None),
        ("초록마을 주민자치회 분과회의 결과", "초록마을 주민자치회 분과회의", None, None, None),
        ("임시위원회 회의결과(230914)", "임시위원회", "230914", None, None),
        ("2024년 제2분기 통합방위협의회 회의록", "통합방위협의회", "2024년 제2분기", 2024, None),
        ("2024년 제2/4분기 노사협의회 회의록", "노사협의회", "2024년 제2/4분기", 2024, None),
        ("청년정책위원회 제1차 본회의 결과보고", "청년정책위원회", "제1차", None, 1),
        ("새솔시 제1차 본회의 회의록", "새솔시 본회의", "제1차", None, 1),
        ("２０２４년 제２차 교통위원회 회의록", "교통위원회", "2024년 제2차", 2024, 2),
        ("회의록", None, None, None, None),
    ],
)
def test_named(
    title: str, committee: str | None, label: str | None, year: int | None, number: int | None
) -> None:
    assert titles.is_title(title)
    found = titles.named(title)
    assert (found.committee, found.label, found.year, found.number) == (committee, label, year, number)


@pytest.mark.parametrize(
    "text",
    ["", "위원회에서 논의한 결과 보류함", "게시일 : 2024-05-20", "가온시청 3층 회의실", "안건 | 회의록 승인"],
)
def test_what_is_no_title(text: str) -> None:
    assert not titles.is_title(text)


def test_a_sitting_of_a_council_is_named_on_two_lines() -> None:
    cover = ["제188회 새솔시의회 제1차 정례회", "의회운영위원회회의록", "제3호"]
    assert titles.sitting(cover) == ("제188회 새솔시의회 제1차 정례회 제3호", 3)
    assert titles.sitting(["물길위원회 회의록", "제3호"]) is None


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("가락동 주민자치회 제2차 회의록", True),
        ("제3차 회의", True),
        ("2. 전차 회의록", False),
        ("다음 회의는 제3차 회의임.", False),
        ("회의록", False),
    ],
)
def test_titles_in_the_midst_of_a_document(text: str, opens: bool) -> None:
    assert titles.opens_minutes(text) is opens


@pytest.mark.parametrize(
    ("text", "status"), [("[초안] 회의록", "초안"), ("회의록(확정)", "확정"), ("초안을 마련함", None)]
)
def test_state_of_the_minutes(text: str, status: str | None) -> None:
    assert states.minutes_status(text) == status
