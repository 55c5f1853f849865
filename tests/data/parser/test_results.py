"""Results: words of a decision, and a result that only points elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser.outcomes import result_word

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("제1항은 원안대로 가결되었음을 선포합니다.", "원안가결"),
        ("수정 가결함", "수정가결"),
        ("조건부 의결", "조건부의결"),
        ("찬성 2명으로 부결", "부결"),
        ("심사를 보류하고자 합니다.", "보류"),
        ("만장일치로 가결", "가결"),
        ("다음에 논의하기로 함", None),
    ],
)
def test_result_word(text: str, word: str | None) -> None:
    assert result_word(text) == word


def test_a_result_in_an_attachment_is_not_stored(parsed: Parse) -> None:
    minutes = parsed("물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 안건\n- 가나 계획\n◆ 회의결과 : 붙임 참조\n")
    assert [item.result for item in minutes.meetings[0].agenda_items] == [None]
    assert minutes.meetings[0].action_items == ()
    assert (5, "result-in-attachment") in {(note.line, note.code) for note in minutes.notes}
    assert {use.line: use.record for use in minutes.line_uses}[5] == "note"


def test_a_result_under_its_label(parsed: Parse) -> None:
    head = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 안건\n- 가나 계획\n"
    one = parsed(f"{head}◆ 심의결과 : 원안가결\n")
    two = parsed(f"{head}- 다라 계획\n◆ 심의결과 : 원안가결\n")
    assert [item.result for item in one.meetings[0].agenda_items] == ["원안가결"]
    assert [item.result for item in two.meetings[0].agenda_items] == [None, None]
    for minutes in (one, two):
        (decision,) = minutes.meetings[0].action_items
        assert (decision.kind, decision.text) == ("decision", "원안가결")
        assert minutes.unassigned_lines == ()


HEAD = "제1차 물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 안건\n1. 하천 정비계획\n2. 둑길 폐쇄\n"


def _results(minutes: Minutes) -> list[str | None]:
    return [item.result for item in minutes.meetings[0].agenda_items]


def test_results_name_their_item_by_title_or_number(parsed: Parse) -> None:
    assert _results(parsed(f"{HEAD}◆ 심의결과\n- 둑길 폐쇄 : 부결\n")) == [None, "부결"]
    assert _results(parsed(f"{HEAD}◆ 심의결과\n- 제2호 안건: 보류\n")) == [None, "보류"]
    assert _results(parsed(f"{HEAD}◆ 심의결과\n1. 원안가결\n2. 재심의\n")) == ["원안가결", "재심의"]
    assert _results(parsed(f"{HEAD}◆ 심의결과 : 2건 모두 원안가결\n")) == ["원안가결", "원안가결"]


def test_a_result_of_no_item_is_given_to_none(parsed: Parse) -> None:
    assert _results(parsed(f"{HEAD}◆ 심의결과 : 원안가결\n")) == [None, None]


def test_votes_are_kept_with_their_outcome_and_line(parsed: Parse) -> None:
    minutes = parsed(
        f"{HEAD}◆ 심의결과\n- 하천 정비계획 : 원안가결(찬성 4, 반대 1)\n- 둑길 폐쇄 : 만장일치 부결\n"
    )
    first, second = minutes.meetings[0].agenda_items
    (vote,) = first.votes
    assert (vote.result, vote.counts, vote.source.first_line) == ("원안가결", (("찬성", 4), ("반대", 1)), 7)
    assert first.resolution_text == "원안가결(찬성 4, 반대 1)"
    assert (second.result, second.votes) == ("부결", ())


def test_an_option_on_the_next_line_joins_the_vote(parsed: Parse) -> None:
    minutes = parsed(
        "제1차 물길모임 회의결과\n일시 : 2025. 4. 9.\n■ 논의안건 1. 회비 조정의 건\n"
        "⇒ 찬성 2명으로 부결\n- 반대 4명 : 한가람 외\n"
    )
    (item,) = minutes.meetings[0].agenda_items
    assert [vote.counts for vote in item.votes] == [(("찬성", 2), ("반대", 4))]


def test_an_item_for_decision_without_a_result_is_noted_where_others_have_one(parsed: Parse) -> None:
    head = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n◆ 안건\n"
    minutes = parsed(head + "- (심의) 물길 계획 : 원안가결\n- (심의) 예산 계획\n- (보고) 물길 현황\n")
    assert [item.result for item in minutes.meetings[0].agenda_items] == ["원안가결", None, None]
    noted = [(note.line, note.values["number"]) for note in minutes.notes if note.code == "no-result-found"]
    assert noted == [(6, 2)]


def test_what_should_be_there_and_was_not_found_is_noted(parsed: Parse) -> None:
    minutes = parsed("물길위원회 회의록\n◆ 일시 : 2025. 4. 9. 10:00\n◆ 안건\n- (보고) 물길 현황\n")
    missing = {note.code for note in minutes.notes if note.code.endswith("-found")}
    of_attendance = {"no-attendance-found", "no-attendee-count-found"}
    assert missing == of_attendance | {
        "no-session-found",
        "no-place-found",
        "no-end-found",
        "no-presenter-found",
    }


def test_an_item_is_noted_where_only_a_decision_is_told(parsed: Parse) -> None:
    minutes = parsed(f"{HEAD}◆ 회의내용\n- 위원들이 다음 달에 다시 모이기로 함\n")
    assert [note.values["number"] for note in minutes.notes if note.code == "no-result-found"] == [1, 2]


def test_a_decision_that_names_its_item_is_its_result(parsed: Parse) -> None:
    assert _results(parsed(f"{HEAD}◆ 회의내용\n- 둑길 폐쇄 안건을 보류하기로 함\n")) == [None, "보류"]


REPORTED = "제1차 물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n보고안건\n1. 물길 현황\n심의안건\n1. 둑길 폐쇄\n"


@pytest.mark.parametrize(
    ("below", "results"),
    [
        ("심의결과\n1. 원안가결\n", [None, "원안가결"]),
        ("의결결과\n1. 원안가결\n", [None, "원안가결"]),
        ("심의결과\n1. 부결\n보고결과\n1. 접수\n", ["접수", "부결"]),
        ("심의결과\n제1호 : 부결\n", [None, "부결"]),
        ("회의결과\n1. 원안가결\n", [None, None]),
        ("회의결과\n심의 1 : 원안가결\n보고 1 : 접수\n", ["접수", "원안가결"]),
        ("회의결과\n- 둑길 폐쇄 : 보류\n", [None, "보류"]),
    ],
)
def test_where_lists_begin_to_count_anew_the_heading_tells_which_is_meant(
    parsed: Parse, below: str, results: list[str | None]
) -> None:
    assert _results(parsed(REPORTED + below)) == results


CHAIR = "○위원장 한가람  "
MOVED = f"{CHAIR}본 안건은 다음 회기에 계속 심사하고자 합니다. 이의 없으십니까?\n"
CARRIED = "가결되었음을 선포합니다.\n"


@pytest.mark.parametrize(
    ("said", "result"),
    [
        (f"{MOVED}(「없습니다」 하는 위원 있음)\n{CARRIED}", "계속심의"),
        (f"{MOVED}○도서진 위원  없습니다.\n{CHAIR}{CARRIED}", "계속심의"),
        (f"{CHAIR}이 안건은 보류하고자 합니다. 이의 없으십니까? {CARRIED}", "보류"),
        (f"{CHAIR}원안대로 의결하고자 합니다. 이의 없으십니까? {CARRIED}", "가결"),
        (f"{MOVED}○도서진 위원  이의 있습니다.\n{CHAIR}{CARRIED}", "가결"),
        (f"○도서진 위원  저는 보류하고자 합니다.\n{CHAIR}{CARRIED}", "가결"),
        (f"{MOVED}{CHAIR}원안대로 {CARRIED}", "원안가결"),
    ],
)
def test_a_declaration_carries_the_motion_before_it(parsed: Parse, said: str, result: str) -> None:
    head = "물길위원회 회의록\n일시 : 2025. 4. 9.\n안건\n1. 둑길 폐쇄\n2. 물길 정비\n\n1. 둑길 폐쇄\n\n"
    assert _results(parsed(head + said))[0] == result


def test_a_line_of_several_votes_is_noted_and_none_of_them_taken(parsed: Parse) -> None:
    minutes = parsed(
        "물길위원회 회의록\n일시 : 2025. 4. 9.\n안건: 요금 조정(안)\n의결 결과\n"
        "- 1안 찬성 6명, 2안 찬성 3명, 기권 1명\n- 제1안으로 의결\n"
    )
    assert minutes.meetings[0].agenda_items[0].votes == ()
    assert (5, "several-votes-in-line") in {(note.line, note.code) for note in minutes.notes}


@pytest.mark.parametrize(
    ("line", "results"),
    [
        ("1. 원안가결 2. 부결", ["원안가결", "부결"]),
        ("1호 안건 원안가결, 2호 안건 부결", ["원안가결", "부결"]),
        ("제1호 : 보류 / 제2호 : 수정가결", ["보류", "수정가결"]),
        ("2호 안건 부결", [None, "부결"]),
    ],
)
def test_one_line_tells_the_results_of_several(parsed: Parse, line: str, results: list[str | None]) -> None:
    assert _results(parsed(f"{HEAD}결과: {line}\n")) == results


def test_what_is_raised_by_number_is_an_item_and_its_speech_decides_on_it(parsed: Parse) -> None:
    minutes = parsed(
        "물길위원회 회의록\n일시 : 2025. 4. 9.\n장소 : 시청\n"
        "○위원장 한가람  의사일정 제1항 둑길 폐쇄의 건을 상정합니다.\n○도서진 위원  찬성합니다.\n"
        "○위원장 한가람  의사일정 제1항은 보류되었음을 선포합니다.\n"
        "의사일정 제2항 물길 정비의 건을 상정합니다.\n"
        "원안대로 가결되었음을 선포합니다.\n"
    )
    items = minutes.meetings[0].agenda_items
    assert [(item.printed_number, item.title, item.result) for item in items] == [
        ("1", "둑길 폐쇄의 건", "보류"),
        ("2", "물길 정비의 건", "원안가결"),
    ]
    assert len(minutes.meetings[0].speeches[-1].paragraphs) == 3


def test_the_course_of_a_meeting_decides_nothing(parsed: Parse) -> None:
    minutes = parsed(f"{HEAD}진행 순서\n  개회 - 안건설명(도로과장) - 토론 - 의결\n")
    assert minutes.meetings[0].action_items == ()
