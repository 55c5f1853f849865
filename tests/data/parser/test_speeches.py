"""Turns of speech, their paragraphs, and the item they belong to."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes, Speech

Parse = Callable[[str], Minutes]


def _speeches(minutes: Minutes) -> tuple[Speech, ...]:
    return minutes.meetings[0].speeches


def test_bullets_and_blank_lines(spoken: Parse) -> None:
    minutes = spoken("<○○○ 위원>\n- 하나임.\n\n- 둘임.\n○ 셋임.\n넷임.\n")
    (speech,) = _speeches(minutes)
    assert [(p.text, p.first_line, p.last_line) for p in speech.paragraphs] == [
        ("하나임.", 12, 12),
        ("둘임.", 14, 14),
        ("셋임.", 15, 15),
        ("넷임.", 16, 16),
    ]
    assert [(note.line, note.code) for note in minutes.notes if note.line > 11] == [
        (13, "blank-line-between-bullets"),
        (15, "bullet-changes"),
        (16, "no-decision-recorded"),
    ]


def test_a_name_hidden_by_circles_is_no_bullet(spoken: Parse) -> None:
    (speech,) = _speeches(spoken("<간사>\n- 첫째임\n- ○○○ 위원이 참석함.\n"))
    assert [p.text for p in speech.paragraphs] == ["첫째임", "○○○ 위원이 참석함."]


def test_paragraph_over_three_lines(spoken: Parse) -> None:
    (speech,) = _speeches(spoken("<○○○ 위원>\n- 물길을 따라\n\n걷는 길을\n\n정비해야 함.\n"))
    (paragraph,) = speech.paragraphs
    assert paragraph.text == "물길을 따라 걷는 길을 정비해야 함."
    assert (paragraph.first_line, paragraph.last_line) == (12, 16)
    assert (speech.source.first_line, speech.source.last_line) == (11, 16)


def test_a_speaker_who_says_nothing_is_kept(spoken: Parse) -> None:
    first, second = _speeches(spoken("<간사>\n<○○○ 위원>\n- 있음.\n"))
    assert first.paragraphs == ()
    assert second.speaker_label == "○○○ 위원"


def test_items_are_printed_or_proposed_or_open(spoken: Parse) -> None:
    speeches = _speeches(
        spoken(
            "<○○○ 위원장>\n- 시작함.\n<물순환과>\n- (1호 안건) 하천 정비계획\n<○○○ 위원>\n- 좋음.\n"
            "<환경과>\n- (2호 안건) 수질 측정 결과\n<○○○ 위원>\n- 나쁨.\n"
        )
    )
    assert [(s.agenda_number, s.proposed_agenda_number) for s in speeches] == [
        (None, None),
        (1, None),
        (None, 1),
        (2, None),
        (None, 2),
    ]


def test_after_several_items_in_a_row_nothing_is_proposed(real: Minutes) -> None:
    speeches = _speeches(real)
    printed = {s.position: s.agenda_number for s in speeches if s.agenda_number}
    assert printed == {10: 3, 11: 4, 12: 5, 13: 6, 14: 7}
    assert {s.proposed_agenda_number for s in speeches} == {None}
