"""How a visitor wants to see the product: from a cookie or an address that anyone may have written."""

from __future__ import annotations

from itertools import product

import pytest

from dashboard.preferences import CHOICES, COOKIE, as_cookie, is_preview, kept, shown

DEFAULTS = {name: values[0] for name, values in CHOICES.items()}


def test_every_combination_survives_the_cookie() -> None:
    for values in product(*CHOICES.values()):
        chosen = dict(zip(CHOICES, values, strict=True))
        assert shown({COOKIE: as_cookie(chosen)}, {}) == chosen
    assert as_cookie(DEFAULTS) == ""


@pytest.mark.parametrize(
    "cookie", ["", "theme", "theme-", "theme-pink", '"><script>-dark', "..theme-dark-dark", "x" * 5000]
)
def test_what_is_no_choice_of_ours_is_not_kept(cookie: str) -> None:
    assert kept({COOKIE: cookie}) == {}
    assert shown({COOKIE: cookie}, {}) == DEFAULTS


def test_the_address_goes_before_the_cookie_where_it_names_a_choice() -> None:
    cookies = {COOKIE: "lang-en.theme-dark"}
    assert shown(cookies, {"lang": "ko"}) == DEFAULTS | {"theme": "dark"}
    assert shown(cookies, {"theme": "pink"}) == DEFAULTS | {"lang": "en", "theme": "dark"}
    assert is_preview({"theme": "light"})
    assert not is_preview({"lang": "en", "kind": "request"})
