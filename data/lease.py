"""Leases on a database: many readers or one writer, over threads and processes.

Two lock files lie beside the database and are never removed: a *gate* and the *data* lock. A scope
takes the gate, then the data lock, each on a descriptor of its own, and lets go of the gate; a writer
holds the gate while it waits, so readers that come later queue behind it and it is not starved. The
kernel frees a lock when its process dies.

Tried on Linux (``flock``), by threads and processes. Written for macOS (``flock``) and Windows
(``LockFileEx``) but not tried there, nor on a network file system.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from weakref import WeakSet

from data.errors import StoreError

POLL_SECONDS: Final = 0.002

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _FAIL_IMMEDIATELY, _EXCLUSIVE, _LOCK_VIOLATION, _IO_PENDING = 1, 2, 33, 997
    _kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)

    class _Overlapped(ctypes.Structure):
        _fields_ = (
            ("internal", ctypes.c_size_t),
            ("internal_high", ctypes.c_size_t),
            ("offset", wintypes.DWORD),
            ("offset_high", wintypes.DWORD),
            ("event", wintypes.HANDLE),
        )

    def _take(descriptor: int, *, shared: bool) -> bool:
        flags = _FAIL_IMMEDIATELY | (0 if shared else _EXCLUSIVE)
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(descriptor))
        if _kernel32.LockFileEx(handle, flags, 0, 1, 0, ctypes.byref(_Overlapped())):
            return True
        error = ctypes.get_last_error()
        if error in (_LOCK_VIOLATION, _IO_PENDING):
            return False
        raise ctypes.WinError(error)

    def _free(descriptor: int) -> None:
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(descriptor))
        _kernel32.UnlockFileEx(handle, 0, 1, 0, ctypes.byref(_Overlapped()))

else:
    import fcntl

    def _take(descriptor: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _free(descriptor: int) -> None:
        # Closing alone would leave the lock with a child that was forked meanwhile.
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class Deadline:
    """A moment up to which to wait, ``seconds`` from now."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def remaining(self) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self._end - time.monotonic())

    def passed(self, database: Path) -> StoreError:
        """The error that says that waiting for ``database`` was in vain."""
        return StoreError("database-busy", path=str(database), seconds=round(self.seconds))

    def pause(self, database: Path) -> None:
        """Sleep a moment; StoreError ``database-busy`` once the time is up."""
        if not self.remaining:
            raise self.passed(database)
        time.sleep(POLL_SECONDS)


class Hold:
    """A lock that is held until :meth:`release`, which may be called twice."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor
        _holds.add(self)

    def forget(self) -> None:
        """Close the descriptor without freeing the lock, which belongs to the parent process."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def release(self) -> None:
        """Free the lock."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            try:
                _free(descriptor)
            finally:
                os.close(descriptor)


_holds: WeakSet[Hold] = WeakSet()


def _forget_after_fork() -> None:
    for hold in list(_holds):
        hold.forget()
    _holds.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_after_fork)


def _open(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(path, flags, 0o666)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError("lock-file-unusable", path=str(path), reason=reason) from error


def try_lock(path: Path, *, shared: bool) -> Hold | None:
    """The lock on ``path``, or None where another holder excludes it. Creates the file."""
    descriptor = _open(path)
    try:
        # A file that was removed while we opened it guards no name any more.
        if _take(descriptor, shared=shared) and os.fstat(descriptor).st_nlink:
            return Hold(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


@dataclass(frozen=True, slots=True)
class Lease:
    """The two locks of one database file; every wait ends in StoreError ``database-busy``."""

    database: Path

    @property
    def gate_file(self) -> Path:
        """The lock that every scope passes, and that a waiting writer holds."""
        return self.database.with_name(self.database.name + ".gate.lock")

    @property
    def data_file(self) -> Path:
        """The lock that is held for as long as the database is open."""
        return self.database.with_name(self.database.name + ".data.lock")

    def gate(self, deadline: Deadline, *, shared: bool) -> Hold:
        """The gate: shared for a reader in passing, exclusive for a writer while it waits."""
        return self._wait(self.gate_file, deadline, shared=shared)

    def data(self, deadline: Deadline, *, shared: bool) -> Hold:
        """The data lock; the caller holds the gate meanwhile."""
        return self._wait(self.data_file, deadline, shared=shared)

    def writer_waits(self) -> bool:
        """Whether a writer stands at the gate now, or the gate has become unusable."""
        return self._is_taken(shared=True)

    def somebody_waits(self) -> bool:
        """Whether anybody stands at the gate now, to read or to write, or the gate has become unusable."""
        return self._is_taken(shared=False)

    def _is_taken(self, *, shared: bool) -> bool:
        try:
            hold = try_lock(self.gate_file, shared=shared)
        except StoreError:
            return True
        if hold is None:
            return True
        hold.release()
        return False

    def _wait(self, path: Path, deadline: Deadline, *, shared: bool) -> Hold:
        while (hold := try_lock(path, shared=shared)) is None:
            deadline.pause(self.database)
        return hold
