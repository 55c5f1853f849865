"""A place that stands behind a date and a time."""

from __future__ import annotations

import re

from data.parser import moments
from data.parser.tables import table
from data.parser.words import last_parenthesis, strip_mark

LONGEST = 100
LONGEST_BEHIND = 40
_PARTICLE = re.compile(r"^(?:부터|까지|에서|에)(?![가-힣])")
BRACKETS = "([<【〔〈《)]>】〕〉》 "


def is_moment(text: str) -> bool:
    """Whether a line of the cover is a whole date with a time, and perhaps a place: no sentence."""
    bare = strip_mark(text)[1].lstrip(BRACKETS)
    if len(bare) > LONGEST or not (bare[:1].isdigit() or bare[:1] in "'’‘"):
        return False
    moment = moments.read(bare)
    return bool(moment.day and moment.start and not moment.year_given) and len(moment.rest) <= LONGEST_BEHIND


def behind(rest: str, *, labelled: bool) -> str | None:
    """The place behind the time: in parentheses, or behind a comma or slash."""
    rest = rest.strip()
    inside = last_parenthesis(rest)
    rest = _PARTICLE.sub("", rest)
    bare = rest.strip(" ,/·-–~|").removesuffix("에서")
    place = inside[1] if inside and inside[0] in ("", ",", "/") else bare
    if not place or len(place) > LONGEST:
        return None
    ends = tuple(table("overview")["places"])
    bare = inside[0] if (inside := last_parenthesis(place)) and inside[0] else place
    looks_so = bare.endswith(ends) or place.endswith(ends)
    timed = any(letter.isdigit() for letter in place) and place.rstrip().endswith(("분", "시간", "시"))
    return place if (labelled or looks_so) and not timed else None
