"""Months, quarters and years that a chart draws, and which of them are whole."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.components.calendar import parts
from dashboard.components.scope import Scope

AS_OF = date(2026, 11, 28)
# Three years from November 2023, too many months to draw one by one.
ROWS = [
    {"year": number // 12, "month": number % 12 + 1, "meeting_count": 1}
    for number in range(2023 * 12 + 10, 2026 * 12 + 11)
]


@pytest.mark.parametrize(
    ("begun", "whole"),
    [(date(2023, 11, 28), False), (date(2023, 10, 2), False), (date(2023, 10, 1), True), (None, False)],
)
def test_a_quarter_that_began_before_the_record_is_not_whole(begun: date | None, whole: bool) -> None:
    shown = parts(ROWS, ("meeting_count",), Scope(), AS_OF, begun=begun)
    assert (shown[0].unit, shown[0].since) == ("quarter", date(2023, 10, 1))
    assert shown[0].whole is whole
    assert all(part.whole for part in shown[1:-1]) is (begun is not None)
    assert shown[-1].whole is False


def test_a_part_that_the_scope_cuts_is_not_whole_though_the_record_is_older() -> None:
    scope = Scope(date(2023, 11, 1), date(2026, 10, 31))
    shown = parts(ROWS, ("meeting_count",), scope, AS_OF, begun=date(2020, 1, 1))
    assert [part.whole for part in (shown[0], shown[1], shown[-1])] == [False, True, False]
    assert shown[0].since == scope.since
