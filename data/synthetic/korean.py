"""Korean as minutes print it: weekdays, dates and hours in the forms that layouts use."""

from __future__ import annotations

from datetime import date, time

_WEEKDAYS = "월화수목금토일"


def weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def dotted(day: date) -> str:
    return f"{day.year}. {day.month}. {day.day}."


def short(day: date) -> str:
    return f"'{day:%y}. {day.month}. {day.day}."


def worded(day: date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일"


def clock(hour: time) -> str:
    return f"{hour:%H:%M}"


def half_day(hour: time) -> str:
    """As 오후 2시 30분."""
    minutes = f" {hour.minute}분" if hour.minute else ""
    return f"{'오전' if hour.hour < 12 else '오후'} {(hour.hour - 1) % 12 + 1}시{minutes}"


def hour_minute(hour: time) -> str:
    """As 14시05분."""
    return f"{hour.hour}시{hour.minute:02}분"
