"""Figures above the list of follow-ups: narrowed as it is, each leading to as many rows as it says."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

import pytest

from dashboard.pages.follow_ups_figures import NARROWING, figures
from tests.dashboard.pages.conftest import TODAY, Data

LINK = re.compile(r'href="[^"?]*[?]([^"]*)"[^>]*>([^<]*)<')


def chosen(data: Data, name: str) -> dict[str, str | None]:
    """A choice that some of the confirmed follow-ups are of, and not all."""
    column = {"kind": "kind", "department": "owner_department", "owner": "owner_basis", "uptake": "uptake"}
    if name == "answer":
        return {name: "some"}
    rows = data.view.rows("action_items", as_of=TODAY, review="confirmed")
    values = {row[column[name]] for row in rows} - {None}
    return {name: min(values)} if values else {}


def listed(data: Data, asked: str) -> int:
    given: dict[str, Any] = dict(parse_qsl(unescape(asked)))
    given["as_of"] = date.fromisoformat(given["as_of"])
    return len(data.view.rows("action_items", **given))


@pytest.mark.parametrize("name", NARROWING)
def test_a_figure_counts_what_is_chosen_and_leads_to_those_rows(data: Data, name: str) -> None:
    asked = chosen(data, name)
    html = str(figures(data.view, asked))
    confirmed = data.view.rows("action_items", as_of=TODAY, review="confirmed", **asked)
    assert bool(html) is bool(confirmed)
    for query, words in LINK.findall(html):
        assert dict(parse_qsl(unescape(query))).items() >= {**asked, "review": "confirmed"}.items()
        numbers = [int(one.replace(",", "")) for one in re.findall(r"[0-9][0-9,]*", words)]
        assert listed(data, query) == numbers[-1], words
        if "확인된" in words:
            assert numbers[0] == len(confirmed)


@pytest.mark.parametrize("name", ["state", "due", "age", "review"])
def test_what_narrows_the_list_alone_is_said(data: Data, name: str) -> None:
    html = str(figures(data.view, {name: "open"}))
    alone = str(figures(data.view, {}))
    assert html.endswith(alone)
    assert ("목록만 좁히고" in html) is bool(alone)
    assert "목록만 좁히고" not in alone
