"""Each item of KWCAG 2.2 has steps for a person, as many in Korean as in English."""

from __future__ import annotations

from dashboard.audit.kwcag import items
from dashboard.audit.manual import steps


def test_every_item_has_its_steps_in_both_languages() -> None:
    for number in items():
        korean, english = steps(number, "ko"), steps(number, "en")
        assert len(korean) == len(english) >= 2, number
        assert all(step.endswith(("다.", ".")) for step in korean)
        assert all(step.endswith(".") and not any("가" <= sign <= "힣" for sign in step) for step in english)
