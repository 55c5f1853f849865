"""The list of stored documents, and what a search by file name leaves of it."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from dashboard.components.view import View
from dashboard.pages.documents_sorting import LOOKED, roles
from data.store import Store
from queries.engine import Engine
from tests.queries.sample import fill


def words(store: Store, looked: str = "") -> str:
    query = {LOOKED: looked} if looked else {}
    markup = "".join(roles(View(Engine(store), "ko", "light", "/documents", query)))
    return " ".join(html.fragment_fromstring(markup, create_parent="div").text_content().split())


def test_a_search_says_what_it_found_and_how_many_documents_are_stored(tmp_path: Path) -> None:
    store = Store(tmp_path / "sample.duckdb")
    fill(store)
    rows = Engine(store).rows("document_roles")
    assert len(rows) > 1
    stored = f"문서 {len(rows)}건. 종류가 틀렸으면"
    assert stored in words(store)
    name = rows[0]["file_name"]
    found = words(store, name)
    assert stored in found
    assert "문서 1건" in found
    nothing = words(store, "이런 파일은 없다")
    assert stored in nothing
    assert "문서 0건" in nothing
