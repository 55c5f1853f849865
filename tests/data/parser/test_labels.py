"""Labels inside a line."""

from __future__ import annotations

import pytest

from data.parser import labels

NAMES = frozenset({"한가람"})


@pytest.mark.parametrize(
    ("text", "wanted", "rest"),
    [
        ("위원 갑: 예산이 부족함.", "위원 갑", "예산이 부족함."),
        ("(간사) 다음 회의를 알림.", "간사", "다음 회의를 알림."),
        ("<을 위원> 전달체계가 복잡함.", "을 위원", "전달체계가 복잡함."),
        ("한가람: 시안을 보내겠음", "한가람", "시안을 보내겠음"),
        ("물순환과 : 반영하겠음", "물순환과", "반영하겠음"),
        ("Q. 주차는 어디에 하나요?", "Q", "주차는 어디에 하나요?"),
        ("A1) 뒤편에 있음", "A", "뒤편에 있음"),
        ("결과 : 재심의", "결과", "재심의"),
        ("일정 : 5월 3일", None, "일정 : 5월 3일"),
        ("배추는 200포기: 구입하기로", None, "배추는 200포기: 구입하기로"),
        ("(예산 3억 원) 반영", None, "(예산 3억 원) 반영"),
        ("", None, ""),
    ],
)
def test_label(text: str, wanted: str | None, rest: str) -> None:
    found, start = labels.label(text, NAMES)
    assert (found, text[start:]) == (wanted, rest)


def test_a_result_is_no_speaker() -> None:
    assert labels.is_result("결과")
    assert not labels.is_result("위원 갑")
    assert not labels.is_result(None)
