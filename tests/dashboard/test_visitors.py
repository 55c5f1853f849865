"""Marks, tokens and names of visitors."""

from __future__ import annotations

import pytest

from dashboard import visitors


def test_a_token_is_of_one_visitor() -> None:
    one, other = visitors.new_mark(), visitors.new_mark()
    assert visitors.mark_of({visitors.MARK_COOKIE: one}) == one
    key = visitors.PROCESS_KEY
    assert visitors.is_token(visitors.token(one, key), one, key)
    assert not visitors.is_token(visitors.token(one, key), other, key)
    assert not visitors.is_token(visitors.token("", key), "", key)
    assert not visitors.is_token("토큰", one, key)


def test_a_token_is_of_all_who_share_a_secret_and_of_nobody_else() -> None:
    mark, secret = visitors.new_mark(), "s" * 32
    given = visitors.token(mark, visitors.key_of(secret))
    assert visitors.is_token(given, mark, visitors.key_of(secret))
    assert not visitors.is_token(given, mark, visitors.key_of("t" * 32))
    assert not visitors.is_token(given, mark, visitors.PROCESS_KEY)
    assert not visitors.is_token(given, mark, secret.encode())


@pytest.mark.parametrize("mark", ["", "short", "x" * 23, "<script>alert(1)</scri", "a" * 21 + "\n"])
def test_a_mark_that_is_none_of_ours_is_none(mark: str) -> None:
    assert visitors.mark_of({visitors.MARK_COOKIE: mark}) == ""


def test_a_name_comes_back_from_its_cookie() -> None:
    assert visitors.name_of({visitors.NAME_COOKIE: visitors.as_cookie("김 간사")}) == "김 간사"


@pytest.mark.parametrize(
    "cookie", ["", "가", "%%%", visitors.as_cookie("x" * 41), visitors.as_cookie("a\nb")]
)
def test_without_a_name_it_is_the_systems_user_or_the_secretary(
    cookie: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "hong")
    assert visitors.name_of({visitors.NAME_COOKIE: cookie}) == "hong"
