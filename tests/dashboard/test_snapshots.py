"""Snapshots of what assistive technology is given are kept of every page, and of none besides."""

from __future__ import annotations

from dashboard.catalogue import LANGUAGES
from dashboard.pages import PAGES
from tests.dashboard import snapshots


def test_snapshots_are_kept_of_every_page_in_both_languages() -> None:
    kept = {path.name for path in snapshots.FOLDER.iterdir()}
    assert kept == {snapshots.file_of(page.id, lang).name for page in PAGES for lang in LANGUAGES}
