"""What a text is found by: nouns alone and inside longer ones, stems, foreign words; places that are true."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from data.morphemes import LONGEST_TERM, folded, terms


def found(text: str) -> set[str]:
    return {term.term for term in terms(text)}


def asked(text: str) -> set[str]:
    return {term.term for term in terms(text) if term.asked}


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("정보통신접근성", {"정보", "통신", "접근", "접근성"}),
        ("자율주행차를", {"자율", "주행", "주행차"}),
        ("위원회에서", {"위원", "위원회"}),
        ("개인정보보호위원회", {"개인", "정보", "보호", "위원회"}),
        ("생활이동^(통근, 통학인구)", {"생활", "이동", "통근", "통학", "인구"}),
        ("서울시", {"서울", "서울시"}),
        ("AI기술과 CCTV", {"ai", "기술", "cctv"}),
        ("적극 반영하겠습니다.", {"적극", "반영"}),
        ("수준을 높이고 넓히겠음", {"수준", "높이다", "넓히다"}),
    ],
)
def test_a_word_is_found_inside_a_longer_one(text: str, inside: set[str]) -> None:
    assert inside <= found(text)


def test_what_is_no_word_of_its_own_is_not_found() -> None:
    assert not {"마트", "스마"} & found("스마트도시")
    assert found("및 또는 ○○○ %") == set()


@pytest.mark.parametrize(
    ("query", "terms_asked"),
    [
        ("접근성", {"접근성"}),
        ("접근", {"접근"}),
        ("자율주행", {"자율", "주행"}),
        ("반영하겠습니다", {"반영"}),
        ("데이터들", {"데이터"}),
        ("높은 수준", {"높다", "수준"}),
    ],
)
def test_a_query_asks_for_its_longest_words(query: str, terms_asked: set[str]) -> None:
    assert asked(query) == terms_asked


@pytest.mark.parametrize(
    "text",
    ["정보통신접근성 수준 향상, AI기술", "가 나 " * 800 + "접근성", "A\ud800B 접근성\x00끝", "①단계 ㎡ 면적"],
)
def test_places_are_those_of_the_text(text: str) -> None:
    for term in terms(text):
        assert 0 <= term.start < term.end <= len(text)
        printed = text[term.start : term.end].lower()
        if not term.term.endswith("다"):
            assert folded(printed) == folded(term.term)
    assert "접근성" not in text or "접근성" in found(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "○" * 100_000, "7" * 100_000, "([" * 50_000, "정보통신접근성 " * 5_000, "\ud800\x00\u200b"],
)
def test_any_text_has_terms_or_none_in_linear_time(text: str) -> None:
    start = time.process_time()
    assert all(len(term.term) <= LONGEST_TERM for term in terms(text))
    assert time.process_time() - start < 20


def test_a_phrase_does_not_hang_on_spacing_case_or_composition() -> None:
    assert folded("스마트 도시\n기본 계획") == folded("스마트도시 기본계획")
    assert folded("Ai 기술") == "ai기술"
    assert folded("\u1109\u1165\u110b\u116e\u11af") == "서울"


def test_the_model_is_loaded_for_the_first_text_only() -> None:
    code = (
        "import sys, data.search_index, queries.searching, dashboard.pages\n"
        "assert 'kiwipiepy' not in sys.modules\n"
        "import data.morphemes\n"
        "data.morphemes.terms('접근성')\n"
        "assert 'kiwipiepy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
