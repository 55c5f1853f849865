"""The letters of a PDF: which of them its fonts can set, and how far words reach in one line."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTCollection, TTFont

from dashboard import assets

REGULAR: Final = "pretendard/dist/public/static/Pretendard-Regular.otf"
# Letters may be set a little nearer or wider than by themselves, and strong ones are wider.
DOUBT: Final = 0.08
_LONG = re.compile(r"[^\s가-힣]{18}(?=[^\s])")
_WORD = re.compile(r"\s*\S+[^\S\n]*|\s+")
# What the template keeps in one piece.
_WHOLE = re.compile(r"(?:[0-9]{0,6}[가-힣][0-9가-힣]{1,8}|[0-9]{1,6}[가-힣])[.,)]?")


def folders() -> list[Path]:
    """Where the fonts lie: the first, and the one for letters that the first has not."""
    return [assets.path(REGULAR).parent, _fallback().parent]


def settable(text: str) -> str:
    """Words with letters of the fonts alone, others as their numbers; long ones can be broken."""
    if strange := set(text) - _letters():
        text = "".join(f"[U+{ord(letter):04X}]" if letter in strange else letter for letter in text)
    return _LONG.sub(lambda found: f"{found[0]}\u200b", text)


def length(text: str) -> float:
    """How far the longest line of a text reaches, in parts of its size; letters of other fonts are square."""
    advances = _advances()
    return max((sum(advances.get(letter, 1.0) for letter in line) for line in text.splitlines()), default=0)


def fits(text: str, width: float) -> bool:
    """Whether a text surely stands in one line of ``width``, in parts of its size."""
    return "\n" not in text and length(text) <= width * (1 - DOUBT)


def kept_whole(text: str, width: float) -> list[tuple[str, bool]]:
    """A text that wraps at ``width``, in pieces: whether a line may end within it, so that it is to be kept.

    Lines are filled word by word as they are set. Where it cannot be told which word a line begins with,
    every word after it is kept.
    """
    found: list[tuple[str, bool]] = []
    place, told = 0.0, True
    for word in _WORD.findall(text):
        letters = word.rstrip()
        reach = place + length(letters)
        keep = not told or reach > width * (1 - DOUBT)
        if keep:
            told = told and reach > width * (1 + DOUBT) and _WHOLE.fullmatch(letters) is not None
            place = 0.0
        place += length(word)
        if found and found[-1][1] == keep:
            found[-1] = (found[-1][0] + word, keep)
        else:
            found.append((word, keep))
    return found


def _fallback() -> Path:
    return Path(str(files("paperang_p2_fonts_cjk") / "fonts/wqy-microhei.ttc"))


@cache
def _letters() -> frozenset[str]:
    """Every letter that one of the fonts can set, and what only ends or parts a line."""
    with TTCollection(_fallback(), lazy=True) as collection:
        others = set(collection.fonts[0].getBestCmap())
    return frozenset({*_advances(), *map(chr, others), "\n", "\u200b"})


@cache
def _advances() -> dict[str, float]:
    """How far each letter of the first font leads on, in parts of its size."""
    with TTFont(assets.path(REGULAR), lazy=True) as font:
        whole, widths = font["head"].unitsPerEm, font["hmtx"]
        found = {chr(letter): widths[name][0] / whole for letter, name in font.getBestCmap().items()}
    return {**found, "\u200b": 0.0}
