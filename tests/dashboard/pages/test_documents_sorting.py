"""The list of stored documents, what a search leaves of it, and what waits for a person in pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import html

from dashboard.components.view import View
from dashboard.pages.documents_sorting import LOOKED, TOGETHER, WAITING_A_PAGE, meetings, roles
from data import decisions
from data.acts import begin
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.data.small_minutes import PAGE
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


def test_meetings_of_several_documents_come_in_pages_open_ones_first(tmp_path: Path) -> None:
    """Twelve meetings, each told by two documents."""
    folder = tmp_path / "in"
    folder.mkdir()
    for month in range(1, 13):
        for names in ("홍길동", "홍길동 위원, 김가나"):
            page = PAGE.format(
                number=month,
                committee="견본위원회",
                title="회의록",
                month=month,
                count=names.count(",") + 1,
                names=f"{names} 위원",
                type="보고",
                speaker="홍길동",
            )
            (folder / f"{month}월 {len(names)}.txt").write_text(page, encoding="utf-8")
    store = Store(tmp_path / "minutes.duckdb")
    ingest([folder], store)

    def shown(**query: str) -> Any:
        markup = "".join(meetings(View(Engine(store), "ko", "light", "/documents", query)))
        return html.fragment_fromstring(markup, create_parent="div")

    first, second = shown(**{LOOKED: "월"}), shown(**{TOGETHER: "2"})
    assert len(first.findall(".//h3")) == WAITING_A_PAGE
    assert len(second.findall(".//h3")) == 12 - WAITING_A_PAGE
    assert "전체 12건 중 1–10번째" in first.text_content()
    links = [link.get("href") for link in first.findall(".//nav//a")]
    assert links[0].partition("#")[2] == "same-meeting"
    assert f"{TOGETHER}=2" in links[0]
    assert f"{LOOKED}=" in links[0]
    ids = [form.get("id") for form in [*first.iter("form"), *second.iter("form")]]
    assert len(ids) == len(set(ids)) >= 24
    # What a person has said of two records puts them behind those that wait.
    slug = first.find(".//h3/a").get("href").partition("meeting=")[2].partition("&")[0]
    with store.writing() as connection:
        decisions.confirm_meeting(begin(connection, "confirm-meeting", actor="간사"), unquote(slug))
    assert not any(slug in link.get("href") for link in shown().findall(".//h3/a"))
    assert any(slug in link.get("href") for link in shown(**{TOGETHER: "2"}).findall(".//h3/a"))
