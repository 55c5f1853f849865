"""What is Korean in an English sentence is marked; nothing else of it changes."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from dashboard.components.markup import korean_within


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("No meeting was found.", "No meeting was found."),
        ("‘○○○ 위원장’ speaks.", "‘○○○ <span lang=ko>위원장</span>’ speaks."),
        ("‘2024년 제1차 (안)’ was taken.", "‘<span lang=ko>2024년 제1차 (안</span>)’ was taken."),
        ("‘디지털정책관’ of ‘서울’", "‘<span lang=ko>디지털정책관</span>’ of ‘<span lang=ko>서울</span>’"),
        ("‘<b>굵게</b>’", "‘&lt;b&gt;<span lang=ko>굵게</span>&lt;/b&gt;’"),
    ],
)
def test_words_of_a_document_are_marked_as_korean(sentence: str, marked: str) -> None:
    result = korean_within(sentence)
    assert isinstance(result, Markup)
    assert result.replace('"', "") == marked
