"""A sentence that says when and where it met: ``6월 12일 10시 회의실에서 이사회를 개최하다``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from data.model import SourceLine
from data.parser import moments
from data.parser.blocks import Block
from data.parser.tables import table

WITHIN = 20
LONGEST = 300
LAST = 20
_DATED = re.compile(r"\d{4}\s?(?:년|[.-])\s?\d{1,2}\s?(?:월|[.-])\s?\d{1,2}")
_PLACE = re.compile(
    r"\d{1,2}\s?시(?:\s?\d{1,2}\s?분|\s?반)?\s?(?:에|부터)?,?"
    r"(?:\s?[~∼-]?\s?\d{1,2}\s?시(?:\s?\d{1,2}\s?분)?\s?까지)?\s+(?P<place>[^\s\d][^,.]{1,40}?)에서"
)


@dataclass(frozen=True, slots=True)
class Narrated:
    """Day, start, place and end of a sentence, its words, and its line; None where it does not say them."""

    line: SourceLine
    day: date
    start: time | None
    place: str | None
    end: time | None
    sentence: str


def read(blocks: Sequence[Block], year: int | None) -> Narrated | None:
    """The first such sentence near the top; ``year`` is the title's."""
    lines = [line for block in blocks for line in ([block.head] if block.head else []) + block.lines]
    for line in lines[:WITHIN]:
        text = line.text[:LONGEST]
        dated = _DATED.search(text)
        if not dated or not any(word in text for word in table("overview")["meets"]):
            continue
        moment = moments.read(text[dated.start() : dated.start() + moments.LONGEST], year)
        if moment.day:
            place = _PLACE.search(text[dated.end() :])
            held = place["place"].strip() if place else None
            sentence = text[dated.end() :].split(". ")[0]
            return Narrated(line, moment.day, moment.start, held, moment.end, sentence)
    return None


def end(blocks: Sequence[Block], start: time | None) -> time | None:
    """The hour at which one of the last lines says that it ended, unless it is before the start."""
    lines = [line for block in blocks for line in ([block.head] if block.head else []) + block.lines]
    hours = (moments.closing_hour(line.text) for line in sorted(lines, key=lambda one: -one.number)[:LAST])
    found = next((hour for hour in hours if hour), None)
    return found if found and (start is None or found > start) else None
