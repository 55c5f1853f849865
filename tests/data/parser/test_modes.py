"""How a meeting met."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("title", "labels", "mode"),
    [
        ("제1차 물길위원회 회의록", "방식 : 비대면 화상회의", "화상"),
        ("제1차 물길위원회 회의록", "심의방법 : 서면심의", "서면"),
        ("제1차 물길위원회 회의록", "회의방식 : 대면회의", "대면"),
        ("제1차 물길위원회 서면심의 결과", "장소 : 시청", "서면"),
        ("제1차 물길위원회 회의록", "장소 : 온라인(Zoom)", "화상"),
        ("제1차 물길위원회 회의록", "장소 : 영상회의실", None),
        ("제1차 물길위원회 회의록", "장소 : 시청", None),
    ],
)
def test_mode(parsed: Parse, title: str, labels: str, mode: str | None) -> None:
    minutes = parsed(f"{title}\n일시 : 2025. 4. 9.\n{labels}\n")
    assert minutes.meetings[0].mode == mode
    assert "mode-mixed" not in {note.code for note in minutes.notes}


@pytest.mark.parametrize("label", ["방식 : 대면·화상 병행", "장소 : 시청 회의실 및 줌(Zoom)"])
def test_several_ways_are_noted_and_none_taken(parsed: Parse, label: str) -> None:
    minutes = parsed(f"제1차 물길위원회 회의록\n일시 : 2025. 4. 9.\n{label}\n")
    assert minutes.meetings[0].mode is None
    assert "mode-mixed" in {note.code for note in minutes.notes}
