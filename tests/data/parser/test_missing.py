"""What minutes do not state is noted once, with the items that lack it."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Minutes

HEAD = "물길위원회 회의록\n◆ 일시 : 2025. 4. 9. 10:00 ~ 11:00\n◆ 장소 : 시청\n"
CODES = {"no-agenda-found", "no-item-type-found", "no-presenter-found", "no-attendee-count-found"}


def noted(minutes: Minutes) -> list[tuple[str, int, object]]:
    return [
        (note.code, note.line, note.values.get("numbers")) for note in minutes.notes if note.code in CODES
    ]


def test_the_items_without_a_type_or_a_presenter_are_named_once(parsed: Callable[[str], Minutes]) -> None:
    text = f"{HEAD}◆ 참석 : 2명\n◆ 안건\n- (심의) 물길 계획 (하천과)\n- 예산 계획\n- 인력 계획\n"
    assert noted(parsed(text)) == [("no-item-type-found", 7, "2, 3"), ("no-presenter-found", 7, "2, 3")]


def test_minutes_without_items_say_so_whoever_spoke(parsed: Callable[[str], Minutes]) -> None:
    text = f"{HEAD}◆ 참석위원 : 2명\n- 한가람 위원, 도서진 위원\n"
    assert noted(parsed(text)) == [("no-agenda-found", 1, None)]
    assert noted(parsed(f"{text}□ 위원 발언 내용\n<한가람 위원>\n- 자료를 공개할 필요가 있음.\n")) == [
        ("no-agenda-found", 1, None)
    ]


def test_a_list_beside_which_no_number_stands_is_noted(parsed: Callable[[str], Minutes]) -> None:
    listed = f"{HEAD}◆ 안건\n- (심의) 물길 계획 (하천과)\n◆ 참석위원{{}}\n- 한가람 위원, 도서진 위원\n"
    assert noted(parsed(listed.format(""))) == [("no-attendee-count-found", 1, None)]
    assert noted(parsed(listed.format(" : 2명"))) == []


def test_the_real_minutes_state_all_of_it(real: Minutes) -> None:
    assert noted(real) == []
