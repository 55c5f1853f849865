"""An audit that is started from a page: it says why it failed in the language of that page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.actions import ACTS, RefusedError, perform
from dashboard.catalogue import LANGUAGES, text
from dashboard.roles import Person, held
from data.lease import try_lock
from data.store import Store
from tests.dashboard.test_audit_job import ended

NOWHERE = "http://nowhere.invalid/sitemap.xml"
OFFICER = Person("박", held(["officer"]))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A database that another audit examines."""
    store = Store(tmp_path / "minutes.duckdb")
    hold = try_lock(store.path.with_name(f"{store.path.name}.audit.lock"), shared=False)
    assert hold is not None
    yield store
    hold.release()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("act", "form", "code"),
    [
        ("audit-start", {"pages": ["overview"]}, "audit-running"),
        ("audit-start", {"every": ["yes"]}, "audit-running"),
        ("audit-start-web", {"sitemap": [NOWHERE]}, "audit-sitemap"),
    ],
)
def test_what_fails_says_why_in_the_language_of_who_started_it(
    store: Store, act: str, form: dict[str, list[str]], code: str, language: str
) -> None:
    perform(ACTS[act], store, OFFICER, {**form, "language": [language]})
    beginning = text(language, f"error-{code}", address=NOWHERE, detail="|").partition("|")[0]
    assert ended().reason.startswith(beginning)


def test_no_audit_starts_in_a_language_that_is_none_of_ours(store: Store) -> None:
    with pytest.raises(RefusedError) as caught:
        perform(ACTS["audit-start"], store, OFFICER, {"every": ["yes"], "language": ["fr"]})
    assert {name: problem.code for name, problem in caught.value.problems.items()} == {
        "language": "not-a-choice"
    }
