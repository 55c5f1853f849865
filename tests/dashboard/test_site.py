"""Where people may write to is what the operator has set, and nothing else."""

from __future__ import annotations

import pytest

from dashboard.site import SiteError, feedback_of


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("", None),
        ("  ", None),
        (" 회의록@seoul.go.kr ", "회의록@seoul.go.kr"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
    ],
)
def test_an_address_is_taken_as_it_is_set(address: str, read: str | None) -> None:
    assert feedback_of(address) == read


@pytest.mark.parametrize("address", ["someone", "javascript:alert(1)", "a@b", "https://x y", 'a@b.kr"><b>'])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SiteError, match="feedback-address"):
        feedback_of(address)
