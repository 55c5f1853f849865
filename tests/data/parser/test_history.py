"""What was asked or decided before, told beside what became of it."""

from __future__ import annotations

import pytest

from data.parser import history, parse
from data.readers import read_text

HEAD = """가람시 마을돌봄위원회 제3차 회의록
○ 일시 : 2025. 4. 10.(목) 14:00
○ 장소 : 시청 3층 회의실
○ 참석자 : 한가람 위원장, 도서진 위원, 민아라 위원
"""


def items(body: str) -> list[tuple[str, str]]:
    meeting = parse(read_text(HEAD + body, "pasted.txt")).meetings[0]
    return [(one.kind, one.text) for one in meeting.action_items]


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (("연번", "자문의견", "추진부서", "추진실적"), True),
        (("지시사항", "부서", "처리결과", "비고"), True),
        (("제2차 결정·요청사항", "결과"), True),
        (("의견", "조치결과", "향후계획"), False),
        (("과제", "담당", "기한", "진행상태"), False),
        (("사업명", "당초계획", "현재상황"), True),
        (("안건", "결과"), False),
    ],
)
def test_a_table_tells_of_before_where_it_says_what_became_and_nothing_that_is_planned(
    heads: tuple[str, ...], told: bool
) -> None:
    assert history.in_table(heads, "") is told


def test_requests_of_an_earlier_meeting_are_none_and_those_of_this_one_are() -> None:
    table = (
        "□ 지난 회의 지시사항 처리결과\n지시사항 | 부서 | 처리결과\n쉼터 벽을 새로 칠할 것 | 시설과 | 칠함\n"
    )
    said = "□ 회의내용\n- 도서진 위원 : 쉼터 지붕을 고쳐 주기 바람\n"
    assert items(table + said) == [("request", "쉼터 지붕을 고쳐 주기 바람")]


def test_below_a_heading_of_what_was_done_only_a_promise_is_one() -> None:
    done = "□ 지난 회의 요청사항 처리\n - 벽을 칠해 달라는 요청에 따라 3월에 칠함\n"
    assert items(f"{done} - 지붕은 5월 말까지 고치겠음\n") == [("commitment", "지붕은 5월 말까지 고치겠음")]
    assert history.below("지난 회의 요청사항 처리")
    assert not history.below("제3차 회의 결과")
    assert history.below("제2차 회의 결과보고", "보고사항")
