"""Numbers that count headings and items, as ``1.``, ``가.``, ``③``, and the levels that they make."""

from __future__ import annotations

import re

_HANGUL = "가나다라마바사아자차카타파하"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_DIGITS = re.compile(r"^\(?(\d{1,3})([.)])$")
_SUB = re.compile(r"^(\d{1,3}-\d{1,3})([.)])?$")


def place_of(mark: str) -> tuple[str, str | None]:
    """``(style, number)`` of a mark: ``("1.", "3")``; the sign itself and None where it counts nothing."""
    if match := _DIGITS.match(mark):
        return f"1{match[2]}" + ("(" if mark[0] == "(" else ""), str(int(match[1]))
    if match := _SUB.match(mark):
        return "1-1", match[1]
    core = mark.strip("().")
    if core and core in _HANGUL:
        return "가" + mark[len(mark.rstrip(".)")) :], str(_HANGUL.index(core) + 1)
    if core in _ROMAN:
        return "I", str(_ROMAN[core])
    if len(core) == 1:
        for first, last, style in (("①", "⑳", "①"), ("❶", "❿", "❶"), ("➀", "➉", "➀"), ("Ⅰ", "Ⅻ", "Ⅰ")):
            if first <= core <= last:
                return style, str(ord(core) - ord(first) + 1)
    return mark, None


def step(number: str) -> int:
    """What a number counts up by: the last part of ``3-1``."""
    return int(number.rsplit("-", 1)[-1])


class Levels:
    """The styles in which headings are counted, outermost first, each with the number it has come to."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, int]] = []

    def head(self, mark: str, numbered: str) -> None:
        """A heading with this mark was read; deeper levels end."""
        for one in (mark, numbered):
            style, number = place_of(one)
            if not style:
                continue
            kept = [level for level, _ in self._stack]
            if style in kept:
                self._stack = self._stack[: kept.index(style)]
            self._stack.append((style, _first(number)))

    def follows(self, mark: str) -> bool:
        """Whether the mark is the next number of a level."""
        style, number = place_of(mark)
        return number is not None and any(
            style == level and _first(number) == last + 1 for level, last in self._stack
        )


def _first(number: str | None) -> int:
    return int(number.split("-")[0]) if number else 0
