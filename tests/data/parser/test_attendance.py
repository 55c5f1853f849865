"""Lists of persons: names, posts, roles, totals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes

Parse = Callable[[str], Minutes]
HEAD = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n"


@pytest.mark.parametrize(
    ("entry", "name", "post", "role"),
    [
        ("김영미 부위원장", "김영미", None, "부위원장"),
        ("위원장 남보라", "남보라", None, "위원장"),
        ("디지털정책관(공동부위원장)", None, "디지털정책관", "공동부위원장"),
        ("교통기획관", None, "교통기획관", None),
        ("미래첨단교통과 자율주행팀장", None, "미래첨단교통과 자율주행팀장", None),
        ("강나루(전국)", "강나루", None, None),
        ("나예온(공동운영위원장)", "나예온", "공동운영위원장", None),
        ("한가람", "한가람", None, None),
        ("의정팀장 고은별", "고은별", "의정팀장", None),
    ],
)
def test_entry(parsed: Parse, entry: str, name: str | None, post: str | None, role: str | None) -> None:
    (found,) = parsed(f"{HEAD}◆ 참석자 : {entry}\n").meetings[0].attendance
    assert (found.name, found.post, found.role, found.raw_name) == (name, post, role, entry)
    assert found.member
    assert found.status == "present"


def test_groups_and_collective_entries(parsed: Parse) -> None:
    meeting = parsed(f"{HEAD}◆ 참석대상 : 9명\n▷ 예산위원 7, 전문가 1, 시의회 1\n").meetings[0]
    assert [(entry.post, entry.collective) for entry in meeting.attendance] == [
        ("예산위원", True),
        ("전문가", True),
        ("시의회", True),
    ]
    assert meeting.stated_attendee_count == 9


@pytest.mark.parametrize(
    ("line", "stated", "code"),
    [
        ("◆ 배석 : 국장, 과장 등 5명", 5, "incomplete-list"),
        ("◆ 배석 : 국장, 과장 외 3명", 5, "incomplete-list"),
        ("◆ 배석(3명) : 국장, 과장", 3, "attendance-count-differs"),
    ],
)
def test_totals(parsed: Parse, line: str, stated: int, code: str) -> None:
    minutes = parsed(f"{HEAD}{line}\n")
    assert minutes.meetings[0].stated_observer_count == stated
    assert [entry.post for entry in minutes.meetings[0].attendance] == ["국장", "과장"]
    assert code in {note.code for note in minutes.notes}


def test_absent_excused_remote_and_proxy(parsed: Parse) -> None:
    text = f"{HEAD}◆ 참석자 : 한가람 위원, 도서진(화상), 남보라(대리)\n◆ 불참 : 고은별\n◆ 청가위원 : 표한결\n"
    assert [(e.name, e.status) for e in parsed(text).meetings[0].attendance] == [
        ("한가람", "present"),
        ("도서진", "remote"),
        ("남보라", "proxy"),
        ("고은별", "absent"),
        ("표한결", "excused"),
    ]


def test_names_apart_by_spaces_at_the_end_of_a_record(parsed: Parse) -> None:
    text = "○위원장 남보라  회의를 시작하겠습니다.\n○출석위원\n  남보라 표한결 은가비\n"
    meeting = parsed(f"{HEAD}{text}○출석공무원\n  의정팀장 고은별\n").meetings[0]
    assert [entry.name for entry in meeting.attendance] == ["남보라", "표한결", "은가비", "고은별"]
    assert [entry.member for entry in meeting.attendance] == [True, True, True, False]
    assert len(meeting.speeches) == 1


@pytest.mark.parametrize(
    ("printed", "who"),
    [
        ("한가람, 도서진 / 불참: 남보라", ["한가람 present", "도서진 present", "남보라 absent"]),
        ("한가람(위원장) 도서진(위원)", ["한가람 present", "도서진 present"]),
        ("한가람·도서진(물순환과 주무관)", ["한가람 present", "도서진 present"]),
        ("한가람·도서진(이상 위원), 남보라(간사)", ["한가람 present", "도서진 present", "남보라 present"]),
        ("위원장(기획처장) 한가람, 백이든 교수(공과대학)", ["한가람 present", "백이든 present"]),
        (
            "의장 한가람, 평의원 도서진, 남보라 이상 3명",
            ["한가람 present", "도서진 present", "남보라 present"],
        ),
        ("한가람, 도서진 위원 (총 2명 참석, 1명 불참)", ["한가람 present", "도서진 present"]),
    ],
)
def test_persons_as_lists_print_them(parsed: Parse, printed: str, who: list[str]) -> None:
    minutes = parsed(f"{HEAD}◆ 참석 : {printed}\n◆ 안건\n- 가나 계획\n")
    assert [f"{entry.name} {entry.status}" for entry in minutes.meetings[0].attendance] == who


def test_a_row_without_a_head_is_one_person(parsed: Parse) -> None:
    lines = "한가람 | 가람대학교 교수\n도서진 | 법무법인 다온 변호사\n"
    entries = parsed(f"{HEAD}◆ 자문위원\n{lines}").meetings[0].attendance
    assert [entry.name for entry in entries] == ["한가람", "도서진"]


@pytest.mark.parametrize(
    "printed", ["한가람 위원 외 2명, 도서진 팀장", "위원 7명(위원장 한가람, 위원 도서진 등), 공무원 3명"]
)
def test_who_is_not_named_is_noted(parsed: Parse, printed: str) -> None:
    minutes = parsed(f"{HEAD}◆ 참석 : {printed}\n")
    assert [entry.name for entry in minutes.meetings[0].attendance][:1] == ["한가람"]
    assert "incomplete-list" in {note.code for note in minutes.notes}


def test_a_group_of_names_among_persons_is_no_speech(parsed: Parse) -> None:
    lines = "- 위원장 : 부시장 한가람\n- 위  원 : 도서진, 남보라 외 5명\n"
    meeting = parsed(f"{HEAD}◆ 참석인원 : 20명 중 8명\n{lines}").meetings[0]
    assert [entry.name for entry in meeting.attendance] == ["한가람", "도서진", "남보라"]
    assert (meeting.stated_attendee_count, meeting.stated_member_count) == (8, 20)
    assert meeting.speeches == ()


@pytest.mark.parametrize(
    ("line", "present", "members"),
    [
        ("◆ 출석 : 6/8명", 6, 8),
        ("◆ 위원현황 : 재적위원 15명, 의사정족수 8명, 출석위원 12명", 12, 15),
        ("재적위원 9명 가운데 8명이 참석하여 성원을 선언하였다.", 8, 9),
        ("◆ 참석인원 : 위원 2명(재적 3명), 관계 공무원 4명\n - 위원 : 한가람, 도서진", 2, None),
    ],
)
def test_a_number_that_stands_in_other_words(
    parsed: Parse, line: str, present: int, members: int | None
) -> None:
    meeting = parsed(f"{HEAD}{line}\n").meetings[0]
    assert (meeting.stated_attendee_count, meeting.stated_member_count) == (present, members)
    assert [entry.name for entry in meeting.attendance if entry.post] == []


@pytest.mark.parametrize("line", ["재적 대표자 6명 중 5명 참석", "○ 재적위원 6명, 출석위원 5명"])
def test_the_numbers_of_the_body_outside_a_list(parsed: Parse, line: str) -> None:
    minutes = parsed(f"{HEAD}{line}\n◆ 불참 : 한가람\n")
    meeting = minutes.meetings[0]
    assert (meeting.stated_member_count, meeting.stated_attendee_count) == (6, 5)
    assert {"attendance-count-differs", "no-attendance-found"} <= {note.code for note in minutes.notes}


def test_names_behind_the_number_of_a_group_are_called_as_the_group_is(
    parsed: Callable[[str], Minutes],
) -> None:
    text = "물길위원회 회의록\n○ 일시 : 2025. 4. 9.\n○ 장소 : 시청\n○ 참석자 : "
    advisers = parsed(text + "자문위원 2명(한가람, 도서진), 하천과장\n").meetings[0].attendance
    assert [(entry.name or entry.post, entry.affiliation) for entry in advisers] == [
        ("한가람", "자문위원"),
        ("도서진", "자문위원"),
        ("하천과장", None),
    ]
    members = parsed(text + "위원 2명(위원장 한가람, 도서진), 간사 1명\n").meetings[0].attendance
    assert [(entry.name, entry.role) for entry in members[:2]] == [("한가람", "위원장"), ("도서진", "위원")]


@pytest.mark.parametrize(
    ("printed", "who"),
    [
        (
            "위원장 한가람(지각, 14:30 입장), 위원 도서진(15:00 이석), 위원 남보라(중도퇴장)",
            ["한가람 위원장 present", "도서진 위원 present", "남보라 위원 present"],
        ),
        ("위원장 한가람(14:30 도착), 위원 도서진", ["한가람 위원장 present", "도서진 위원 present"]),
        ("위원장 한가람, 불참: 도서진(교통사고)", ["한가람 위원장 present", "도서진 None absent"]),
        ("위원장 한가람, 위원 도서진(개인사정)", ["한가람 위원장 present", "도서진 위원 absent"]),
        ("위원장(공석), 위원 도서진", ["도서진 위원 present"]),
        ("7명(위원장 포함)", []),
        ("9명(간사 포함)", []),
    ],
)
def test_a_time_a_reason_or_a_remark_is_no_person(parsed: Parse, printed: str, who: list[str]) -> None:
    minutes = parsed(f"{HEAD}◆ 참석 : {printed}\n")
    entries = minutes.meetings[0].attendance
    assert [f"{entry.name} {entry.role} {entry.status}" for entry in entries] == who
    assert "entry-not-read" not in {note.code for note in minutes.notes}


def test_a_reason_leaves_who_asked_to_be_excused_excused(parsed: Parse) -> None:
    meeting = parsed(f"{HEAD}◆ 청가위원 : 한가람(개인사정)\n◆ 불참(2명) : 도서진(휴가), 남보라\n").meetings[0]
    assert [entry.status for entry in meeting.attendance] == ["excused", "excused", "absent"]


def test_an_entry_that_is_not_read_is_noted(parsed: Parse) -> None:
    minutes = parsed(f"{HEAD}◆ 참석 : 한가람 위원, 끝 11:34, 도서진 위원\n")
    assert [entry.name for entry in minutes.meetings[0].attendance] == ["한가람", "도서진"]
    assert {"words": "끝 11:34"} in [dict(note.values) for note in minutes.notes]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("회장 한가람, 회원 도서진 남보라 표한결", ["한가람", "도서진", "남보라", "표한결"]),
        ("회원 교육분과 도서진", ["도서진"]),
        ("위원 김○○, 박○○·정○○", ["김○○", "박○○", "정○○"]),
    ],
)
def test_names_behind_one_title(parsed: Parse, printed: str, names: list[str]) -> None:
    entries = parsed(f"{HEAD}◆ 참석회원 : {printed}\n").meetings[0].attendance
    assert [entry.name for entry in entries] == names


def test_masked_names_behind_a_number_of_those_absent(parsed: Parse) -> None:
    entries = parsed(f"{HEAD}(불참) 위촉직 2명(최○○, 정○○)\n").meetings[0].attendance
    assert [(entry.name, entry.status) for entry in entries] == [("최○○", "absent"), ("정○○", "absent")]


def test_an_office_of_the_meeting_in_a_column_is_kept(parsed: Parse) -> None:
    rows = "구분 | 직위 | 성명 | 참석여부\n의장 | 시장 | 한가람 | 참석\n당연직 | 서장 | 도서진 | 불참\n"
    entries = parsed(f"{HEAD}참석현황\n{rows}").meetings[0].attendance
    assert [(entry.name, entry.post) for entry in entries] == [("한가람", "의장 시장"), ("도서진", "서장")]


def test_lines_without_a_mark_behind_a_list_with_marks_are_nobody(parsed: Parse) -> None:
    listed = "함께한 사람\n- 위원: 한가람 위원, 도서진 위원\n- 오지 못한 사람: 남보라 위원\n"
    behind = "이야기 나눈 주제\n하나. 우리 동네 놀이터와 공원\n"
    minutes = parsed(f"{HEAD}{listed}\n{behind}")
    assert [(entry.name, entry.status) for entry in minutes.meetings[0].attendance] == [
        ("한가람", "present"),
        ("도서진", "present"),
        ("남보라", "absent"),
    ]


def test_a_line_that_goes_on_a_list_with_marks_is_read(parsed: Parse) -> None:
    listed = "◆ 참석자\n- 위원장 한가람, 위원 도서진,\n  위원 남보라, 표한결\n  정책과장\n"
    entries = parsed(f"{HEAD}{listed}").meetings[0].attendance
    assert [entry.name or entry.post for entry in entries] == [
        "한가람",
        "도서진",
        "남보라",
        "표한결",
        "정책과장",
    ]


@pytest.mark.parametrize(
    ("label", "person", "noted"),
    [
        ("시", "기획조정실장 고은별", True),
        ("구청", "하수과장, 도로과장", True),
        ("위촉직", "고은별", False),
        ("배석", "하수과장", False),
        ("위원", "고은별(시청)", False),
    ],
)
def test_an_authority_among_attendees_is_noted(parsed: Parse, label: str, person: str, noted: bool) -> None:
    minutes = parsed(f"{HEAD}◆ 참석자\n- 위원: 한가람 위원, 도서진 위원\n- {label}: {person}\n")
    assert ("authority-among-attendees" in {note.code for note in minutes.notes}) == noted
