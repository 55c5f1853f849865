"""Tables of actions: what is a row, what is a head, which cell is which."""

from __future__ import annotations

import pytest

from data.model import SourceLine
from data.parser import grids
from tests.data.parser.conftest import Parse


def _line(text: str, cells: tuple[str, ...] | None = None) -> SourceLine:
    return SourceLine(number=1, text=text, char_start=0, char_end=len(text), cells=cells)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| 1 | 용어집 작성 | 총무과 |", ("1", "용어집 작성", "총무과")),
        ("1 | 용어집 작성 | 총무과", ("1", "용어집 작성", "총무과")),
        ("1 |  | 총무과", ("1", "", "총무과")),
        ("용어집 작성", ()),
        ("|", ()),
        ("", ()),
    ],
)
def test_cells_of_a_printed_row(text: str, cells: tuple[str, ...]) -> None:
    assert grids.cells(_line(text)) == cells


def test_the_readers_cells_come_first() -> None:
    assert grids.cells(_line("가 | 나 | 다", ("가 | 나", "다 "))) == ("가 | 나", "다")


@pytest.mark.parametrize(
    "text",
    [
        "번호 | 자문의견 | 조치계획 | 담당 부서 | 기한",
        "| 내용 | 담당 | 기한 |",
        "지적 사항 | 조치 계획",
        "질의 | 답변",
    ],
)
def test_head(text: str) -> None:
    assert grids.head(_line(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "일시 | 2024. 3. 5.",
        "담당부서 | 물순환과 | 기한 | 5월",
        "결정사항 | 배포는 다음 달로 미룬다",
        "성명 | 소속 | 직위",
        "조치계획",
        "",
    ],
)
def test_no_head(text: str) -> None:
    assert grids.head(_line(text)) is None


def test_cells_by_the_role_of_their_column() -> None:
    head = grids.head(_line("번호 | 자문의견 | 조치계획 | 담당부서 | 기한"))
    assert head is not None
    assert head.cells(_line("1 | 표본 확대 | 두 배로 확대 | 환경과 | -")) == {
        "other": ["1"],
        "request": ["표본 확대"],
        "commitment": ["두 배로 확대"],
        "owner": ["환경과"],
        "due": ["-"],
    }


def test_the_rule_under_a_head() -> None:
    assert grids.is_rule(_line("|---|:--:|"))
    assert not grids.is_rule(_line("| - | 없음 |"))


def test_a_row_without_a_head_is_about_its_longest_cell() -> None:
    assert grids.longest(_line("1 | 용어집 작성 | 총무과")) == "용어집 작성"


def test_cells_below_a_party_s_name_are_judged_by_their_wording(parsed: Parse) -> None:
    meeting = parsed(
        "○○산업안전보건위원회 회의록\n○ 일시: 2024. 9. 26. 10:00\n○ 장소: 본관\n1. 심의·의결 사항\n"
        "구분 | 근로자 측 | 사용자 측 | 합의 결과\n"
        "휴게실 | 냉방기를 한 대 더 놓아 달라 | 용량을 살펴본 뒤 답을 주겠다 | 10월 회의에서 정함\n"
    ).meetings[0]
    assert [(item.kind, item.text) for item in meeting.action_items] == [
        ("request", "냉방기를 한 대 더 놓아 달라"),
        ("commitment", "용량을 살펴본 뒤 답을 주겠다"),
        ("decision", "10월 회의에서 정함"),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("의견 | 합의사항 | 담당 | 이행결과", ("other",) * 4),
        ("의견 | 결정사항 | 담당", ("request", "decision", "owner")),
        ("결정사항 | 담당 | 기한 | 진행상태", ("decision", "owner", "due", "other")),
        ("준비할 내역사항 | 담당 | 기한", ("commitment", "owner", "due")),
        ("번호 | 업무 | 부서 | 기한", ("other", "content", "owner", "due")),
    ],
)
def test_what_became_of_decisions_is_told_and_tasks_are_known_by_who_and_when(
    text: str, roles: tuple[str, ...]
) -> None:
    found = grids.head(_line(text))
    assert (found.roles if found else ()) == roles


def test_numbers_and_what_was_decided_before_are_no_items(parsed: Parse) -> None:
    head = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석 : 한가람, 도서진\n◆ 피해 현황\n"
    rows = "구분 | 건수 | 응급조치\n주택 침수 | 23 | 19\n도로 유실 | 8 | 6\n"
    told = (
        "◆ 전차 회의 의결사항 이행\n번호 | 의결사항 | 이행결과 | 비고\n1 | 환기설비 교체 | 설치 완료 | 완료\n"
    )
    assert parsed(head + rows + told).meetings[0].action_items == ()


def test_tasks_below_a_list_of_requests_are_promises(parsed: Parse) -> None:
    head = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석 : 한가람, 도서진\n◆ 위원 권고\n- 둑을 높일 것\n"
    rows = "업무 | 부서 | 기한\n둑 설계 발주 | 하천과 | 5. 9.\n"
    made = parsed(head + rows).meetings[0].action_items
    assert [(item.kind, item.owner) for item in made] == [("request", None), ("commitment", "하천과")]
