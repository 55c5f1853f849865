"""The rules of the tables, run on their own examples and on the labelled sentences."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from data.model import Minutes
from data.parser.tables import table
from data.parser.wording import FILES, Setting, first_act, judge

RULES = [rule for name in FILES for rule in table(f"wording/{name}")["rule"]]
FRAMES = table("wording/frames")["frame"]
CLAUSES = table("wording/frames")["clause"]
LABELS = {"chair": "○○○ 위원장", "clerk": "간사", "member": "○○○ 위원", "office": "물순환과장"}


def _setting(rule: dict[str, Any]) -> Setting:
    """A place where the rule applies: the first role, section and style that it asks for."""
    roles = rule.get("role", "member")
    spoken = rule.get("spoken", True)
    named = spoken or "role" in rule
    return Setting(
        label=LABELS[roles if isinstance(roles, str) else roles[0]] if named else None,
        spoken=spoken,
        section=rule.get("sections", [None])[0],
    )


FOR = [(rule, sentence) for rule in RULES for sentence in rule["for"]]
AGAINST = [(rule, sentence) for rule in RULES for sentence in rule["against"]]


@pytest.mark.parametrize(("rule", "sentence"), FOR, ids=[f"{rule['id']}: {text}" for rule, text in FOR])
def test_rule_takes_its_examples(rule: dict[str, Any], sentence: str) -> None:
    setting = Setting(spoken=False) if rule.get("framed") else _setting(rule)
    verdict = judge(sentence, setting)
    assert verdict is not None
    assert verdict.rule.removesuffix("-told") == rule["id"]
    assert verdict.kind == rule.get("kind")


@pytest.mark.parametrize(
    ("rule", "sentence"), AGAINST, ids=[f"{rule['id']}: {text}" for rule, text in AGAINST]
)
def test_rule_leaves_its_counter_examples(rule: dict[str, Any], sentence: str) -> None:
    verdict = judge(sentence, _setting(rule))
    if "kind" in rule:
        assert verdict is None or verdict.kind != rule["kind"]
    else:
        assert verdict is None or verdict.rule != rule["id"]


@pytest.mark.parametrize("rule", [*RULES, *CLAUSES], ids=lambda rule: str(rule["id"]))
def test_rule_is_whole(rule: dict[str, Any]) -> None:
    assert rule["for"]
    assert rule.get("endings") or rule.get("patterns") or rule.get("starts")
    if "kind" in rule:
        assert rule["kind"] in ("request", "commitment", "decision")
        assert rule["confidence"] in ("high", "medium", "low")


def test_ids_are_unique() -> None:
    ids = Counter(rule["id"] for rule in [*RULES, *FRAMES, *CLAUSES])
    assert ids.most_common(1)[0][1] == 1


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: str(frame["id"]))
def test_frame_takes_its_examples(frame: dict[str, Any]) -> None:
    for sentence in frame["for"]:
        verdict = judge(sentence, _setting(frame))
        assert verdict is not None
        assert verdict.kind in (frame["kinds"] or [None])
        assert verdict.rule.endswith(frame["id"])


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: str(clause["id"]))
def test_clause_takes_its_examples(clause: dict[str, Any]) -> None:
    for sentence in clause["for"]:
        found = first_act(sentence, _setting(clause))
        assert found is not None
        assert found[0].rule == clause["id"]
        assert 0 < found[1] < len(sentence)


def test_procedure_is_the_chairs() -> None:
    sentence = "다음 안건으로 진행하겠습니다."
    chair = judge(sentence, Setting(label=LABELS["chair"]))
    other = judge(sentence, Setting(label="정책담당관"))
    assert chair is not None
    assert chair.kind is None
    assert chair.noted
    assert other is not None
    assert other.kind == "commitment"


def test_a_department_that_explains_asks_for_nothing() -> None:
    sentence = "그 부분은 법 개정이 필요합니다."
    member = judge(sentence, Setting(label=LABELS["member"]))
    assert member is not None
    assert member.kind == "request"
    assert judge(sentence, Setting(label=LABELS["office"])) is None


def test_what_a_report_plans_is_no_promise() -> None:
    sentence = "하반기에 착공할 계획입니다."
    said = judge(sentence, Setting(label=LABELS["office"]))
    assert said is not None
    assert said.kind == "commitment"
    assert judge(sentence, Setting(label=LABELS["office"], presenting=True)) is None


@pytest.mark.parametrize(
    ("noun", "formal"),
    [
        ("안전장치 마련이 필요함.", "안전장치 마련이 필요합니다."),
        ("빠지지 않고 준비해야 함.", "빠지지 않고 준비해야 합니다."),
        ("가이드에 반영하겠음.", "가이드에 반영하겠습니다."),
        ("먼저 보여드릴 예정임.", "먼저 보여드릴 예정입니다."),
        ("꾸준히 진행하면 좋겠음.", "꾸준히 진행하면 좋겠습니다."),
        ("학교 앞부터 하는 것이 바람직하다고 봄.", "학교 앞부터 하는 것이 바람직하다고 봅니다."),
    ],
)
def test_both_styles_are_judged_alike(noun: str, formal: str) -> None:
    setting = Setting(label=LABELS["member"])
    assert judge(noun, setting) == judge(formal, setting)


@pytest.mark.parametrize(
    ("sentence", "soft"),
    [
        ("의견을 많이 주시면, 저희가 반영해서 확장해 나가겠습니다.", True),
        ("저희가 반영해서 확장해 나가겠습니다.", False),
        ("나중에 고민할 계획임.", True),
        ("내년에 시행할 계획임.", False),
        ("안내를 미리 하면 좋을 것 같습니다.", True),
        ("보수 기준을 조례에 두면 어떨까 합니다.", True),
    ],
)
def test_softness(sentence: str, soft: bool) -> None:
    verdict = judge(sentence, Setting(label=LABELS["member"]))
    assert verdict is not None
    assert verdict.soft is soft


@pytest.mark.parametrize(
    "sentence",
    [
        "개인정보가 새지 않도록 하겠습니다, 위원님.",
        "개인정보가 새지 않도록 하겠습니다 (정보보호과).",
        "개인정보가 새지 않도록 하겠습니다!",
        "개인정보가 새지 않도록 하겠음 → 정보보호과",
    ],
)
def test_what_follows_the_ending_is_left_out(sentence: str) -> None:
    verdict = judge(sentence, Setting(label=LABELS["office"]))
    assert verdict is not None
    assert verdict.kind == "commitment"


JUDGED = tomllib.loads((Path(__file__).parent / "judged.toml").read_text(encoding="utf-8"))["sentences"]


@pytest.mark.parametrize(
    ("said_by", "kind", "text"),
    [(group["said_by"], group["kind"], text) for group in JUDGED for text in group["texts"]],
)
def test_sentences_of_many_kinds(said_by: str, kind: str, text: str) -> None:
    record = said_by == "record"
    setting = Setting(label=LABELS.get(said_by), spoken=not record, section="discussion" if record else None)
    verdict = judge(text, setting)
    assert (verdict.kind if verdict and verdict.kind else "none") == kind


def test_labelled_sentences(real: Minutes, truth: dict[str, Any]) -> None:
    """Every labelled sentence is judged as labelled; other labels are no action items."""
    labels = {speech.position: speech.speaker_label for speech in real.meetings[0].speeches}
    wrong = []
    for label in truth["sentences"]:
        verdict = judge(label["text"], Setting(label=labels[label["speech"]]))
        kind = verdict.kind if verdict else None
        wanted = label["kind"] if label["kind"] in ("request", "commitment", "decision") else None
        if (kind, bool(verdict and kind and verdict.soft)) != (wanted, label["soft"]):
            wrong.append((label["n"], kind, wanted))
    assert wrong == []
