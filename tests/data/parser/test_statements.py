"""Statements of a record without speakers, seen in the action items that come of them."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes

Parse = Callable[[str], Minutes]

HEAD = "가람 연구모임 3차 회의 결과\n1. 일 시 : 2025. 3. 12.(수) 18:00\n2. 장 소 : 별관\n3. 회의내용\n"


def _items(minutes: Minutes) -> list[tuple[str, str, str | None]]:
    return [(item.kind, item.text, item.owner) for item in minutes.meetings[0].action_items]


def test_lines_that_run_on_are_one_statement(parsed: Parse) -> None:
    minutes = parsed(
        HEAD + " ○ 자전거와 보행 환경을 함께 개선하는 통합 대책을\n   수립해야 함\n ○ 실적이 저조함\n"
    )
    (item,) = minutes.meetings[0].action_items
    assert item.text == "자전거와 보행 환경을 함께 개선하는 통합 대책을 수립해야 함"
    assert item.source.quote == "자전거와 보행 환경을 함께 개선하는 통합 대책을\n수립해야 함"
    assert (item.source.first_line, item.source.last_line) == (5, 6)


def test_bullets_without_full_stops_stay_apart(parsed: Parse) -> None:
    minutes = parsed(HEAD + " - 배추는 200포기를 구입하기로\n - 홍보는 총무가 맡기로 함\n")
    assert [text for _, text, _ in _items(minutes)] == [
        "배추는 200포기를 구입하기로",
        "홍보는 총무가 맡기로 함",
    ]


def test_a_table_gives_requests_and_commitments_of_a_row(parsed: Parse) -> None:
    minutes = parsed(
        HEAD
        + "\n번호 | 자문의견 | 조치계획 | 담당부서 | 기한\n"
        + "1 | 표본을 늘릴 필요가 있음 | 두 배로 확대 | 환경과 | 5월 말\n2 | 없음 | - | - | -\n"
    )
    assert _items(minutes) == [
        ("request", "표본을 늘릴 필요가 있음", None),
        ("commitment", "두 배로 확대", "환경과"),
    ]


def test_a_table_below_a_heading_takes_its_kind(parsed: Parse) -> None:
    minutes = parsed(HEAD + "4. 결정사항\n| 내용 | 담당 |\n|---|---|\n| 회의는 격주 목요일로 고정 | 총무 |\n")
    assert _items(minutes) == [("decision", "회의는 격주 목요일로 고정", "총무")]


def test_the_next_heading_ends_a_section(parsed: Parse) -> None:
    minutes = parsed(HEAD + "4. 향후계획\n - 홍보물 배포\n5. 찾아오시는 길\n - 시청역 3번 출구\n")
    assert _items(minutes) == [("commitment", "홍보물 배포", None)]


def test_nothing_to_do_is_no_item(parsed: Parse) -> None:
    minutes = parsed(
        HEAD + "4. 향후계획\n - 해당 없음\n5. 건의사항\n - 없음\n - 주차장이 넓어졌으면 좋겠음\n"
    )
    assert _items(minutes) == [("request", "주차장이 넓어졌으면 좋겠음", None)]


def test_question_and_answer_are_member_and_department(parsed: Parse) -> None:
    minutes = parsed(
        HEAD + " Q. 주차 공간이 부족함. 공영주차장과 연계가 필요함\n"
        " A. 예산 확보가 필요함. 하반기에 추진할 예정임\n"
    )
    assert [(kind, text) for kind, text, _ in _items(minutes)] == [
        ("request", "공영주차장과 연계가 필요함"),
        ("commitment", "하반기에 추진할 예정임"),
    ]


def test_the_heading_of_a_list_is_no_statement(parsed: Parse) -> None:
    minutes = parsed(HEAD + " ○ 주민총회 의제 선정\n  - 의제 12건 접수\n  - 3건을 투표로 선정하기로 함\n")
    assert _items(minutes) == [("decision", "3건을 투표로 선정하기로 함", None)]
