"""When an action is due: the words as printed, and the day that they come to from the day of the meeting."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from data.parser.moments import calendar_day
from data.parser.tables import table

LONGEST = 1000
LATE, EARLY = 10, 3
DAYS = {"일": 1, "주": 7, "주일": 7}
WEEK = "월화수목금토일"
MONTHS = {"달": 1, "개월": 1, "년": 12}
_MONTH = re.compile(r"(?P<year>(?<!\d)(?:19|20)\d{2}|[‘’']\d{2})\s?[.년]\s?(?P<month>\d{1,2})\s?[.월]")
Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Due:
    """A limit. ``day`` is None where the words name none, or where no day of the meeting is known.

    ``advanced``: the words name no year and a time of the year before the meeting, so that the next year was
    taken though little speaks for it.
    """

    day: date | None
    basis: str
    rule: str
    advanced: bool = False


def due(text: str, held_on: date | None, *, column: str | None = None) -> Due | None:
    """The limit that a sentence states, or the column of limits beside it; None where neither does.

    A month without a year is the next one to come, the meeting's own included. Months, quarters, halves,
    years and weeks are due on their last day.
    """
    if column and (found := _first(column, held_on, column=True)):
        return found
    return _first(text, held_on, column=False)


def is_past(text: str, held_on: date) -> bool:
    """Whether every month that a text prints with its year lies before that of the meeting."""
    months = [(_full(match["year"]), int(match["month"])) for match in _MONTH.finditer(text[:LONGEST])]
    return bool(months) and max(months) < (held_on.year, held_on.month)


def is_ahead(text: str, held_on: date) -> bool:
    """Whether a text names a day, or a time that comes to one, on or behind the day of the meeting."""
    found = _first(text, held_on, column=True)
    return bool(found and found.day and found.day >= held_on)


def _full(year: str) -> int:
    return int(year) if year.isdigit() else 2000 + int(year[1:])


def _first(text: str, held_on: date | None, *, column: bool) -> Due | None:
    part = text[:LONGEST]
    for rule, pattern in _forms(column):
        for match in pattern.finditer(part):
            reckon = _RECKONED.get(rule)
            day = reckon(match, held_on) if reckon else None
            later = day is not None and held_on is not None and _is_advanced(match, day, held_on)
            if _is_gone(part[: match.start()], part[match.end() :], later=later):
                continue
            turn = held_on is not None and day is not None and held_on.month >= LATE and day.month <= EARLY
            return Due(day, match[0].strip(), rule, advanced=later and not turn)
    return None


def _is_advanced(match: Match, day: date, held_on: date) -> bool:
    """Whether the next year was taken for a month, quarter or half without a year."""
    named = match.groupdict()
    counted = any(named.get(name) for name in ("month", "quarter", "half"))
    return counted and not _printed(match) and day.year > held_on.year


def _is_gone(before: str, behind: str, *, later: bool) -> bool:
    """Whether the words around a time tell that it is gone: 지난 before it, or a past form behind it."""
    if before.rstrip().endswith(tuple(table("due")["gone"])):
        return True
    return later and _past().match(behind) is not None


@cache
def _past() -> re.Pattern[str]:
    return re.compile(table("due")["past"])


def _day(match: Match, held_on: date | None) -> date | None:
    year, month = _year(match, held_on), int(match["month"])
    day = calendar_day(year, month, int(match["day"]))
    if day and held_on and day < held_on and not _printed(match):
        return calendar_day(day.year + 1, month, int(match["day"]))
    return day


def _part_of_month(match: Match, held_on: date | None) -> date | None:
    month = int(match["month"])
    return calendar_day(_year_of(month, match, held_on), month, table("due")["parts"][match["part"]])


def _end_of_month(match: Match, held_on: date | None) -> date | None:
    named = match.groupdict()
    if named.get("month"):
        month = int(match["month"])
        return _last_of(_year_of(month, match, held_on), month)
    if held_on is None:
        return None
    later = held_on.month + (1 if named.get("next") else 0)
    return _last_of(held_on.year + (later > 12), (later - 1) % 12 + 1)


def _end_of_quarter(match: Match, held_on: date | None) -> date | None:
    month = int(match["quarter"]) * 3
    return _last_of(_year_of(month, match, held_on), month)


def _end_of_half(match: Match, held_on: date | None) -> date | None:
    month = 6 if match["half"] == "상반기" else 12
    return _last_of(_year_of(month, match, held_on), month)


def _end_of_year(match: Match, held_on: date | None) -> date | None:
    named = match.groupdict()
    if named.get("year"):
        return calendar_day(int(match["year"]), 12, 31)
    if held_on is None:
        return None
    ahead = "내년" in (named.get("relative"), named.get("only"))
    return calendar_day(held_on.year + ahead, 12, 31)


def _end_of_week(match: Match, held_on: date | None) -> date | None:
    if held_on is None:
        return None
    sunday = held_on + timedelta(days=6 - held_on.weekday())
    return sunday + timedelta(days=7) if match.groupdict().get("next") else sunday


def _weekday(match: Match, held_on: date | None) -> date | None:
    """The next day of that name behind the day of the meeting."""
    if held_on is None:
        return None
    ahead = (WEEK.index(match["weekday"]) - held_on.weekday() - 1) % len(WEEK) + 1
    return held_on + timedelta(days=ahead)


def _weekday_of_week(match: Match, held_on: date | None) -> date | None:
    """The day of that name in the week of the meeting, or in the next."""
    if held_on is None:
        return None
    monday = held_on - timedelta(days=held_on.weekday())
    return monday + timedelta(days=WEEK.index(match["weekday"]) + len(WEEK) * bool(match["next"]))


def _after(match: Match, held_on: date | None) -> date | None:
    named = match.groupdict()
    if held_on and (named.get("today") or named.get("tomorrow")):
        return held_on + timedelta(days=bool(named.get("tomorrow")))
    count = int(match["count"]) if match["count"].isdigit() else table("due")["counts"].get(match["count"])
    unit = match["unit"]
    if held_on is None or count is None:
        return None
    if unit in DAYS:
        return held_on + timedelta(days=count * DAYS[unit])
    months = held_on.month - 1 + count * MONTHS[unit]
    year, month = held_on.year + months // 12, months % 12 + 1
    return calendar_day(year, month, min(held_on.day, monthrange(year, month)[1]))


def _printed(match: Match) -> bool:
    """Whether the year is printed, in figures or in words."""
    named = match.groupdict()
    return any(named.get(name) for name in ("year", "short", "relative"))


def _year(match: Match, held_on: date | None) -> int | None:
    named = match.groupdict()
    if named.get("year"):
        return int(match["year"])
    if named.get("short"):
        return 2000 + int(match["short"])
    if held_on is None:
        return None
    return held_on.year + (named.get("relative") in ("내년", "명년", "이듬해"))


def _year_of(month: int, match: Match, held_on: date | None) -> int | None:
    year = _year(match, held_on)
    passed = held_on is not None and month < held_on.month and not _printed(match)
    return year + passed if year is not None else None


def _last_of(year: int | None, month: int) -> date | None:
    return calendar_day(year, month, monthrange(year, month)[1]) if year and 1 <= month <= 12 else None


_RECKONED: dict[str, Callable[[Match, date | None], date | None]] = {
    "day": _day,
    "part-of-month": _part_of_month,
    "end-of-month": _end_of_month,
    "end-of-quarter": _end_of_quarter,
    "end-of-half": _end_of_half,
    "end-of-year": _end_of_year,
    "end-of-week": _end_of_week,
    "weekday": _weekday,
    "weekday-of-week": _weekday_of_week,
    "days-after-the-meeting": _after,
}


@cache
def _forms(column: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = table("due")
    by = f"(?:{data['by']})?" if column else data["by"]
    return tuple(
        (form["rule"], re.compile(form["pattern"].replace("{year}", data["year"]).replace("{by}", by)))
        for form in data["form"]
    )
