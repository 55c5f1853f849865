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
