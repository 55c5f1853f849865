"""The nine elements of the decree, over meetings that hold more or less."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.model import Attendance, Meeting, Minutes, Source, VoteEvent
from data.parser.report import as_json
from data.parser.statutory import Element, elements

OBSERVERS = (
    Attendance(
        raw_name="물순환과장",
        name=None,
        post="물순환과장",
        role=None,
        member=False,
        collective=False,
        status="present",
        source=Source(first_line=3, last_line=3, quote="물순환과장", rule="attendance.observers.post"),
    ),
)


def _element(meeting: Meeting, name: str) -> Element:
    return next(element for element in elements(meeting) if element.element == name)


@pytest.fixture
def meeting(real: Minutes) -> Meeting:
    return real.meetings[0]


def test_nine_in_the_order_of_the_decree(meeting: Meeting) -> None:
    assert [element.position for element in elements(meeting)] == list(range(1, 10))


def test_counts_of_the_real_minutes(meeting: Meeting) -> None:
    people = _element(meeting, "참석자·배석자 명단")
    assert (people.state, people.detail) == ("일부", "observers-incomplete")
    assert (people.recorded_count, people.expected_count) == (11, 18)


@pytest.mark.parametrize(
    ("name", "changes", "state", "detail"),
    [
        ("회의 명칭", {"title": None}, "기록 없음", None),
        ("개최기관", {"organization": None}, "있음", None),
        ("개최기관", {"organization": None, "committee": None}, "기록 없음", None),
        ("일시·장소", {"location": None}, "일부", "place-missing"),
        ("일시·장소", {"date": None}, "일부", "date-missing"),
        ("일시·장소", {"date": None, "location": None}, "기록 없음", None),
        ("참석자·배석자 명단", {"attendance": ()}, "일부", "names-missing"),
        (
            "참석자·배석자 명단",
            {"attendance": (), "stated_attendee_count": None, "stated_observer_count": None},
            "기록 없음",
            None,
        ),
        ("참석자·배석자 명단", {"stated_observer_count": None}, "있음", None),
        (
            "참석자·배석자 명단",
            {"stated_attendee_count": 12, "stated_observer_count": None},
            "일부",
            "attendees-incomplete",
        ),
        ("참석자·배석자 명단", {"stated_attendee_count": 12}, "일부", "lists-incomplete"),
        (
            "참석자·배석자 명단",
            {"attendance": OBSERVERS, "stated_attendee_count": None, "stated_observer_count": 18},
            "일부",
            "attendees-missing",
        ),
        (
            "참석자·배석자 명단",
            {"attendance": OBSERVERS, "stated_attendee_count": None, "stated_observer_count": None},
            "일부",
            "attendees-missing",
        ),
        ("진행 순서", {"speeches": ()}, "기록 없음", None),
        ("상정 안건", {"agenda_items": ()}, "기록 없음", None),
        ("발언 요지", {"speeches": ()}, "기록 없음", None),
        ("결정 사항", {}, "기록 없음", "nothing-to-decide"),
        ("결정 사항", {"agenda_items": ()}, "기록 없음", None),
        ("표결 내용", {}, "해당 없음", None),
        ("표결 내용", {"agenda_items": ()}, "기록 없음", None),
    ],
)
def test_states(
    meeting: Meeting, name: str, changes: dict[str, object], state: str, detail: str | None
) -> None:
    element = _element(replace(meeting, **changes), name)  # type: ignore[arg-type]
    assert (element.state, element.detail) == (state, detail)


def test_a_decision_is_there_where_an_item_has_a_result(meeting: Meeting) -> None:
    items = (replace(meeting.agenda_items[0], item_type="심의", result="원안가결"),)
    decided = replace(meeting, agenda_items=items)
    assert _element(decided, "결정 사항").state == "있음"
    assert _element(decided, "표결 내용").state == "기록 없음"
    vote = VoteEvent(result="원안가결", counts=(("찬성", 3),), source=items[0].source)
    voted = replace(decided, agenda_items=(replace(items[0], votes=(vote,)),))
    assert _element(voted, "표결 내용").state == "있음"


@pytest.mark.parametrize(
    "changes",
    [
        {"stated_attendee_count": 12},
        {"stated_attendee_count": 12, "stated_observer_count": None},
        {"attendance": ()},
        {"attendance": OBSERVERS, "stated_attendee_count": None},
        {"location": None},
        {"date": None},
    ],
)
def test_every_detail_can_be_written(real: Minutes, meeting: Meeting, changes: dict[str, object]) -> None:
    changed = replace(real, meetings=(replace(meeting, **changes),))  # type: ignore[arg-type]
    written = [state for state in as_json(changed)["statutory_elements"].values() if state.startswith("일부")]
    assert written
    assert not any("{" in state for state in written)
