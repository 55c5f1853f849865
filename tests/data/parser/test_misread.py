"""Labels that a scanner misread."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser import misread

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("text", "field", "likely"),
    [
        ("◆ 일사 : 2025. 4. 9.", "when", "일시"),
        ("◆ 장쇼 : 시청", "where", "장소"),
        ("안긴 : 하천 정비계획", "agenda", "안건"),
        ("4. 조치게획", "plans", "조치계획"),
    ],
)
def test_misread(text: str, field: str, likely: str) -> None:
    found = misread.heading(text, set())
    assert found is not None
    assert (found.field, found.likely) == (field, likely)


@pytest.mark.parametrize("text", ["안전 : 대책", "일사 : 그늘막", "안긴", "일시 : 2025. 4. 9."])
def test_another_word_is_left_alone(text: str) -> None:
    assert misread.heading(text, set()) is None


def test_a_label_that_was_read_already_is_not_looked_for(parsed: Parse) -> None:
    assert misread.heading("◆ 장쇼 : 시청", {"where"}) is None


def test_it_is_noted(parsed: Parse) -> None:
    minutes = parsed("제1차 물길위원회 회의록\n◆ 일사 : 2025. 4. 9.\n◆ 장소 : 시청\n")
    assert str(minutes.meetings[0].date) == "2025-04-09"
    assert (2, "label-misread") in {(note.line, note.code) for note in minutes.notes}
