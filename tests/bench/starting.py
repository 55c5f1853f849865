"""Cold start: time and memory of a process that only begins, and of a dashboard until it answers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.data.real import ROOT

STARTS = {
    "python": "pass",
    "the command line": "import dashboard.cli",
    "the queries' engine": "import queries.engine",
    "the application": "import dashboard.app",
    "the pages": "import dashboard.pages",
}
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Start:
    """What begins: processor time (ms), memory at most (MB)."""

    what: str
    processor_ms: float
    memory_mb: float


def starts() -> Iterator[Start]:
    """Each kind of process; the best of a few, files being in memory by then."""
    for what, script in STARTS.items():
        took = min((_start(script) for _ in range(ROUNDS)), key=lambda each: each[0])
        yield Start(what, *took)


def _start(script: str) -> tuple[float, float]:
    # What getrusage gives as memory is at least that of the process that started it.
    told = f"{script}\nprint(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    process = subprocess.Popen([sys.executable, "-c", told], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process.stdout:
        kilobytes = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{script} ended with {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1000, int(kilobytes) / 1024
