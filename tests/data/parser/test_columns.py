"""Tables in the text: what their columns say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser.columns import columns

Parse = Callable[[str], Minutes]
HEAD = "제1차 물길위원회 회의록\n일시 : 2025. 4. 9.\n"


@pytest.mark.parametrize(
    ("cells", "held"),
    [
        (["번호", "성명", "서명"], ("number", "name", "attended")),
        (["연번", "안긴명", "심의결과"], ("number", "title", "result")),
        (["장소", "시청"], None),
        (["안건", "하천 정비계획"], None),
        (["1", "가나시", "한가람"], None),
        (["심사번호", "사업명", "사업부서", "의결"], ("number", "title", "presenter", "result")),
        (["설문결과", "협력부서"], None),
    ],
)
def test_columns(cells: list[str], held: tuple[str, ...] | None) -> None:
    assert columns(cells) == held


def test_a_table_of_persons(parsed: Parse) -> None:
    (meeting,) = parsed(
        f"{HEAD}구분 | 소속 | 직위 | 성명 | 참석여부\n당연직 | 가람시 | 부시장 | 한가람 | 참석\n"
        "위촉직 | 가람대 | 교수 | 도서진 | 불참\n"
        "위촉직 | 이음재단 | 이사 | 남보라 | 대리참석\n위촉직 | 시의회 | | 고은별 |\n"
    ).meetings
    assert [(e.name, e.post, e.affiliation, e.status) for e in meeting.attendance] == [
        ("한가람", "부시장", "가람시", "present"),
        ("도서진", "교수", "가람대", "absent"),
        ("남보라", "이사", "이음재단", "proxy"),
        ("고은별", None, "시의회", "not_recorded"),
    ]


def test_two_sets_of_columns_side_by_side(parsed: Parse) -> None:
    (meeting,) = parsed(
        f"{HEAD}참석자\n소속 | 성명 | 소속 | 성명\n가람시 | 한가람 | 가람대 | 도서진\n이음재단 | 남보라 | |\n"
    ).meetings
    assert [entry.name for entry in meeting.attendance] == ["한가람", "도서진", "남보라"]


def test_a_table_of_the_agenda_with_votes(parsed: Parse) -> None:
    (meeting,) = parsed(
        f"{HEAD}의안번호 | 안건명 | 제안부서 | 찬성 | 반대 | 의결결과\n"
        "25-1 | 하천 정비계획 | 물순환과 | 4 | 1 | 원안가결\n"
        "25-2 | 둑길 폐쇄 | 도로과 | 2 | 3 | 부결\n"
    ).meetings
    assert [(i.printed_number, i.title, i.presenter, i.result) for i in meeting.agenda_items] == [
        ("25-1", "하천 정비계획", "물순환과", "원안가결"),
        ("25-2", "둑길 폐쇄", "도로과", "부결"),
    ]
    assert [vote.counts for item in meeting.agenda_items for vote in item.votes] == [
        (("찬성", 4), ("반대", 1)),
        (("찬성", 2), ("반대", 3)),
    ]


def test_a_table_of_what_was_said(parsed: Parse) -> None:
    (meeting,) = parsed(
        f"{HEAD}안건 | 하천 정비계획\n발언자 | 발언내용\n"
        "한가람 위원장 | 설명해 주시기 바랍니다.\n도서진 위원 | 수질이 좋아졌습니다.\n"
    ).meetings
    assert [speech.speaker_label for speech in meeting.speeches] == ["한가람 위원장", "도서진 위원"]
    assert [item.title for item in meeting.agenda_items] == ["하천 정비계획"]
