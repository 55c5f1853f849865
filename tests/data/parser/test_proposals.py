"""Follow-ups that no rule found are proposed, marked as unsure, and decide nothing else."""

from __future__ import annotations

from data.model import ActionItem, Meeting
from data.parser import parse
from data.readers import read_text

HEAD = """가람시 마을돌봄위원회 제3차 회의록
○ 일시 : 2025. 4. 10.(목) 14:00
○ 장소 : 시청 3층 회의실
○ 참석자 : 한가람 위원장, 도서진 위원, 민아라 위원
○ 안건 : 쉼터 운영계획(안)
"""
RULE = "action_items.likeness"


def meeting(body: str) -> Meeting:
    return parse(read_text(HEAD + body, "pasted.txt")).meetings[0]


def proposed(body: str) -> list[ActionItem]:
    return [item for item in meeting(body).action_items if item.source.rule == RULE]


def test_a_sentence_that_no_rule_knows_is_proposed_and_marked_as_unsure() -> None:
    (item,) = proposed("□ 회의내용\n- 쉼터 이용 시간을 밤 9시까지 늘려 줄 것을 거듭 말함\n")
    assert (item.kind, item.confidence, item.text) == (
        "request",
        "low",
        "쉼터 이용 시간을 밤 9시까지 늘려 줄 것을 거듭 말함",
    )
    assert item.source.first_line == 7


def test_what_a_rule_found_is_not_proposed_again() -> None:
    body = "□ 회의내용\n- 쉼터 이용 시간을 밤 9시까지 늘려 주시기 바람\n"
    assert len(meeting(body).action_items) == 1
    assert proposed(body) == []


def test_what_a_rule_says_is_none_stays_none() -> None:
    body = "□ 회의내용\n○ 위원장 한가람 : 다음 안건으로 넘어가겠습니다.\n"
    body += "○ 위원 도서진 : 예산 현황을 설명해 주시기 바랍니다.\n"
    assert meeting(body).action_items == ()


def test_lines_of_the_overview_and_of_attendance_are_left_alone() -> None:
    assert proposed("○ 배석 : 복지과장, 안내를 부탁드릴 직원 2명\n") == []


def test_the_name_of_a_section_is_no_proposal() -> None:
    assert proposed("□ 다음 회의까지 할 일\n") == []
    assert proposed("□ 건의 사항\n□ 다음 회의까지 검토할 사항\n1. 쉼터 현황\n") == []


def test_the_result_of_an_item_is_no_proposal() -> None:
    assert proposed("□ 심의결과\n- 쉼터 운영계획(안) : 수정가결\n") == []


def test_a_line_of_a_thousand_sentences_takes_each_once() -> None:
    sentence = "쉼터 이용 시간을 밤 9시까지 늘려 줄 것을 거듭 말함. "
    items = proposed("□ 회의내용\n- " + sentence * 1000 + "\n")
    assert len(items) == 1000
