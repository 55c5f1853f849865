"""Numbers of persons at the head of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser import head_counts

Parse = Callable[[str], Minutes]
HEAD = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("5명 / 7명 중", (5, 7)),
        ("8인 / 재적위원 수: 11인", (8, 11)),
        ("재적 11 / 8명", (8, 11)),
        ("5명, 7명", None),
        ("위원장 1, 위원 8", None),
        ("한가람 / 도서진", None),
        ("인수", None),
    ],
)
def test_two_numbers_and_nobody(text: str, numbers: tuple[int, int] | None) -> None:
    assert head_counts.alone(text) == numbers


@pytest.mark.parametrize(
    ("printed", "stated", "members", "names"),
    [
        ("◆ 참석위원 : 5명 / 7명 중", 5, 7, []),
        ("◆ 출석위원 수: 8인 / 재적위원 수: 11인", 8, 11, []),
        ("◆ 참석 : 14명 / 18명", 14, 18, []),
        ("◆ 참석위원(2/11) : 위원장 한가람, 위원 도서진", 2, 11, ["한가람", "도서진"]),
        ("◆ 참석위원(가나다순) : 도서진, 한가람", None, None, ["도서진", "한가람"]),
        (
            "◆ 참석 : 3명 (위원장 1, 위원 2)\n- 위원장: 한가람\n- 위원: 도서진, 남보라",
            3,
            None,
            ["한가람", "도서진", "남보라"],
        ),
        ("◆ 참석 : 위촉직 2명(한가람, 도서진)", 2, None, ["한가람", "도서진"]),
        ("◆ 참석 : 9명(성원)", 9, None, []),
    ],
)
def test_a_number_is_no_person(
    parsed: Parse, printed: str, stated: int | None, members: int | None, names: list[str]
) -> None:
    minutes = parsed(f"{HEAD}{printed}\n")
    meeting = minutes.meetings[0]
    assert (meeting.stated_attendee_count, meeting.stated_member_count) == (stated, members)
    assert [entry.name for entry in meeting.attendance] == names
    assert all(entry.affiliation is None or entry.affiliation == "위촉직" for entry in meeting.attendance)
    assert "attendance-count-differs" not in {note.code for note in minutes.notes}


def test_groups_alone_stay_groups(parsed: Parse) -> None:
    meeting = parsed(f"{HEAD}◆ 참석 : 9명 (예산위원 7, 전문가 2)\n").meetings[0]
    assert [(entry.post, entry.count) for entry in meeting.attendance] == [("예산위원", 7), ("전문가", 2)]


@pytest.mark.parametrize(
    ("printed", "names"),
    [("3명(사유: 출장 2, 병가 1)", []), ("위촉직 2명(최강희, 정보석)", ["최강희", "정보석"])],
)
def test_who_was_absent_is_named_or_counted(parsed: Parse, printed: str, names: list[str]) -> None:
    meeting = parsed(f"{HEAD}◆ 불참 : {printed}\n◆ 안건 : 하천 계획\n").meetings[0]
    assert [entry.name for entry in meeting.attendance] == names
    assert {entry.status for entry in meeting.attendance} <= {"absent"}
    assert meeting.stated_absent_count == (len(names) or 3)
