"""Labels that a scanner misread."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.model import Minutes
from data.parser import misread

Parse = Callable[[str], Minutes]


@pytest.mark.parametrize(
    ("text", "field", "likely"),
    [
        ("◆ 일사 : 2025. 4. 9.", "when", "일시"),
        ("◆ 장쇼 : 시청", "where", "장소"),
        ("안긴 : 하천 정비계획", "agenda", "안건"),
        ("4. 조치게획", "plans", "조치계획"),
    ],
)
def test_misread(text: str, field: str, likely: str) -> None:
    found = misread.heading(text, set())
    assert found is not None
    assert (found.field, found.likely) == (field, likely)


@pytest.mark.parametrize("text", ["안전 : 대책", "일사 : 그늘막", "안긴", "일시 : 2025. 4. 9."])
def test_another_word_is_left_alone(text: str) -> None:
    assert misread.heading(text, set()) is None


def test_a_label_that_was_read_already_is_not_looked_for(parsed: Parse) -> None:
    assert misread.heading("◆ 장쇼 : 시청", {"where"}) is None


def test_it_is_noted(parsed: Parse) -> None:
    minutes = parsed("제1차 물길위원회 회의록\n◆ 일사 : 2025. 4. 9.\n◆ 장소 : 시청\n")
    assert str(minutes.meetings[0].date) == "2025-04-09"
    assert (2, "label-misread") in {(note.line, note.code) for note in minutes.notes}


@pytest.mark.parametrize("label", ["참섯위원", "찹석위원"])
def test_a_misread_label_with_a_value_below_another_with_its_sign(parsed: Parse, label: str) -> None:
    text = f"제1차 물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n◆ {label} : 11명\n◆ 비고 : 없음\n"
    minutes = parsed(text)
    assert minutes.meetings[0].stated_attendee_count == 11
    assert (4, "label-misread") in {(note.line, note.code) for note in minutes.notes}


def test_an_unknown_label_below_another_with_its_sign_stays_unknown(parsed: Parse) -> None:
    text = "제1차 물길위원회 회의록\n◆ 일시 : 2025. 4. 9.\n◆ 장소 : 시청\n◆ 참가비용 : 11만 원\n"
    minutes = parsed(text)
    assert minutes.meetings[0].stated_attendee_count is None
    assert "label-misread" not in {note.code for note in minutes.notes}


OVERVIEW = "생활안전위원회 제7차 회의록\n1. 일시: 2025. 7. 28.\n2. 장소: 시청\n3. 출석위원: 자라슬 위원장\n"


@pytest.mark.parametrize("absent", ["4. 결석위원(1명): 자이솔 위원", "4. 결석위원: 자이솔 위원"])
@pytest.mark.parametrize("heading", ["안긴", "안견", "의안건"])
def test_a_short_heading_behind_a_list_is_nobody(parsed: Parse, absent: str, heading: str) -> None:
    text = f"{OVERVIEW}{absent}\n\n가. {heading}\n1) [심의] 보안등 교체 계획(안) - 도로관리과\n"
    minutes = parsed(text)
    meeting = minutes.meetings[0]
    assert [(entry.name, entry.status) for entry in meeting.attendance] == [
        ("자라슬", "present"),
        ("자이솔", "absent"),
    ]
    assert [(item.title, item.item_type) for item in meeting.agenda_items] == [
        ("보안등 교체 계획(안)", "심의")
    ]
    misread = [note.line for note in minutes.notes if note.code == "label-misread"]
    assert misread == ([] if heading == "의안건" else [7])


def test_persons_counted_below_a_label_stay_persons(parsed: Parse) -> None:
    text = f"{OVERVIEW}4. 결석위원(2명): 자이솔 위원\n가. 안긴\n5. 안건\n가. 보안등 계획(안)\n"
    meeting = parsed(text.replace("자이솔 위원\n가. 안긴", "\n가. 자이솔\n나. 안긴")).meetings[0]
    assert [entry.name for entry in meeting.attendance] == ["자라슬", "자이솔", "안긴"]
