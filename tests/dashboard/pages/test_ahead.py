"""Questions that a page begins ahead: each is one that it asks, so that nothing is answered for nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest

from dashboard.pages import PAGES
from queries.engine import Engine
from queries.values import Value
from tests.bench.pages import quiet
from tests.dashboard.pages.conftest import Data

BEGUN = {
    "overview": {"outcome_mix", "action_items_by_kind", "minutes_lag", "action_ages", "action_states"},
    "member": {"member_meetings", "subject_items", "agenda_links"},
}


class Watched:
    """An engine, and what was begun ahead and what was asked of it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.begun: list[tuple[str, dict[str, Value]]] = []
        self.asked: list[tuple[str, dict[str, Value]]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def ahead(self, name: str, /, **given: Value) -> None:
        self.begun.append((name, given))
        self._engine.ahead(name, **given)

    def rows(self, name: str, /, **given: Value) -> list[dict[str, Any]]:
        self.asked.append((name, given))
        return self._engine.rows(name, **given)


@pytest.mark.parametrize("name", BEGUN)
def test_what_a_page_begins_ahead_is_what_it_asks(data: Data, name: str) -> None:
    members = data.view.rows("members", last=100)
    (person, *_) = sorted(members, key=lambda row: -row["entry_count"])
    query = {"committee": person["committee"], "since": "2020-01-01", "person": str(person["person_id"])}
    page = next(page for page in PAGES if page.id == name)
    engine = Watched(data.view.engine)
    view = replace(
        data.view, engine=cast("Engine", engine), query={**data.view.query, **query}, path=page.path
    )
    with quiet():
        page.show(view)
    assert {one for one, _ in engine.begun} == BEGUN[name]
    assert [one for one in engine.begun if one not in engine.asked] == []
