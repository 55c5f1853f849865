"""Action items: who is to act, and items of records without speakers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import ActionItem, Minutes

Parse = Callable[[str], Minutes]


def _only(minutes: Minutes) -> ActionItem:
    (item,) = minutes.meetings[0].action_items
    return item


@pytest.mark.parametrize(
    ("speech", "owner", "basis", "as_printed"),
    [
        ("<물순환과>\n- 계획에 반영하겠음.", "물순환과", "speaker", None),
        ("<정책담당관>\n- 계획에 반영하겠음.", "정책담당관", "speaker", None),
        ("<○○○ 위원>\n- 물순환과에서 자료를 보완해야 함.", "물순환과", "printed", None),
        ("<○○○ 위원>\n- 관련부서에서 자료를 보완해야 함.", None, None, "관련부서"),
        ("<○○○ 위원>\n- 자료를 보완해야 함.", None, None, None),
        ("<○○○ 위원>\n- 제가 자료를 보내 드리겠습니다.", None, None, None),
        ("<한가람 위원장>\n- 제가 자료를 보내 드리겠습니다.", "한가람", "speaker", None),
    ],
)
def test_owner(
    spoken: Parse, speech: str, owner: str | None, basis: str | None, as_printed: str | None
) -> None:
    item = _only(spoken(speech))
    assert (item.owner, item.owner_basis, item.owner_as_printed) == (owner, basis, as_printed)


def test_an_item_knows_its_speech_and_its_rule(spoken: Parse) -> None:
    item = _only(
        spoken("<간사>\n- 성원 보고\n<정책담당관>\n- 수질이 좋아졌음. 결과를 다음 회의까지\n\n공유하겠음.")
    )
    assert (item.speech_position, item.speaker_label) == (2, "정책담당관")
    assert item.text == "결과를 다음 회의까지 공유하겠음."
    assert item.source.quote == "결과를 다음 회의까지\n공유하겠음."
    assert (item.source.first_line, item.source.last_line) == (14, 16)
    assert item.source.rule == "action_items.commitment-will"


def test_procedure_is_noted_and_not_kept(spoken: Parse) -> None:
    minutes = spoken("<한가람 위원장>\n- 다음 안건으로 진행하겠습니다. 이상으로 회의를 마치겠습니다.")
    assert minutes.meetings[0].action_items == ()
    assert [note.line for note in minutes.notes if note.code == "procedural-not-commitment"] == [12, 12]


def test_quoted_and_reported_words_are_no_items(spoken: Parse) -> None:
    minutes = spoken(
        "<○○○ 위원>\n- 시민들은 ‘하천을 정비해야 한다.’고 했음.\n- 가속하겠다는 계획이 의미가 있음.\n"
        "- 예산을 늘려야 한다는 의견이 있었음.\n"
    )
    assert minutes.meetings[0].action_items == ()


def test_sections_of_a_record_without_speakers(parsed: Parse) -> None:
    minutes = parsed(
        "가람 연구모임 3차 회의 결과\n- 회의개요\n 1. 일 시 : 2025. 3. 12.(수) 18:00\n 2. 장 소 : 별관\n"
        "- 회의내용\n 1. 토론회 관련 사항\n  ▷ 발표 자료를 미리 배포해 주시기 바람\n  ▷ 참가자가 늘었음\n"
        "- 향후계획\n 1. 홍보물 배포\n- 결정사항\n 1. 다음 회의는 4월 9일\n"
    )
    items = [(item.kind, item.text, item.speech_position) for item in minutes.meetings[0].action_items]
    assert items == [
        ("request", "발표 자료를 미리 배포해 주시기 바람", None),
        ("commitment", "홍보물 배포", None),
        ("decision", "다음 회의는 4월 9일", None),
    ]
    assert minutes.unassigned_lines == ()


def test_a_task_is_due_on_the_day_that_stands_behind_it(parsed: Parse) -> None:
    text = (
        "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석 : 한가람, 도서진\n◆ 향후 계획\n"
        "- 시안 작성 — 한가람, 7/25\n- 시안 검토 : 물순환과\n"
    )
    items = parsed(text).meetings[0].action_items
    assert [(item.owner, str(item.due_date)) for item in items] == [
        ("한가람", "2025-07-25"),
        ("물순환과", "None"),
    ]


@pytest.mark.parametrize(("mark", "act"), [("", "인사말씀"), ("○ ", "인사말씀"), ("- ", "모두발언")])
def test_what_somebody_does_in_a_meeting_is_nobodys_name(parsed: Parse, mark: str, act: str) -> None:
    text = (
        "제3차 가온구 주민자치위원회 회의록\n일시: 2024. 4. 3.(수) 14:00\n장소: 가온구청\n"
        f"참석자: 강하늘 위원장, 이슬기 위원\n\n{mark}위원장 {act}\n{mark}자료는 5월 10일까지 보내 드리겠음\n"
    )
    (meeting,) = parsed(text).meetings
    assert [(item.owner, item.speaker_label) for item in meeting.action_items] == [(None, None)]
    assert meeting.speeches == ()


def test_a_department_before_what_was_agreed_is_to_act(parsed: Parse) -> None:
    text = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 참석 : 한가람, 도서진\n◆ 회의내용\n"
    (item,) = parsed(text + "- 하천과: 둑을 5월까지 쌓기로 함\n").meetings[0].action_items
    assert (item.kind, item.owner) == ("decision", "하천과")
