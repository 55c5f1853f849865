"""사람과 이름 by keyboard: proposals with their reason, decided and undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard import serving
from dashboard.pages.people_proposals import proposals
from queries.engine import Engine
from tests.conftest import Open
from tests.dashboard.clean import violations
from tests.data.test_people import Lists


def person(key: int, name: str, **more: object) -> dict[str, object]:
    plain = {"distinction": "", "same_as": None, "entry_count": 1, "seat_count": 0}
    return {"person_id": key, "name": name, **plain, **more}


def test_alike_names_are_proposed_with_the_reason() -> None:
    persons = [
        person(1, "김 철수"),
        person(2, "김철수", entry_count=3),
        person(3, "김철수", seat_count=1),
        person(4, "홍길동"),
        person(5, "홍길동", distinction="교통과"),
        person(6, "홍길동", same_as=4),
    ]
    found = [(one.person["person_id"], one.other["person_id"], one.reason) for one in proposals(persons, [])]
    assert found == [(2, 1, "spacing"), (3, 1, "spacing"), (3, 2, "same-name")]
    assert [one.reason for one in proposals(persons, [(1, 2), (1, 3)])] == ["same-name"]


@pytest.fixture
def lists(tmp_path: Path) -> Lists:
    made = Lists(tmp_path)
    made.meet(3, "홍길동", "김철수")
    made.meet(4, "홍길동")
    made.meet(5, "김철수", committee="다른위원회")
    return made


def test_only_names_that_may_be_one_persons_or_two_are_compared(lists: Lists) -> None:
    engine = Engine(lists.store)
    alike = engine.rows("persons", look="alike")
    assert [(row["name"], row["committee"]) for row in alike] == [
        ("김철수", "견본위원회"),
        ("김철수", "다른위원회"),
    ]
    assert engine.rows("persons", look="posts") == []
    with lists.store.writing() as connection:
        connection.execute(
            "INSERT INTO person (person_id, organization_id, name)"
            " SELECT 99, min(organization_id), '김 철수' FROM person"
        )
        connection.execute(
            "UPDATE attendance SET post = '국장 ' || attendance_id WHERE raw_name LIKE '%홍길동%'"
        )
    assert {row["name"] for row in engine.rows("persons", look="alike")} == {"김 철수", "김철수"}
    assert [row["name"] for row in engine.rows("persons", look="posts")] == ["홍길동"]


@pytest.fixture
def base(lists: Lists) -> Iterator[str]:
    with serving.running(lists.store.path) as url:
        yield url


def test_a_secretary_merges_confirms_and_splits_by_keyboard(open_page: Open, base: str, lists: Lists) -> None:
    page = open_page("/people", base=base)
    expect(page.locator("#people-proposals ~ .table-scroll").first).to_contain_text(
        "두 위원회에 같은 이름이 있음"
    )
    assert violations(page) == []
    page.locator("form[id^=merge-] button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("같은 사람으로 합쳤습니다. 옮긴 항목 1건.")
    expect(page.locator("main")).to_contain_text("정할 것이 없습니다")

    page.goto(f"{base}/people?person={lists.person('홍길동')}")
    page.locator("#person-split input[type=checkbox]").first.focus()
    page.keyboard.press("Space")
    split = page.locator("#person-split > .buttons button")
    expect(split).to_have_text("고른 1건을 다른 사람으로 나누기")
    split.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#problem")).to_contain_text("구별하는 말: 적어 주십시오.")
    assert violations(page) == []
    page.locator("#person-split input[type=checkbox]").first.focus()
    page.keyboard.press("Space")
    page.locator("#person-split-distinction").focus()
    page.keyboard.type("교통과")
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("1건을 다른 사람으로 나누었습니다.")
    expect(page.locator("#chosen-person")).to_be_focused()

    page.locator("#person-confirm button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("1건을 이 사람으로 확인했습니다.")
    page.locator("#undo-last button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("되돌렸습니다")
    assert violations(page) == []


def test_an_unknown_person_is_a_sentence(open_page: Open, address: str) -> None:
    page = open_page("/people", person="<script>")
    expect(page.locator(".notice").first).to_contain_text("그런 사람이 없습니다")
