"""Memory and processor time of another process, as Linux tells them."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_SCHEDULED = 2


@dataclass(frozen=True, slots=True)
class Process:
    """A process by its number."""

    pid: int

    def memory_mb(self) -> float:
        """Resident now."""
        told = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii", errors="replace")
        return int(told.split("VmRSS:")[1].split()[0]) / 1024

    def processor_seconds(self) -> float:
        """In user and kernel mode, all threads, to the nanosecond; not of processes that it waited for.

        The clock is that of ``clock_getcpuclockid``: Linux makes its number of the process's.
        """
        return time.clock_gettime(~self.pid << 3 | _SCHEDULED)

    def with_children_seconds(self) -> float:
        """The same with the processes that it waited for and those that it has now, and so on."""
        own = sum(map(int, _fields(self.pid)[11:15])) / _TICKS
        return own + sum(child.with_children_seconds() for child in self.children())

    def children(self) -> list[Process]:
        """The processes that it has now."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return [Process(int(pid)) for task in tasks for pid in (task / "children").read_text().split()]

    def parent(self) -> int:
        return int(_fields(self.pid)[1])


def _fields(pid: int) -> list[str]:
    """Of ``/proc/…/stat``, from the state on: the name before it may hold blanks."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()


def served_by_us() -> Process:
    """The dashboard that this process serves (``serving.running``)."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
            process = Process(int(folder.name))
            if b"serve" in command and process.parent() == os.getpid():
                return process
        except OSError:
            continue
    raise RuntimeError("no dashboard is served by this process")
