"""A stored run comes back as the report that it was, with what persons said of it since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.audit.errors import AuditError
from dashboard.audit.results import save
from dashboard.audit.stored import load
from data.acts import begin
from data.manual_reviews import review
from data.store import Store
from tests.dashboard.reports.conformance.sample import report


@pytest.fixture
def store(tmp_path: Path) -> Store:
    place = Store(tmp_path / "audit.duckdb")
    made = report(seen=False)
    for result in made.results:
        result.content_hash = result.state.page
    save(place, made)
    return place


def test_it_comes_back_as_it_was(store: Store) -> None:
    made, back = report(seen=False), load(store, 1)
    assert back.as_json()["run"] == made.as_json()["run"]
    assert back.as_json()["verdicts"] == made.as_json()["verdicts"]
    assert back.as_json()["criteria"] == made.as_json()["criteria"]
    assert [replace(one, shown=None) for one in back.findings] == list(made.findings)
    assert back.exit_code == 2
    assert set(back.page_verdicts) == set(made.page_verdicts)
    assert (back.sample, back.sample_seed) == (made.sample, made.sample_seed)
    with pytest.raises(AuditError) as caught:
        load(store, 2)
    assert caught.value.code == "audit-run-unknown"


def test_reviews_come_with_it_while_the_page_is_as_it_was(store: Store) -> None:
    with store.writing() as connection:
        doing = begin(connection, "manual-review", actor="담당자")
        review(
            doing,
            1,
            "1.3.2",
            ["overview"],
            verdict="미준수",
            note="차례가 다릅니다.",
            technology=None,
            evidence=None,
        )
    said = load(store, 1).reviews
    assert [(one.item, one.page, one.verdict, one.actor) for one in said] == [
        ("1.3.2", "overview", "미준수", "담당자")
    ]
    changed = report(seen=False)
    for result in changed.results:
        result.content_hash = "other words"
    save(store, changed)
    assert load(store, 2).reviews == ()
