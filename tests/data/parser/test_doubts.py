"""A second 차수 near the top, a place with other words in it, two results of one item: each is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser.doubts import differ

Parse = Callable[[str], Minutes]
HEAD = "{title}\n◆ 일시 : 2025. 4. 9. 10:00\n◆ 장소 : {place}\n{more}"


def said(
    parsed: Parse, code: str, *, title: str = "", place: str = "시청 회의실", more: str = ""
) -> list[str]:
    text = HEAD.format(title=title or "물길위원회 제2차 회의록", place=place, more=more)
    return [note.code for note in parsed(text).notes if note.code == code]


@pytest.mark.parametrize(
    ("title", "more", "count"),
    [
        ("", "◆ 차수 : 제3차\n", 1),
        ("", "◆ 차수 : 제2차\n", 0),
        ("", "◆ 비고 : 지난 제1차 회의 결과 보고\n", 0),
        ("", "◆ 기준 : 제5회 지방선거\n", 0),
        ("", "◆ 안건\n1. 제3차 물길 종합계획(안)\n2. 제4차 산업혁명 대응 계획\n", 0),
        ("물길위원회 회의록", "물길위원회 제4차 회의를 열었다.\n", 1),
    ],
)
def test_another_session_near_the_top_is_said(parsed: Parse, title: str, more: str, count: int) -> None:
    assert len(said(parsed, "session-differs", title=title, more=more)) == count


@pytest.mark.parametrize(
    ("place", "count"),
    [
        ("시청 회의실", 0),
        ("본관 5층 201호", 0),
        ("청년공간 이음", 0),
        ("화상회의(Zoom), 시청 상황실 병행", 0),
        ("시청 회의실(위원 9명)", 1),
        ("시청 회의실, 당초 별관에서 변경", 1),
        ("시청 회의실 10:00", 1),
        ("시청에서 열기로 함", 1),
    ],
)
def test_a_place_with_other_words_in_it_is_said(parsed: Parse, place: str, count: int) -> None:
    assert len(said(parsed, "place-doubtful", place=place)) == count


def test_two_results_of_one_item_are_said(parsed: Parse) -> None:
    assert said(parsed, "result-differs", more="◆ 안건\n1. 물길 계획 : 부결\n⇒ 보류\n") == ["result-differs"]
    assert said(parsed, "result-differs", more="◆ 안건\n1. 물길 계획 : 원안가결\n⇒ 가결\n") == []
    third = "◆ 안건\n1. (심의) 물길 계획\n⇒ 부결\n□ 심의결과\n- 물길 계획: 조건부 가결\n"
    assert len(said(parsed, "result-differs", more=third)) == 1
    assert differ("부결", "보류")
    assert not differ("가결", "원안가결")
