"""내 기록: whose a request is and whose it never is; a rate that rests on the member's own term."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard.components.view import View
from dashboard.pages.member import named
from dashboard.pages.member_attendance import attendance, meetings
from dashboard.pages.member_requests import named_requests, requests
from data.acts import begin
from data.ingest import ingest
from data.membership import store_roster
from data.people import split
from data.readers import read_text
from data.roster import read_roster
from data.store import Store
from queries.engine import Engine
from tests.conftest import Open
from tests.dashboard.clean import violations
from tests.data.real import put

COMMITTEE = "견본위원회"
ASKED = "{} 자료를 시민에게 공개해 주시기 바람."


def minutes(day: str, number: int, present: str, stated: int, *labels: str) -> str:
    turns = "".join(
        f"<{label}>\n\n- {ASKED.format(f'{number}차 {place}번')}\n\n" for place, label in enumerate(labels, 1)
    )
    return (
        f"2024년 제{number}차 {COMMITTEE} 회의록\n\n◆ 일 시 : {day} 14:00~16:00\n\n◆ 장 소 : 시청\n\n"
        f"◆ 참석위원 : {stated}명\n\n- {present}\n\n◆ 회의안건\n\n- (보고) 시행계획(정보통신과)\n\n"
        f"□ 위원 발언 내용\n\n{turns}"
    )


class Office:
    """A store of handmade minutes and rosters, and the pages' view of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store(folder / "database" / "minutes.duckdb")

    def meet(self, day: str, number: int, present: str, stated: int, *labels: str) -> None:
        text = minutes(day, number, present, stated, *labels)
        (outcome,) = ingest([put(self.folder, f"{number}.txt", text)], self.store)
        assert outcome.status == "added"

    def roster(self, rows: str) -> None:
        found = read_roster(read_text(f"구분,성명,직위,임기\n{rows}", "명단.csv"))
        with self.store.writing() as connection:
            store_roster(begin(connection, "import-roster", actor="간사"), COMMITTEE, found)

    @property
    def view(self) -> View:
        return View(Engine(self.store), "ko", "light", "/member", {"as_of": "2024-12-31"})

    def member(self, name: str) -> dict[str, Any]:
        return next(row for row in self.view.rows("members") if row["name"] == name)

    def asked(self, name: str) -> list[str]:
        return [row["speaker_label"] for row in named_requests(self.view, self.member(name))]

    def attendance(self, name: str) -> str:
        view, member = self.view, self.member(name)
        met = view.rows("member_meetings", person=member["person_id"], as_of=view.as_of)
        return "\n".join([*attendance(view, member, met), *meetings(view, member, met)])


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_request_is_a_members_only_where_the_label_is_their_whole_name(office: Office) -> None:
    labels = ["홍길동 위원장", "김철수 위원", "이영희 위원", "정보통신과장"]
    office.meet("2024. 3. 5.", 1, "홍길동 위원장, 김철수 위원, 이영희 위원", 3, *labels)
    assert office.asked("홍길동") == ["홍길동 위원장"]
    assert office.asked("김철수") == ["김철수 위원"]
    shown = "\n".join(requests(office.view, office.member("김철수")))
    assert "1차 2번 자료를 시민에게 공개해 주시기 바람." in shown
    assert "1차 1번" not in shown
    assert "회의록에 개별 답변 기록 없음" in shown


@pytest.mark.parametrize(
    "label", ["○○○ 위원장", "위원장", "○○○ 위원", "홍○○ 위원장", "홍○○ 위원", "○○○ 부위원장", "**** 위원"]
)
def test_anonymous_speech_is_nobodys_even_where_one_person_holds_the_role(office: Office, label: str) -> None:
    office.meet("2024. 3. 5.", 1, "홍길동 위원장, 김철수 부위원장", 2, label)
    office.roster("위원장,홍길동,,2024. 1. 1. ~\n부위원장,김철수,,2024. 1. 1. ~\n")
    spoken = office.view.rows("action_items", as_of=date(2024, 12, 31))
    assert [row["speaker_label"] for row in spoken] == [label], "the request is there, on the meeting's page"
    assert office.asked("홍길동") == []
    assert office.asked("김철수") == []
    assert "공개해 주시기 바람" not in "\n".join(requests(office.view, office.member("홍길동")))


def test_a_sole_member_on_the_roster_is_not_given_anonymous_speech(office: Office) -> None:
    office.meet("2024. 3. 5.", 1, "홍길동 위원장", 1, "○○○ 위원장", "위원장")
    office.roster("위원장,홍길동,,2024. 1. 1. ~\n")
    assert office.asked("홍길동") == []


def test_the_real_minutes_give_no_request_to_anybody(database: Path) -> None:
    view = View(Engine(Store(database)), "ko", "light", "/member", {})
    members = view.rows("members")
    assert len(members) == 8
    assert [row["name"] for row in members if named_requests(view, row)] == []


def test_a_name_that_two_bear_is_nobodys_where_the_minutes_do_not_tell_them_apart(office: Office) -> None:
    office.meet("2024. 3. 5.", 1, "김철수 위원, 김철수 위원, 홍길동 위원장", 3, "김철수 위원")
    assert office.asked("김철수") == []


def test_homonyms_each_have_their_own_and_are_told_apart_in_the_choice(office: Office) -> None:
    office.meet("2024. 3. 5.", 1, "김철수 위원", 1, "김철수 위원")
    office.meet("2024. 4. 5.", 2, "김철수 위원", 1, "김철수 위원")
    first = office.member("김철수")["person_id"]
    with office.store.writing() as connection:
        ((entry,),) = connection.execute(
            "SELECT max(attendance_id) FROM attendance WHERE name = '김철수'"
        ).fetchall()
        split(begin(connection, "person-split", actor="간사"), first, [entry], "교통과")
    view = office.view
    both = [row for row in view.rows("members") if row["name"] == "김철수"]
    assert [len(named_requests(view, row)) for row in both] == [1, 1]
    assert len({row["held_on"] for one in both for row in named_requests(view, one)}) == 2
    assert {named(view, row) for row in both} == {
        "김철수 · 견본위원회 · 위원",
        "김철수 · 교통과 · 견본위원회 · 위원",
    }


def test_a_name_on_no_list_is_known_by_the_one_seat_that_covers_the_day(office: Office) -> None:
    office.meet("2024. 3. 5.", 1, "홍길동 위원장", 2, "박하늘 위원")
    office.meet("2024. 9. 5.", 2, "홍길동 위원장", 2, "박하늘 위원")
    office.roster("위촉직,박하늘,,2024. 1. 1. ~ 2024. 6. 30.\n")
    rows = named_requests(office.view, office.member("박하늘"))
    assert [str(row["held_on"]) for row in rows] == ["2024-03-05"], "nobody of that name sat there later"


def test_without_a_roster_there_is_no_rate_but_a_reason_and_a_way_on(office: Office) -> None:
    office.meet("2024. 3. 5.", 1, "홍길동 위원장, 김철수 위원", 2)
    shown = office.attendance("홍길동")
    assert "출석률 산출 불가" in shown
    assert "간사가 위원 명단(CSV·XLSX)을 등록하고 확인하면" in shown
    assert "% (" not in shown


def test_the_rate_counts_the_meetings_of_the_term_and_no_unknown_as_absent(office: Office) -> None:
    office.meet("2023. 12. 5.", 1, "홍길동 위원장, 김철수 위원", 2)
    for number in (2, 3, 4):
        office.meet(f"2024. {number}. 5.", number, "홍길동 위원장, 김철수 위원", 2)
    office.meet("2024. 5. 5.", 5, "홍길동 위원장", 1)
    office.meet("2024. 6. 5.", 6, "홍길동 위원장", 2)
    office.meet("2024. 7. 5.", 7, "홍길동 위원장, ○○○ 위원", 2)
    office.meet("2024. 10. 5.", 8, "홍길동 위원장", 1)
    office.roster("위촉직,김철수,,2024. 1. 1. ~ 2024. 9. 30.\n위원장,홍길동,,2023. 1. 1. ~\n")
    shown = office.attendance("김철수")
    assert "75% (4회 중 3회)" in shown
    assert "출석 3 ÷ 대상 4 · 대리 0 · 사유 있는 불참 0 · 불참 1" in shown
    assert "임기 안의 회의 6회 중 출석이 기록된 회의 4회" in shown
    assert "분모에서 뺌 1회: 명단의 수가 적힌 참석 수와 다름" in shown
    assert "분모에서 뺌 1회: 명단에 가려지거나 묶인 이름이 있음" in shown
    assert "임기 밖에서 이름이 적힌 회의 1회" in shown
    assert "불참 (명단 대조로 산출)" in shown


def test_a_members_counts_are_those_of_the_committees_table(office: Office) -> None:
    for number in range(1, 7):
        present = ["홍길동 위원장", "김철수 위원", "이영희 위원"][: 1 + number % 3]
        office.meet(f"2024. {number}. 5.", number, ", ".join(present), len(present) + (number == 4))
    office.roster("위원장,홍길동,,\n위촉직,김철수,,2024. 2. 1. ~\n위촉직,이영희,,~ 2024. 5. 31.\n")
    view = office.view
    table = {row["name"]: row for row in view.rows("attendance_rate", as_of=view.as_of)}
    for name, row in table.items():
        met = view.rows("member_meetings", person=office.member(name)["person_id"], as_of=view.as_of)
        states = Counter(one["status"] for one in met if one["in_term"])
        counted = [states[state] for state in ("attended", "proxy", "excused", "absent", "not_recorded")]
        assert counted == [
            row["attended_count"],
            row["proxy_count"],
            row["excused_count"],
            row["absent_count"],
            row["not_recorded_count"],
        ]
    assert len(table) == 3


def test_a_period_narrows_meetings_rate_and_requests(office: Office) -> None:
    for number in range(1, 7):
        office.meet(f"2024. {number}. 5.", number, "홍길동 위원장, 김철수 위원", 2, "김철수 위원")
    office.roster("위원장,홍길동,,2023. 1. 1. ~\n위촉직,김철수,,2023. 1. 1. ~\n")
    asked = {"as_of": "2024-12-31", "since": "2024-02-01", "until": "2024-04-30"}
    view = View(office.view.engine, "ko", "light", "/member", asked)
    member = office.member("김철수")
    met = view.rows("member_meetings", person=member["person_id"], as_of=view.as_of, **view.scope.asked)
    assert [str(row["held_on"]) for row in met] == ["2024-04-05", "2024-03-05", "2024-02-05"]
    assert "100% (3회 중 3회)" in "\n".join(attendance(view, member, met))
    assert [str(row["held_on"]) for row in named_requests(view, member)] == [
        str(row["held_on"]) for row in met
    ]


def test_a_member_chooses_themselves_by_keyboard_and_the_address_keeps_it(open_page: Open) -> None:
    page = open_page("/member")
    page.select_option("#filter-person", label="정영식 · 서울스마트도시위원회 · 위원장")
    page.locator("form.filters button[type=submit]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("내 기록: 정영식")
    expect(page.locator(".notice")).to_contain_text("출석률 산출 불가")
    expect(page.locator("#member-next + p")).to_contain_text("기록 없음")
    expect(page.locator("main")).to_contain_text("이름으로 적힌 요청 기록 없음")
    assert violations(page) == []
    page.reload()
    expect(page.locator("h1")).to_have_text("내 기록: 정영식")
    expect(page.locator("#filter-person")).to_have_value("1")
