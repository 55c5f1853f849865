"""Rows are the same by their words."""

from __future__ import annotations

from data.sameness import letters, most_like, same


def test_blanks_and_signs_do_not_tell_rows_apart() -> None:
    assert letters("- 자료를 공개할\n필요가  있음.") == letters("자료를공개할 필요가 있음")


def test_equal_words_pair_in_their_order_if_there_are_as_many() -> None:
    assert same([("가", 1), ("나", 2), ("가", 3)], [("가", 11), ("가", 12), ("나", 13)]) == {
        1: 11,
        3: 12,
        2: 13,
    }
    assert same([("가", 1), ("가", 2)], [("가", 11)]) == {}
    assert same([("가", 1)], [("가", 11), ("가", 12)]) == {}
    assert same([("가", 1)], [("나", 11)]) == {}


def test_the_most_alike_is_proposed_and_only_if_alike() -> None:
    others = [("시민 체험관을 늘려야 함", 1), ("자료를 널리 공개할 필요가 있음", 2)]
    assert most_like("자료를 공개할 필요가 있음", others) == 2
    assert most_like("전혀 다른 말", others) is None
    assert most_like("말", []) is None
