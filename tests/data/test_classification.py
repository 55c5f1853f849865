"""Which document is which: the rules by their examples, then whole documents."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from data.classification import classify, fits, is_title, rules
from data.parser import parse
from data.readers import read_text
from tests.data.real import NOT_MINUTES, REAL, TEXT

RULES: list[dict[str, Any]] = rules()["rule"]
WORDED = [rule for rule in RULES if "pattern" in rule]

AGENDA = """제2차 스마트도시위원회 회의자료

위원회를 아래와 같이 개최하고자 하오니 참석하여 주시기 바랍니다.

일시 : 2024. 6. 25.(화) 14:00
장소 : 6층 기획상황실

의결주문
제안이유
"""
SHEET = """제1차 스마트도시위원회 참석부

일시 : 2024. 3. 26.(화) 14:00
장소 : 6층 기획상황실

연번 | 소속 | 직위 | 성명 | 서명
1 | 한국대학교 | 교수 | 김영미 |
2 | 민국연구원 | 박사 | 이지은 |
"""
ROSTER = """스마트도시위원회 위원 명단

연번 | 구분 | 성명 | 소속 | 임기
1 | 위촉직 | 김영미 | 한국대학교 | 2023. 1. 1. ~ 2024. 12. 31.
"""
LAW = "서울특별시 스마트도시 조례\n\n제1조(목적) 이 조례는 스마트도시의 조성에 필요한 사항을 정한다.\n"


@pytest.mark.parametrize("rule", WORDED, ids=lambda rule: rule["id"])
def test_a_rule_sees_its_examples_and_leaves_the_others(rule: dict[str, Any]) -> None:
    def sees(text: str) -> bool:
        return (rule["where"] != "title" or is_title(text)) and fits(rule, text)

    assert [text for text in rule["for"] if not sees(text)] == []
    assert [text for text in rule["against"] if sees(text)] == []


def test_every_rule_has_examples_and_a_name_of_its_own() -> None:
    assert all(rule["for"] and rule["against"] for rule in WORDED)
    assert len({rule["id"] for rule in RULES}) == len(RULES)


def role_of(text: str, name: str = "최종_수정2.txt") -> str:
    return classify(parse(read_text(text, name))).role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (TEXT, "minutes"),
        (AGENDA, "agenda"),
        (SHEET, "attendance"),
        (ROSTER, "roster"),
        (NOT_MINUTES, "other"),
        (LAW, "other"),
        ("오늘 날씨가 좋다.\n내일도 좋겠다.\n", "other"),
        ("- 계획을 마련하겠음.\n- 예산을 살펴 주기 바람.\n", "unsure"),
        ("스마트도시위원회\n\n위원 명단\n\n회의자료\n", "unsure"),
    ],
)
def test_a_document_is_told_by_its_content(text: str, role: str) -> None:
    assert role_of(text) == role
    assert role_of(text, "회의록.txt") == role


def test_the_evidence_names_its_line() -> None:
    found = classify(parse(read_text(TEXT, REAL.name)))
    lines = TEXT.splitlines()
    of_role = [each for each in found.evidence if each.subject == "role" and each.line]
    assert {"title-of-minutes", "speeches"} <= {each.rule for each in of_role}
    title = next(each for each in of_role if each.rule == "title-of-minutes")
    assert lines[(title.line or 0) - 1].strip() == title.quote


@pytest.mark.parametrize(
    ("name", "title", "status"),
    [
        ("회의록.hwp", "제1차 회의록", None),
        ("회의록_초안.hwp", "제1차 회의록", "초안"),
        ("회의록_확정.hwp", "제1차 회의록", "확정"),
        ("회의록_초안.hwp", "제1차 회의록 (확정)", "확정"),
        ("회의록_확정.hwp", "제1차 회의록(안)", "초안"),
        ("초안_확정.hwp", "제1차 회의록", None),
        ("최종_최종_수정2.hwp", "제1차 회의록", None),
    ],
)
def test_a_draft_is_told_by_the_text_then_by_the_name(name: str, title: str, status: str | None) -> None:
    minutes = parse(read_text(f"{title}\n본문\n", "a.txt"))
    named = replace(minutes, document=replace(minutes.document, file_name=name))
    assert classify(named).minutes_status == status


@pytest.mark.parametrize("text", ["○" * 1_000_000, "성명 " * 300_000, "1\n" * 99_000])
def test_it_takes_no_longer_than_the_text_is_long(text: str) -> None:
    minutes = parse(read_text("위원 명단\n", "a.txt"))
    document = read_text(text, "a.txt")
    start = time.perf_counter()
    classify(replace(minutes, document=document))
    assert time.perf_counter() - start < 15
