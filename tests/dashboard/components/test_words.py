"""Words for coded values."""

from __future__ import annotations

import pytest

from dashboard import catalogue
from dashboard.components.words import MEDIA_TYPES
from data.readers import READERS


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_format_that_is_read_has_its_word(language: str) -> None:
    assert set(MEDIA_TYPES) == {*READERS, "text/markdown"}
    assert all(catalogue.text(language, f"media-type-{word}") for word in MEDIA_TYPES.values())
