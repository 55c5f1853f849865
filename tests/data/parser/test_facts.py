"""Lines below a heading of actions that are none."""

from __future__ import annotations

import pytest

from data.parser.facts import is_bare, is_none


@pytest.mark.parametrize(
    "text",
    [
        "안내판의 글씨가 작음",
        "현황 : 쉼터 12곳",
        "(문제점) 찾는 사람이 줄고 있는 데가 많음",
        "지난달에 벽을 칠했음",
    ],
)
def test_what_is_so_or_was_so_is_neither_promised_nor_decided(text: str) -> None:
    assert is_none(text, "commitment")
    assert is_none(text, "decision")


@pytest.mark.parametrize("text", ["쉼터 벽 칠하기", "현황판 설치", "운영 시간을 늘림"])
def test_what_is_to_be_done_is_no_fact(text: str) -> None:
    assert not is_none(text, "commitment")


def test_a_number_a_day_or_an_office_alone_is_nothing_to_be_done() -> None:
    assert [is_bare(cell) for cell in ("총무과", "5월 9일", "2025. 3. 말까지", "총무과 이전")] == [
        True,
        True,
        True,
        False,
    ]
