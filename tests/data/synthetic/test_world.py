"""A world: the same from the same seed, within its years, its members within their terms."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from data.synthetic import YEARS, committees, enough_committees, world

UNTIL = date(2026, 6, 30)
WORLD = world(3, meetings=108, until=UNTIL)


def test_the_same_seed_gives_the_same_world_and_another_another() -> None:
    assert world(3, meetings=108, until=UNTIL) == WORLD
    assert world(4, meetings=108, until=UNTIL) != WORLD


def test_meetings_lie_within_the_years_on_weekdays_and_are_numbered_by_year() -> None:
    assert len(WORLD.meetings) == 108
    for committee in WORLD.committees:
        held = [one for one in WORLD.meetings if one.committee == committee]
        assert len(held) == 36
        assert all(UNTIL - timedelta(days=365 * YEARS + 7) <= one.day < UNTIL for one in held)
        assert {one.day.weekday() for one in held} <= {0, 1, 2, 3, 4}
        for year in {one.year for one in held}:
            numbers = [one.number for one in held if one.year == year]
            assert numbers == list(range(1, len(numbers) + 1))


def test_who_sits_serves_that_day_and_the_chair_is_there() -> None:
    changed = 0
    for meeting in WORLD.meetings:
        assert all(one.member.start <= meeting.day <= one.member.end for one in meeting.presences)
        assert sum(one.member.role == "위원장" for one in meeting.presences if one.status == "present") == 1
        assert meeting.turns[0].speaker == meeting.members("present")[0].label
        changed += any(one.status != "present" for one in meeting.presences)
    assert changed > 50


def test_members_change_over_the_years_and_some_sit_by_post() -> None:
    for members in WORLD.members.values():
        assert {one.kind for one in members} == {"위촉직", "당연직"}
        assert len({one.name for one in members if one.name}) > 8


def test_only_what_is_to_be_decided_has_a_result() -> None:
    items = [item for meeting in WORLD.meetings for item in meeting.items]
    assert all((item.result is not None) == (item.type in ("심의", "의결")) for item in items)
    assert len({item.result for item in items}) == 7


def test_what_is_due_is_due_after_the_meeting() -> None:
    due = [
        (meeting.day, sentence.due)
        for meeting in WORLD.meetings
        for turn in meeting.turns
        for sentence in turn.sentences
        if sentence.due
    ]
    assert len(due) > 100
    assert all(day < until for day, until in due)


def test_the_next_meeting_of_each_committee_is_called_and_not_yet_held() -> None:
    assert [one.committee for one in WORLD.planned] == list(WORLD.committees)
    for one in WORLD.planned:
        assert UNTIL < one.day < UNTIL + timedelta(days=31)
        assert (one.turns, one.presences) == ((), ())
        assert {item.result for item in one.items} == {None}


def test_many_meetings_are_of_more_committees_over_more_years() -> None:
    assert (enough_committees(1), enough_committees(200), enough_committees(20_000)) == (3, 3, 42)
    assert len(committees()) >= enough_committees(20_000)
    large = world(3, meetings=600, until=UNTIL)
    days = [one.day for one in large.meetings]
    assert (max(days) - min(days)).days > 365 * 8
    assert len({one.name for one in committees()}) == len(committees())


@pytest.mark.parametrize(("meetings", "of"), [(0, 3), (10, len(committees()) + 1), (100_000, 3)])
def test_what_cannot_be_made_is_refused(meetings: int, of: int) -> None:
    with pytest.raises(ValueError, match="cannot be made"):
        world(1, meetings=meetings, until=UNTIL, of=of)
