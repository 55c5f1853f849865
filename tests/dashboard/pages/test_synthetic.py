"""Every page that shows synthetic minutes says so, in both languages; a page of real minutes does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from dashboard import serving
from data.ingest import ingest
from data.mark import MARK
from data.store import Store
from tests.conftest import Open
from tests.data.real import REAL, put

PAGES = ["/", "/meeting", "/attendance", "/agenda", "/follow-ups"]


@pytest.fixture(scope="module")
def synthetic_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("synthetic")
    store = Store(folder / "synthetic.duckdb")
    ingest([put(folder, "made_up.txt", MARK + "\n" + REAL.read_text(encoding="utf-8"))], store)
    with serving.running(store.path, ingest=False) as url:
        yield url


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_synthetic_minutes_says_so(visit: Open, synthetic_address: str, path: str) -> None:
    page = visit(path, base=synthetic_address)
    banner = page.get_by_role("note").filter(has_text="합성 자료")
    expect(banner).to_contain_text("모두 지어낸 것입니다")


def test_it_says_so_in_english(visit: Open, synthetic_address: str) -> None:
    page = visit("/", base=synthetic_address, lang="en")
    expect(page.get_by_role("note").filter(has_text="Synthetic data")).to_contain_text("made up")


@pytest.mark.parametrize("path", ["/", "/meeting"])
def test_a_page_of_real_minutes_does_not(visit: Open, path: str) -> None:
    page = visit(path)
    expect(page.locator("main h1")).to_be_visible()
    expect(page.get_by_text("합성 자료")).to_have_count(0)
