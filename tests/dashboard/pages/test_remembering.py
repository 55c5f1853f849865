"""A page drawn again is the page as it would be made anew, for whom it may be shown to."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from dashboard.components import drawing
from dashboard.components.view import View
from dashboard.pages import PAGES, remembering
from dashboard.pages.page import Page
from dashboard.said import Said
from data.store import Store
from queries.disclosure import PUBLIC
from queries.engine import Engine
from tests.bench.pages import quiet

ONE, ANOTHER = "token-of-one", "token-of-another"
LASTING = [page for page in PAGES if page.lasting]


@pytest.fixture(scope="module")
def engine(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return Engine(Store(copyfile(database, tmp_path_factory.mktemp("kept") / "minutes.duckdb")))


def view_of(page: Page, engine: Engine, token: str = ONE, **given: object) -> View:
    query = dict(page.states(engine)[0].query)
    return View(engine, "ko", "light", page.path, query, token=token, page=page.id, **given)  # type: ignore[arg-type]


def drawn(page: Page, view: View, *, anew: bool = False) -> list[drawing.Step]:
    with quiet(), drawing.keeping() as steps:
        page.show(view) if anew else remembering.show(page, view)
    return steps


def texts(steps: list[drawing.Step]) -> list[str]:
    return [text for step in steps for text in step.texts()]


@pytest.mark.parametrize("page", LASTING, ids=lambda page: page.id)
def test_a_page_is_drawn_again_as_it_would_be_made(engine: Engine, page: Page) -> None:
    first = drawn(page, view_of(page, engine))
    view = view_of(page, engine)
    again = drawn(page, view)
    assert view.headed
    assert first
    assert all(one is other for one, other in zip(first, again, strict=True))
    assert texts(again) == texts(drawn(page, view_of(page, engine), anew=True))


def test_each_visitor_has_forms_of_their_own(engine: Engine) -> None:
    page = next(page for page in LASTING if page.id == "review")
    for token in (ONE, ANOTHER) * 2:
        words = "".join(texts(drawn(page, view_of(page, engine, token))))
        assert set(words.split('"')) & {ONE, ANOTHER} == {token}


def test_what_differs_is_made_anew(engine: Engine) -> None:
    page = LASTING[0]
    first = drawn(page, view_of(page, engine))
    others = [
        View(engine, "en", "light", page.path, page=page.id),
        View(engine, "ko", "dark", page.path, page=page.id),
        View(engine, "ko", "light", page.path, {"as_of": "2020-01-01"}, page=page.id),
        view_of(page, engine.seen_by(PUBLIC)),
        view_of(page, engine, said=Said("ok", done=True, form="none")),
        view_of(page, engine, preferences={"text_size": "large"}),
    ]
    for view in others:
        assert drawn(page, view)[1] is not first[1]
    assert drawn(page, view_of(page, engine))[1] is first[1]


def test_a_write_makes_every_page_anew(database: Path, tmp_path: Path) -> None:
    store = Store(copyfile(database, tmp_path / "minutes.duckdb"))
    page, engine = LASTING[0], Engine(store)
    first = drawn(page, view_of(page, engine))
    with store.writing() as connection:
        connection.execute("UPDATE meeting SET status = 'cancelled'")
    assert texts(drawn(page, view_of(page, engine))) != texts(first)
