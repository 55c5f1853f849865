"""Labels that were misread by a scanner: one vowel or final consonant off a label of the table."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from data.parser import headings, moments
from data.parser.headings import Heading
from data.parser.tables import table
from data.parser.words import squeeze

LONGEST_VALUE = 300
LONGEST_NAME = 8
SHORTEST_ALONE = 4
_FIRST, _VOWELS, _FINALS = ord("가"), 21, 28


def heading(text: str, known: set[str], shortest: int = SHORTEST_ALONE) -> Heading | None:
    """The heading that a line probably is; ``known`` fields were read already and are not read again.

    Without a value only where it has ``shortest`` letters; for a date only where the value holds one.
    """
    if len(text) > LONGEST_VALUE:
        return None
    mark, _, rest = headings.marks(text.strip())
    place = min((at for sign in ":：|" if (at := rest.find(sign)) > 0), default=-1)
    label, value = (rest[:place].strip(), rest[place + 1 :].strip()) if place > 0 else (rest, "")
    name = squeeze(label)
    if not 2 <= len(name) <= LONGEST_NAME or (not value and len(name) < shortest):
        return None
    for likely, field in _labels().items():
        if field in known or not is_near(name, likely):
            continue
        if not value and field == "where":
            continue
        if field == "when" and not (moments.read(value).day or moments.read(value).start):
            continue
        found = Heading(field=field, label=label, value=value, mark=mark, bracketed=False, count=None)
        return replace(found, likely=likely)
    return None


def is_near(name: str, likely: str) -> bool:
    """Whether two words differ in one syllable alone, and that in its vowel or its final consonant alone."""
    if len(name) != len(likely):
        return False
    differing = [(a, b) for a, b in zip(name, likely, strict=True) if a != b]
    if len(differing) != 1:
        return False
    one, other = (divmod(ord(letter) - _FIRST, _FINALS) for letter in differing[0])
    if not all("가" <= letter <= "힣" for letter in differing[0]):
        return False
    same_first = one[0] // _VOWELS == other[0] // _VOWELS
    return same_first and ((one[0] == other[0]) != (one[1] == other[1]))


@cache
def _labels() -> dict[str, str]:
    return dict(table("spelling")["labels"])
