"""Words for coded values."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard import catalogue
from dashboard.components.words import MEDIA_TYPES, session
from data.readers import READERS


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_format_that_is_read_has_its_word(language: str) -> None:
    assert set(MEDIA_TYPES) == {*READERS, "text/markdown"}
    assert all(catalogue.text(language, f"media-type-{word}") for word in MEDIA_TYPES.values())


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("2024년 제3회", "제3회"),
        ("2024년도 제3회", "제3회"),
        ("2024년제3회", "제3회"),
        ("2024학년도 제1차", "2024학년도 제1차"),
        ("2023년 제4차", "2023년 제4차"),
        ("2024년제도개선 회의", "2024년제도개선 회의"),
        (None, ""),
    ],
)
def test_beside_its_day_a_session_says_no_year_again_and_is_never_cut_within_a_word(
    label: str | None, said: str
) -> None:
    assert session(label, date(2024, 3, 1)) == said
    assert session(label, None) == (label or "")
