"""Documents of one meeting: one address, counted once, until a person says otherwise and after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from data import decisions
from data.acts import ActError, Doing, begin
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.data.handmade import rows
from tests.data.real import put

ONE = "스마트도시위원회-2024-04-02-1"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "database" / "minutes.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


@contextmanager
def acting(store: Store) -> Iterator[Doing]:
    with store.writing() as connection:
        yield begin(connection, "try", actor="간사", reason="날짜를 대조함")


def rows_of(doing: Doing, statement: str) -> list[tuple[Any, ...]]:
    return doing.connection.execute(statement).fetchall()


def minutes(
    day: str = "2024. 4. 2.",
    session: str = "2024년 제1차",
    *,
    committee: str = "스마트도시위원회",
    title: str = "회의록",
    more: str = "",
) -> str:
    return (
        f"{session} {committee} {title}\n\n◆ 일 시 : {day} 14:00~16:00\n\n◆ 장 소 : 시청\n\n"
        "◆ 참석위원 : 2명\n\n- 김영미 위원장, 이지은 위원\n\n◆ 회의안건\n\n"
        "- (보고) 시행계획(디지털정책담당관)\n\n□ 위원 발언 내용\n\n<디지털정책담당관>\n\n"
        f"- 계획을 마련하겠음.\n{more}"
    )


AGENDA = (
    "2024년 제1차 스마트도시위원회 회의자료\n\n위원회를 개최하고자 하오니 참석하여 주시기 바랍니다.\n\n"
    "◆ 일 시 : 2024. 4. 2. 14:00\n\n◆ 장 소 : 시청\n\n◆ 회의안건\n\n- (보고) 시행계획(디지털정책담당관)\n"
)


def store_all(store: Store, folder: Path, **texts: str) -> None:
    """One document after the other, in the order given."""
    for name, text in texts.items():
        assert ingest([put(folder, f"{name}.txt", text)], store)[0].status in ("added", "updated")


def counted(store: Store) -> list[dict[str, Any]]:
    return Engine(store).rows("meetings")


def counted_files(store: Store) -> list[str]:
    return sorted(row["file_name"] for row in counted(store))


@pytest.mark.parametrize(
    ("first", "second", "better"),
    [
        (minutes(), minutes(more="\n"), "b"),
        (minutes(title="회의록 (확정)"), minutes(), "a"),
        (minutes(), minutes(title="회의록(안)"), "a"),
        (minutes(), AGENDA, "a"),
        (AGENDA, minutes(), "b"),
        (minutes(), minutes(session="제1차"), "b"),
        (minutes(session="제1차"), minutes(day="2024. 4. 2.", session=""), "b"),
    ],
)
def test_two_documents_of_one_meeting_are_counted_once_by_the_better(
    store: Store, folder: Path, first: str, second: str, better: str
) -> None:
    store_all(store, folder, a=first, b=second)
    assert counted_files(store) == [f"{better}.txt"]
    engine = Engine(store)
    assert len(engine.rows("attendance")) == 2
    assert sum(row["item_count"] for row in engine.rows("agenda_items_by_type")) == 1
    records = engine.rows("meeting_records")
    assert [row["place"] for row in records] == [1, 2]
    assert len({row["slug"] for row in records}) == 1
    assert all(row["verdict"] is None for row in records)


@pytest.mark.parametrize(
    "other",
    [
        minutes("2024. 5. 2.", "2024년 제2차"),
        minutes(session="2024년 제2차"),
        minutes(committee="교통위원회"),
        minutes("2025. 4. 2.", "제1차"),
        minutes("2025. 4. 2.", "2025년 제1차"),
    ],
)
def test_different_meetings_are_not_taken_for_one(store: Store, folder: Path, other: str) -> None:
    store_all(store, folder, a=minutes(), b=other)
    assert counted_files(store) == ["a.txt", "b.txt"]
    assert Engine(store).rows("meeting_records") == []


def test_an_agenda_alone_is_a_meeting_to_come(store: Store, folder: Path) -> None:
    store_all(store, folder, a=AGENDA)
    assert [row["status"] for row in counted(store)] == ["tentative"]
    store_all(store, folder, b=minutes())
    assert [row["status"] for row in counted(store)] == ["passed"]


def test_a_person_keeps_apart_and_that_survives_new_versions_of_both(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(), b=minutes(more="\n"))
    with acting(store) as doing:
        new = decisions.keep_apart(doing, ONE, 2)
    assert new == f"{ONE}-2"
    assert counted_files(store) == ["a.txt", "b.txt"]
    store_all(store, folder, b=minutes(more="\n\n"), a=minutes(more="\n\n\n"))
    assert {row["file_name"]: row["slug"] for row in counted(store)} == {"a.txt": ONE, "b.txt": new}
    kept = rows(
        store,
        "SELECT document_id, slug, verdict, apart_from, actor, reason FROM meeting_decision"
        " JOIN act USING (act_id)",
    )
    assert kept == [(2, new, "apart", ONE, "간사", "날짜를 대조함")]


def test_keeping_apart_can_be_taken_back(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(), b=minutes(more="\n"))
    with acting(store) as doing:
        new = decisions.keep_apart(doing, ONE, 2)
    with acting(store) as doing:
        decisions.put_together(doing, new, 2, ONE)
    assert counted_files(store) == ["b.txt"]
    store_all(store, folder, a=minutes(more="\n\n\n"), b=minutes(more="\n\n"))
    assert len(counted(store)) == 1
    assert len(rows(store, "SELECT * FROM meeting_decision")) == 3


def test_a_confirmed_meeting_stays_one_when_a_document_is_corrected(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(session="제1차"), b=minutes(session="제1차", more="\n"))
    with acting(store) as doing:
        decisions.confirm_meeting(doing, ONE)
    store_all(store, folder, b=minutes(session="", more="\n"))
    records = Engine(store).rows("meeting_records")
    assert [(row["slug"], row["verdict"]) for row in records] == [(ONE, "same"), (ONE, "same")]


def test_a_corrected_date_leaves_the_meeting_that_it_was_taken_for(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes(session=""), b=minutes(session="", more="\n"))
    assert len(counted(store)) == 1
    store_all(store, folder, b=minutes("2024. 6. 4.", session=""))
    assert [str(row["held_on"]) for row in counted(store)] == ["2024-06-04", "2024-04-02"]


def test_a_later_document_joins_only_a_meeting_that_nothing_of_it_contradicts(
    store: Store, folder: Path
) -> None:
    store_all(
        store,
        folder,
        a=minutes(session="2024년 제1차"),
        b=minutes(session=""),
        c=minutes(session="2024년 제2차"),
    )
    assert len(counted(store)) == 2
    assert len(Engine(store).rows("meeting_records")) == 2


def test_names_that_may_be_one_committees_are_proposed_and_the_meeting_counted_once(
    store: Store, folder: Path
) -> None:
    store_all(store, folder, a=minutes(), b=minutes(committee="서울시 스마트도시위원회"))
    assert counted_files(store) == ["b.txt"]
    engine = Engine(store)
    variant = engine.rows("committee_variants")[0]
    assert (variant["name"], variant["same_as"], variant["review_status"]) == (
        "서울시 스마트도시위원회",
        "스마트도시위원회",
        "draft",
    )
    assert engine.rows("meetings")[0]["committee"] == "서울시 스마트도시위원회"
    with acting(store) as doing:
        decisions.decide_committee(doing, variant["organization_id"], same=True)
    assert engine.rows("meetings")[0]["committee"] == "스마트도시위원회"
    people = "SELECT count(DISTINCT proposed_person_id) FROM attendance WHERE name = '김영미'"
    assert rows(store, people) == [(1,)]
    with acting(store) as doing:
        decisions.decide_committee(doing, variant["organization_id"], same=False)
    assert engine.rows("meetings")[0]["committee"] == "서울시 스마트도시위원회"
    assert rows(store, people) == [(2,)]


@pytest.mark.parametrize(
    "order", [("", "나래구 ", "다솔구 "), ("나래구 ", "", "다솔구 "), ("다솔구 ", "나래구 ", "")]
)
def test_committees_of_two_districts_are_not_one_through_a_name_without_a_district(
    store: Store, folder: Path, order: tuple[str, ...]
) -> None:
    for place, district in enumerate(order):
        store_all(store, folder, **{f"{place}": minutes(committee=f"{district}스마트도시위원회")})
    assert len(counted(store)) == 2
    under = rows(
        store, "SELECT m.slug, o.name FROM meeting AS m JOIN organization AS o USING (organization_id)"
    )
    districts = {name: slug for slug, name in under}
    assert districts["나래구 스마트도시위원회"] != districts["다솔구 스마트도시위원회"]


def test_a_person_says_what_a_document_is_and_that_survives(store: Store, folder: Path) -> None:
    store_all(store, folder, a="- 계획을 마련하겠음.\n", b=minutes())
    assert [row["file_name"] for row in Engine(store).rows("document_evidence")] == ["a.txt"]
    with acting(store) as doing:
        decisions.decide_role(doing, 1, "other")
        decisions.decide_role(doing, 2, "agenda")
    assert [row["status"] for row in counted(store)] == ["tentative"]
    store_all(store, folder, a="- 계획을 다시 마련하겠음.\n", b=minutes(more="\n"))
    assert rows(store, "SELECT role, role_basis FROM document ORDER BY document_id") == [
        ("other", "person"),
        ("agenda", "person"),
    ]
    assert [row["status"] for row in counted(store)] == ["tentative"]
    assert rows(
        store,
        "SELECT before_role, role, actor, reason FROM document_decision JOIN act USING (act_id) ORDER BY 1",
    ) == [
        ("minutes", "agenda", "간사", "날짜를 대조함"),
        ("unsure", "other", "간사", "날짜를 대조함"),
    ]


def test_a_decision_on_what_is_not_there_is_refused(store: Store, folder: Path) -> None:
    store_all(store, folder, a=minutes())
    acts: list[Any] = [
        lambda c: decisions.confirm_meeting(c, "none"),
        lambda c: decisions.keep_apart(c, ONE, 1),
        lambda c: decisions.put_together(c, ONE, 1, ONE),
        lambda c: decisions.decide_role(c, 9, "other"),
        lambda c: decisions.decide_committee(c, 1, same=True),
    ]
    for act in acts:
        with pytest.raises(ActError), acting(store) as doing:
            act(doing)
