"""Why a key figure has no rate, said as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.components.scope import Scope
from dashboard.pages.overview_figures import figures
from dashboard.pages.overview_kpis import attendance, meetings
from tests.dashboard.pages.conftest import TODAY, Data


@pytest.mark.parametrize(
    ("counts", "value", "reason"),
    [
        ({"held_count": 0}, "개최 회의 없음 · 출석률", "개최된 회의가 없어"),
        ({"seat_count": 0}, "연인원 9명 · 재적 기록 없음 · 출석률", "확인된 위원 명단이 없어"),
        ({}, "연인원 9명 · 출석률", "명단의 임기에 든 회의가 없어"),
        ({"not_recorded_count": 5}, "연인원 9명 · 출석률", "위원 명단은 확인되었으나"),
        ({"not_recorded_count": 5, "recorded_count": 0}, "참석 기록 없음 · 출석률", "명단은 확인되었으나"),
        ({"seat_count": 0, "recorded_count": 0}, "참석 기록 없음 · 재적 기록 없음", "명단이 없어"),
    ],
)
def test_the_reason_for_no_rate_is_the_true_one(
    data: Data, counts: dict[str, int], value: str, reason: str
) -> None:
    now = figures(data.view, Scope(), TODAY)
    known: dict[str, Any] = {"held_count": 3, "recorded_count": 2, "present_count": 9, "seat_count": 4}
    known |= {"attended_count": 0, "eligible_count": 0, "not_recorded_count": 0, **counts}
    totals = {name: known.get(name, count) for name, count in now.totals.items()}
    seats = {name: known.get(name, count) for name, count in now.seats.items()}
    shown = attendance(data.view, replace(now, totals=totals, seats=seats), None)
    assert value in shown.value
    assert reason in shown.basis
    assert ("재적" in shown.value) is (known["seat_count"] == 0)


def test_no_day_is_missing_of_no_meeting(data: Data) -> None:
    now = figures(data.view, Scope(date(1999, 1, 1), date(1999, 12, 31)), TODAY)
    assert (now.held, meetings(data.view, now, None).details) == (0, [])
