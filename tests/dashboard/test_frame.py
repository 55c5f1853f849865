"""What stands around every page: the look that a visitor has chosen, and help in one place."""

from __future__ import annotations

import re

from dashboard import frame
from dashboard.pages import PAGES
from dashboard.preferences import COOKIE


def test_the_html_element_carries_what_differs_from_the_defaults() -> None:
    assert frame.look({}, {}) == ' lang="ko"'
    cookies = {COOKIE: "lang-en.theme-dark.text_size-large"}
    assert frame.look({"lang": "ko"}, cookies) == (
        ' lang="ko" data-language="en" data-theme="dark" data-text-size="large"'
    )
    assert 'data-preview="yes" data-theme="light"' in frame.look({"theme": "light"}, cookies)


def test_help_comes_first_and_the_footer_is_the_same_on_every_page() -> None:
    footers = {
        re.sub(r' aria-current="page"|#help-[\w-]+', "", frame.footer(page.path, {"lang": "en"}, PAGES, "en"))
        for page in PAGES
    }
    assert len(footers) == 1
    links = re.findall(r'href="([^"]+)"', footers.pop())
    assert links[0] == "/help?lang=en"
    assert links[-1] == "/help?lang=en#contact"


def test_help_leads_to_what_it_says_of_the_page_that_one_comes_from() -> None:
    assert 'href="/help#help-agenda"' in frame.footer("/agenda", {}, PAGES, "ko")


def test_the_main_navigation_holds_no_page_of_the_footer() -> None:
    def paths(markup: str) -> set[str]:
        return {path for paths in re.findall(r'data-paths="([^"]+)"', markup) for path in paths.split()}

    header, footer = (part("/", {}, PAGES, "ko") for part in (frame.header, frame.footer))
    assert paths(header) & paths(footer) == set()
    assert paths(header) | paths(footer) == {page.path for page in PAGES}
