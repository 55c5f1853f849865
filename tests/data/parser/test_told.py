"""A record in prose: who came, what was on the agenda, when it ended, as its sentences tell."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes

PROSE = (
    "온새시 물길위원회 회의록\n\n2025년 4월 9일 오후 2시 시청 회의실에서 2025년 제2차 물길위원회가 열렸다. "
    "위원 5명 가운데 위원장 한가람, 위원 도서진, 하천과장 등 3명이 참석하였다. "
    "위원 고은별, 위원 민들레는 참석하지 못하였다.\n\n"
    "먼저 물길 정비 계획(안)을 심의하였다. 도서진 위원은 둑을 높여 달라고 요청하였다. "
    "위원회는 계획(안)을 원안대로 의결하였다.\n\n다음으로 둑 점검 현황을 보고받았다.\n\n"
    "위원장은 오후 3시 30분에 회의를 마쳤다.\n"
)


def test_a_meeting_told_in_prose_is_read(parsed: Callable[[str], Minutes]) -> None:
    meeting = parsed(PROSE).meetings[0]
    assert (str(meeting.date), str(meeting.start), str(meeting.end)) == ("2025-04-09", "14:00:00", "15:30:00")
    assert (meeting.session_label, meeting.location) == ("2025년 제2차", "시청 회의실")
    came = [(entry.name or entry.post, entry.status) for entry in meeting.attendance]
    assert came == [
        ("한가람", "present"),
        ("도서진", "present"),
        ("하천과장", "present"),
        ("고은별", "absent"),
        ("민들레", "absent"),
    ]
    assert meeting.stated_attendee_count == 3
    assert [(item.title, item.item_type, item.result) for item in meeting.agenda_items] == [
        ("물길 정비 계획(안)", "심의", "원안의결"),
        ("둑 점검 현황", "보고", None),
    ]


def test_what_sentences_say_of_others_is_no_attendance(parsed: Callable[[str], Minutes]) -> None:
    text = PROSE.replace(
        "위원장 한가람, 위원 도서진, 하천과장 등 3명이 참석", "물길, 둑길, 다릿길 정비에 힘써"
    )
    text = text.replace("위원 고은별, 위원 민들레는 참석하지 못하였다.", "")
    assert parsed(text).meetings[0].attendance == ()
    for told in (
        "오전, 오후 두 차례 참석을 확인하였다.",
        "불참자는 한가람, 도서진 등 2명이며, 위원 7명이 참석하였다.",
        "가온시, 나래군 두 곳에서 참석하였다.",
    ):
        assert parsed(f"물길위원회 회의록\n\n2025년 4월 9일 열렸다. {told}\n").meetings[0].attendance == ()
