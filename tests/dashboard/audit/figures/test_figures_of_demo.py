"""Our charts break no rule on three years of made-up minutes either: many series, long names, every state."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from dashboard import demo, serving
from dashboard.audit import figures
from dashboard.audit.model import PageState
from dashboard.audit.settling import Traffic
from dashboard.audit.visit import Visit
from dashboard.catalogue import translator
from data.store import Store
from tests.conftest import Open

pytestmark = pytest.mark.browser

LIMIT_S = 60.0


@pytest.fixture(scope="module")
def demo_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = Store(tmp_path_factory.mktemp("demo") / "demo.duckdb")
    assert demo.fill(store, meetings=12, seed=3, mix=False, t=translator("ko"), say=lambda _: None)
    with serving.running(store.path, ingest=False) as url:
        yield url


@pytest.mark.exhaustive
@pytest.mark.parametrize(("width", "theme", "lang"), [(1280, "light", "ko"), (320, "dark", "en")])
def test_charts_of_many_meetings_break_no_rule(
    visit: Open, demo_address: str, width: int, theme: str, lang: str
) -> None:
    page = visit("/", base=demo_address, width=width, theme=theme, lang=lang)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    state = PageState(
        page="overview",
        url=page.url,
        address="/",
        width=width,
        theme="dark" if theme == "dark" else "light",
        language=lang,
        state="rest",
    )
    seen = Visit(page, state, LIMIT_S, Traffic(page), "")
    seen.restore()
    examined, drawn = figures.examine(seen)
    assert len(drawn) > 3
    assert [(one.rule, one.message_en, one.selector) for one in examined.findings] == []
