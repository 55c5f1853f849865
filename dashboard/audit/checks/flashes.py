"""No large area flashes more than three times within a second (WCAG 2.3.1's general flash)."""

from __future__ import annotations

from typing import Final

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.frames import observe, observe_again
from dashboard.audit.visit import Visit

MOST: Final = 3
NEAR: Final = 2  # frames may be lost on a busy machine: this many large ones a second are for a person
ENOUGH: Final = 2 * (MOST + 1)  # frames a second that show one flash too many; with fewer any is for a person
AGAIN: Final = 2  # times that what would be for a person is watched anew, before one is asked


def check(visit: Visit) -> Result:
    """From the frames of the page at rest; a flash is a pair of opposing changes."""
    frames = observe(visit)
    flashes = frames.flashes_per_second()
    most_seen = NEAR if frames.per_second >= ENOUGH else 0
    for _ in range(AGAIN):
        if most_seen < flashes <= MOST:
            flashes = max(flashes, observe_again(visit).flashes_per_second())
    root = visit.root()
    failed = [problem_of(root, value=str(flashes))] if flashes > MOST else []
    near = [problem_of(root, "near", str(flashes))] if most_seen < flashes <= MOST else []
    return Result(targets=[root["node"]], failed=failed, cant_tell=near)
