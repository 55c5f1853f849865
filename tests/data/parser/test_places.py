"""The place behind a date and a time: whole, with its first and last letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("behind", "place"),
    [
        (" / 서울시청 회의실", "서울시청 회의실"),
        (" / 서울시의회", "서울시의회"),
        (" / 지하1층 서고", "지하1층 서고"),
        (", 에너지센터", "에너지센터"),
        (" / 청년센터 2층 라운지", "청년센터 2층 라운지"),
        (" 까치마을 단지", "까치마을 단지"),
        ("~16:00 서초구청 대회의실", "서초구청 대회의실"),
        ("부터 16:00까지 서초구청 대회의실", "서초구청 대회의실"),
        ("~16:00까지, 에너지센터", "에너지센터"),
        ("에 시청 회의실에서", "시청 회의실"),
        (" / 시청 회의실 | ", "시청 회의실"),
        (" (서울시청 회의실)", "서울시청 회의실"),
    ],
)
def test_a_place_keeps_its_letters(parsed: Parse, behind: str, place: str) -> None:
    minutes = parsed(f"물길위원회 회의록\n일시 및 장소 : 2025. 4. 9. 14:00{behind}\n")
    assert minutes.meetings[0].location == place
