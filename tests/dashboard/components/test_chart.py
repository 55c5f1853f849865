"""Bars stand where their names say, whatever the names look like."""

from __future__ import annotations

import pytest
from playwright.sync_api import sync_playwright

from dashboard.audit.browser import ensure_browser, launch_arguments
from dashboard.components.chart import Series, bars, with_room
from tests.conftest import settle


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


def test_names_of_several_lines_have_room_above_one_another() -> None:
    def height(name: str) -> int:
        series = [Series("수", [1, 1], ["present"] * 2)]
        return int(bars([name, "나"], series, unit="명", theme="light", axis="수").layout.height)

    assert height("List of attendees and observers") - height("가") == 2 * (3 * 19 - 40)


def test_a_chart_shown_again_to_who_reads_large_text_is_no_higher() -> None:
    figure = bars(["가"], [Series("수", [1], ["present"])], unit="명", theme="light", axis="수")
    height = figure.layout.height
    assert [with_room(figure, size).layout.height / height for size in ("large", "large", "normal")] == [
        pytest.approx(1.2),
        pytest.approx(1.2),
        1,
    ]


@pytest.mark.parametrize("values", [[0, 0], []])
def test_no_bars_are_an_empty_figure_not_a_fault(values: list[int]) -> None:
    assert drawn(["가", "나"][: len(values)], values)[0] == list(range(len(values)))


@pytest.mark.parametrize(
    ("longest", "step"), [(1, 1), (6, 2), (29, 10), (720, 500), (1441, 1000), (20_000, 10_000)]
)
def test_ticks_stand_at_round_numbers(longest: int, step: int) -> None:
    series = [Series("수", [longest], ["present"])]
    assert bars(["가"], series, unit="건", theme="light", axis="수").layout.xaxis.dtick == step


# Names of bars that are smaller than asked for, cut off, or over one another.
CROWDED = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap((plot) => {
  const { left, right } = plot.getBoundingClientRect();
  const names = [...plot.querySelectorAll(".ytick text")].map((name) => name.getBoundingClientRect());
  const over = (one, other) => one.top < other.bottom - 8 && other.top < one.bottom - 8;
  return names
    .filter((name, n) => name.height < 28 || name.left < left - 1 || name.right > right ||
      names.slice(n + 1).some((other) => over(name, other)))
    .map(({ x, y, width, height }) => [x, y, width, height]);
})"""


@pytest.mark.exhaustive
@pytest.mark.browser
def test_a_chart_keeps_to_the_size_of_text_that_the_reader_has_set(address: str) -> None:
    arguments = [*launch_arguments(), "--blink-settings=defaultFontSize=32"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=ensure_browser(), chromium_sandbox=False, args=arguments
        )
        page = browser.new_page(viewport={"width": 1280, "height": 2000})
        page.goto(f"{address}/")
        page.wait_for_selector(".js-plotly-plot .bartext")
        settle(page)
        assert page.evaluate("getComputedStyle(document.querySelector('main .finding')).fontSize") == "34px"
        assert page.evaluate(CROWDED) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 1280
        browser.close()
