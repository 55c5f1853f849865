"""Every rule that finds a follow-up can say in words what it looks at."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dashboard.catalogue import LANGUAGES, has
from dashboard.components.rules import rule_name, rule_words
from dashboard.components.view import View
from data.store import Store
from queries.engine import Engine

WORDING = Path(__file__).parents[3] / "data" / "parser" / "tables" / "wording"


def view(folder: Path, language: str = "ko") -> View:
    return View(Engine(Store(folder / "none.duckdb")), language, "light", "/follow-up")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_clause_has_words(language: str) -> None:
    names = set()
    for table in ("requests", "records", "commitments", "decisions", "frames"):
        read = tomllib.loads((WORDING / f"{table}.toml").read_text(encoding="utf-8"))
        names |= {row["id"] for row in [*read.get("rule", ()), *read.get("clause", ())]}
    assert len(names) > 35
    assert {name for name in names if not has(language, f"rule-{name}")} == set()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("action_items.commitment-will", "‘…하겠음’처럼 하겠다고 끝나는 문장"),
        (
            "action_items.request-needed-thought",
            "필요를 말하며 끝나는 문장 (‘…고 생각함’처럼 생각을 말한 문장)",
        ),
        ("action_items.commitment-will-told", "하겠다고 끝나는 문장 (다른 사람의 말을 옮긴 문장)"),
        ("action_items.section-plans", "조치·요청·결정을 모은 제목 아래에 적힌 줄"),
        (
            "action_items.likeness",
            "규칙에는 없으나 회의록에서 후속 조치로 적던 말과 닮은 문장 (확인 필요)",
        ),
        ("action_items.of-tomorrow", "규칙 of-tomorrow"),
        ("person", "사람이 회의록에서 골라 더함"),
    ],
)
def test_a_rule_is_said_with_what_it_stands_in(tmp_path: Path, rule: str, words: str) -> None:
    assert words in rule_words(view(tmp_path), rule)


def test_an_english_page_marks_the_korean_endings(tmp_path: Path) -> None:
    assert '<span lang="ko">하겠음</span>' in rule_words(view(tmp_path, "en"), "action_items.commitment-will")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["row", "blanket", "taken-up", "only", "pointing"])
def test_every_rule_of_answers_has_words(tmp_path: Path, language: str, name: str) -> None:
    words = rule_name(view(tmp_path, language), f"answers.{name}")
    assert not words.endswith(f"answers.{name}")
