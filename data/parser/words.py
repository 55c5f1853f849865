"""Small work on printed words that every section shares. All of it is linear in the length of the text."""

from __future__ import annotations

import re
from functools import cache

from data.parser.tables import table

PAIRS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "「": "」",
    "『": "』",
    "‘": "’",
    "“": "”",
    "〈": "〉",
    "《": "》",
    "【": "】",
    "（": "）",
}
RULES = "─━═=—―-*_~"
WIDTH = 2
_CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
_SPACE = re.compile(r"\s+")
_SIGNS = re.compile(r"[^0-9A-Za-z가-힣一-鿿]+")


def squeeze(text: str) -> str:
    """The text without any white space, as labels are compared."""
    return _SPACE.sub("", text)


def letters(text: str) -> str:
    """Letters and digits alone, as titles are compared."""
    return _SIGNS.sub("", text).lower()


def pairs(text: str) -> dict[int, int]:
    """Where each closed bracket or quotation mark opens and closes; what is never closed is left out."""
    found: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for place, letter in enumerate(text):
        if letter in PAIRS:
            waiting.setdefault(letter, []).append(place)
        elif letter in _CLOSERS:
            stack = waiting.get(_CLOSERS[letter])
            if stack:
                found[stack.pop()] = place
    return found


def enclosed(text: str) -> bytearray:
    """For each place of the text, 1 where it lies inside brackets or quotation marks that are closed."""
    inside = bytearray(len(text))
    reach = -1
    spans = pairs(text)
    for place in range(len(text)):
        if place in spans:
            reach = max(reach, spans[place])
        inside[place] = place <= reach
    return inside


def split_list(text: str) -> list[str]:
    """Entries of a printed list: apart by comma or semicolon outside brackets."""
    inside = enclosed(text)
    entries: list[str] = []
    start = 0
    for place, letter in enumerate(text):
        if letter in ",;、，" and not inside[place]:
            entries.append(text[start:place])
            start = place + 1
    entries.append(text[start:])
    return [stripped for entry in entries if (stripped := entry.strip())]


def last_parenthesis(text: str) -> tuple[str, str] | None:
    """``(before, inside)`` of the balanced parenthesis that ends the text, or None."""
    text = text.rstrip()
    if not text.endswith(")"):
        return None
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return text[:place].rstrip(), text[place + 1 : -1].strip()
    return None


def strip_mark(text: str) -> tuple[str, str]:
    """``(mark, rest)`` of a line: the bullet or number it begins with, and what follows.

    A circle, ``ㅇ`` or hyphen is a bullet only with a space behind it, for ○○○ stands for a name.
    """
    stripped = text.strip()
    match = _mark().match(stripped)
    return (match.group().strip(), stripped[match.end() :]) if match else ("", stripped)


@cache
def _mark() -> re.Pattern[str]:
    data = table("marks")
    signs = re.escape(data["marks"])
    numbers = "|".join(data["numbering"])
    return re.compile(rf"(?:[{signs}]{{1,3}}(?=\s)|[◆◇■□▣※▶▷►•⇒→☞#▪◈◾➢](?=[^\s◆◇■□▣]))\s*|(?:{numbers})\s*")


def unruled(text: str) -> str:
    """The line without the rule drawn before and behind its words: ``── ① 예산 ──``."""
    stripped = text.strip()
    return (
        stripped.strip(RULES).strip()
        if len(stripped) > 2 * WIDTH and stripped[:WIDTH] == stripped[0] * WIDTH and stripped[0] in RULES
        else stripped
    )
