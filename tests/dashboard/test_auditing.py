"""The audit's command: how it ends, what it writes, what it refuses before the long work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import assets, audit_keeping, audit_summary, auditing, catalogue
from dashboard.audit.errors import AuditError
from dashboard.audit.history import Change
from dashboard.audit.results import save
from dashboard.reports.conformance import FORMATS
from dashboard.site import MINUTES_FOLDER
from data import search_index
from data.errors import StoreError
from data.ingest import ingest
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
        lines = list(audit_summary.changes(replace(nothing, new=now.findings), language))
        assert len(lines) == 2 + 1


def test_what_is_accepted_fails_nothing() -> None:
    now = report()
    violation = next(found.fingerprint for found in now.findings if found.finding.outcome == "failed")
    assert auditing.exit_code(now, "minor", accepted=frozenset({violation})) == 0
    assert auditing.exit_code(now, "review", accepted=frozenset({violation})) == 1


def test_every_format_is_written_to_its_file(tmp_path: Path) -> None:
    database = tmp_path / "minutes.duckdb"
    save(Store(database), report())
    assets.install()
    stored = auditing.stored(1, database)
    places = auditing.write(stored, [*FORMATS, *auditing.REPORT_FORMS], tmp_path / "var", "ko", database)
    names = [name for name, _ in FORMATS.values()]
    names += [f"접근성_점검-1_2026-03-26.{form}" for form in auditing.REPORT_FORMS]
    assert [place.name for place in places] == names
    assert all(place.stat().st_size > 100 for place in places)
    with pytest.raises(AuditError) as caught:
        auditing.write(stored, ["earl"], places[0], "ko", database)
    assert caught.value.code == "audit-output"


def test_nothing_changes_the_database_once_a_run_has_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its index is made before the first page is seen: a stopped run is known again by its rows."""
    store = Store(tmp_path / "minutes.duckdb")
    ingest([MINUTES_FOLDER], store)

    def begun(_: Path) -> str:
        version = store.data_version()
        search_index.update(store)
        raise StoppedError(version == store.data_version())

    monkeypatch.setattr(audit_keeping, "making_of_pages", begun)
    with pytest.raises(StoppedError) as stopped:
        auditing.run([], store.path, output=None, teller=auditing.Teller(lambda _: None))
    assert stopped.value.args == (True,)


class StoppedError(Exception):
    pass


def test_what_cannot_be_done_is_refused_before_anything_is_opened(tmp_path: Path) -> None:
    database = tmp_path / "minutes.duckdb"
    save(Store(database), report())
    with pytest.raises(AuditError) as caught:
        auditing.check(["hwp"], database, None)
    assert (caught.value.code, caught.value.values["format"]) == ("audit-format", "hwp")
    with pytest.raises(AuditError) as caught:
        auditing.check(["earl"], database, 3)
    assert caught.value.code == "audit-run-unknown"
    auditing.check(["earl"], tmp_path / "not-there-yet.duckdb", None)
    harmed = tmp_path / "harmed.duckdb"
    harmed.write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError):
        auditing.check(["earl"], harmed, None)
