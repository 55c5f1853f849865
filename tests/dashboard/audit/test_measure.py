"""Measuring on cases: who finds what, what is false, and that only the page is looked at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard import catalogue, measuring
from dashboard.audit import cases, measure
from dashboard.audit.errors import AuditError
from dashboard.audit.measure import COMBINED, count

PAGE = """<!doctype html><html lang="en"><title>Minutes</title>
<body><main><h1>Minutes</h1>{html}</main></body></html>"""
ASSETS = "/WAI/content-assets/wcag-act-rules/test-assets/"


def case(number: int, rule: str, expectation: str, html: str, **more: Any) -> dict[str, Any]:
    return {
        "rule": rule,
        "id": f"{number:040d}",
        "expectation": expectation,
        "sc": ["1.1.1"],
        "path": f"testcases/{rule}/{number}.html",
        "html": PAGE.format(html=html),
        **more,
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "test-assets").mkdir()
    (tmp_path / "test-assets/one.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
        encoding="utf-8",
    )
    named, unnamed = '<img src="{}one.svg" alt="Chart">', '<img src="{}one.svg">'
    wanted = [
        case(1, "23a2a8", "failed", unnamed.format(ASSETS)),
        case(2, "23a2a8", "passed", named.format(ASSETS)),
        case(3, "23a2a8", "inapplicable", unnamed.format(ASSETS)),
        case(4, "0va7u6", "failed", "<p>Nothing to find.</p>", sc=["1.4.5"]),
        case(5, "c4a8a4", "inapplicable", "", path="testcases/c4a8a4/5.svg", sc=["2.4.2"]),
    ]
    place = tmp_path / "cases.json"
    place.write_text(json.dumps(wanted), encoding="utf-8")
    return place


@pytest.mark.browser
def test_found_missed_and_false_are_counted_by_engine_and_rule(file: Path) -> None:
    said = measuring.run(file, progress=lambda _: None)
    combined = count(said, COMBINED)
    assert (combined.found, combined.missed, combined.false, combined.right) == (1, 1, 1, 2)
    assert {"axe", "ibm", "accesslint", COMBINED} <= said[0].reported
    assert said[3].reported == frozenset()
    assert [failure.code for failure in said[4].failures] == ["not-html"]
    figures = measure.as_json(said)
    assert figures["total"]["axe"] == {"found": 1, "missed": 1, "false": 1, "right": 2}
    assert figures["rules"]["0va7u6"][COMBINED]["missed"] == 1
    assert [one["expectation"] for one in figures["outcomes"]].count("failed") == 2
    for language in catalogue.LANGUAGES:
        lines = list(measuring.table(said, language))
        assert "5" in lines[0]
        assert any(line.startswith("23a2a8") for line in lines)


@pytest.mark.parametrize("content", ["", "{}", "[]", '[{"rule": "a"}]', '[{"expectation": "perhaps"}]'])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    place = tmp_path / "cases.json"
    place.write_text(content, encoding="utf-8")
    with pytest.raises(AuditError) as caught:
        cases.read(place)
    assert caught.value.code == "audit-cases"
    with pytest.raises(AuditError):
        cases.read(tmp_path / "absent.json")
