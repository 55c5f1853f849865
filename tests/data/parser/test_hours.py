"""What a printed date with its hours leaves in doubt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from data.model import Minutes
from data.parser import hours, moments

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("printed", "doubts"),
    [
        ("2024. 3. 26.(화) 2시~4시", ["half-of-day-missing"]),
        ("2024. 3. 26.(화) 오후 2시~4시", []),
        ("2024. 3. 26.(화) 새벽 2시", []),
        ("2024. 3. 26.(화) 7시~9시", []),
        ("2024. 3. 26.(화) 10:00~12:00, 14:00~16:00", ["further-hours"]),
        ("2024. 3. 26.(화) 10:00~17:00 (중식 12:00~13:00)", []),
        ("2024. 3. 26.(화) 10:00~12:00, 3층 회의실", []),
        ("2024. 5. 13.(월) ~ 5. 15.(수)", ["period-of-days"]),
        ("2024. 5. 13. ∼ 2024. 5. 15.", ["period-of-days"]),
        ("2024. 5. 13.(월) 10:00~12:00", []),
        ("단기 4357년 3월 19일 11:50", ["another-era"]),
        ("4357년 3월 19일 11:50", ["impossible-date"]),
    ],
)
def test_doubts(printed: str, doubts: list[str]) -> None:
    assert hours.doubts(printed, moments.read(printed)) == doubts


def test_the_date_that_a_meeting_was_moved_to(parsed: Parse) -> None:
    head = "물길위원회 회의록\n장소 : 시청\n"
    moved = "당초 2024. 3. 26.(화) 14:00 → 변경 2024. 4. 2.(화) 15:00"
    minutes = parsed(f"{head}일시 : {moved}\n")
    assert (minutes.meetings[0].date, minutes.meetings[0].start) == (date(2024, 4, 2), time(15))
    assert (3, "date-moved") in {(note.line, note.code) for note in minutes.notes}
    kept = parsed(f"{head}일시 : 2024. 3. 26.(화) 14:00 ※ 당초 3. 19.(화)에서 변경\n")
    assert kept.meetings[0].date == date(2024, 3, 26)


def test_an_hour_below_its_own_label_without_its_half_is_noted(parsed: Parse) -> None:
    head = "물길위원회 회의록\n일시 : 2024. 3. 26.\n장소 : 시청\n"
    for label, noted in (("개회 : 2시", True), ("개회 : 오후 2시", False), ("개회 : 14시", False)):
        codes = {note.code for note in parsed(f"{head}{label}\n").notes}
        assert ("half-of-day-missing" in codes) is noted


def test_a_due_date_in_the_next_year_is_noted(parsed: Parse) -> None:
    minutes = parsed(
        "물길위원회 회의록\n일시 : 2024. 7. 4. 14:00\n장소 : 시청\n발언내용\n"
        "- 복지과장 : 3월 중 조정하겠음.\n- 복지과장 : 9월 중 조정하겠음.\n"
    )
    assert [note.line for note in minutes.notes if note.code == "due-in-next-year"] == [5]
