"""Each format is valid by its schema, holds what was found, and claims nothing that no person has checked."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from lxml import etree

from dashboard import catalogue
from dashboard.audit.affected import table
from dashboard.audit.kwcag import items
from dashboard.audit.model import Judgement
from dashboard.audit.persons import Review, SignOff
from dashboard.audit.wcag import criteria
from dashboard.reports.conformance import FORMATS, earl
from tests.dashboard.reports.conformance.sample import report

SCHEMAS = Path(__file__).parent / "schemas"


def written(name: str, language: str = "ko", *, seen: bool = True) -> bytes:
    return FORMATS[name][1](report(seen=seen), language)


def valid(content: Any, schema: str) -> None:
    jsonschema.validate(content, json.loads((SCHEMAS / schema).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_format_is_written_in_both_languages_and_the_same_each_time(name: str, language: str) -> None:
    assert written(name, language) == written(name, language)
    other = "en" if language == "ko" else "ko"
    assert written(name, language) != written(name, other)


def test_the_korean_report_has_33_items_and_no_overall_rate() -> None:
    content = json.loads(written("kwcag-json"))
    valid(content, "kwcag.json")
    assert [item["kwcag_no"] for item in content["items"]] == list(items())
    images = content["items"][0]
    assert (images["verdict"], images["target_count"], images["met_count"]) == ("미준수", 8, 7)
    assert images["met_rate"] == 87.5
    assert content["summary"]["overall_rate"] is None
    assert content["summary"]["violations_text"] == "자동 점검 위반 1건"
    assert content["scope"]["sample"] == {
        "method": "WCAG-EM 1.0",
        "seed": "5eed",
        "pages": [
            {"page": "overview", "reasons": ["첫 페이지", "표가 가장 많음"]},
            {"page": "meeting", "reasons": ["무작위"]},
        ],
    }
    assert "인증이 아닙니다" in content["scope"]["reservation"]
    assert "모바일 앱" in content["scope"]["not_covered"]
    failed = next(one for one in content["findings"] if one["outcome"] == "failed")
    assert failed["affects"] == ["화면 낭독기를 쓰는 사람"]
    waiting = [item for item in content["items"] if item["verdict"].startswith("자동 점검")]
    assert all(item["met_rate"] is None for item in waiting)


def test_the_sheet_of_items_opens_in_a_spreadsheet() -> None:
    raw = written("kwcag-csv", "en")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[0][0] == "KWCAG item"
    assert len(rows) == 1 + 33
    assert {len(row) for row in rows} == {len(rows[0])}


def test_earl_has_the_shape_of_the_report_tool() -> None:
    content = json.loads(written("earl"))
    valid(content, "earl.json")
    assert len(content["auditSample"]) == 2 * 55
    outcomes = {
        (one["subject"]["title"], one["test"]["num"]): one["result"] for one in content["auditSample"]
    }
    failed = outcomes["회의 (overview)", "1.1.1"]
    assert failed["outcome"]["id"] == "earl:failed"
    assert failed["description"].startswith("#one: 그림에")
    assert outcomes["회의 (meeting)", "1.2.1"]["outcome"]["id"] == "earl:inapplicable"
    assert outcomes["회의 (meeting)", "2.4.5"]["outcome"]["id"] == "earl:untested"
    chosen = content["selectSample"]
    assert [one["title"] for one in chosen["structuredSample"]] == ["회의 (overview)"]
    assert [one["title"] for one in chosen["randomSample"]] == ["회의 (meeting)"]
    assert chosen["structuredSample"][0]["description"] == (
        "/overview · 사람이 볼 표본: 첫 페이지, 표가 가장 많음"
    )
    assert "earl:passed" not in {result["outcome"]["id"] for result in outcomes.values()}


def test_every_term_of_earl_is_in_its_context() -> None:
    content = json.loads(written("earl"))
    context = content.pop("@context")
    own = {"num"}  # the report tool's own, beside the vocabulary

    def terms(value: Any) -> set[str]:
        if isinstance(value, list):
            return set().union(*map(terms, value)) if value else set()
        if not isinstance(value, dict):
            return set()
        return {key for key in value if not key.startswith("@")} | terms(list(value.values()))

    assert terms(content) - own <= set(context)
    prefixes = {name for name, meaning in context.items() if str(meaning).endswith(("#", "/"))}
    for meaning in context.values():
        address = meaning["@id"] if isinstance(meaning, dict) else meaning
        prefix = address.partition(":")[0]
        assert address.startswith(("http", "@")) or prefix in prefixes | {"step1b"}
    kinds = {kind for one in content["auditSample"] for kind in one["result"]["outcome"]["type"]}
    assert kinds <= set(context)


def test_criteria_are_named_as_w3c_names_them() -> None:
    names = {no: earl.criterion_id(one) for no, one in criteria().items()}
    assert names["1.2.1"] == "WCAG22:audio-only-and-video-only-prerecorded"
    assert names["2.2.2"] == "WCAG22:pause-stop-hide"
    assert names["2.4.11"] == "WCAG22:focus-not-obscured-minimum"
    assert names["4.1.2"] == "WCAG22:name-role-value"
    assert len(set(names.values())) == 55


def test_openacr_is_valid_and_supports_nothing_by_machine() -> None:
    content = yaml.safe_load(written("openacr"))
    valid(content, "openacr.json")
    chapters = content["chapters"]
    numbers = [
        one["num"] for name in ("a", "aa") for one in chapters[f"success_criteria_level_{name}"]["criteria"]
    ]
    assert sorted(numbers) == sorted(criteria())
    levels = {
        one["num"]: one["components"][0]["adherence"]["level"]
        for name in ("a", "aa")
        for one in chapters[f"success_criteria_level_{name}"]["criteria"]
    }
    assert levels["1.1.1"] == "does-not-support"
    assert levels["1.2.1"] == "not-applicable"
    assert set(levels.values()) == {"does-not-support", "not-applicable", "not-evaluated"}


def test_junit_is_valid_and_counts_states() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
    root = etree.fromstring(written("junit", seen=False))
    schema.assertValid(root)
    suite = root.find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert "#one" in (failure.text or "")
    assert suite.find("testcase[@classname='meeting']/error") is not None


def test_whom_a_fault_concerns_is_said_for_every_item_and_criterion() -> None:
    assert set(table()["kwcag"]) == set(items())
    by_item = {number for item in items().values() for number in item.takes}
    assert set(criteria()) - by_item <= set(table()["wcag"])
    for groups in (*table()["kwcag"].values(), *table()["wcag"].values()):
        assert all(catalogue.has("ko", f"affects-{group}") for group in groups)


def test_what_persons_said_is_in_each_format_and_meets_no_criterion_by_itself() -> None:
    at = datetime(2026, 3, 27, tzinfo=UTC)
    made = report()
    verdicts: tuple[tuple[str, str, Judgement], ...] = (
        ("1.3.2", "overview", "준수"),
        ("1.3.2", "meeting", "준수"),
        ("1.3.3", "meeting", "미준수"),
    )
    said = tuple(
        Review(
            item=item,
            page=page,
            verdict=verdict,
            note="읽어 봄",
            technology="NVDA 2026.1",
            evidence=None,
            actor="담당자",
            at=at,
        )
        for item, page, verdict in verdicts
    )
    signed = SignOff(department="정보과", scope="모든 페이지", report_hash="0" * 64, actor="과장", at=at)
    reviewed = replace(made, reviews=said, sign_offs=(signed,))

    content = json.loads(FORMATS["kwcag-json"][1](reviewed, "ko"))
    valid(content, "kwcag.json")
    items_said = {item["kwcag_no"]: (item["verdict"], item["method"]) for item in content["items"]}
    assert items_said["1.3.2"] == ("준수", "사람")
    assert items_said["1.3.3"] == ("미준수", "사람")
    assert [one["reviewed_by"] for one in content["reviews"]] == ["담당자"] * 3
    assert content["sign_offs"][0]["report_hash"] == "0" * 64

    assertions = json.loads(FORMATS["earl"][1](reviewed, "ko"))
    valid(assertions, "earl.json")
    by_hand = [one for one in assertions["auditSample"] if one["mode"] == "earl:manual"]
    assert [(one["test"]["num"], one["result"]["outcome"]["id"]) for one in by_hand] == [
        ("1.3.3", "earl:failed")
    ]
    assert "earl:passed" not in {one["result"]["outcome"]["id"] for one in assertions["auditSample"]}
    assert "정보과 과장" in assertions["reportFindings"]["evaluationSpecifics"]

    acr = yaml.safe_load(FORMATS["openacr"][1](reviewed, "ko"))
    valid(acr, "openacr.json")
    level_a = {
        one["num"]: one["components"][0]["adherence"]
        for one in acr["chapters"]["success_criteria_level_a"]["criteria"]
    }
    assert level_a["1.3.3"]["level"] == "does-not-support"
    assert level_a["1.3.2"]["level"] == "not-evaluated"
    assert "담당자" in level_a["1.3.2"]["notes"]
