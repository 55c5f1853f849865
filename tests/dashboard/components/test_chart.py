"""Bars stand where their names say, whatever the names look like."""

from __future__ import annotations

import pytest

from dashboard.components.chart import Series, bars


def drawn(names: list[str], values: list[int]) -> tuple[list[int], list[str], list[int]]:
    figure = bars(
        names, [Series("수", values, ["present"] * len(names))], unit="명", theme="light", axis="수"
    )
    axis = figure.layout.yaxis
    return list(figure.data[0].y), list(axis.ticktext), list(axis.tickvals)


def test_names_that_look_like_days_or_are_equal_stay_names() -> None:
    places, names, ticks = drawn(["2023-03-01", "2024-04-02", "2024-04-02"], [2, 3, 4])
    assert places == ticks == [0, 1, 2]
    assert names == ["2023-03-01", "2024-04-02", "2024-04-02"]


def test_a_long_name_is_wrapped_and_what_a_document_says_is_escaped() -> None:
    _, names, _ = drawn(["List of attendees and observers", "<b>제1차</b>"], [1, 1])
    assert names[0] == "List of<br>attendees and<br>observers"
    assert "<b>" not in names[1]


@pytest.mark.parametrize("values", [[0, 0], []])
def test_no_bars_are_an_empty_figure_not_a_fault(values: list[int]) -> None:
    assert drawn(["가", "나"][: len(values)], values)[0] == list(range(len(values)))
