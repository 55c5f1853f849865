"""What assistive technology is given on a page is what was reviewed (see ``snapshots.py``)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from dashboard.pages import PAGES
from tests.dashboard import snapshots

pytestmark = pytest.mark.browser

KEPT = sorted(path.stem for path in snapshots.FOLDER.glob("*.yml"))


def test_snapshots_are_of_pages_that_exist() -> None:
    assert KEPT
    assert {name.rpartition(".")[0] for name in KEPT} <= {page.id for page in PAGES}


@pytest.mark.parametrize("name", KEPT)
def test_a_page_is_heard_as_it_was_reviewed(browser: Browser, address: str, name: str) -> None:
    page_id, _, language = name.rpartition(".")
    path = next(page.path for page in PAGES if page.id == page_id)
    kept = snapshots.file_of(page_id, language).read_text(encoding="utf-8")
    assert snapshots.taken(browser, address, path, language) == kept
