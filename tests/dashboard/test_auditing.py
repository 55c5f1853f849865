"""The audit's command: how it ends, what it writes, what it refuses before the long work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import auditing, catalogue
from dashboard.audit.errors import AuditError
from dashboard.audit.history import Change
from dashboard.audit.results import save
from dashboard.reports.conformance import FORMATS
from data.store import Store
from tests.dashboard.reports.conformance.sample import report


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("minor", 1), ("moderate", 1), ("serious", 1), ("critical", 0), ("review", 1), ("never", 0)],
)
def test_the_threshold_decides_how_it_ends(fail_on: str, code: int) -> None:
    assert auditing.exit_code(report(), fail_on) == code


def test_a_page_that_was_not_seen_ends_with_2_whatever_is_asked() -> None:
    assert auditing.exit_code(report(seen=False), "never") == 2


def test_compared_with_a_run_only_what_is_new_counts() -> None:
    now = report()
    nothing = Change(since=1, new=(), fixed=(), still=now.findings, unseen=())
    assert auditing.exit_code(now, "minor", nothing) == 0
    assert auditing.exit_code(now, "minor", replace(nothing, new=now.findings)) == 1
    for language in catalogue.LANGUAGES:
        lines = list(auditing.changes(replace(nothing, new=now.findings), language))
        assert len(lines) == 2 + 1


def test_what_is_accepted_fails_nothing() -> None:
    now = report()
    violation = next(found.fingerprint for found in now.findings if found.finding.outcome == "failed")
    assert auditing.exit_code(now, "minor", accepted=frozenset({violation})) == 0
    assert auditing.exit_code(now, "review", accepted=frozenset({violation})) == 1


def test_every_format_is_written_to_its_file(tmp_path: Path) -> None:
    places = auditing.write(report(), list(FORMATS), tmp_path / "var", "ko")
    assert [place.name for place in places] == [name for name, _ in FORMATS.values()]
    assert all(place.stat().st_size > 100 for place in places)
    with pytest.raises(AuditError) as caught:
        auditing.write(report(), ["earl"], places[0], "ko")
    assert caught.value.code == "audit-output"


def test_what_cannot_be_done_is_refused_before_anything_is_opened(tmp_path: Path) -> None:
    database = tmp_path / "minutes.duckdb"
    save(Store(database), report())
    with pytest.raises(AuditError) as caught:
        auditing.check(["pdf"], database, None)
    assert (caught.value.code, caught.value.values["format"]) == ("audit-format", "pdf")
    with pytest.raises(AuditError) as caught:
        auditing.check(["earl"], database, 3)
    assert caught.value.code == "audit-run-unknown"
