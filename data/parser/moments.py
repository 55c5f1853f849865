"""Dates and times as minutes print them. None where the words are not a date or time of the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

LONGEST = 200
_DATE = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})|['’‘]?(?P<short>\d{2}))\s*[.\-/년]\s*(?P<month>\d{1,2})\s*[.\-/월]\s*(?P<day>\d{1,2})(?!\d)"
)
_WEEKDAY = re.compile(r"\(?\s*([월화수목금토일])\s*(?:요일)?\s*[),]|([월화수목금토일])요일")
_TIME = re.compile(
    r"(?P<half>오전|오후|저녁|밤|새벽|AM|PM|am|pm)?\s{0,3}(?<!\d)(?P<hour>\d{1,2})\s{0,2}(?::|시(?!간))\s{0,2}(?P<minute>\d{1,2})?\s{0,2}분?"
)
_MONTH = re.compile(r"^['’‘]?(?:\d{4}|\d{2})\s*[.년]\s*\d{1,2}\s*[.월]?$")
_WHOLE_DATE = re.compile(
    r"^['’‘]?(?:\d{4}|\d{2})\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?\s*(?:\(.\))?\.?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a line says about when: local date, start and end. ``faults`` are codes of notes."""

    day: date | None
    start: time | None
    end: time | None
    weekday: str | None
    faults: tuple[str, ...]


def read(printed: str) -> Moment:
    """Date and times in a value: ``2024. 3. 26.(화) 14:00~16:00`` or ``2022년 5월 9일(월) 오후 7:00``."""
    text = printed[:LONGEST]
    faults: list[str] = []
    match = _DATE.search(text)
    day = _day(match) if match else None
    if match and day is None:
        faults.append("impossible-date")
    rest = text[match.end() :].lstrip(" .일") if match else text
    weekday = _WEEKDAY.match(rest) if match else None
    printed_weekday = (weekday[1] or weekday[2]) if weekday else None
    if day and printed_weekday and table("overview")["weekdays"][day.weekday()] != printed_weekday:
        faults.append("weekday-differs")
    start, end, impossible = _times(rest)
    if impossible:
        faults.append("impossible-time")
    if start and end and end < start:
        faults.append("end-before-start")
    return Moment(day=day, start=start, end=end, weekday=printed_weekday, faults=tuple(faults))


def is_cover_date(text: str) -> bool:
    """Whether a whole line is a date, with or without a day."""
    short = text.strip()
    return len(short) <= 20 and bool(_MONTH.match(short) or _WHOLE_DATE.match(short))


def clock(text: str) -> time | None:
    """The first time in a short text, as in ``(14시05분 개회)``."""
    match = _TIME.search(text[:LONGEST])
    return _clock(match, None)[0] if match else None


def session_hour(text: str) -> tuple[str, time] | None:
    """``("opening" or "closing", time)`` of a line such as ``(14시05분 개회)``, else None."""
    inside = last_parenthesis(text.strip()) if len(text) <= LONGEST else None
    if inside is None or inside[0]:
        return None
    found = clock(inside[1])
    if found is None:
        return None
    for sort in ("opening", "closing"):
        if inside[1].endswith(tuple(table("overview")[sort])):
            return sort, found
    return None


def year(four: str | None, two: str | None) -> int | None:
    """Year from four digits, or from two as in '24 (20YY)."""
    return int(four) if four else 2000 + int(two) if two else None


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(year(match["year"], match["short"]) or 0, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _times(text: str) -> tuple[time | None, time | None, bool]:
    matches = list(_TIME.finditer(text))[:2]
    if not matches:
        return None, None, False
    start, half = _clock(matches[0], None)
    impossible = start is None
    if (
        len(matches) < 2
        or squeeze(text[matches[0].end() : matches[1].start()]) not in table("overview")["ranges"]
    ):
        return start, None, impossible
    end, _ = _clock(matches[1], half)
    return start, end, impossible or end is None


def _clock(match: re.Match[str], inherited: str | None) -> tuple[time | None, str | None]:
    """The time and its half of the day; a second time without one takes that of the first."""
    words = table("overview")
    half = match["half"] or inherited
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half in words["afternoon"] and hour < 12:
        hour += 12
    elif half in words["forenoon"] and hour == 12:
        hour = 0
    return (time(hour, minute) if hour < 24 and minute < 60 else None), half
