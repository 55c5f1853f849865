"""A person's word beside the machine's: it fails an item alone, and meets it where all pages are checked."""

from __future__ import annotations

import pytest

from dashboard.audit.model import Judgement
from dashboard.audit.persons import combined

PAGES = ("a", "b")


@pytest.mark.parametrize(
    ("machine", "said", "verdict", "by"),
    [
        ("자동 점검 이상 없음", {}, "자동 점검 이상 없음", "machine"),
        ("자동 점검 이상 없음", {"a": "준수"}, "자동 점검 이상 없음", "machine"),
        ("자동 점검 이상 없음", {"a": "준수", "b": "준수"}, "준수", "person"),
        ("수동 확인 필요", {"a": "준수", "b": "해당 없음"}, "준수", "person"),
        ("수동 확인 필요", {"a": "해당 없음", "b": "해당 없음"}, "해당 없음", "person"),
        ("자동 점검 이상 없음", {"b": "미준수"}, "미준수", "person"),
        ("준수", {"b": "미준수"}, "미준수", "person"),
        ("미준수", {"a": "준수", "b": "준수"}, "미준수", "machine"),
        ("점검하지 못함", {"a": "준수", "b": "준수"}, "점검하지 못함", "machine"),
    ],
)
def test_whose_word_decides(machine: Judgement, said: dict[str, str], verdict: str, by: str) -> None:
    assert combined(machine, said.items(), PAGES) == (verdict, by)
