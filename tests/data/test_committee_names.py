"""Names of committees that may be one: the table's examples."""

from __future__ import annotations

from typing import Any

import pytest

from data.committee_names import may_be_one, names


@pytest.mark.parametrize("example", names()["example"], ids=lambda example: " / ".join(example["names"]))
def test_examples_of_the_table(example: dict[str, Any]) -> None:
    one, other = example["names"]
    assert may_be_one(one, other) is example["same"]
    assert may_be_one(other, one) is example["same"]
