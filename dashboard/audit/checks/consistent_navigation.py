"""The links that navigations of one name share stand in the same order on all pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.audit.checks import Problem, Result, problem_of


def check(facts: Mapping[str, Mapping[str, Any]]) -> dict[str, Result]:
    """A result a page, from the navigations that each page reported; the first page sets the order."""
    first: dict[str, list[str]] = {}
    return {page: _result(fact["navigations"], first) for page, fact in facts.items()}


def _result(navigations: list[dict[str, Any]], first: dict[str, list[str]]) -> Result:
    failed: list[Problem] = []
    for nav in navigations:
        wanted = first.setdefault(nav["label"], nav["links"])
        here = [link for link in dict.fromkeys(nav["links"]) if link in wanted]
        if here != [link for link in dict.fromkeys(wanted) if link in nav["links"]]:
            failed.append(problem_of(nav, value=nav["label"]))
    return Result(targets=[nav["node"] for nav in navigations], failed=failed)
