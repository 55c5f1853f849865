"""Colours can be read in both themes, and their meanings are colours that exist."""

from __future__ import annotations

import pytest

from dashboard.components.palette import MEANINGS, PALETTES, Theme, colour, css_variables

TEXT, LARGE = 4.5, 3.0


def luminance(hexadecimal: str) -> float:
    """Relative luminance (WCAG 2.2, 1.4.3)."""
    channels = [int(hexadecimal[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", PALETTES)
def test_text_stands_out_from_every_surface(theme: Theme) -> None:
    palette = PALETTES[theme]
    for ink in (palette.text, palette.muted, palette.link):
        for ground in (palette.background, palette.surface, palette.mark):
            assert contrast(ink, ground) >= TEXT, (ink, ground)


@pytest.mark.parametrize("theme", PALETTES)
def test_marks_borders_and_focus_stand_out(theme: Theme) -> None:
    palette = PALETTES[theme]
    for mark in (*(colour(meaning, theme) for meaning in MEANINGS), palette.border, palette.focus):
        assert contrast(mark, palette.background) >= LARGE, mark


@pytest.mark.parametrize("theme", PALETTES)
def test_labels_inside_bars_can_be_read(theme: Theme) -> None:
    for meaning in ("draft", "confirmed", "있음", "일부", "기록 없음", "해당 없음"):
        assert contrast(colour(meaning, theme), PALETTES[theme].background) >= LARGE, meaning


def test_both_themes_are_in_the_stylesheet() -> None:
    css = css_variables()
    assert "--text: light-dark(#1B2430, #EEF2F6);" in css
    assert css.count("light-dark(") == len(type(PALETTES["light"]).__dataclass_fields__)
