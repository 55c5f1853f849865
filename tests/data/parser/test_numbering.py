"""Numbers in front of lines."""

from __future__ import annotations

import pytest

from data.parser.numbering import Levels, place_of


@pytest.mark.parametrize(
    ("mark", "number"),
    [
        ("3.", "3"),
        ("(2)", "2"),
        ("3-1.", "3-1"),
        ("다.", "3"),
        ("②", "2"),
        ("Ⅳ.", "4"),
        ("II.", "2"),
        ("◆", None),
        ("", None),
    ],
)
def test_place(mark: str, number: str | None) -> None:
    assert place_of(mark)[1] == number


def test_levels_end_where_an_outer_one_goes_on() -> None:
    levels = Levels()
    levels.head("1.", "")
    levels.head("가.", "")
    assert levels.follows("2.")
    assert levels.follows("나.")
    levels.head("2.", "")
    assert not levels.follows("나.")
    assert not levels.follows("4.")
