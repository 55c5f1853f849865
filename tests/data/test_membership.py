"""Rosters stored: what would change, the change, and attendance by it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.acts import ActError, begin, undo
from data.ingest import ingest
from data.membership import Change, changes, store_roster
from data.readers import read_text
from data.roster import Roster, read_roster
from data.store import Store
from queries.engine import Engine
from tests.data.handmade import rows
from tests.data.real import put

COMMITTEE = "스마트도시위원회"
HEAD = "구분,성명,직위,임기\n"
FIRST = HEAD + (
    "위원장,김영미,교수,2023. 1. 1. ~\n위촉직,이지은,박사,2023. 1. 1. ~\n"
    "위촉직,박하늘,,2023.1.1.~\n당연직,,교통기획관,\n"
)


def minutes(day: str, present: str, stated: int, session: int) -> str:
    return (
        f"2024년 제{session}차 {COMMITTEE} 회의록\n\n◆ 일 시 : {day} 14:00~16:00\n\n◆ 장 소 : 시청\n\n"
        f"◆ 참석위원 : {stated}명\n\n- {present}\n\n◆ 회의안건\n\n- (보고) 시행계획(디지털정책담당관)\n\n"
        "□ 위원 발언 내용\n\n<디지털정책담당관>\n\n- 계획을 마련하겠음.\n"
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "database" / "minutes.duckdb")
    put(tmp_path, "in/1.txt", minutes("2024. 3. 5.", "김영미 위원장, 이지은 위원", 2, 1))
    put(tmp_path, "in/2.txt", minutes("2024. 6. 4.", "김영미 위원장, 이지은 위원", 3, 2))
    put(tmp_path, "in/3.txt", minutes("2024. 9. 3.", "김영미 위원장, ○○○ 위원", 2, 3))
    ingest([tmp_path / "in"], made)
    return made


def roster(text: str) -> Roster:
    return read_roster(read_text(text, "명단.csv"))


def stored(store: Store, text: str, valid_from: date | None = None) -> list[Change]:
    with store.writing() as connection:
        doing = begin(connection, "import-roster", actor="간사")
        return store_roster(doing, COMMITTEE, roster(text), valid_from=valid_from)


def previewed(store: Store, text: str, valid_from: date | None = None) -> list[tuple[str, str]]:
    with store.reading() as cursor:
        found = changes(cursor, COMMITTEE, roster(text), valid_from=valid_from)
    return [(each.kind, each.who) for each in found]


def test_a_preview_changes_nothing_and_says_what_would(store: Store) -> None:
    before = store.data_version()
    assert previewed(store, FIRST) == [
        ("added", "김영미"),
        ("added", "이지은"),
        ("added", "박하늘"),
        ("added", "교통기획관"),
    ]
    assert store.data_version() == before
    assert Engine(store).rows("attendance_rate", as_of="2024-12-31") == []


def test_with_a_roster_attendance_has_its_denominator_and_coverage(store: Store) -> None:
    stored(store, FIRST)
    engine = Engine(store)
    columns = ("name", "post", "attended_count", "absent_count", "eligible_count", "not_recorded_count")
    found = engine.rows("attendance_rate", as_of="2024-12-31")
    assert [tuple(row[column] for column in columns) for row in found] == [
        ("김영미", None, 3, 0, 3, 0),
        ("박하늘", None, 0, 1, 1, 2),
        ("이지은", None, 2, 0, 2, 1),
        (None, "교통기획관", 0, 1, 1, 2),
    ]
    derived = [
        (row["slug"][-12:-2], row["name"] or row["post"], row["status"])
        for row in engine.rows("roster_attendance", as_of="2024-12-31")
        if row["basis"] == "derived" and row["status"] == "absent"
    ]
    assert derived == [("2024-03-05", "박하늘", "absent"), ("2024-03-05", "교통기획관", "absent")]


def test_the_rows_name_their_roster_and_who_confirmed_it(store: Store) -> None:
    stored(store, FIRST)
    assert rows(
        store,
        "SELECT d.file_name, d.role, d.role_basis, m.first_line, m.quote, m.confirmed_by FROM membership AS m"
        " JOIN document_version AS v ON v.version_id = m.version_id"
        " JOIN document AS d ON d.document_id = v.document_id ORDER BY m.membership_id LIMIT 1",
    ) == [("명단.csv", "roster", "person", 2, "위원장 | 김영미 | 교수 | 2023. 1. 1. ~", "간사")]
    assert rows(store, "SELECT name, actor FROM act WHERE name = 'import-roster'") == [
        ("import-roster", "간사")
    ]
    assert rows(store, "SELECT count(*) FROM person WHERE name = '김영미'") == [(1,)]


def test_the_same_roster_again_changes_nothing(store: Store) -> None:
    stored(store, FIRST)
    assert {kind for kind, _ in previewed(store, FIRST)} == {"unchanged"}
    stored(store, FIRST)
    assert rows(store, "SELECT count(*) FROM membership") == [(4,)]


def test_a_newer_roster_ends_changes_and_adds_with_a_trail(store: Store) -> None:
    stored(store, FIRST)
    newer = HEAD + (
        "위원장,김영미,교수,2023. 1. 1. ~ 2025. 12. 31.\n위촉직,새한빛,,2025. 1. 1.~\n당연직,,교통기획관,\n"
    )
    assert previewed(store, newer) == [
        ("changed", "김영미"),
        ("added", "새한빛"),
        ("unchanged", "교통기획관"),
        ("missing", "이지은"),
        ("missing", "박하늘"),
    ]
    stored(store, newer, date(2025, 1, 1))
    assert rows(
        store,
        "SELECT p.name, m.end_date FROM membership AS m JOIN person AS p USING (person_id) ORDER BY 1",
    ) == [
        ("김영미", date(2025, 12, 31)),
        ("박하늘", date(2024, 12, 31)),
        ("새한빛", None),
        ("이지은", date(2024, 12, 31)),
    ]
    assert rows(
        store,
        "SELECT column_name, before_value, after_value FROM correction WHERE column_name = 'end_date'"
        " ORDER BY correction_id LIMIT 1",
    ) == [("end_date", None, "2025-12-31")]


def test_a_roster_with_a_problem_is_not_stored(store: Store) -> None:
    with pytest.raises(ActError, match="roster-has-problems"):
        stored(store, FIRST + "위촉직,김○○,,\n")
    assert rows(store, "SELECT count(*) FROM membership") == [(0,)]
    assert rows(store, "SELECT count(*) FROM act") == [(0,)]


def test_a_roster_of_a_committee_without_minutes_is_kept(store: Store) -> None:
    with store.writing() as connection:
        store_roster(begin(connection, "import-roster", actor="간사"), "새위원회", roster(FIRST))
    assert len(Engine(store).rows("roster", as_of="2024-12-31", committee="새위원회")) == 4


def test_an_import_is_undone_with_every_seat_that_it_added(store: Store) -> None:
    stored(store, FIRST)
    with store.writing() as connection:
        ((act,),) = connection.execute("SELECT max(act_id) FROM act").fetchall()
        undo(begin(connection, "undo", actor="간사", undoes=act), act)
    assert Engine(store).rows("roster", as_of="2024-12-31") == []
    assert Engine(store).rows("attendance_rate", as_of="2024-12-31") == []
    assert [kind for kind, _ in previewed(store, FIRST)] == ["added"] * 4


def test_the_lines_above_the_seats_are_accounted_for(store: Store) -> None:
    stored(store, f"{COMMITTEE} 위원 명단\n{FIRST}")
    (document,) = [row for row in Engine(store).rows("source_coverage") if row["file_name"] == "명단.csv"]
    assert document["unassigned_count"] == 0


VACANT = FIRST + "위촉직,공석,,\n위촉직,(공석),,\n"


def vacant_rows(store: Store) -> list[tuple[int, bool]]:
    return rows(store, "SELECT first_line, vacant FROM vacant_seat ORDER BY vacant_seat_id")


def test_a_vacant_seat_is_kept_and_is_nobody(store: Store) -> None:
    assert [kind for kind, _ in previewed(store, VACANT)] == ["added"] * 4 + ["vacant"] * 2
    stored(store, VACANT)
    assert vacant_rows(store) == [(6, True), (7, True)]
    assert rows(store, "SELECT count(*) FROM membership") == [(4,)]
    assert rows(store, "SELECT count(*) FROM person WHERE name LIKE '%공석%'") == [(0,)]
    lines = rows(store, "SELECT line, record FROM source_line WHERE record = 'vacant_seat' ORDER BY line")
    assert [line for line, _ in lines] == [6, 7]


def test_a_seat_that_is_held_again_is_vacant_no_more_and_undoing_puts_it_back(store: Store) -> None:
    stored(store, VACANT)
    again = FIRST + "위촉직,공석,,\n위촉직,최가온,,2024. 9. 1. ~\n"
    assert [kind for kind, _ in previewed(store, again)][-1] == "filled"
    stored(store, again)
    assert sorted(vacant for _, vacant in vacant_rows(store)) == [False, True]
    with store.writing() as connection:
        undo(begin(connection, "undo", actor="간사"), 2)
    assert [vacant for _, vacant in vacant_rows(store)] == [True, True]
    with store.writing() as connection:
        undo(begin(connection, "undo", actor="간사"), 1)
    assert [vacant for _, vacant in vacant_rows(store)] == [False, False]
