"""When two printed values are the same: spaces, signs and compatibility forms do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

_SIGNS = re.compile(r"[\s\W_]+")
# 의결 and 가결 say the same of a result; the label keeps the printed one.
_RESULT = (("의결", "가결"), ("원안대로", "원안"), ("조건부승인", "조건부가결"))
SHORTEST_PART = 4


def plain(value: Any) -> str:
    """Letters and digits alone, composed."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", str(value))).lower()


def result(value: Any) -> str:
    text = plain(value)
    for printed, usual in _RESULT:
        text = text.replace(printed, usual)
    return text


def readings(label: Any) -> list[Any]:
    """The readings of a labelled value that are equally right."""
    return label if isinstance(label, list) else [label]


def same(label: Any, found: Any) -> bool:
    return any(reading is not None and plain(reading) == plain(found) for reading in readings(label))


def overlaps(one: str, other: str) -> bool:
    """Whether one plain text lies in the other, so that a clause may stand for its sentence."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= SHORTEST_PART and shorter in longer


def holds(label: Any, found: Any) -> bool:
    """Whether a printed name or post is the labelled one, with or without its office or title."""
    return any(
        reading is not None and (plain(reading) in plain(found) or plain(found) in plain(reading))
        for reading in readings(label)
    )


def in_common(labels: Sequence[str], found: Sequence[str]) -> int:
    """Length of the longest common subsequence of two lists of speakers."""
    lengths = [0] * (len(found) + 1)
    for label in labels:
        diagonal = 0
        for position, one in enumerate(found, start=1):
            above = lengths[position]
            lengths[position] = diagonal + 1 if holds(label, one) else max(above, lengths[position - 1])
            diagonal = above
    return lengths[-1]
