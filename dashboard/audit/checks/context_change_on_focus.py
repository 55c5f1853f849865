"""Taking the focus opens no page and no window."""

from __future__ import annotations

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.visit import Visit
from dashboard.audit.walk import walk


def check(visit: Visit) -> Result:
    """From the Tab walk, which ends where the page was left."""
    path = walk(visit)
    failed = [problem_of(path.changed.entry, value=path.changed_to)] if path.changed else []
    return Result(targets=[stop.node for stop in path.stops], failed=failed)
