"""What takes long to make and is only looked at is made once for all workers of a run."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from data.lease import try_lock

WAIT_S = 600


def copy_of(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """A copy of the database that ``make`` puts into a folder, in a folder of the caller's own.

    The first worker that asks makes it, and the others wait; where making fails, the next one tries.
    """
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"once-{name}"
    made, end = folder / "made", time.monotonic() + WAIT_S
    while not (hold := try_lock(folder.with_suffix(".lock"), shared=False)):
        assert time.monotonic() < end, f"{name} is not made by whoever makes it"
        time.sleep(0.1)
    try:
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            made.write_text(make(folder).name, encoding="utf-8")
    finally:
        hold.release()
    path = folder / made.read_text(encoding="utf-8")
    return Path(shutil.copy(path, factory.mktemp(name) / path.name))
