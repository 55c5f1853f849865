"""Figures of the accessibility pages, each beside a count of the rows of the audits."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from data.store import Store
from queries.engine import Engine
from tests.queries.sample import fill

Row = dict[str, Any]
RUN = 2
NARROWED = {
    "outcome": "outcome",
    "page": "page",
    "item": "kwcag_no",
    "severity": "impact",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("audits") / "sample.duckdb")
    fill(made)
    return made


def table(store: Store, name: str) -> list[Row]:
    with store.reading() as cursor:
        found = cursor.execute(f"SELECT * FROM {name}")
        columns = [column[0] for column in found.description]
        return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]


def test_what_a_run_saw_and_found(store: Store) -> None:
    pages = [row for row in table(store, "audit_page") if row["run_id"] == RUN]
    findings = [row for row in table(store, "audit_finding") if row["run_id"] == RUN]
    begun = next(row["started_at"] for row in table(store, "audit_run") if row["run_id"] == RUN)
    taken = [row for row in pages if row["examined_at"] is not None and row["examined_at"] < begun]
    outcomes = Counter(row["outcome"] for row in findings)

    (newest,) = Engine(store).rows("audit_run")
    assert newest["run_id"] == RUN
    assert newest["page_state_count"] == len(pages)
    assert newest["audited_count"] == sum(row["outcome"] == "audited" for row in pages)
    assert newest["violation_count"] == outcomes["failed"]
    assert newest["taken_over_count"] == len(taken)

    (listed,) = Engine(store).rows("audit_runs", run=RUN)
    assert listed["review_count"] == outcomes["cantTell"]

    seen = {(row["page"], row["language"]): row for row in Engine(store).rows("audit_pages", run=RUN)}
    assert {key: row["state_count"] for key, row in seen.items()} == Counter(
        (row["page"], row["language"]) for row in pages
    )
    assert sum(row["audited_count"] for row in seen.values()) == newest["audited_count"]


@pytest.mark.parametrize(("filter", "column"), NARROWED.items())
def test_what_a_filter_leaves_of_the_findings(store: Store, filter: str, column: str) -> None:
    named = {row["audit_page_id"]: row["page"] for row in table(store, "audit_page")}
    findings = [
        row | {"page": named[row["audit_page_id"]]}
        for row in table(store, "audit_finding")
        if row["run_id"] == RUN
    ]
    counted = Counter(row[column] for row in findings)
    assert counted
    shown = {
        value: len(Engine(store).rows("audit_findings", run=RUN, **{filter: value})) for value in counted
    }
    assert shown == counted


def test_verdicts_are_counted_once_each(store: Store) -> None:
    verdicts = [row for row in table(store, "audit_verdict") if row["run_id"] == RUN]
    for query, standard in (("audit_verdicts", "KWCAG 2.2"), ("audit_criteria", "WCAG 2.2")):
        shown = Counter(row["verdict"] for row in Engine(store).rows(query, run=RUN))
        assert shown == Counter(
            row["verdict"] for row in verdicts if row["standard"] == standard and row["page"] == "*"
        )
