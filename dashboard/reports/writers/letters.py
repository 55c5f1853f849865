"""The letters of a PDF: which of them its fonts can set, and how far words reach in one line."""

from __future__ import annotations

import re
import unicodedata
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
_SPACES: Final = " \u3000"
_SPACED = re.compile(f"[^{_SPACES}]+[{_SPACES}]*|[{_SPACES}]+")
_MARKS: Final = "-/·,.:;)_"
_JOINING = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
_WORD = re.compile(r"\s*\S+[^\S\n]*|\s+")
# What the template keeps in one piece.
_WHOLE = re.compile(r"(?:[0-9]{0,6}[가-힣][0-9가-힣]{1,8}|[0-9]{1,6}[가-힣])[.,)]?")


def folders() -> list[Path]:
    """Where the fonts lie: the first, and the one for letters that the first has not."""
    return [assets.path(REGULAR).parent, _fallback().parent]


def settable(text: str) -> str:
    """Words with letters of the fonts alone, others as their numbers; long ones can be broken."""
    letters = _letters()
    if not letters.issuperset(text):
        text = "".join(letter if letter in letters else f"[U+{ord(letter):04X}]" for letter in text)
    return _LONG.sub(lambda found: f"{found[0]}\u200b", text)


def length(text: str) -> float:
    """How far the longest line of a text reaches, in parts of its size; letters of other fonts are square."""
    advance = _advances().__getitem__
    return max((sum(map(advance, line)) for line in text.splitlines()), default=0)


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


def broken(text: str, width: float) -> list[str] | None:
    """A text in lines of at most ``width``, which end between words or, in one that is longer, within it.

    Where there is room the space that ends a line stays in it, for who copies or hears the text. None where
    the reach of its letters cannot be told: those of another font, that join, or that lean on others. It
    holds for letters that are set without kerning.
    """
    text = text.replace("\u200b", "")
    if not _apart().issuperset(text):
        return None
    return [part for line in text.split("\n") for part in _filled(line, width)]


def _filled(line: str, width: float) -> list[str]:
    if length(line) <= width:
        return [line]
    found, held = [], ""
    for word in _SPACED.findall(line):
        left = word
        if held and length(held + left) > width:
            found.append(held)
            held = ""
        while len(left) > 1 and length(left.rstrip(_SPACES)) > width:
            cut = _cut(left, width)
            found.append(left[:cut])
            left = left[cut:]
        held += left
        if length(held) > width:
            found.append(held.rstrip(_SPACES))
            held = ""
    return [*found, held] if held else found


def _cut(word: str, width: float) -> int:
    """Where a word longer than a line ends one: behind the last mark in its second half, else full."""
    place, most = 0.0, 0
    for letter in word:
        place += length(letter)
        if place > width:
            break
        most += 1
    most = max(most, 1)
    return next((cut for cut in range(most, most // 2, -1) if word[cut - 1] in _MARKS), most)


class _Advances(dict[str, float]):
    """How far letters lead on; one of another font is square."""

    def __missing__(self, letter: str) -> float:
        return 1.0


def _fallback() -> Path:
    return Path(str(files("paperang_p2_fonts_cjk") / "fonts/wqy-microhei.ttc"))


@cache
def _letters() -> frozenset[str]:
    """Every letter that one of the fonts can set, and what only ends or parts a line."""
    with TTCollection(_fallback(), lazy=True) as collection:
        others = set(collection.fonts[0].getBestCmap())
    return frozenset({*_advances(), *map(chr, others), "\n", "\u200b"})


@cache
def _apart() -> frozenset[str]:
    """Letters of the first font that each stand by themselves from left to right; and line ends."""
    alone = {
        letter
        for letter in _advances()
        if unicodedata.category(letter)[0] not in "MC"
        and unicodedata.bidirectional(letter) not in ("R", "AL", "AN")
        and not _JOINING.match(letter)
    }
    return frozenset({*alone, "\n"})


@cache
def _advances() -> _Advances:
    """How far each letter of the first font leads on, in parts of its size."""
    with TTFont(assets.path(REGULAR), lazy=True) as font:
        whole, widths = font["head"].unitsPerEm, font["hmtx"]
        found = {chr(letter): widths[name][0] / whole for letter, name in font.getBestCmap().items()}
    return _Advances(found, **{"\u200b": 0.0})
