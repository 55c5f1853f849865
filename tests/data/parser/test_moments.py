"""Dates and times as printed, and those that cannot be."""

from __future__ import annotations

from datetime import date, time

import pytest

from data.parser import moments


@pytest.mark.parametrize(
    ("printed", "day", "start", "end"),
    [
        ("2024. 3. 26.(화) 14:00~16:00", date(2024, 3, 26), time(14), time(16)),
        ("2024.3.26(화) 14:00 - 16:00", date(2024, 3, 26), time(14), time(16)),
        ("'24. 3. 26.(화) 14:00", date(2024, 3, 26), time(14), None),
        ("2023-9-14(목) 오후 7시 30분", date(2023, 9, 14), time(19, 30), None),
        ("2022년 5월 9일(월) 오후 2:00~4:00", date(2022, 5, 9), time(14), time(16)),
        ("2022년 5월 9일 월요일 오전 12시", date(2022, 5, 9), time(0), None),
        ("2025. 1. 2. 14시 ∼ 15시 30분, 2시간", date(2025, 1, 2), time(14), time(15, 30)),
        ("2025. 1. 2.", date(2025, 1, 2), None, None),
        ("14:00", None, time(14), None),
        ("추후 통보", None, None, None),
    ],
)
def test_moments(printed: str, day: date | None, start: time | None, end: time | None) -> None:
    moment = moments.read(printed)
    assert (moment.day, moment.start, moment.end, moment.faults) == (day, start, end, ())


@pytest.mark.parametrize(
    ("printed", "fault"),
    [
        ("2024. 3. 26.(수) 14:00", "weekday-differs"),
        ("2024. 2. 30. 14:00", "impossible-date"),
        ("9999. 12. 30. 14:00", "impossible-date"),
        ("0024. 3. 26. 14:00", "impossible-date"),
        ("2024. 3. 26. 25:00", "impossible-time"),
        ("2024. 3. 26. 18:00~17:20", "end-before-start"),
    ],
)
def test_faults(printed: str, fault: str) -> None:
    assert moments.read(printed).faults == (fault,)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2024. 3.", True),
        ("2024년 3월", True),
        ("2024. 3. 26.", True),
        ("2024. 3. 26. 회의", False),
        ("3", False),
    ],
)
def test_cover_dates(text: str, wanted: bool) -> None:
    assert moments.is_cover_date(text) is wanted


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("정회 15:00, 속개 15:20, 폐회 16:40", time(16, 40)),
        ("개회 14:05 속개 15:20 폐회 16:40", time(16, 40)),
        ("속개 15:20, 폐회를 선언하다", None),
        ("의장이 11시 40분에 폐회를 선언하다", time(11, 40)),
        ("14:05 개회, 16:40 폐회", time(16, 40)),
        ("폐회 예정 시각 16:40", None),
    ],
)
def test_closing_hour(text: str, hour: time | None) -> None:
    assert moments.closing_hour(text) == hour
