"""The ways to get help that several pages share stand in the same order on all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.audit.checks import Result, problem_of


def check(facts: Mapping[str, Mapping[str, Any]]) -> dict[str, Result]:
    """A result a page, from the ways to get help that each page reported in its order."""
    pages = {page: {way["key"]: way for way in fact["ways"]} for page, fact in facts.items()}
    offering = [page for page, ways in pages.items() if ways]
    if len(offering) < 2:
        return {page: Result() for page in facts}
    first = list(pages[offering[0]])

    def result(ways: dict[str, Any]) -> Result:
        shared = [key for key in ways if key in first]
        wanted = [key for key in first if key in ways]
        misplaced = [ways[key] for key, place in zip(shared, wanted, strict=True) if key != place]
        return Result(
            targets=[way["node"] for way in ways.values()], failed=[problem_of(way) for way in misplaced[:1]]
        )

    return {page: result(ways) for page, ways in pages.items()}
