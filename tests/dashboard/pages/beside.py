"""A figure as a page's question gives it, beside the count of the rows in plain Python."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from dashboard.components.scope import Scope
from tests.dashboard.pages.conftest import TODAY, Data
from tests.dashboard.pages.recount import Row

Both = tuple[Any, Any]
Check = Callable[[Data, Scope], Both]
GAPS = ("일부", "기록 없음")


def of(row: Row, *names: str) -> list[Any]:
    return [row[name] for name in names]


def assert_same(data: Data, check: Check) -> None:
    """Over all there is, a year, and one committee; a figure that knows no scope is the same in each."""
    committee = data.rows.meetings(Scope())[0]["committee"]
    for scope in (Scope(), Scope(date(2026, 1, 1), TODAY), Scope(committee=committee)):
        shown, counted = check(data, scope)
        assert shown == counted, scope
