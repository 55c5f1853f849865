"""What tests share: the real minutes in a real database, the real dashboard in a real browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import assets, serving
from dashboard.site import MINUTES_FOLDER
from data import search_index
from data.ingest import ingest
from data.store import Store
from tests import kept
from tests.once import copy_of

WAIT_MS = 60_000  # for a machine of two busy cores; a test ends as soon as what it waits for is there
MEETING = "서울스마트도시위원회-2024-03-26-1"

Open = Callable[..., Page]
Tabs = dict[tuple[str, int, str, str], tuple[Page, list[str]]]


def pytest_xdist_auto_num_workers() -> int:
    """Two workers for each core: a browser test waits for its page more than half of the time."""
    return (os.cpu_count() or 1) * 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest module goes first, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: item.path.stem != "test_own_accessibility")
    _BROWSED.update(item.path for item in items if "browser" in getattr(item, "fixturenames", ()))


_BROWSED: set[Path] = set()


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """How long every expectation waits; whoever sets it in a test sets it for the tests that follow."""
    expect.set_options(timeout=WAIT_MS)


@pytest.fixture(scope="session", autouse=True)
def ports() -> Iterator[None]:
    """Every dashboard of the tests answers at one of a few ports."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(serving, "running", kept.running)
        yield


@pytest.fixture(scope="session")
def browsing() -> Iterator[kept.Browsing]:
    """The browser of all modules of this process."""
    opened = kept.Browsing()
    yield opened
    opened.close()


@pytest.fixture(scope="module", autouse=True)
def apart(request: pytest.FixtureRequest, browsing: kept.Browsing) -> None:
    """Whoever has a loop of their own has the thread to themselves: two cannot live in one."""
    if request.path not in _BROWSED:
        browsing.close()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the minutes that ship with the project."""
    return copy_of(tmp_path_factory, "database", _minutes)


def _minutes(folder: Path) -> Path:
    store = Store(folder / "minutes.duckdb")
    outcomes = ingest([MINUTES_FOLDER], store)
    assert [outcome.status for outcome in outcomes] == ["added"]
    search_index.update(store)
    store.close()
    return store.path


@pytest.fixture(scope="session")
def address(database: Path) -> Iterator[str]:
    """Address of a dashboard over those minutes, in a process of its own; whoever acts takes a copy."""
    assets.install()
    with serving.running(database) as url:
        yield url
    with Store(database).reading() as cursor:
        assert cursor.execute("SELECT name FROM act").fetchall() == []


@pytest.fixture(scope="module")
def browser(browsing: kept.Browsing) -> Iterator[Browser]:
    """A browser; what a module opened in it on its own is closed after it."""
    yield browsing.browser()
    browsing.tidy()


@pytest.fixture
def open_page(browser: Browser, browsing: kept.Browsing, address: str) -> Iterator[Open]:
    """Open an address and wait until the page stands.

    A request to another host, or something that the page's own policy forbids it, fails the test.
    """
    pages: list[Page] = []
    strangers: list[str] = []

    def opened(
        path: str, *, width: int = 1280, theme: str = "light", base: str = address, **query: str
    ) -> Page:
        page = _new_page(browsing, "open", width, theme, base, strangers)
        pages.append(page)
        page.goto(written(base, path, query))
        settle(page)
        return page

    yield opened
    for page in pages:
        forget(page, browsing)
    assert strangers == []


@pytest.fixture(scope="module")
def tabs(browser: Browser, browsing: kept.Browsing) -> Iterator[Tabs]:
    """What ``visit`` has open, with what it must not have asked for: by base, width, theme and language."""
    opened: Tabs = {}
    yield opened
    for page, _ in opened.values():
        forget(page, browsing)


@pytest.fixture
def visit(browsing: kept.Browsing, tabs: Tabs, address: str) -> Iterator[Open]:
    """Go to an address by a link, as who is there already does; for tests that look and leave no trace.

    Ten times cheaper than ``open_page``: the application is not loaded anew.
    """

    def visited(
        path: str, *, width: int = 1280, theme: str = "light", base: str = address, **query: str
    ) -> Page:
        key = (base, width, theme, query.get("lang", "ko"))
        if key not in tabs:
            strangers: list[str] = []
            tabs[key] = _new_page(browsing, key[-1], width, theme, base, strangers), strangers
            tabs[key][0].goto(written(base, path, query))
        else:
            page = tabs[key][0]
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(FOLLOW, written(base, path, query))
            page.wait_for_function("() => document.activeElement !== document.body")
        settle(tabs[key][0])
        return tabs[key][0]

    yield visited
    assert [stranger for _, strangers in tabs.values() for stranger in strangers] == []


# The focus is let go first: that it is somewhere again tells that the page has arrived.
FOLLOW = """(href) => {
  document.activeElement?.blur();
  const link = Object.assign(document.createElement("a"), { href });
  document.body.append(link);
  link.click();
  link.remove();
}"""


def written(base: str, path: str, query: dict[str, str]) -> str:
    """An address as it is typed."""
    return f"{base}{path}?{urlencode(query)}" if query else f"{base}{path}"


def _new_page(
    browsing: kept.Browsing, context: str, width: int, theme: str, base: str, strangers: list[str]
) -> Page:
    """A tab; what it asks of another host, or the page's policy forbids it, is added to ``strangers``."""
    page = browsing.context(context, accept_downloads=True).new_page()
    page.set_default_timeout(WAIT_MS)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    ours = (base, base.replace("http", "ws", 1), "data:", "blob:")
    page.on(
        "request",
        lambda request: strangers.append(request.url) if not request.url.startswith(ours) else None,
    )
    page.on(
        "console",
        lambda message: strangers.append(message.text) if "Content Security" in message.text else None,
    )
    return page


def forget(page: Page, browsing: kept.Browsing) -> None:
    """Close the page and leave nothing in its context that the next test could see."""
    context = page.context
    if not page.is_closed():
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        browsing.shut(page)
    context.clear_cookies()
    context.clear_permissions()


def settle(page: Page) -> None:
    """Wait until the script has run and the page's heading stands."""
    page.wait_for_selector("main h1", timeout=WAIT_MS)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=WAIT_MS)
    page.wait_for_selector('[data-testid="stSkeleton"]', state="detached", timeout=WAIT_MS)
