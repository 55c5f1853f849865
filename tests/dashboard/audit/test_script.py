"""What a function in the page gives arrives as it is, whatever the page did to the browser's own objects."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard.audit.model import PageState
from dashboard.audit.script import PageError, call
from dashboard.audit.visit import new_context

pytestmark = pytest.mark.browser

# As Prototype.js 1.6 did: JSON.stringify([1]) is '"[1]"' then.
OLD_LIBRARY = "Array.prototype.toJSON = function () { return '[' + this.join() + ']' };"
LIAR = "JSON.stringify = () => '{';"
IMPOSTOR = "(globalThis.__auditLog ??= {}).told = () => '2';"
BREAKER = IMPOSTOR.replace("2", "{")

Asked = Callable[..., Any]


@pytest.fixture
def asked(browser: Browser, site: Any) -> Asked:
    """Ask a function of a page with a script of its own."""

    def ask(function: str, argument: Any = None, *, script: str = "", limit_s: float = 15) -> Any:
        site["/"] = (
            f"<!doctype html><html lang='ko'><title>현황</title><script>{script}</script><h1>현황</h1></html>"
        )
        state = PageState(
            page="p", url=site.base, address="/", width=1280, theme="light", language="ko", state="rest"
        )
        page = new_context(browser, state).new_page()
        page.goto(site.base)
        return call(page, function, argument, limit_s=limit_s, code="asked")

    return ask


@pytest.mark.parametrize("script", ["", OLD_LIBRARY, LIAR])
def test_values_arrive_as_they_are(asked: Asked, script: str) -> None:
    value = {
        "words": ["가", "“</script>”", "\\ud800"],
        "nothing": None,
        "yes": [True, [], {}],
        "n": [0, -1.5],
    }
    assert asked("async (value) => value", value, script=script) == value


def test_what_is_undefined_is_none(asked: Asked) -> None:
    assert asked("() => {}") is None
    assert asked("() => ({ a: undefined, b: [undefined] })") == {"a": None, "b": [None]}


def test_no_number_becomes_another(asked: Asked) -> None:
    found = asked("() => [0 / 0, 1 / 0, 2]")
    assert math.isnan(found[0])
    assert found[1:] == [math.inf, 2]


@pytest.mark.parametrize("script", ["", OLD_LIBRARY])
def test_a_letter_that_was_cut_in_two_can_be_written(asked: Asked, script: str) -> None:
    assert asked("() => ['안녕 😀'.slice(0, 4)]", script=script) == ["안녕 �"]


def test_a_page_keeps_what_its_library_added(asked: Asked) -> None:
    assert asked("() => 1", script=OLD_LIBRARY) == 1
    assert asked("() => `${[1, 2].toJSON()} ${JSON.stringify([3])}`", script=OLD_LIBRARY) == '[1,2] "[3]"'


def test_a_page_cannot_answer_in_the_audits_place(asked: Asked) -> None:
    assert asked("() => 1", script=IMPOSTOR) == 1


def test_an_answer_that_is_no_text_of_ours_is_a_failure(browser: Browser) -> None:
    page = browser.new_context().new_page()  # not watched from before its first script
    page.set_content(f"<!doctype html><title>현황</title><script>{BREAKER}</script>")
    with pytest.raises(PageError) as told:
        call(page, "() => 1", limit_s=15, code="asked")
    assert told.value.code == "asked-failed"


def test_a_function_that_throws_or_never_ends_is_told_by_its_code(asked: Asked) -> None:
    with pytest.raises(PageError) as told:
        asked("() => { throw new Error('끝') }")
    assert told.value.code == "asked-failed"
    assert "끝" in told.value.detail
    with pytest.raises(PageError) as told:
        asked("() => { while (true); }", limit_s=2)
    assert told.value.code == "asked-timeout"
