"""Dates and times as minutes print them. None where the words are not a date or time of the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

LONGEST = 200
LONGEST_HOUR = 24
LONGEST_CLOSING = 16
# A year outside is a misprint or a misreading, and no day that a committee meets or keeps.
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
_WIDE = str.maketrans("：．（）～", ":.()~")
_YEAR = r"(?:(?P<year>\d{4})|['’‘`]?(?P<short>\d{2}))"
_DATE = re.compile(
    rf"(?<!\d){_YEAR}\s{{0,3}}(?P<sign>[.\-/]|년도?)\s{{0,3}}(?P<month>\d{{1,2}})\s{{0,3}}(?P<second>[.\-/월])\s{{0,3}}(?P<day>\d{{1,2}})(?!\d|\s?:)"
)
_DIGITS = re.compile(r"(?<!\d)(?P<year>20\d{2}|19\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_WITHOUT_YEAR = re.compile(
    r"(?<![\d.])(?P<month>\d{1,2})\s?(?:[./]|월)\s?(?P<day>\d{1,2})(?:\s?일|\.|(?=\s?\())(?!\d)"
)
_WEEKDAY = re.compile(
    r"[(\[]?\s*([월화수목금토일])\s*(?:요일)?\s*[),\]]|([월화수목금토일])요일|(?:^|\s)([월화수목금토일])(?=\s)"
)
_TIME = re.compile(
    r"(?P<half>오전|오후|저녁|밤|새벽|낮|아침|AM|PM|am|pm)?\s{0,3}(?<!\d)(?P<hour>\d{1,2})\s{0,2}(?::|시(?![간도군구청의립장민]))\s{0,2}(?P<minute>\d{1,2}(?!\d)|반(?![가-힣]))?\s{0,2}분?(?:\s{0,2}(?P<behind>AM|PM|am|pm|a\.m\.|p\.m\.)(?![A-Za-z]))?"
)
_HOUR = re.compile(
    r"^[(\[<]?\s?(?:\d{1,2}\s?:\s?\d{2}|\d{1,2}\s?시(?:\s?\d{1,2}\s?분)?)\s?[)\]>]?"
    r"\s*[:：-]?\s*(?:개회|개의|개시|속개|산회|폐회|종료|폐의)$"
)
_NOUGHT = re.compile(
    r"(?<=\d)[OoＯ](?=[\dOo년월일시:.])|(?<=[\d:])[OoＯ](?=[OoＯ\s∼~)]|$)|(?<=[:\d][OoＯ])[OoＯ]"
)
_NEXT_HOUR = re.compile(r"[가-힣]{2}[:：(]?\d{1,2}(?::|시)")
_MONTH = re.compile(r"^['’‘]?(?:\d{4}|\d{2})\s*[.년]\s*\d{1,2}\s*[.월]?$")
_WHOLE_DATE = re.compile(
    r"^['’‘]?(?:\d{4}|\d{2})\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?\s*(?:\(.\))?\.?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a line says about when: local date, start and end. ``faults`` are codes of notes.

    ``rest`` is what stands behind the last time, or behind the date; ``year_given`` tells that the year was
    not printed in the line.
    """

    day: date | None
    start: time | None
    end: time | None
    weekday: str | None
    faults: tuple[str, ...]
    rest: str = ""
    year_given: bool = False


def read(printed: str, known_year: int | None = None) -> Moment:
    """Date and times in a value: ``2024. 3. 26.(화) 14:00~16:00`` or ``2022년 5월 9일(월) 오후 7:00``.

    ``known_year`` is the year that the document prints elsewhere, for a date without one.
    """
    text = digits(printed[:LONGEST].translate(_WIDE))
    faults: list[str] = []
    match = _DATE.search(text) or _DIGITS.search(text)
    bare = None if match else _WITHOUT_YEAR.search(text)
    day = _day(match) if match else _without_year(bare, known_year) if bare else None
    if match and day is None:
        faults.append("impossible-date")
    if bare and known_year is None:
        faults.append("year-missing")
    found = match or bare
    rest = text[found.end() :].lstrip(" .일,") if found else text
    weekday = _WEEKDAY.match(rest) if found else None
    printed_weekday = (weekday[1] or weekday[2] or weekday[3]) if weekday else None
    if day and printed_weekday and table("overview")["weekdays"][day.weekday()] != printed_weekday:
        faults.append("weekday-differs")
    start, end, impossible, reach = _times(rest)
    if impossible:
        faults.append("impossible-time")
    if start and end and end < start:
        faults.append("end-before-start")
    reach = max(reach, weekday.end() if weekday else 0)
    return Moment(
        day=day,
        start=start,
        end=end,
        weekday=printed_weekday,
        faults=tuple(faults),
        rest=rest[reach:].strip(),
        year_given=bool(bare and day),
    )


def digits(text: str) -> str:
    """A text with the letter O among figures read as a nought, as scans have it: ``2O25년``, ``16:OO``."""
    return _NOUGHT.sub("0", text)


def _without_year(match: re.Match[str], known_year: int | None) -> date | None:
    return calendar_day(known_year, int(match["month"]), int(match["day"]))


def is_cover_date(text: str) -> bool:
    """Whether a whole line is a date, with or without a day."""
    short = text.strip()
    return len(short) <= 20 and bool(_MONTH.match(short) or _WHOLE_DATE.match(short))


def clock(text: str) -> time | None:
    """The first time in a short text, as in ``(14시05분 개회)``."""
    match = _TIME.search(text[:LONGEST])
    return _clock(match, None)[0] if match else None


def session_hour(text: str) -> tuple[str, time] | None:
    """``("opening" or "closing", time)`` of a line such as ``(14시05분 개회)``, ``14:05 개회``; else None."""
    inside = last_parenthesis(text.strip()) if len(text) <= LONGEST else None
    words = inside[1] if inside and not inside[0] else ""
    alone = _HOUR.match(text.strip()[:LONGEST_HOUR]) if not words and len(text) <= LONGEST else None
    if alone:
        words = squeeze(alone.group())
    found = clock(words)
    if found is None:
        return None
    for sort in ("opening", "closing"):
        if words.endswith(tuple(table("overview")[sort])):
            return sort, found
    return None


def closing_hour(text: str) -> time | None:
    """The hour at which a sentence says that the meeting ended: ``의장이 11시 40분에 폐회를 선언하다``."""
    words = text[-LONGEST:]
    data = table("overview")
    closes, ends = tuple(data["closes"]), tuple(data["ends"])
    for match in _TIME.finditer(words):
        behind = squeeze(words[match.end() : match.end() + LONGEST_CLOSING]).lstrip(")에")
        before = squeeze(words[: match.start()]).rstrip("(")
        bracketed = words[: match.start()].rstrip().endswith("(") and not behind.strip(").")
        front = before.rpartition(".")[2]
        this = "회의" in front and not any(word in front for word in data["others"])
        ended = behind.startswith(ends) and this
        # 폐회 16:40, and no end of what stands before it: 속개 15:20 폐회 16:40
        labelled = before.rstrip(":：").endswith(closes)
        if (
            (behind.startswith(closes) and not _NEXT_HOUR.match(behind))
            or labelled
            or ended
            or any(f"회의를{word}" in behind[:14] for word in (*closes, *ends))
        ):
            return _clock(match, None)[0]
        if bracketed and before[-LONGEST_CLOSING:].rstrip(".").endswith(tuple(data["ended"])):
            return _clock(match, None)[0]
    return None


def calendar_day(year: int | None, month: int, day: int) -> date | None:
    """A day of the calendar, of a year that minutes may speak of; else None."""
    try:
        found = date(year or 0, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST else None


def year(four: str | None, two: str | None) -> int | None:
    """Year from four digits, or from two as in '24 (20YY)."""
    return int(four) if four else 2000 + int(two) if two else None


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    return calendar_day(year(groups["year"], groups.get("short")), int(groups["month"]), int(groups["day"]))


def _times(text: str) -> tuple[time | None, time | None, bool, int]:
    """``(start, end, whether one is no time of a day, offset behind them)``."""
    matches = list(_TIME.finditer(text))[:2]
    if not matches:
        return None, None, False, 0
    start, half = _clock(matches[0], None)
    impossible = start is None
    reach = matches[0].end()
    if len(matches) < 2 or not _is_range(text[matches[0].end() : matches[1].start()]):
        return start, None, impossible, reach
    end, _ = _clock(matches[1], half)
    return start, end, impossible or end is None, matches[1].end()


def _is_range(between: str) -> bool:
    words = table("overview")
    return squeeze(between).strip("(),") in words["ranges"]


def _clock(match: re.Match[str], inherited: str | None) -> tuple[time | None, str | None]:
    """The time and its half of the day; a second time without one takes that of the first."""
    words = table("overview")
    own = match["half"] or match["behind"]
    half = own or inherited
    hour = int(match["hour"])
    minute = 30 if match["minute"] == "반" else int(match["minute"] or 0)
    if half in words["afternoon"] and hour < 12:
        hour += 12
    elif own in words["forenoon"] and hour == 12:
        hour = 0
    return (time(hour, minute) if hour < 24 and minute < 60 else None), half
