"""What assistive technology is given on each page, as text: kept in ``snapshots/``.

The test of every page compares it (``pages/test_pages.py``), which opens each page anyway.

``python -m tests.dashboard.snapshots [PAGE…]`` takes those of the named pages, or of all, from the minutes.
Read the difference before it is committed: what changed here changed for everybody who cannot see the page.
"""

from __future__ import annotations

import getpass
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from dashboard import serving
from dashboard.audit.browser import open_browser
from dashboard.catalogue import LANGUAGES
from dashboard.pages import PAGES
from dashboard.site import MINUTES_FOLDER
from data import search_index
from data.ingest import ingest
from data.store import Store
from tests.conftest import settle

FOLDER: Final = Path(__file__).parent / "snapshots"
# The day that the figures speak of, so that ages and the like stay as they are.
AS_OF: Final = "2026-03-31"
# What differs from one run to the next: when the minutes were read, who is logged in at the system.
_CHANGING: Final = (
    (re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}"), "<time>"),
    (re.compile(rf"\b{re.escape(getpass.getuser())}\b"), "<user>"),
    (re.compile(r"^\s*- /url: .*\n", re.MULTILINE), ""),
)


def file_of(page_id: str, language: str) -> Path:
    """Where the snapshot of a page is kept."""
    return FOLDER / f"{page_id}.{language}.yml"


def snapshot(page: Page) -> str:
    """The tree of a page's own content, without what differs from one run to the next."""
    tree = page.locator("main").aria_snapshot() + "\n"
    for pattern, word in _CHANGING:
        tree = pattern.sub(word, tree)
    return tree


def taken(page: Page) -> str:
    """The snapshot of an open page of the day ``AS_OF``, on a wide screen."""
    # Scroll boxes get their names, and charts their figure, a moment after the page stands.
    page.wait_for_function(
        """() => [...document.querySelectorAll(".table-scroll")].every((box) =>
             (box.scrollWidth > box.clientWidth) === box.hasAttribute("tabindex"))
           && !document.querySelector("svg.main-svg:not([aria-hidden])")"""
    )
    return snapshot(page)


def renew(names: Sequence[str]) -> None:
    """Take the snapshots of the named pages, or of all, in both languages."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "minutes.duckdb")
        ingest([MINUTES_FOLDER], store)
        search_index.update(store)
        with serving.running(store.path) as address, open_browser() as browser:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            for one in (one for one in PAGES if not names or one.id in names):
                for language in LANGUAGES:
                    page.goto(f"{address}{one.path}?lang={language}&as_of={AS_OF}")
                    settle(page)
                    file_of(one.id, language).write_text(taken(page), encoding="utf-8")


if __name__ == "__main__":
    renew(sys.argv[1:])
