"""Where a passage is marked on the printed lines."""

from __future__ import annotations

from dashboard.components.transcript import Mark, piece


def mark(first: int, last: int, text: str) -> Mark:
    return Mark(
        first_line=first, last_line=last, text=text, label="요청", link="/", kind="request", heard="1"
    )


def marked(one: Mark, line: int, printed: str) -> str | None:
    span = piece(one, line, printed)
    return None if span is None else printed[span[0] : span[1]]


def test_a_sentence_on_one_line_is_marked_alone() -> None:
    one = mark(5, 5, "둘째 문장이 필요함.")
    assert marked(one, 5, "- 첫 문장임. 둘째 문장이 필요함. 셋째.") == "둘째 문장이 필요함."


def test_a_sentence_over_a_page_break_is_marked_on_both_lines() -> None:
    one = mark(5, 7, "신기술을 수단으로 활용함.")
    assert marked(one, 5, "- 앞말임. 신기술을 수") == "신기술을 수"
    assert marked(one, 7, "단으로 활용함. 뒷말임.") == "단으로 활용함."


def test_whole_lines_between_are_marked() -> None:
    one = mark(1, 3, "가 나 다")
    assert marked(one, 2, "  나  ") == "나"


def test_other_lines_and_other_words_are_not_marked() -> None:
    one = mark(5, 5, "없는 문장.")
    assert marked(one, 5, "- 다른 문장.") is None
    assert marked(one, 6, "없는 문장.") is None
