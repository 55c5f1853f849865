"""Columns as wide as they need, so that a table has few lines."""

from __future__ import annotations

import pytest

from dashboard.reports.writers.columns import PARTED, Reach, reaching
from dashboard.reports.writers.columns import widths as widths_of

LEAST = [2.0, 2.0, 2.0]


def widths(rows: list[list[float]], least: list[float], shares: list[float], whole: float) -> list[float]:
    """Of cells of many words."""
    reaches = [[Reach(reach, PARTED * reach / 2) for reach in row] for row in rows]
    return widths_of(reaches, least, shares, whole)


def test_narrow_columns_get_what_they_need_and_the_wide_one_wraps() -> None:
    rows = [[100.0, 10.0, 6.0], [90.0, 12.0, 6.0]]
    given = widths(rows, LEAST, [1, 1, 1], 60)
    assert given == pytest.approx([42, 12, 6])


def test_what_nobody_needs_is_parted_by_the_shares() -> None:
    given = widths([[10.0, 10.0, 10.0]], LEAST, [3, 2, 1], 60)
    assert sum(given) == pytest.approx(60)
    assert given == sorted(given, reverse=True)
    assert min(given) >= 10


def test_one_long_cell_of_many_does_not_widen_its_column() -> None:
    rows = [[40.0, 5.0, 5.0] for _ in range(99)] + [[40.0, 50.0, 5.0]]
    assert widths(rows, LEAST, [2, 1, 1], 60)[0] >= 40


def test_a_heading_needs_room_too_and_a_page_is_never_left() -> None:
    rows = [[500.0, 1.0, 500.0]]
    given = widths(rows, [2.0, 9.0, 2.0], [1, 1, 1], 60)
    assert given[1] >= 9
    assert sum(given) == pytest.approx(60)
    assert all(width > 0 for width in widths([[900.0, 900.0, 900.0]], [50.0, 50.0, 50.0], [1, 1, 1], 60))


def test_a_column_takes_two_lines_where_the_longest_then_takes_fewer() -> None:
    given = widths([[60.0, 20.0]], [2.0, 2.0], [1, 1], 40)
    assert 10 <= given[1] < 20
    assert given[0] > 60 / 3


def test_a_text_of_few_words_reaches_as_far_as_its_best_parting() -> None:
    assert reaching("Draft, not yet confirmed", len) == (24, 13)
    longest, half = reaching("Confirmed", len)
    assert longest == 9
    assert half == pytest.approx(9 * PARTED / 2)


def test_a_column_takes_two_lines_of_its_few_long_cells_beside_others_of_one() -> None:
    """The column of words has room to spare, which three lines of another would not be worth."""
    few = [reaching("Draft, not yet confirmed" if n % 5 == 0 else "Confirmed", len) for n in range(100)]
    rows = [[Reach(40, 23), one, Reach(20, 10)] for one in few]
    given = widths_of(rows, [9, 9, 8], [4, 1, 1], 74)
    assert (given[0] >= 40, given[1] >= 13, given[2] >= 20) == (True, True, True)
