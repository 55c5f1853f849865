"""The rules of the table, run on their own examples and on the labelled sentences."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from data.model import Minutes
from data.parser.tables import table
from data.parser.wording import judge

DATA = table("action_items")
RULES = [*DATA["exclude"], *DATA["rule"]]
CHAIR, OTHER = "○○○ 위원장", "○○○ 위원"


def _speaker(rule: dict[str, Any]) -> str | None:
    if rule.get("spoken") is False:
        return None
    return CHAIR if rule.get("speaker") == "chair" else OTHER


FOR = [(rule, sentence) for rule in RULES for sentence in rule["for"]]
AGAINST = [(rule, sentence) for rule in RULES for sentence in rule["against"]]


@pytest.mark.parametrize(("rule", "sentence"), FOR, ids=[f"{rule['id']}: {text}" for rule, text in FOR])
def test_rule_takes_its_examples(rule: dict[str, Any], sentence: str) -> None:
    verdict = judge(sentence, _speaker(rule))
    assert verdict is not None
    assert verdict.rule == rule["id"]
    assert verdict.kind == rule.get("kind")


@pytest.mark.parametrize(
    ("rule", "sentence"), AGAINST, ids=[f"{rule['id']}: {text}" for rule, text in AGAINST]
)
def test_rule_leaves_its_counter_examples(rule: dict[str, Any], sentence: str) -> None:
    verdict = judge(sentence, CHAIR if "진행하겠음" in sentence else _speaker(rule))
    if "kind" in rule:
        assert verdict is None or verdict.kind != rule["kind"]
    else:
        assert verdict is None or verdict.rule != rule["id"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["id"]))
def test_rule_is_whole(rule: dict[str, Any]) -> None:
    assert rule["for"]
    assert rule["against"]
    assert rule.get("endings") or rule.get("pattern") or rule.get("starts")
    if "kind" in rule:
        assert rule["kind"] in ("request", "commitment", "decision")
        assert rule["confidence"] in ("high", "medium", "low")


def test_ids_are_unique() -> None:
    assert Counter(rule["id"] for rule in RULES).most_common(1)[0][1] == 1


def test_procedure_is_the_chairs() -> None:
    sentence = "다음 안건으로 진행하겠습니다."
    chair, other = judge(sentence, CHAIR), judge(sentence, "정책담당관")
    assert chair is not None
    assert chair.kind is None
    assert chair.noted
    assert other is not None
    assert other.kind == "commitment"


@pytest.mark.parametrize(
    ("noun", "formal"),
    [
        ("안전장치 마련이 필요함.", "안전장치 마련이 필요합니다."),
        ("빠지지 않고 준비해야 함.", "빠지지 않고 준비해야 합니다."),
        ("가이드에 반영하겠음.", "가이드에 반영하겠습니다."),
        ("먼저 보여드릴 예정임.", "먼저 보여드릴 예정입니다."),
        ("꾸준히 진행하면 좋겠음.", "꾸준히 진행하면 좋겠습니다."),
        ("시작해야 된다고 생각함.", "시작해야 된다고 생각합니다."),
    ],
)
def test_both_styles_are_judged_alike(noun: str, formal: str) -> None:
    assert judge(noun, OTHER) == judge(formal, OTHER)


@pytest.mark.parametrize(
    ("sentence", "soft"),
    [
        ("의견을 많이 주시면, 저희가 반영해서 확장해 나가겠습니다.", True),
        ("저희가 반영해서 확장해 나가겠습니다.", False),
        ("나중에 고민할 계획임.", True),
        ("내년에 시행할 계획임.", False),
        ("안내를 미리 하면 좋을 것 같습니다.", True),
    ],
)
def test_softness(sentence: str, soft: bool) -> None:
    verdict = judge(sentence, OTHER)
    assert verdict is not None
    assert verdict.soft is soft


def test_labelled_sentences(real: Minutes, truth: dict[str, Any]) -> None:
    """Every labelled sentence is judged as labelled; other labels are no action items."""
    labels = {speech.position: speech.speaker_label for speech in real.meetings[0].speeches}
    wrong = []
    for label in truth["sentences"]:
        verdict = judge(label["text"], labels[label["speech"]])
        kind = verdict.kind if verdict else None
        wanted = label["kind"] if label["kind"] in ("request", "commitment", "decision") else None
        if (kind, bool(verdict and kind and verdict.soft)) != (wanted, label["soft"]):
            wrong.append((label["n"], kind, wanted))
    assert wrong == []
