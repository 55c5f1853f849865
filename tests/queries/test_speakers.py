"""Whose a speaker's label is: a whole name, and never a mask or a role, however few hold it."""

from __future__ import annotations

from typing import Any

import pytest

from queries.speakers import names, words


@pytest.mark.parametrize("example", words()["example"], ids=lambda one: one["label"])
def test_every_example_is_judged_as_the_table_says(example: dict[str, Any]) -> None:
    assert names(example["label"], "홍길동", example.get("post")) is example["named"]


@pytest.mark.parametrize("label", ["위원", "위원장", "위원장님", "간사", "○○○", "***", "님", ""])
def test_a_role_or_a_mask_alone_is_nobody(label: str) -> None:
    assert not names(label, "홍길동")
    assert not names(label, "")
