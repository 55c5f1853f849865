"""Pages of one language whose titles are the same or missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dashboard.audit.checks import Result, problem_of


def check(facts: Mapping[str, Mapping[str, Any]]) -> dict[str, Result]:
    """A result a page, from the node and title that each page reported."""
    counts = Counter(fact["title"] for fact in facts.values())

    def result(fact: Mapping[str, Any]) -> Result:
        title = fact["title"]
        if not title:
            return Result(targets=[fact["node"]], failed=[problem_of(fact, "missing")])
        shared = counts[title] > 1
        return Result(targets=[fact["node"]], failed=[problem_of(fact, value=title)] if shared else [])

    return {page: result(fact) for page, fact in facts.items()}
