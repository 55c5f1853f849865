"""Organizations and persons that minutes name, found again or added."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.store import Store
from tests.data import handmade
from tests.data.handmade import file, rows


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "minutes.duckdb")


def test_a_committee_belongs_to_its_office_and_that_to_its_city(store: Store) -> None:
    file(store, handmade.minutes())
    assert rows(
        store,
        "SELECT o.name, o.classification, p.name FROM organization AS o"
        " LEFT JOIN organization AS p ON p.organization_id = o.parent_organization_id"
        " ORDER BY o.organization_id",
    ) == [
        ("서울특별시", "city", None),
        ("디지털정책관", "office", "서울특별시"),
        ("스마트도시위원회", "committee", "디지털정책관"),
    ]
    assert rows(store, "SELECT name FROM organization_name") == [("서울시 스마트도시위원회",)]


def test_a_committee_printed_under_another_name_is_the_same(store: Store) -> None:
    file(store, handmade.minutes())
    other = handmade.meeting(committee="서울시 스마트도시위원회", aliases=("스마트위",), session_no=2)
    file(store, handmade.minutes([other]))
    assert rows(store, "SELECT DISTINCT organization_id FROM meeting") == [(3,)]
    assert rows(store, "SELECT name FROM organization_name ORDER BY 1") == [
        ("서울시 스마트도시위원회",),
        ("스마트위",),
    ]


def test_a_committee_whose_name_a_scanner_misread_is_no_other(store: Store) -> None:
    file(store, handmade.minutes([handmade.meeting(committee="교통위윈회", aliases=())]))
    file(store, handmade.minutes([handmade.meeting(committee="교통위원회", aliases=(), session_no=2)]))
    assert rows(store, "SELECT name FROM organization WHERE classification = 'committee'") == [
        ("교통위원회",)
    ]
    assert rows(store, "SELECT name FROM organization_name") == [("교통위윈회",)]


def test_a_name_that_two_organizations_bear_decides_nothing(store: Store) -> None:
    file(store, handmade.minutes([handmade.meeting(aliases=("위원회",))]))
    file(store, handmade.minutes([handmade.meeting(committee="교통위원회", aliases=("위원회",))]))
    file(store, handmade.minutes([handmade.meeting(committee="위원회", aliases=())]))
    assert rows(store, "SELECT count(DISTINCT organization_id) FROM meeting") == [(3,)]


def test_persons_are_proposed_by_name_and_never_confirmed(store: Store) -> None:
    file(store, handmade.minutes())
    assert rows(store, "SELECT person_id, organization_id, name FROM person") == [(1, 3, "김영미")]
    assert rows(
        store, "SELECT raw_name, person_id, proposed_person_id FROM attendance ORDER BY position"
    ) == [("김영미", None, 1), ("○○○", None, None), ("교통기획관", None, None), ("팀장 등", None, None)]


def test_a_person_is_found_again_in_the_same_committee_only(store: Store) -> None:
    file(store, handmade.minutes())
    file(store, handmade.minutes())
    file(store, handmade.minutes([handmade.meeting(committee="교통위원회", aliases=())]))
    file(store, handmade.minutes([handmade.meeting(committee=None, aliases=())]))
    links = rows(
        store,
        "SELECT proposed_person_id FROM attendance WHERE name = '김영미' ORDER BY attendance_id",
    )
    assert links == [(1,), (1,), (2,), (None,)]
