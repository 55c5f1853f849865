"""What is to be looked at first, and the sentence where nothing is."""

from __future__ import annotations

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
