"""Whether two titles are one subject: every example of the table, and what the reason says."""

from __future__ import annotations

from typing import Any

import pytest

from data.subjects import Worded, likeness, words


@pytest.mark.parametrize("example", words()["example"], ids=lambda one: one["later"])
def test_every_example_is_judged_as_the_table_says(example: dict[str, Any]) -> None:
    later = "한과" if example.get("same_department") else "두과"
    found = likeness(
        Worded(example["earlier"], "한과", example.get("result")), Worded(example["later"], later)
    )
    assert found.proposed is example["proposed"]


def test_the_reason_names_score_department_and_words() -> None:
    found = likeness(
        Worded("가로수 교체 계획", "공원과", "재심의 하기로 함"), Worded("가로수 교체 방안", "공원과")
    )
    assert (found.score, found.shared, found.pairs) == (100, 4, 4)
    assert (found.department, found.carried_over) == ("공원과", "재심의")


def test_a_department_that_nobody_printed_is_shared_by_none() -> None:
    assert likeness(Worded("가로수 교체 계획"), Worded("가로수 교체 방안")).department is None
