"""Layout families: the one that fits is found, and each is whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser.layout import choose
from data.parser.tables import layouts

Parse = Callable[[str], Minutes]
HEAD = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n◆ 참석위원 : 한가람 위원장, 도서진 위원\n"

EXAMPLES = {
    "angle-headers": ["<○○○ 위원>", "- 수질이 좋아졌습니다.", "<물순환과>", "- 계획에 반영하겠습니다."],
    "square-headers": ["[한가람 위원장]", "- 수질이 좋아졌습니다.", "【정책담당관】 계획에 반영하겠습니다."],
    "council-record": ["○위원장 한가람  수질이 좋아졌습니다.", "○도서진 위원  계획에 반영하겠습니다."],
    "circle-speakers": ["○ 한가람 위원장 : 수질이 좋아졌습니다.", "- 정책담당관: 계획에 반영하겠습니다."],
    "colon-speakers": ["한가람 위원장: 수질이 좋아졌습니다.", "정책담당관 : 계획에 반영하겠습니다."],
    "circle-headers": [
        "○ 한가람 위원장",
        "- 수질이 좋아졌습니다.",
        "○ 정책담당관",
        "- 계획에 반영하겠습니다.",
    ],
    "bare-headers": [
        "위원장 한가람",
        "수질이 좋아졌습니다.",
        "정책담당관 도서진",
        "계획에 반영하겠습니다.",
        "위원장 한가람",
        "알겠습니다.",
    ],
    "round-headers": ["(한가람 위원장) 수질이 좋아졌습니다.", "- (정책담당관) 계획에 반영하겠습니다."],
    "sign-speakers": ["한가람 위원장 > 수질이 좋아졌습니다.", "정책담당관(하천과) ▷ 계획에 반영하겠습니다."],
    "questions": ["Q. 수질이 좋아졌습니까?", "A. 그렇습니다. 계획에 반영하겠습니다."],
    "trailing-speakers": ["- 수질이 좋아졌음 (한가람 위원)", "- 계획에 반영하겠음 (도서진 위원)"],
    "no-speakers": ["• 수질이 좋아졌음.", "• 계획에 반영하기로 함."],
}


@pytest.mark.parametrize("name", sorted(layouts()))
def test_every_layout_is_found_and_read(parsed: Parse, name: str) -> None:
    meeting = parsed(HEAD + "\n".join(EXAMPLES[name])).meetings[0]
    assert meeting.source.rule == f"layout.{name}"
    assert len(meeting.attendance) == 2
    speakers = {"no-speakers": 0, "bare-headers": 3}.get(name, 2)
    assert len(meeting.speeches) == speakers
    assert all(len(speech.paragraphs) == 1 for speech in meeting.speeches)
    if speakers:
        assert [item.kind for item in meeting.action_items] == ["commitment"]


def test_labels_are_never_speakers() -> None:
    for line in (
        "참석위원 : 한가람 위원, 도서진 위원",
        "◆ 참석자 : 한가람 위원장",
        "배석 : 정책담당관 외 3명",
        "< 회의개요 >",
    ):
        assert choose([line]).speaker(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "<b>",
        "<script>",
        "<가나다라마바사>",
        "< ○○○ 위원 >",
        "<2024>",
        "○○○",
        "<○○○, ○○○ 위원>",
        f"<{'가' * 60} 위원>",
    ],
)
def test_what_is_no_speaker(line: str) -> None:
    assert choose(["<○○○ 위원>"]).speaker(line) is None


def test_no_lines_have_no_speakers() -> None:
    assert choose([]).id == "no-speakers"
