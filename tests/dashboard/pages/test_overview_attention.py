"""What is to be looked at first, and the sentence where nothing is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from dashboard.components.scope import Scope
from dashboard.pages import overview_attention
from dashboard.pages.overview_figures import figures
from tests.dashboard.pages.conftest import TODAY, Data


def test_where_nothing_is_of_concern_it_says_so(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(overview_attention, "emit", lambda *parts: shown.extend(parts))
    now = figures(data.view, Scope(), TODAY)
    monkeypatch.setattr(overview_attention, "concerns", lambda view, now: [])
    overview_attention.attention(data.view, now)
    html = str(Markup("").join(shown))
    assert "지금 사람이 먼저 볼 것은 없습니다." in html
    assert ">None<" not in html


@pytest.mark.parametrize(
    ("reached", "unknown", "said"),
    [
        (0, 3, "정족수를 따질 수 있는 회의 0회, 출석이나 재적 기록이 없어 알 수 없는 회의 3회"),
        (1, 0, "정족수를 따질 수 있는 회의 1회가 정족수에 이르렀고, 알 수 없는 회의는 0회"),
        (2, 1, "정족수를 따질 수 있는 회의 2회 모두 정족수에 이르렀고, 알 수 없는 회의는 1회"),
    ],
)
def test_where_no_quorum_can_be_told_none_is_said_to_be_reached(
    data: Data, reached: int, unknown: int, said: str
) -> None:
    now = figures(data.view, Scope(), TODAY)
    known = {"ruled_count": reached + unknown, "reached_count": reached, "unknown_count": unknown}
    quiet = overview_attention.quiet(data.view, replace(now, quorum={**now.quorum, **known}), [])
    assert said in quiet
