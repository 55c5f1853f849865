"""An audit in a process of its own: one at a time, how far it is, and what became of it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from time import monotonic, sleep

import pytest

from dashboard import audit_job
from dashboard.audit.errors import AuditError

PATIENCE_S = 60.0


def ended() -> audit_job.Status:
    """The status once nothing runs any more."""
    end = monotonic() + PATIENCE_S
    while monotonic() < end:
        status = audit_job.status()
        if status is not None and not status.is_under_way:
            return status
        sleep(0.05)
    raise AssertionError("the audit did not end")


def test_one_at_a_time_and_what_failed_says_why(tmp_path: Path) -> None:
    audit_job.start(["--url", "ftp://example.org"], tmp_path / "minutes.duckdb")
    with pytest.raises(AuditError) as caught:
        audit_job.start([], tmp_path / "minutes.duckdb")
    assert caught.value.code == "audit-running"
    status = ended()
    assert (status.state, status.run) == ("failed", None)
    assert "ftp://example.org" in status.reason
    with pytest.raises(AuditError) as caught:
        audit_job.cancel()
    assert caught.value.code == "audit-not-running"


def test_what_an_audit_told_may_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder for what comes and goes is emptied, by a system's own habit too."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    audit_job.start(["--url", "ftp://example.org"], tmp_path / "minutes.duckdb")
    ended()
    for folder in tmp_path.glob("audit-*"):
        shutil.rmtree(folder)
    status = audit_job.status()
    assert status is not None
    assert (status.state, status.reason) == ("failed", "")


def test_what_is_cancelled_ends_and_stores_nothing(tmp_path: Path) -> None:
    database = tmp_path / "minutes.duckdb"
    audit_job.start(["--only=overview"], database)
    status = audit_job.status()
    assert status is not None
    assert status.state == "running"
    audit_job.cancel()
    assert ended().state == "cancelled"
