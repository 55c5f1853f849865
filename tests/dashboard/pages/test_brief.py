"""The brief is one sheet of A4, without the navigation, and its figures are those of the overview."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from dashboard.components.view import View
from dashboard.pages.overview_attention import concerns, sentences
from dashboard.pages.overview_figures import figures
from dashboard.pages.overview_kpis import key_figures
from data.store import Store
from queries.engine import Engine
from tests.conftest import Open

pytestmark = pytest.mark.browser

AS_OF = "2026-11-25"


def test_the_brief_is_one_sheet_with_the_figures_of_the_overview(open_page: Open, database: Path) -> None:
    view = View(Engine(Store(database)), "ko", "light", "/brief", {"as_of": AS_OF})
    now = figures(view, view.scope, view.as_of)
    told = [one.value for one in key_figures(view, now, None)]
    told += [title for title, _ in sentences(view, concerns(view, now))]

    overview = open_page("/", as_of=AS_OF).locator("main").inner_text()
    page = open_page("/brief", as_of=AS_OF)
    brief = page.locator("main").inner_text()
    for words in told:
        assert words in overview
        assert words in brief

    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as printed:
        assert [(round(sheet.width), round(sheet.height)) for sheet in printed.pages] == [(595, 842)]
        text = printed.pages[0].extract_text()
    assert "확인을 기다리는 초안 29건" in text
    assert "링크 복사" not in text
