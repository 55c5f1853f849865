"""A world from a seed: committees, who sits on them, years of meetings and the next ones to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final

from data.model import AttendanceStatus, ItemType
from data.synthetic.discussion import discussion
from data.synthetic.tables import table
from data.synthetic.truth import Committee, Item, Meeting, Member, Presence, Result, World

YEARS: Final = 3
MOST_YEARS: Final = 20
MOST_A_YEAR: Final = 24  # meetings of a committee, before it has met for most years
_TERM: Final = timedelta(days=730)
_HOURS: Final = (time(10), time(10, 30), time(14), time(15), time(16, 30))
_TYPES: Final[tuple[ItemType, ...]] = ("심의", "심의", "의결", "자문", "보고", "보고")
_RESULTS: Final[tuple[Result, ...]] = (
    *("원안가결",) * 6,
    *("수정가결",) * 3,
    "조건부가결",
    "부결",
    "보류",
    "재심의",
)
_TITLES: Final = {"심의": " 계획(안)", "의결": " 지원기준(안)", "자문": " 방향", "보고": " 추진상황"}


def committees() -> tuple[Committee, ...]:
    """All committees that the tables know: of the city, then the same of each of its districts."""

    def settled(value: Any) -> Any:
        return tuple(value) if isinstance(value, list) else value

    known = table("committees")
    of_city = [Committee(**{key: settled(value) for key, value in row.items()}) for row in known["committee"]]
    return (
        *of_city,
        *(
            replace(one, name=f"{district} {one.name}", place=f"{district}청 회의실")
            for district in known["districts"]
            for one in of_city
        ),
    )


def enough_committees(meetings: int) -> int:
    """How many committees meet that often without being in session every day; at least three."""
    return max(3, -(-meetings // (MOST_YEARS * MOST_A_YEAR)))


def world(seed: int, *, meetings: int, until: date, of: int = 3) -> World:
    """``meetings`` in all, spread over ``of`` committees and the years before ``until``; the next of each.

    Three years, or as many as keep a committee at two meetings a month, at most twenty. ValueError where
    there are fewer committees than asked for, or more meetings than working days.
    """
    known = committees()
    each = -(-meetings // of)
    years = min(max(YEARS, -(-each // MOST_A_YEAR)), MOST_YEARS)
    if not 1 <= of <= len(known) or not 1 <= each <= years * 250:
        raise ValueError(f"{meetings} meetings of {of} committees cannot be made")
    chosen = known[:of]
    seats = {one.name: _members(Random(f"{seed} {one.name}"), until, years) for one in chosen}
    days = _days(each, until, years)
    made: list[Meeting] = []
    for committee in chosen:
        random = Random(f"{seed} {committee.name} meetings")
        numbers: dict[int, int] = {}
        for day in days:
            numbers[day.year] = numbers.get(day.year, 0) + 1
            made.append(_meeting(random, committee, seats[committee.name], day, numbers[day.year]))
    made.sort(key=lambda one: (one.day, one.committee.name))
    return World(
        seed=seed,
        committees=chosen,
        members=seats,
        meetings=tuple(made[:meetings]),
        planned=tuple(_next(seed, one, made, until) for one in chosen),
    )


def _next(seed: int, committee: Committee, made: list[Meeting], until: date) -> Meeting:
    """The meeting that a committee has called for some weeks after ``until``."""
    random = Random(f"{seed} {committee.name} next")
    day = until + timedelta(days=random.randrange(7, 29))
    while day.weekday() > 4:
        day += timedelta(days=1)
    number = sum(one.committee == committee and one.year == day.year for one in made) + 1
    start, end = _hours(random)
    return Meeting(
        committee=committee,
        year=day.year,
        number=number,
        day=day,
        start=start,
        end=end,
        presences=(),
        observers=(),
        items=tuple(replace(item, result=None) for item in _items(random, committee)),
        turns=(),
    )


def _days(count: int, until: date, years: int) -> list[date]:
    """Weekdays, evenly apart, the last before ``until``."""
    days: list[date] = []
    for number in range(count):
        day = until - timedelta(days=round((count - number) * years * 365 / count))
        while day.weekday() > 4 or (days and day <= days[-1]):
            day += timedelta(days=1)
        days.append(day)
    return days


def _members(random: Random, until: date, years: int) -> tuple[Member, ...]:
    """Eight seats by name, whose terms of two years may change hands, and three by post."""
    start = until - timedelta(days=years * 365)
    names = _names(random)
    members = []
    for seat in range(8):
        role = ("위원장", "부위원장", "위원")[min(seat, 2)]
        begins, name = start - timedelta(days=random.randrange(365)), next(names)
        while begins < until:
            members.append(Member(name=name, post=None, role=role, start=begins, end=begins + _TERM))
            begins += _TERM + timedelta(days=1)
            name = name if random.random() < 0.5 else next(names)
    for post in random.sample(table("names")["posts"], 3):
        members.append(Member(name=None, post=post, role="위원", start=start, end=until))
    return tuple(members)


def _names(random: Random) -> Iterator[str]:
    parts = table("names")
    made = [
        a + b + c for a in parts["families"] for b in parts["first"] for c in parts["second"] if a != b != c
    ]
    random.shuffle(made)
    yield from made


def _meeting(
    random: Random, committee: Committee, seats: tuple[Member, ...], day: date, number: int
) -> Meeting:
    start, end = _hours(random)
    serving = [one for one in seats if one.start <= day <= one.end]
    presences = tuple(Presence(member=one, status=_status(random, one)) for one in serving)
    items = _items(random, committee)
    present = [one.member for one in presences if one.status in ("present", "remote")]
    return Meeting(
        committee=committee,
        year=day.year,
        number=number,
        day=day,
        start=start,
        end=end,
        presences=presences,
        observers=tuple(f"{one}장" for one in committee.departments),
        items=items,
        turns=discussion(random, items, present, day),
    )


def _hours(random: Random) -> tuple[time, time]:
    """When a meeting begins and ends."""
    start = random.choice(_HOURS)
    end = (
        timedelta(hours=start.hour, minutes=start.minute) + timedelta(minutes=10 * random.randrange(5, 15))
    ).seconds
    return start, time(end // 3600, end // 60 % 60)


def _status(random: Random, member: Member) -> AttendanceStatus:
    """The chair always comes, so that somebody can open the meeting."""
    if member.role == "위원장":
        return "present"
    statuses: tuple[AttendanceStatus, ...] = ("present", "remote", "absent")
    return random.choices(statuses, weights=(85, 4 if member.name else 0, 11))[0]


def _items(random: Random, committee: Committee) -> tuple[Item, ...]:
    items = []
    subjects = list(zip(committee.topics, committee.things, strict=True))
    for number, (topic, thing) in enumerate(random.sample(subjects, random.randint(2, 4)), start=1):
        kind = random.choice(_TYPES)
        items.append(
            Item(
                number=number,
                type=kind,
                title=topic + _TITLES[kind],
                thing=thing,
                presenter=random.choice(committee.departments),
                result=random.choice(_RESULTS) if kind in ("심의", "의결") else None,
            )
        )
    return tuple(items)
