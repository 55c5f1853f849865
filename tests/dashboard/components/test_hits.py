"""A hit in context: what was found is in the window and marked, and a document's words are only words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.components.hits import CONTEXT, Facet, facets, hits, window
from dashboard.components.view import View
from data.store import Store
from queries.engine import Engine
from queries.searching import Hit


def view(language: str = "ko") -> View:
    return View(Engine(Store(Path("nowhere.duckdb"))), language, "light", "/search")


def hit(text: str, *spans: tuple[int, int], **changes: Any) -> Hit:
    row = {
        "hit_place": 1,
        "kind": "request",
        "review_status": "draft",
        "synthetic": False,
        "speaker_label": "○○○ 위원",
        "department": None,
        "agenda_number": None,
        "follow_up_position": 3,
        "committee": "위원회",
        "meeting_name": "회의록",
        "held_on": date(2024, 3, 26),
        "slug": "회의-1",
        "first_line": 7,
        "last_line": 7,
        "text": text,
    }
    return Hit(row | changes, spans)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("짧은 글", [(0, 2)]),
        ("앞말 " * 100 + "찾은 말 " + "뒷말 " * 100, [(300, 302)]),
        ("가" * 1_000, [(990, 1_000)]),
        ("끝 " * 500, [(998, 999)]),
        ("", []),
        ("없는 말 " * 200, []),
    ],
)
def test_the_window_is_short_and_holds_the_first_place(text: str, spans: list[tuple[int, int]]) -> None:
    start, end = window(text, spans)
    assert 0 <= start <= end <= len(text)
    assert end - start <= CONTEXT + 60
    if spans:
        assert start <= spans[0][0]
        assert spans[0][1] <= end


def test_what_was_found_is_marked_and_nothing_of_a_document_is_markup() -> None:
    text = '<img src=x onerror=alert(1)> 접근성 & "끝"'
    at = text.index("접근성")
    shown = str(
        hits(
            view(),
            [
                hit(
                    text,
                    (0, 4),
                    (at, at + 3),
                    speaker_label="<b>위원</b>",
                    meeting_name="<i>회의</i>",
                    department="</dd><script>",
                    slug='"><script>',
                )
            ],
        )
    )
    assert "<mark>&lt;img</mark> src=x onerror=alert(1)&gt; <mark>접근성</mark> &amp; &#34;끝&#34;" in shown
    for tag in ("<img", "<script", "<b>", "<i>"):
        assert tag not in shown


def test_a_hit_says_what_it_is_and_leads_to_its_line() -> None:
    shown = str(hits(view(), [hit("말", (0, 1), synthetic=True)]))
    for words in ("요청 3번", "○○○</span> 위원", "2024-03-26", "7행", "확인 전 초안", "합성 자료", "회의록"):
        assert words in shown
    assert "line=7" in shown
    english = str(hits(view("en"), [hit("말", (0, 1), review_status="confirmed")]))
    assert '<p class="hit-context" lang="ko"><mark>말</mark></p>' in english
    assert "Draft" not in english


def test_long_lists_of_a_facet_say_what_they_leave_out() -> None:
    values = [(f"부서 {n}", 30 - n, f"/search?d={n}", n == 20) for n in range(25)]
    shown = str(facets(view(), [Facet("부서", values)]))
    assert shown.count("<li>") == 11
    assert shown.index("부서 20") < shown.index("부서 0")
    listed = sum(count for _, count, _, _ in values[:9]) + values[20][1]
    assert f"그 밖 15가지 {sum(count for _, count, _, _ in values) - listed}건" in shown
    alone = str(facets(view(), [Facet("위원회", [("하나", 5, "/search", False)])]))
    assert "<a" not in alone
