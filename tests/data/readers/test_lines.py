"""Lines are numbered as an editor numbers them, and offsets lead back to the text."""

from __future__ import annotations

import pytest

from data.readers import lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\nb\nc", ["a", "b", "c"]),
        ("a\nb\n", ["a", "b"]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("\n\na", ["", "", "a"]),
        ("a\u2028b\u2029c\x85d\x0be\x1cf", ["a\u2028b\u2029c\x85d\x0be\x1cf"]),
        ("a\n\r\nb", ["a", "", "b"]),
    ],
)
def test_only_line_ends_end_lines(text: str, wanted: list[str]) -> None:
    found = lines.split(text)
    assert [line.text for line in found] == wanted
    assert [line.number for line in found] == list(range(1, len(wanted) + 1))
    assert [text[line.char_start : line.char_end] for line in found] == wanted
    assert {line.page for line in found} == {None}


def test_a_form_feed_is_a_page_break_and_no_line_end() -> None:
    text = "a\n\fb\nc\f\nd\fe\nf"
    found = lines.split(text)
    assert [(line.text, line.page) for line in found] == [("a", 1), ("b", 2), ("c", 2), ("d\fe", 3), ("f", 4)]
    assert [text[line.char_start : line.char_end] for line in found] == [line.text for line in found]
