"""What no table takes is booked with a note, or stays unassigned."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes

Parse = Callable[[str], Minutes]
HEAD = "제1차 물길위원회 회의록\n일시 : 2025. 4. 9.\n"


def _codes(minutes: Minutes) -> set[tuple[int, str]]:
    return {(note.line, note.code) for note in minutes.notes}


def test_a_label_without_a_table_is_noted(parsed: Parse) -> None:
    minutes = parsed(f"{HEAD}작성자 : 고은별\n등록일 : 2025-04-20\n")
    assert (3, "label-without-table") in _codes(minutes)
    assert str(minutes.meetings[0].date) == "2025-04-09"
    assert minutes.unassigned_lines == ()


def test_text_without_a_speaker_is_counted(parsed: Parse) -> None:
    minutes = parsed(f"{HEAD}회의내용\n- 수질이 좋아졌음\n- 둑길이 막혔음\n")
    assert (4, "text-without-speaker") in _codes(minutes)
    assert minutes.meetings[0].speeches == ()
    assert {use.line: use.record for use in minutes.line_uses}[5] == "note"


def test_a_line_that_only_draws_is_a_note(parsed: Parse) -> None:
    minutes = parsed(f"{HEAD}--------\n장소 : 시청\n")
    assert {use.line: use.record for use in minutes.line_uses}[3] == "note"


def test_what_is_not_understood_stays_unassigned(parsed: Parse) -> None:
    assert parsed(f"{HEAD}장소 : 시청\n알 수 없는 줄\n").unassigned_lines == (4,)
