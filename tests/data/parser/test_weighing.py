"""Items that rules found, weighed by what labelled minutes call follow-ups."""

from __future__ import annotations

from data.model import ActionItem
from data.parser import parse
from data.readers import read_text

HEAD = """가람시 마을돌봄위원회 제3차 회의록
○ 일시 : 2025. 4. 10.(목) 14:00
○ 장소 : 시청 3층 회의실
○ 참석자 : 한가람 위원장, 도서진 위원, 민아라 위원
"""


def items(body: str) -> list[ActionItem]:
    return list(parse(read_text(HEAD + body, "pasted.txt")).meetings[0].action_items)


def test_what_no_labelled_minutes_call_so_is_no_item_whatever_its_ending() -> None:
    assert items("□ 회의내용\n- 도서진 위원 : 의견이 갈리므로 표결에 부치겠음\n") == []
    assert items("□ 회의결과\n※ 회의록은 서명을 받아 보존하며 성명은 가림 처리함\n") == []


def test_a_promise_and_a_request_stay_as_the_rules_found_them() -> None:
    found = items("□ 회의내용\n- 쉼터 벽을 새로 칠해 주기 바람\n- 5월까지 새로 칠하겠음\n")
    assert [(one.kind, one.confidence) for one in found] == [("request", "high"), ("commitment", "high")]


def test_what_stands_in_a_column_of_decisions_and_asks_is_a_request_marked_as_unsure() -> None:
    _, asked = items("구분 | 요구 | 결정\n벽 | 새로 칠해 달라 | 냉방기를 한 대 더 놓아 주시기 바랍니다\n")
    assert (asked.kind, asked.confidence, asked.source.rule) == ("request", "low", "action_items.likeness")


def test_the_title_of_an_item_below_its_decision_is_no_decision() -> None:
    body = "○ 안건\n 1. 쉼터 운영계획(안)\n 2. 골목 정비 결과(안)\n□ 의결사항\n- 운영계획을 원안대로 의결함\n"
    assert [one.text for one in items(body + "2. 골목 정비 결과(안)\n")] == ["운영계획을 원안대로 의결함"]


def test_a_line_that_is_weighed_away_is_booked_to_no_item() -> None:
    text = HEAD + "□ 회의결과\n※ 회의록은 서명을 받아 보존하며 성명은 가림 처리함\n"
    uses = {use.line: use.record for use in parse(read_text(text, "pasted.txt")).line_uses}
    assert uses[6] == "note"


def test_what_is_weighed_away_is_said() -> None:
    promised = "위원장 : 정기총회를 개최하겠습니다.\n"
    titles = "○ 안건\n 1. 쉼터 운영계획(안)\n□ 의결사항\n- 운영계획을 원안대로 의결함\n1. 쉼터 운영계획(안)\n"
    told = [
        [(note.line, note.values["words"]) for note in parse(read_text(HEAD + body, "pasted.txt")).notes
         if note.code == "hardly-follow-up"]
        for body in (promised, titles)
    ]  # fmt: skip
    assert told == [[(5, "정기총회를 개최하겠습니다.")], []]


def test_a_task_that_names_its_department_stays_and_who_heads_the_list_is_no_doubt() -> None:
    results = "○ 안건\n1. 준비상황 보고\n○ 회의결과\n- 1호 : 원안접수\n"
    orders = "○ 지시사항(의장)\n- 취약지역 CCTV 현황을 차기 회의 시 보고(정보통신과)\n"
    parsed = parse(read_text(HEAD + results + orders, "pasted.txt"))
    *_, task = parsed.meetings[0].action_items
    assert (task.text, task.owner) == ("취약지역 CCTV 현황을 차기 회의 시 보고(정보통신과)", "정보통신과")
    said = [note.values["words"] for note in parsed.notes if note.code == "hardly-follow-up"]
    assert "(의장)" not in said


def test_the_outcome_of_an_item_by_its_number_is_no_doubt() -> None:
    results = "○ 안건\n1. 쉼터 현황 보고\n○ 회의결과\n- 1호 : 원안접수\n"
    parsed = parse(read_text(HEAD + results, "pasted.txt"))
    assert [item.result for item in parsed.meetings[0].agenda_items] == ["원안접수"]
    assert "hardly-follow-up" not in {note.code for note in parsed.notes}
