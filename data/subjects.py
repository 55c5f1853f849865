"""Whether two agenda items of two meetings are one subject, and why; the words stand in ``subjects.toml``."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

TABLE: Final = Path(__file__).with_suffix(".toml")
_WORD: Final = re.compile(r"[0-9A-Za-z가-힣]+")
_ORDINAL: Final = re.compile(r"(?:19|20)\d\d(?=\s?년|\b)|제?\s?\d+\s?(?:차|회|기|호)(?![가-힣])")
_REMEMBERED: Final = 65_536


@dataclass(frozen=True, slots=True)
class Worded:
    """What of an item tells its subject: title, department that presents it, outcome; as printed."""

    title: str
    department: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two items may be one subject.

    ``score``: of 100, pairs of letters that both titles have (Dice); ``shared`` of ``pairs`` pairs in all.
    ``department``: that presented both. ``carried_over``: words of the earlier outcome or the later title.
    """

    score: int
    shared: int
    pairs: int
    department: str | None
    carried_over: str | None

    @property
    def proposed(self) -> bool:
        """Whether that is enough to ask a person."""
        least = words()["least"]
        return (
            self.score >= least["title"]
            or (self.department is not None and self.score >= least["title_and_department"])
            or (self.carried_over is not None and self.score >= least["title_and_carried_over"])
        )


@cache
def words() -> dict[str, Any]:
    """The table of words and bounds, with its examples."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def least_score() -> int:
    """Titles less alike than this are never one subject by themselves."""
    return int(min(words()["least"].values()))


@lru_cache(_REMEMBERED)
def pairs(title: str) -> frozenset[str]:
    """Pairs of letters of what a title is about; none where it names no subject."""
    text = unicodedata.normalize("NFC", title)
    general = frozenset(words()["general"])
    found = _WORD.findall(_ORDINAL.sub(" ", text))
    core = "".join(word for word in found if word not in general).lower()
    if "".join(found) in words()["no_subject"] or len(core) < words()["shortest"]:
        return frozenset()
    return frozenset(first + second for first, second in pairwise(core))


@lru_cache(_REMEMBERED)
def ordinals(title: str) -> frozenset[str]:
    """Years and numbers in a series that a title prints: 2024, 제2차."""
    return frozenset(
        "".join(found.split()).removeprefix("제")
        for found in _ORDINAL.findall(unicodedata.normalize("NFC", title))
    )


def likeness(earlier: Worded, later: Worded) -> Likeness:
    """How alike two items are. Of two years or two numbers of a series nothing is alike."""
    one, other = pairs(earlier.title), pairs(later.title)
    shared = _shared(earlier.title, later.title)
    department = earlier.department if earlier.department == later.department else None
    return Likeness(
        score=_score(shared, len(one) + len(other)),
        shared=shared,
        pairs=len(one | other),
        department=department,
        carried_over=_carried_over(earlier.result, later.title),
    )


def title_score(earlier: str, later: str) -> int:
    """The score of two titles alone, of 100."""
    return _score(_shared(earlier, later), len(pairs(earlier)) + len(pairs(later)))


def _shared(earlier: str, later: str) -> int:
    both = ordinals(earlier), ordinals(later)
    return 0 if all(both) and both[0] != both[1] else len(pairs(earlier) & pairs(later))


def _score(shared: int, count: int) -> int:
    return round(200 * shared / count) if count else 0


def _carried_over(result: str | None, title: str) -> str | None:
    for text, listed in ((result or "", "carried_in_result"), (title, "carried_in_title")):
        squeezed = "".join(text.split())
        for word in words()[listed]:
            if word in squeezed:
                return str(word)
    return None
