"""Where a list of persons ends, and one that no label opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes

HEAD = "물길위원회 회의록\n○ 일시 : 2025. 4. 9. 10:00\n○ 장소 : 시청\n"


def names(minutes: Minutes) -> list[tuple[str | None, str]]:
    return [(entry.name or entry.post, entry.status) for entry in minutes.meetings[0].attendance]


def test_a_heading_with_the_sign_of_headings_ends_a_list(parsed: Callable[[str], Minutes]) -> None:
    listed = f"{HEAD}○ 참석 : 하천과장, 도로과장\n{{}}○ 기관별 보고\n - 둑을 다 쌓았음\n"
    assert names(parsed(listed.format(""))) == [("하천과장", "present"), ("도로과장", "present")]
    assert names(parsed(listed.format("○ 불참 : 공원과장\n")))[-1] == ("공원과장", "absent")


def test_entries_with_the_sign_of_headings_stay_in_the_list(parsed: Callable[[str], Minutes]) -> None:
    text = f"{HEAD}○ 참석위원\n○ 한가람 위원장\n○ 도서진 위원\n○ 하천과장\n"
    assert [name for name, _ in names(parsed(text))] == ["한가람", "도서진", "하천과장"]


def test_the_secretary_below_those_absent_came(parsed: Callable[[str], Minutes]) -> None:
    listed = "출석위원 (1) : 한가람\n결석위원 (1) : 도서진\n간사 : 하천팀장 고은별\n"
    minutes = parsed(f"물길위원회 회의록\n일시 : 2025. 4. 9.\n{listed}")
    assert names(minutes) == [("한가람", "present"), ("도서진", "absent"), ("고은별", "present")]
    assert minutes.meetings[0].stated_attendee_count == minutes.meetings[0].stated_absent_count == 1


def test_a_group_before_several_persons_opens_a_list(parsed: Callable[[str], Minutes]) -> None:
    text = f"{HEAD}- 재적 5명, 출석 3명, 결석 2명\n- 대면: 한가람, 도서진\n- 화상: 고은별, 민들레\n"
    minutes = parsed(text)
    assert [status for _, status in names(minutes)] == ["present", "present", "remote", "remote"]
    meeting = minutes.meetings[0]
    counts = (meeting.stated_member_count, meeting.stated_attendee_count, meeting.stated_absent_count)
    assert counts == (5, 3, 2)
    assert names(parsed(f"{HEAD}- 대면: 가능한 한 자주 모임\n")) == []


@pytest.mark.parametrize(
    ("value", "counts", "came"),
    [
        ("재적 3명 중 2명 참석(한가람 위원, 도서진 위원)", (3, 2), ["한가람", "도서진"]),
        ("재적위원 3명, 출석위원 2명 : 한가람, 도서진", (3, 2), ["한가람", "도서진"]),
        ("총 9명(현장 참석 6명, 온라인 3명)", (None, 9), ["현장 참석", "온라인"]),
        ("총 9명(참석 6명, 불참 3명)", (9, 6), []),
    ],
)
def test_numbers_on_the_label_are_the_body_s_where_they_say_so_and_leave_the_names(
    parsed: Callable[[str], Minutes], value: str, counts: tuple[int | None, int], came: list[str]
) -> None:
    minutes = parsed(f"{HEAD}○ 참석위원 : {value}\n")
    meeting = minutes.meetings[0]
    assert (meeting.stated_member_count, meeting.stated_attendee_count) == counts
    assert [name for name, _ in names(minutes)] == came


def test_numbers_of_others_are_not_those_of_the_body(parsed: Callable[[str], Minutes]) -> None:
    told = "○ 주요내용\n - 설명회는 대상 120명 중 85명 참석\n - 총 30명 신청, 출석 21명\n"
    meeting = parsed(f"{HEAD}○ 참석위원 : 한가람, 도서진\n{told}").meetings[0]
    assert (meeting.stated_member_count, meeting.stated_attendee_count) == (None, None)


def test_a_vacant_office_is_nobody(parsed: Callable[[str], Minutes]) -> None:
    assert names(parsed(f"{HEAD}○ 의장 : 공석\n○ 서기 : 한가람\n")) == [("한가람", "present")]


def test_names_behind_another_label_are_a_list_only_where_the_overview_ends(
    parsed: Callable[[str], Minutes],
) -> None:
    assert len(names(parsed(f"{HEAD}○ 누가 왔나: 한가람, 도서진, 고은별\n"))) == 3
    assert names(parsed(f"{HEAD}○ 불참 통보: 한가람, 도서진, 고은별\n")) == []
    listed = f"{HEAD}○ 참석위원 : 한가람\n○ 주요내용\n - 수상자: 도서진, 고은별, 민들레\n"
    assert names(parsed(listed)) == [("한가람", "present")]


def test_a_sign_of_sections_ends_a_list_on_the_line_of_its_label(parsed: Callable[[str], Minutes]) -> None:
    text = "물길위원회 회의록\n일시 : 2025. 4. 9. 10:00\n장소 : 시청\n참석 : 하천과장, 도로과장\n"
    minutes = parsed(
        f"{text}◇ 추진사항 공유\n - 둑을 다 쌓았음\n◇ 쟁점 토의\n - 둑길에 등을 달아 주기 바람\n"
    )
    assert [name for name, _ in names(minutes)] == ["하천과장", "도로과장"]
    assert [item.text for item in minutes.meetings[0].action_items] == ["둑길에 등을 달아 주기 바람"]


def test_a_list_of_decisions_ends_at_the_sign_of_the_items(parsed: Callable[[str], Minutes]) -> None:
    body = "■ 1. 둑 쌓기\n • 하천과장이 경과를 알림\n ☞ 결정사항\n  - 둑은 5월에 쌓기로 함\n"
    body += "■ 4. 분과별 활동 경과\n • 현장을 두 번 다녀옴\n • 설문 응답은 31명\n"
    (decided,) = parsed(HEAD + body).meetings[0].action_items
    assert decided.text == "둑은 5월에 쌓기로 함"


def test_an_item_that_the_agenda_lists_begins_behind_the_decision_of_another(
    parsed: Callable[[str], Minutes],
) -> None:
    body = "○ 안건\n가. 둑 쌓기(안)\n나. 골목 정비(안)\n○ 심의내용\n가. 둑 쌓기(안)\n- 의결 : 원안가결\n"
    (meeting,) = parsed(f"{HEAD}{body}나. 골목 정비(안)\n- 의결 : 보류\n").meetings
    assert [(item.title, item.result) for item in meeting.agenda_items] == [
        ("둑 쌓기(안)", "원안가결"),
        ("골목 정비(안)", "보류"),
    ]


def test_the_title_of_the_document_is_no_item_though_it_has_a_number(
    parsed: Callable[[str], Minutes],
) -> None:
    body = "1) 회의개요\n 일시: 2020. 9. 5.(토) 17:00\n 장소: 상황실\n2) 군수 지시사항\n 가. 둑을 살필 것\n"
    (meeting,) = parsed(f"제17호 태풍 대비 나루군 상황판단회의 결과\n\n{body}").meetings
    assert meeting.agenda_items == ()
    assert str(meeting.date) == "2020-09-05"


def test_a_list_ends_where_it_holds_as_many_as_its_label_states(parsed: Callable[[str], Minutes]) -> None:
    head = (
        "생활안전위원회 제7차 회의록\n1. 일시: 2025. 7. 28.\n2. 장소: 시청\n3. 결석위원(1명): 자이솔 위원\n"
    )
    minutes = parsed(f"{head}가. 다룰거리들\n1) [심의] 보안등 교체 계획(안)\n2) [보고] 가로수 계획\n")
    meeting = minutes.meetings[0]
    assert [entry.name for entry in meeting.attendance] == ["자이솔"]
    assert [item.item_type for item in meeting.agenda_items] == ["심의", "보고"]


def test_a_list_that_holds_fewer_goes_on(parsed: Callable[[str], Minutes]) -> None:
    head = (
        "생활안전위원회 제7차 회의록\n1. 일시: 2025. 7. 28.\n2. 장소: 시청\n3. 출석위원(3명): 위원장 자라슬\n"
    )
    meeting = parsed(f"{head}가. 호가봄 부위원장\n나. 자이솔 위원\n4. 안건\n가. 보안등 계획(안)\n").meetings[
        0
    ]
    assert [entry.name for entry in meeting.attendance] == ["자라슬", "호가봄", "자이솔"]
