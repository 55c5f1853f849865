"""Every page over a PostgreSQL server says what it says over a DuckDB file of the same rows."""

from __future__ import annotations

from collections.abc import Callable
from difflib import ndiff
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dashboard import assets, audit, serving
from dashboard.pages import PAGES
from data.store import Store
from tests.conftest import settle

pytestmark = [pytest.mark.engines, pytest.mark.browser]


@pytest.mark.parametrize("data", ["minutes", "demo"])
def test_every_page_says_the_same(
    data: str, held: Callable[[str], Path], on_server: Callable[[str], Store], browser: Browser
) -> None:
    assets.install()
    file, server = Store(held(data)), on_server(data)
    with serving.running(file.path) as one, serving.running(server.address) as other:
        targets = audit.of_dashboard(one)
        shown = {
            state.address.removeprefix(one): state.page
            for state in targets.states
            if (state.state, state.language, state.width, state.theme) == ("rest", "ko", 1280, "light")
        }
        assert set(shown.values()) == {page.id for page in PAGES}
        differ = {}
        with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
            for path in shown:
                page = context.new_page()
                texts: list[list[str]] = []
                for base, store in ((one, file), (other, server)):
                    page.goto(base + path)
                    settle(page)
                    text = page.locator("main").inner_text().replace(base, "")
                    texts.append(text.replace(store.path.name, "").splitlines())
                page.close()
                if lines := [line for line in ndiff(texts[0], texts[1]) if line[0] in "+-"]:
                    differ[path] = lines[:10]
        assert differ == {}
