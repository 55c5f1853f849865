"""Each rule on figures has figures that pass and figures that fail it; our own charts break none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from dashboard.audit.figures import Rule, across, judging, problems, read, rules
from dashboard.components.chart import Series, bars
from dashboard.components.palette import MEANINGS, PALETTES, Theme

NAMES = ["서울스마트도시위원회 제1차 임시회", "나"]


def described(theme: Theme = "light", *series: Series, names: list[str] | None = None) -> dict[str, Any]:
    """Our own chart as the page describes it, with its words."""
    shown = series or (
        Series("보고", [6, 2], ["보고", "보고"]),
        Series("심의", [3, 0], ["심의", "심의"]),
    )
    figure = bars(names or NAMES, shown, unit="건", theme=theme, axis="안건 수(건)").to_plotly_json()
    words = {
        "title": "안건 유형",
        "alternative": "안건 유형 막대 도표",
        "sentence": "보고가 8건입니다.",
        "table": True,
    }
    return {**_plain(figure), **words}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return _plain(value.to_plotly_json()) if hasattr(value, "to_plotly_json") else value


def changed(change: Mapping[str, Any]) -> dict[str, Any]:
    raw = described()
    *steps, last = change["path"].split(".")
    place: Any = raw
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    place[last] = change["value"]
    return raw


def broken(raw: Mapping[str, Any]) -> set[str]:
    return {rule.id for rule, _ in problems(read(raw))}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_says_what_its_examples_are(rule: Rule) -> None:
    assert rule.across or callable(getattr(judging, rule.id.replace("-", "_")))
    assert rule.across or rule.failed
    assert all(text["ko"] and text["en"] for text in (rule.message, rule.remedy))
    for change in rule.passed:
        assert rule.id not in broken(changed(change)), change
    for change in rule.failed:
        assert rule.id in broken(changed(change)), change


@pytest.mark.parametrize("theme", PALETTES)
def test_our_charts_break_no_rule(theme: Theme) -> None:
    assert broken(described(theme)) == set()
    alone = Series("회의", [1, 20], ["meeting", "meeting"])
    assert broken(described(theme, alone, names=["List of attendees and observers", "2024-03"])) == set()
    for meanings in (
        ["자문", "보고", "심의", "의결", "기타"],
        ["검토 중", "추진 중", "완료", "종결", "기타"],
    ):
        series = [Series(one, [5, 5], [one, one]) for one in meanings]
        assert broken(described(theme, *series)) == set()
        assert set(meanings) <= set(MEANINGS)


def test_a_series_has_one_colour_wherever_it_is_drawn() -> None:
    node = {"node": 1, "selector": "#chart", "snippet": "<div>"}

    def drawn(raw: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [{"node": node, "meanings": list(read(raw).meanings())}]

    other = changed({"path": "data.0.marker.color", "value": "#571735"})
    seen = across({"overview": drawn(described()), "trend": drawn(described()), "agenda": drawn(other)})
    assert [(page, len(one.findings)) for page, one in seen.items()] == [
        ("overview", 0),
        ("trend", 0),
        ("agenda", 1),
    ]
    assert "보고 #034DA8, #571735" in seen["agenda"].findings[0].message_en
