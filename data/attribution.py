"""Labels that say who spoke, presents or is to act: whether one names nobody, and what of it may be told.

A role (간사), a department or post (교통기획관) and a hidden name (○○○ 위원) name nobody. Any other word may
be somebody's name: what is not known is not told. Words and examples: ``attribution.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from data.disclosure import OPEN
from data.parser.tables import table

TABLE: Final = Path(__file__).with_suffix(".toml")

# What stands in place of a name, or of one letter of it.
_MASK: Final = re.compile("[○◯〇●□△×*ㅇ]+|[OX0]{2,}")
# A letter or number in place of a name, and the honorific: A위원, 위원 1, 위원님.
_MARKED: Final = re.compile(r"^[A-Za-z](?![A-Za-z])|(?:(?<![A-Za-z])[A-Za-z]|(?<!\d)\d|님)$")
_NUMBERED: Final = re.compile(r"제?\d+(?:동|명|인|호|층|차|반|학년|분과|팀|과|구역)?")
_BETWEEN: Final = re.compile(r"[^0-9A-Za-z가-힣○◯〇●□△×*ㅇ]+")
_SHORT: Final = 2
_LONGEST_NAME: Final = 3


def told(label: str | None, disclosure: str | None) -> str | None:
    """The label as it may be told to anyone, of a document of this class: a person only where it is 공개.

    A document that nobody has given a class is open, and the names in its labels are not.
    """
    return label if label and (disclosure == OPEN or names_nobody(label)) else None


def names_nobody(label: str) -> bool:
    """Whether a label is known to name no person."""
    whole = label.strip()
    words = [word for word in _BETWEEN.split(whole) if word]
    return whole in words_of("whole") or (bool(words) and all(_is_nobody(word) for word in words))


@cache
def words_of(name: str) -> frozenset[str]:
    """One list of the table of words."""
    return frozenset(_table()[name])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def _posts() -> frozenset[str]:
    """Roles and posts of two syllables and more, the parser's and ours."""
    people = table("people")
    speakers, posts = people["speakers"], people["posts"]
    known = {*posts["endings"], *posts["alone"], *people["clerks"], *people["roles"], *people["groups"]}
    known |= {*speakers["last"], *speakers["first"], *speakers["members"], *speakers["chairs"]}
    return frozenset(word for word in known | words_of("posts") if len(word) > 1)


@cache
def _after_fields() -> re.Pattern[str]:
    """Fields, then the post or office that is named after them."""
    fields, offices = _any(words_of("fields")), _any(words_of("offices"))
    return re.compile(
        f"(?P<fields>(?:(?:{fields})(?:{offices})?)+)(?:(?P<lesser>{_any(words_of('lesser'))})|(?P<post>{_any(_posts())}))?"
    )


@cache
def _office() -> re.Pattern[str]:
    return re.compile(f"[0-9A-Za-z가-힣]{{2,}}(?:{_any(words_of('offices'))})")


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _is_nobody(word: str) -> bool:
    bare = _MARKED.sub("", _MASK.sub("", word))
    if not bare or bare in _posts() | words_of("beside") | words_of("short"):
        return True
    if _NUMBERED.fullmatch(bare) or _office().fullmatch(bare):
        return True
    found = _after_fields().fullmatch(bare)
    if not found:
        return False
    # Two fields alone are longer than a name, and one with 국 or 원 behind it can be one.
    return bool(found["post"]) or len(found["fields"]) > (_SHORT if found["lesser"] else _LONGEST_NAME)
