"""Ten tasks with the keyboard alone: each starts at the overview and takes at most 40 keys.

A key is a key of the keyboard: a Korean syllable counts as many as its letters have.
"""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import serving
from data import reviews
from data.acts import begin
from data.store import Store
from tests.conftest import Open

pytestmark = pytest.mark.browser

MOST_KEYS = 40


class Hands:
    """Two hands on a keyboard that count what they press."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.keys += 1

    def write(self, words: str) -> None:
        self.page.keyboard.insert_text(words)
        self.keys += len(unicodedata.normalize("NFD", words))

    def tab_to(self, wanted: Locator) -> None:
        """Tab until the element has the focus."""
        focused = "one => one === document.activeElement"
        while not (wanted.count() and wanted.first.evaluate(focused)):
            assert self.keys < MOST_KEYS, f"{wanted} was not reached"
            self.press("Tab")

    def go(self, title: str, nav: str = ".site-nav") -> None:
        """A page by its link above or, past the second skip link, below the page."""
        if nav == ".footer-nav":
            self.press("Tab", "Tab", "Enter")
        self.tab_to(self.page.locator(f"{nav} a", has_text=title))
        self.press("Enter")
        expect(self.page.locator("h1")).to_have_text(title)
        expect(self.page.locator("h1")).to_be_focused()

    def skip_to_list(self) -> None:
        """Past the filters, by the link that comes first."""
        self.press("Tab", "Enter")
        expect(self.page.locator("#results")).to_be_focused()


@pytest.fixture(scope="module")
def base(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real minutes with one request confirmed, in a database that these tasks may change."""
    store = Store(shutil.copy(database, tmp_path_factory.mktemp("tasks") / "minutes.duckdb"))
    with store.writing() as connection:
        reviews.decide(begin(connection, "confirm", actor="김간사"), "action_item", 1, "confirmed")
    with serving.running(store.path, ingest=False) as url:
        yield url


def find_what_a_member_attended(hands: Hands, page: Page) -> None:
    hands.go("내 기록")
    hands.tab_to(page.locator("#filter-person"))
    hands.press("ArrowDown")
    hands.tab_to(page.locator("form.filters button[type=submit]"))
    hands.press("Enter")
    expect(page.locator("h1")).to_contain_text("내 기록: ")
    expect(page.locator("main")).to_contain_text("출석률 산출 불가")


def open_the_line_behind_a_request(hands: Hands, page: Page) -> None:
    hands.go("후속 조치")
    hands.skip_to_list()
    hands.tab_to(page.locator("main .line-link").first)
    hands.press("Enter")
    expect(page.locator("[id^=line-]:focus")).to_be_visible()


def mark_a_follow_up_done(hands: Hands, page: Page) -> None:
    hands.go("후속 조치")
    hands.skip_to_list()
    hands.tab_to(page.locator("main a[href$='/follow-up?id=1']").first)
    hands.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    hands.tab_to(page.locator("#record-state"))
    hands.press("ArrowDown", "ArrowDown", "ArrowDown", "Control+Enter")
    expect(page.locator("#said")).to_contain_text("완료")


def take_a_table_away(hands: Hands, page: Page) -> None:
    hands.go("안건")
    hands.skip_to_list()
    hands.tab_to(page.locator("main a[download]").first)
    with page.expect_download() as download:
        hands.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")


def switch_the_language(hands: Hands, page: Page) -> None:
    hands.tab_to(page.locator(".languages a[lang=en]"))
    hands.press("Enter")
    expect(page.locator("h1")).to_have_text("Overview")


def change_the_theme(hands: Hands, page: Page) -> None:
    hands.go("설정", ".footer-nav")
    hands.tab_to(page.locator("input[name=theme]:checked"))
    hands.press("ArrowDown", "ArrowDown")
    hands.tab_to(page.locator("#settings button"))
    hands.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("#said")).to_be_focused()


def search_and_open_a_hit(hands: Hands, page: Page) -> None:
    hands.go("검색")
    hands.tab_to(page.locator("#search-q"))
    hands.write("접근성")
    hands.press("Enter")
    expect(page.locator("#results")).to_be_focused()
    hands.tab_to(page.locator(".hits a").first)
    hands.press("Enter")
    expect(page.locator("[id^=line-]:focus")).to_be_visible()


def read_the_table_of_a_chart(hands: Hands, page: Page) -> None:
    hands.press("Tab", "Enter")
    hands.skip_to_list()
    hands.tab_to(page.locator("main details > summary").first)
    hands.press("Enter")
    expect(page.locator("main details[open] table").first).to_be_visible()


def find_out_what_a_figure_means(hands: Hands, page: Page) -> None:
    hands.press("Tab", "Enter")
    hands.skip_to_list()
    hands.tab_to(page.locator(".kpis > li", has_text="출석").locator(".term-link").first)
    hands.press("Enter")
    expect(page.locator("#attendance-rate")).to_be_focused()


def confirm_a_draft(hands: Hands, page: Page) -> None:
    hands.go("검토")
    hands.tab_to(page.locator("form[id^=confirm-] button").first)
    hands.press("Enter")
    expect(page.locator("#announcer")).to_have_text("확인했습니다.")


TASKS: tuple[Callable[[Hands, Page], None], ...] = (
    find_what_a_member_attended,
    open_the_line_behind_a_request,
    mark_a_follow_up_done,
    take_a_table_away,
    switch_the_language,
    change_the_theme,
    search_and_open_a_hit,
    read_the_table_of_a_chart,
    find_out_what_a_figure_means,
    confirm_a_draft,
)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__.replace("_", "-"))
def test_a_task_is_done_by_keyboard_within_forty_keys(
    open_page: Open, base: str, task: Callable[[Hands, Page], None]
) -> None:
    page = open_page("/", base=base)
    expect(page.locator(".term-link").first).to_be_visible()
    hands = Hands(page)
    task(hands, page)
    assert 0 < hands.keys <= MOST_KEYS
