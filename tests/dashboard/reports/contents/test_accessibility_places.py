"""Elements of an audit's findings: one row for the same element, with every page, language and theme."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from dashboard.reports.asked import Asked
from dashboard.reports.making import make
from data.store import Store
from queries.engine import Engine
from tests.queries import sample

ELEMENTS = {"ko": "문제가 있는 요소", "en": "Elements with a problem"}
BUTTON = "<button>적용</button>"
# A button on two pages, twice on one of them, and one that was seen on another screen.
PLACES = [
    (11, "agenda", "form > button", BUTTON, [("ko", "light"), ("ko", "dark"), ("en", "light")]),
    (12, "search", "form > button", BUTTON, [("en", "dark"), ("ko", "light")]),
    (13, "search", "#second > button", BUTTON, [("en", "dark"), ("ko", "light")]),
    (14, "help", "form > button", BUTTON, [("en", "forced")]),
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    store = Store(tmp_path_factory.mktemp("places") / "sample.duckdb")
    sample.fill(store)
    with store.writing() as connection:
        numbers = iter(range(100, 200))
        for finding, page, selector, snippet, screens in PLACES:
            states = []
            for language, theme in screens:
                states.append(next(numbers))
                state = {
                    "audit_page_id": states[-1],
                    "run_id": 2,
                    "page": page,
                    "address": f"/{page}",
                    "width": 320,
                    "theme": theme,
                    "language": language,
                    "state": "rest",
                    "outcome": "audited",
                }
                _put(connection, "audit_page", state)
            row = {
                "finding_id": finding,
                "run_id": 2,
                "audit_page_id": states[0],
                "fingerprint": f"{finding}" * 16,
                "kwcag_no": "1.4.3",
                "wcag": "1.4.3",
                "rules": "axe:color-contrast",
                "outcome": "cantTell",
                "impact": "serious",
                "selector": selector,
                "snippet": snippet,
                "message_ko": "대비",
                "message_en": "contrast",
                "remedy_ko": "고침",
                "remedy_en": "remedy",
                "page_state_count": len(states),
            }
            _put(connection, "audit_finding", row)
            for state_number in states:
                _put(
                    connection,
                    "audit_occurrence",
                    {"finding_id": finding, "audit_page_id": state_number},
                )
    return Engine(store)


def _put(connection: Any, table: str, row: dict[str, Any]) -> None:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))


def rows(engine: Engine, language: str) -> dict[str, list[Any]]:
    asked = Asked(name="accessibility", as_of=date(2024, 12, 31), language=language)
    blocks = json.loads(make(engine, asked, "json").content)["blocks"]
    (table,) = [block for block in blocks if block.get("sheet") == ELEMENTS[language]]
    return {row[0]: row[1:] for row in table["rows"]}


def test_an_element_of_many_pages_is_one_row_with_all_of_them(engine: Engine) -> None:
    found = rows(engine, "ko")
    assert list(found) == ["1-1", "2-1", "3-1", "3-2"]
    assert found["3-1"] == [
        "확인 필요",
        BUTTON,
        "안건(111111111111), 검색(121212121212): form > button\n검색(131313131313): #second > button",
        "한국어, English",
        "밝은 화면, 어두운 화면",
        7,
    ]


def test_an_element_seen_on_other_screens_is_a_row_of_its_own(engine: Engine) -> None:
    found = rows(engine, "en")
    assert found["3-2"] == [
        "Needs review",
        BUTTON,
        "Help (141414141414): form > button",
        "English",
        "forced colours",
        1,
    ]


def test_a_finding_whose_page_states_were_not_kept_has_the_first(engine: Engine) -> None:
    found = rows(engine, "ko")
    assert found["2-1"] == ["확인 필요", "<img>", "현황(f2): p", "한국어", "밝은 화면", 1]


@pytest.mark.parametrize("form", ["pdf", "html", "xlsx", "hwpx"])
def test_places_on_lines_of_their_own_pass_in_every_format(engine: Engine, form: str) -> None:
    asked = Asked(name="accessibility", as_of=date(2024, 12, 31))
    assert make(engine, asked, form).content
