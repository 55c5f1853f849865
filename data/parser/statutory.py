"""The nine elements that 공공기록물 관리에 관한 법률 시행령 제18조 asks of minutes, and their states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from data.model import Meeting, Values
from data.parser.head_counts import CAME

State = Literal["있음", "일부", "기록 없음", "해당 없음"]
WITHOUT_DECISION = ("자문", "보고")


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: its state, why (``element-detail-<detail>`` in the catalogue), and counts.

    ``recorded_count`` and ``expected_count`` are persons, of the list that is not whole; ``values`` hold the
    numbers of all lists.
    """

    position: int
    element: str
    state: State
    detail: str | None = None
    values: Values = field(default_factory=dict)
    recorded_count: int | None = None
    expected_count: int | None = None


def elements(meeting: Meeting) -> tuple[Element, ...]:
    """The nine elements in the decree's order."""
    return tuple(check(position, name, meeting) for position, (name, check) in enumerate(_CHECKS, start=1))


def _present(position: int, name: str, there: bool) -> Element:
    return Element(position=position, element=name, state="있음" if there else "기록 없음")


def _title(position: int, name: str, meeting: Meeting) -> Element:
    return _present(position, name, bool(meeting.title))


def _host(position: int, name: str, meeting: Meeting) -> Element:
    return _present(position, name, bool(meeting.organization or meeting.committee))


def _when_and_where(position: int, name: str, meeting: Meeting) -> Element:
    if meeting.date and meeting.location:
        return Element(position=position, element=name, state="있음")
    if not meeting.date and not meeting.location:
        return Element(position=position, element=name, state="기록 없음")
    detail = "place-missing" if meeting.date else "date-missing"
    return Element(position=position, element=name, state="일부", detail=detail)


def _people(position: int, name: str, meeting: Meeting) -> Element:
    """Partly there where a stated number of persons is larger than the persons printed one by one, or where
    only those who sat in are printed, and of those who attended neither names nor a number.
    """
    attendees = _persons(meeting, member=True)
    observers = _persons(meeting, member=False)
    stated_attendees = meeting.stated_attendee_count
    stated_observers = meeting.stated_observer_count
    if not attendees and not observers:
        state: State = "일부" if stated_attendees or stated_observers else "기록 없음"
        detail = "names-missing" if state == "일부" else None
        return Element(
            position=position,
            element=name,
            state=state,
            detail=detail,
            recorded_count=0,
            expected_count=(stated_attendees or 0) + (stated_observers or 0) or None,
        )
    if not stated_attendees and not any(
        entry.member and entry.status in CAME for entry in meeting.attendance
    ):
        return Element(
            position=position, element=name, state="일부", detail="attendees-missing", recorded_count=0
        )
    values: Values = {
        "attendees": attendees,
        "attendees_missing": max(0, (stated_attendees or 0) - attendees),
        "attendees_stated": stated_attendees or attendees,
        "observers_stated": stated_observers or observers,
        "observers_missing": max(0, (stated_observers or 0) - observers),
    }
    if not values["attendees_missing"] and not values["observers_missing"]:
        return Element(position=position, element=name, state="있음")
    if not values["attendees_missing"]:
        return Element(
            position=position,
            element=name,
            state="일부",
            detail="observers-incomplete",
            values=values,
            recorded_count=observers,
            expected_count=stated_observers,
        )
    detail = "attendees-incomplete" if not values["observers_missing"] else "lists-incomplete"
    return Element(
        position=position,
        element=name,
        state="일부",
        detail=detail,
        values=values,
        recorded_count=attendees,
        expected_count=stated_attendees,
    )


def _persons(meeting: Meeting, *, member: bool) -> int:
    """Entries that stand for one person who came."""
    return sum(
        1
        for entry in meeting.attendance
        if entry.member == member and not entry.collective and entry.status in ("present", "remote", "proxy")
    )


def _order(position: int, name: str, meeting: Meeting) -> Element:
    return _present(position, name, bool(meeting.speeches))


def _items(position: int, name: str, meeting: Meeting) -> Element:
    return _present(position, name, bool(meeting.agenda_items))


def _speeches(position: int, name: str, meeting: Meeting) -> Element:
    return _present(position, name, bool(meeting.speeches))


def _decisions(position: int, name: str, meeting: Meeting) -> Element:
    """Missing, with the reason where every item is for advice or report and nothing was to be decided."""
    decided = sum(1 for item in meeting.agenda_items if item.result)
    if decided or any(item.kind == "decision" for item in meeting.action_items):
        return Element(position=position, element=name, state="있음")
    detail = "nothing-to-decide" if _without_vote(meeting) else None
    return Element(position=position, element=name, state="기록 없음", detail=detail)


def _votes(position: int, name: str, meeting: Meeting) -> Element:
    """There where votes are counted, else not applicable to advice and report."""
    if any(item.votes for item in meeting.agenda_items):
        return Element(position=position, element=name, state="있음")
    return Element(
        position=position, element=name, state="해당 없음" if _without_vote(meeting) else "기록 없음"
    )


def _without_vote(meeting: Meeting) -> bool:
    types = {item.item_type for item in meeting.agenda_items}
    return bool(types) and types <= set(WITHOUT_DECISION)


_CHECKS: tuple[tuple[str, Callable[[int, str, Meeting], Element]], ...] = (
    ("회의 명칭", _title),
    ("개최기관", _host),
    ("일시·장소", _when_and_where),
    ("참석자·배석자 명단", _people),
    ("진행 순서", _order),
    ("상정 안건", _items),
    ("발언 요지", _speeches),
    ("결정 사항", _decisions),
    ("표결 내용", _votes),
)
