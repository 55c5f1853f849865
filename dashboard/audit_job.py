"""One audit at a time, started from a page: a process of its own, how far it is, and its end.

    start(["--only", "overview"], database)   # AuditError audit-running while one runs
    status()                                  # None before the first
    cancel()                                  # asks it to end, and ends it where it does not

The process is ``python -m dashboard audit``, so that the dashboard goes on answering; it writes how far it
is to a file, and ends with the dashboard.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Literal

from dashboard.audit.errors import AuditError

ROOT: Final = Path(__file__).parent.parent
DATABASE: Final = "MINUTES_DATABASE"
END_LIMIT_S: Final = 8
LONGEST_REASON: Final = 400

State = Literal["running", "ending", "finished", "cancelled", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a started audit is. ``done`` of ``total`` page states (0: not known yet); ``last`` is what
    was seen last: its page, width and theme.

    ``run`` is the key of the stored run once finished; ``reason`` what a failed one said. Times are UTC.
    """

    state: State
    started_at: datetime
    done: int = 0
    total: int = 0
    last: tuple[str, int, str] | None = None
    run: int | None = None
    reason: str = ""

    @property
    def is_under_way(self) -> bool:
        return self.state in ("running", "ending")


@dataclass(slots=True)
class _Job:
    process: subprocess.Popen[bytes]
    folder: tempfile.TemporaryDirectory[str]
    started_at: datetime
    cancelled: bool = False

    @property
    def progress(self) -> Path:
        return Path(self.folder.name) / "progress.json"

    @property
    def said(self) -> Path:
        return Path(self.folder.name) / "said.txt"


_lock: Final = Lock()
_jobs: Final[list[_Job]] = []


def start(arguments: Sequence[str], database: str | Path, language: str = "ko") -> None:
    """Begin ``audit`` with these arguments. AuditError ``audit-running`` while another runs."""
    with _lock:
        if _jobs and _jobs[-1].process.poll() is None:
            raise AuditError("audit-running")
        folder = tempfile.TemporaryDirectory(prefix="audit-", ignore_cleanup_errors=True)
        job_progress = str(Path(folder.name) / "progress.json")
        command = [sys.executable, "-m", "dashboard", "audit", *arguments]
        command += ["--progress", job_progress, "--fail-on", "never"]
        with (Path(folder.name) / "said.txt").open("wb") as said:
            process = subprocess.Popen(  # noqa: S603 - our own program; arguments are passed as a list
                command,
                cwd=ROOT,
                env={
                    **os.environ,
                    "LC_ALL": "ko_KR.UTF-8" if language == "ko" else "en_US.UTF-8",
                    # An address may hold a password, which no list of processes should show.
                    DATABASE: str(database),
                },
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                start_new_session=True,
            )
        for earlier in _jobs:
            earlier.folder.cleanup()
        _jobs[:] = [_Job(process, folder, datetime.now(UTC).replace(tzinfo=None))]


def start_web(urls: Sequence[str], sitemap: str | None, database: str | Path, language: str = "ko") -> None:
    """Begin an audit of another site, which reaches public addresses only.

    AuditError ``audit-address``, ``audit-private``, ``audit-running``.
    """
    from dashboard.audit.addresses import require_public

    for url in (*urls, *([sitemap] if sitemap else [])):
        require_public(url)
    arguments = ["--public-only", *(f"--url={url}" for url in urls)]
    start([*arguments, *([f"--sitemap={sitemap}"] if sitemap else [])], database, language)


def status() -> Status | None:
    """How far the last audit is that was started here; None where none was."""
    with _lock:  # another that starts takes the folder of this one away
        return _status(_jobs[-1]) if _jobs else None


def _status(job: _Job) -> Status:
    code = job.process.poll()
    told = _told(job.progress)
    run = told.get("run")
    if code is None:
        state: State = "ending" if job.cancelled else "running"
    elif run is not None:
        state = "finished"
    else:
        state = "cancelled" if job.cancelled else "failed"
    return Status(
        state=state,
        started_at=job.started_at,
        done=int(told.get("done", 0)),
        total=int(told.get("total", 0)),
        last=(told["page"], told["width"], told["theme"]) if told.get("page") else None,
        run=run,
        reason=_last_line(job.said) if state == "failed" else "",
    )


def cancel() -> None:
    """Ask the audit to end, nothing of it being stored. Raises AuditError ``audit-not-running``."""
    with _lock:
        job = _jobs[-1] if _jobs else None
        if job is None or job.process.poll() is not None:
            raise AuditError("audit-not-running")
        job.cancelled = True
    job.process.terminate()
    Thread(target=_end, args=(job.process,), daemon=True).start()


def _end(process: subprocess.Popen[bytes], limit_s: float = END_LIMIT_S) -> None:
    """Wait for the process to end by itself, then end it with all that it started."""
    try:
        process.wait(limit_s)
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def _told(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _last_line(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        return ""
    return lines[-1][:LONGEST_REASON] if lines else ""


@atexit.register
def _end_with_us() -> None:
    """No audit outlives the dashboard that started it."""
    for job in _jobs:
        if job.process.poll() is None:
            job.process.terminate()
            _end(job.process)
        job.folder.cleanup()
