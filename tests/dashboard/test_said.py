"""Answers are for the visitor who acted, and are forgotten in the end."""

from __future__ import annotations

from dashboard.said import KEPT, Said, keep, recall


def test_only_the_visitor_who_acted_reads_the_answer() -> None:
    said = Said("name-kept", True, "person", {"name": "김"})
    word = keep("visitor-a", said)
    assert recall("visitor-a", word) == said
    assert recall("visitor-b", word) is None
    assert recall("", word) is None
    assert recall("visitor-a", "guess") is None
    assert recall("", "") is None


def test_old_answers_give_way() -> None:
    first = keep("visitor", Said("name-kept", True, "person"))
    for _ in range(KEPT):
        keep("visitor", Said("name-kept", True, "person"))
    assert recall("visitor", first) is None
