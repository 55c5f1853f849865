"""Every Tab stop shows that it has the focus."""

from __future__ import annotations

from dashboard.audit.checks import Result, problem_of
from dashboard.audit.visit import Visit
from dashboard.audit.walk import walk


def check(visit: Visit) -> Result:
    """From the Tab walk: style and, where no style tells, pixels with and without the focus."""
    stops = [stop for stop in walk(visit).stops if not stop.frame]
    hidden = [problem_of(stop.entry, "offscreen") for stop in stops if not stop.on_screen]
    plain = [stop for stop in stops if stop.on_screen and not stop.indicated]
    shown = [stop for stop in stops if stop.on_screen and stop.indicated]
    return Result(
        targets=[stop.node for stop in stops],
        failed=[*hidden, *(problem_of(stop.entry) for stop in plain if not stop.text_field)],
        cant_tell=[problem_of(stop.entry, "caret") for stop in plain if stop.text_field],
        passed=[(stop.entry["selector"], stop.entry["snippet"]) for stop in shown],
    )
