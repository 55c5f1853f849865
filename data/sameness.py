"""Which rows of two versions of a document are the same: by their words, not by their lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

LIKE: Final = 0.6
LONGEST_COMPARED: Final = 400
_SIGNS: Final = re.compile(r"[\W_]+")

Worded = tuple[str, int]


def letters(words: str) -> str:
    """Words as they are compared: letters and digits alone, without blanks and signs."""
    return _SIGNS.sub("", words)


def same(before: Iterable[Worded], after: Iterable[Worded]) -> dict[int, int]:
    """For the key of each earlier row the key of the new row that is the same; (letters, key) in order.

    Where the same words stand more than once, they pair in their order if there are as many, else not.
    """
    old, new = _keys(before), _keys(after)
    return {
        one: other
        for words, keys in old.items()
        if len(keys) == len(new[words])
        for one, other in zip(keys, new[words], strict=True)
    }


def most_like(words: str, others: Iterable[Worded]) -> int | None:
    """The key of the row whose letters are most like these; None where none is like enough."""
    ranked = [(_likeness(words, other), key) for other, key in others]
    best, key = max(ranked, key=lambda pair: pair[0], default=(0.0, 0))
    return key if best >= LIKE else None


def _keys(rows: Iterable[Worded]) -> defaultdict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for words, key in rows:
        found[words].append(key)
    return found


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one[:LONGEST_COMPARED], other[:LONGEST_COMPARED], autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE else 0.0
