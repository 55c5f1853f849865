"""Parts that pages share, as they are drawn."""

from __future__ import annotations

import re

import pytest
from markupsafe import escape

from dashboard.components.markup import render
from dashboard.components.parts import Filter


@pytest.mark.parametrize(("chosen", "words"), [("request", "요청"), ("<b>zzz", "&lt;b&gt;zzz")])
def test_what_is_chosen_is_shown_even_where_no_choice_has_it(chosen: str, words: str) -> None:
    kind = Filter("kind", "종류", [("", "전체"), ("request", "요청")], chosen)
    drawn = render("selects.html", filters=[kind], language="ko")
    selected = re.findall(r'<option value="([^"]*)" selected>([^<]*)</option>', drawn)
    assert selected == [(str(escape(chosen)), words)]


def test_nothing_chosen_is_the_first_choice() -> None:
    drawn = render("selects.html", filters=[Filter("kind", "종류", [("", "전체")], "")], language="ko")
    assert re.findall(r"<option[^>]*>([^<]*)", drawn) == ["전체"]
