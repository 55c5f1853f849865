"""Colours with a meaning, one table for charts and stylesheet.

Measured for contrast on their background and for distance under normal, protan, deutan and tritan
vision. A colour never stands alone: a word, a glyph or a label says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme: surfaces, text, lines and the series colours in their fixed order."""

    background: str
    surface: str
    text: str
    muted: str
    border: str
    link: str
    focus: str
    mark: str
    navy: str
    orange: str
    teal: str
    plum: str
    grey: str


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        background="#FFFFFF",
        surface="#F5F7FA",
        text="#1B2430",
        muted="#4A5563",
        border="#8A94A3",
        link="#034DA8",
        focus="#034DA8",
        mark="#FFF3D6",
        navy="#034DA8",
        orange="#B95111",
        teal="#079B8B",
        plum="#571735",
        grey="#6B7280",
    ),
    "dark": Palette(
        background="#14181D",
        surface="#1D232B",
        text="#EEF2F6",
        muted="#B6C0CC",
        border="#77828F",
        link="#8DB8FF",
        focus="#F6C076",
        mark="#3A3118",
        navy="#5B97F5",
        orange="#F6C076",
        teal="#8FE3D6",
        plum="#B8688B",
        grey="#9AA4B0",
    ),
}

# What a series shows decides its colour, on every page.
MEANINGS: dict[str, str] = {
    "violation": "plum",
    "review": "orange",
    "자문": "orange",
    "보고": "navy",
    "심의": "teal",
    "의결": "plum",
    "기타": "grey",
    "request": "orange",
    "commitment": "navy",
    "decision": "teal",
    "draft": "grey",
    "confirmed": "navy",
    "있음": "navy",
    "일부": "teal",
    "기록 없음": "orange",
    "해당 없음": "grey",
    "present": "navy",
    "meeting": "navy",
    "result": "teal",
    "검토 중": "orange",
    "추진 중": "navy",
    "완료": "teal",
    "종결": "plum",
    "open": "navy",
    "overdue": "orange",
}


def colour(meaning: str, theme: Theme) -> str:
    """The colour of a meaning in a theme; what has none is grey."""
    return str(getattr(PALETTES[theme], MEANINGS.get(meaning, "grey")))


def ink(ground: str, theme: Theme) -> str:
    """The colour for text upon ``#RRGGBB``: the theme's text or background, the more legible one."""
    palette = PALETTES[theme]
    return max((palette.background, palette.text), key=lambda text: _contrast(text, ground))


def _contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def css_variables() -> str:
    """Both palettes as CSS custom properties, switched by ``light-dark()``."""
    light, dark = PALETTES["light"], PALETTES["dark"]
    lines = [
        f"  --{name}: light-dark({getattr(light, name)}, {getattr(dark, name)});"
        for name in Palette.__dataclass_fields__
    ]
    return ":root {\n  color-scheme: light dark;\n" + "\n".join(lines) + "\n}\n"
