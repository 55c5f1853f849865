"""The focus leaves every element by keyboard."""

from __future__ import annotations

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.visit import Visit
from dashboard.audit.walk import MOST_STOPS, walk


def check(visit: Visit) -> Result:
    """The Tab walk ends where it began; where it does not, the element that keeps the focus has failed."""
    path = walk(visit)
    targets = [stop.node for stop in path.stops]
    if path.trapped:
        return Result(targets=targets, failed=[problem_of(path.trapped.entry)])
    if not path.complete and path.stops:
        return Result(targets=targets, cant_tell=[problem_of(path.stops[-1].entry, "long", str(MOST_STOPS))])
    return Result(targets=targets)
