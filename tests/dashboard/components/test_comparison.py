"""Two counts or shares in words, with the particle and the unit that fit them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.catalogue import translator
from dashboard.components.comparison import Share, count_compared, share_compared


class Words:
    """A page's words, in Korean."""

    t: Callable[..., str] = staticmethod(translator("ko"))

    @staticmethod
    def text(value: int) -> str:
        return f"{value:,}"


VIEW: Any = Words()


@pytest.mark.parametrize(
    ("now", "unit", "said"),
    [
        (80, "unit-items", "앞 기간 78건에서 80건으로 2건 늘었습니다."),
        (80, "unit-meetings", "앞 기간 78회에서 80회로 2회 늘었습니다."),
        (78, "unit-items", "앞 기간 78건, 이번 78건으로 같습니다."),
        (77, "unit-items", "앞 기간 78건에서 77건으로 1건 줄었습니다."),
    ],
)
def test_the_particle_fits_the_unit(now: int, unit: str, said: str) -> None:
    assert count_compared(VIEW, 78, now, unit) == said


def test_a_share_is_counted_in_the_unit_of_its_figure() -> None:
    said = share_compared(VIEW, Share(91, 99), Share(50, 100), "unit-meetings")
    assert said == "앞 기간 92% (99회 중 91회)에서 50% (100회 중 50회)로 42%p 낮아졌습니다."
    assert "8개 중 6개" in share_compared(VIEW, Share(6, 8), Share(1, 2), "unit-elements")
    assert share_compared(VIEW, Share(0, 0), Share(1, 2), "unit-items") == ""
